"""Questions: from a dataset to an answer, one file a subject, an interval where a number would be a guess."""

from __future__ import annotations

from glo_model.queries.asking import Period, UnknownIdError
from glo_model.queries.cascade import Cascade, CascadeEvent, Circle, Generation, cascade
from glo_model.queries.counting import COUNTING_RULES, CountingRule
from glo_model.queries.coverage import Coverage, CoverageTotals, UnitCoverage, coverage
from glo_model.queries.dimensions import By
from glo_model.queries.people import PersonPart, Taught, parts_of, who_taught
from glo_model.queries.reach import reach
from glo_model.queries.reach_by import reach_by
from glo_model.queries.reached import EventReach, NotCounted, Reach, ReachStep
from glo_model.queries.reached_by import Denominator, GroupReach, GroupShare, NotStatedBecause, ReachBy
from glo_model.queries.reconciled import Reconciled, Reconciliation, reconciled
from glo_model.queries.represented import units_represented
from glo_model.queries.retention import Retention, UnitRetention, retention
from glo_model.queries.selecting import select
from glo_model.queries.sessions import ExpertCriteria, SessionCriteria, experts, sessions
from glo_model.queries.units_trained import UnitsTrained, units_trained
from glo_model.queries.workshops import WorkshopCriteria, workshops

__all__ = [
    "COUNTING_RULES",
    "By",
    "Cascade",
    "CascadeEvent",
    "Circle",
    "CountingRule",
    "Coverage",
    "CoverageTotals",
    "Denominator",
    "EventReach",
    "ExpertCriteria",
    "Generation",
    "GroupReach",
    "GroupShare",
    "NotCounted",
    "NotStatedBecause",
    "Period",
    "PersonPart",
    "Reach",
    "ReachBy",
    "ReachStep",
    "Reconciled",
    "Reconciliation",
    "Retention",
    "SessionCriteria",
    "Taught",
    "UnitCoverage",
    "UnitRetention",
    "UnitsTrained",
    "UnknownIdError",
    "WorkshopCriteria",
    "cascade",
    "coverage",
    "experts",
    "parts_of",
    "reach",
    "reach_by",
    "reconciled",
    "retention",
    "select",
    "sessions",
    "units_represented",
    "units_trained",
    "who_taught",
    "workshops",
]
