"""Questions: from a dataset to an answer, one file a subject, an interval where a number would be a guess."""

from __future__ import annotations

from glo_model.queries.asking import Period, UnknownIdError
from glo_model.queries.coverage import Coverage, CoverageTotals, UnitCoverage, coverage
from glo_model.queries.people import PersonPart, Taught, parts_of, who_taught
from glo_model.queries.reach import reach
from glo_model.queries.reached import EventReach, NotCounted, Reach, ReachStep
from glo_model.queries.represented import units_represented
from glo_model.queries.selecting import select
from glo_model.queries.sessions import ExpertCriteria, SessionCriteria, experts, sessions
from glo_model.queries.workshops import WorkshopCriteria, workshops

__all__ = [
    "Coverage",
    "CoverageTotals",
    "EventReach",
    "ExpertCriteria",
    "NotCounted",
    "Period",
    "PersonPart",
    "Reach",
    "ReachStep",
    "SessionCriteria",
    "Taught",
    "UnitCoverage",
    "UnknownIdError",
    "WorkshopCriteria",
    "coverage",
    "experts",
    "parts_of",
    "reach",
    "select",
    "sessions",
    "units_represented",
    "who_taught",
    "workshops",
]
