"""How many different people some events had: rosters, counts, and arithmetic on sets of which little is known."""

from __future__ import annotations

from glo_model.queries.reach.how_many import reach

__all__ = ["reach"]
