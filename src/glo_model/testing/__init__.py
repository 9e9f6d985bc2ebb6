"""The test kit: Hypothesis strategies that are valid by construction."""

from __future__ import annotations


def register() -> None:
    """Register the strategies."""
