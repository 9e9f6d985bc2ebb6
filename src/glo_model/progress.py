"""How long work says how far it has come: by a function of the caller's, which is called now and then."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int | None], None]
"""What is told how much is done and, where that is known, how much there is: bytes of a file, or rules."""
