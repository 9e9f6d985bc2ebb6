"""Templates: workbooks to fill in, made of the model, that read back without a profile."""

from __future__ import annotations

from glo_model.templates.workbook import DEFAULT_KINDS, MOST_ROWS, template

__all__ = ["DEFAULT_KINDS", "MOST_ROWS", "template"]
