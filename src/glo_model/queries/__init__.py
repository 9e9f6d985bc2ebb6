"""Questions: from a dataset to an answer, one folder a subject, an interval where a number would be a guess."""

from __future__ import annotations

from glo_model.queries.asking import Period, UnknownIdError
from glo_model.queries.cascade.generations import Cascade, CascadeEvent, Circle, Generation, cascade
from glo_model.queries.events.people import PersonPart, Taught, parts_of, who_taught
from glo_model.queries.events.selecting import select
from glo_model.queries.events.sessions import ExpertCriteria, SessionCriteria, experts, sessions
from glo_model.queries.events.workshops import WorkshopCriteria, workshops
from glo_model.queries.reach.counting import COUNTING_RULES, CountingRule
from glo_model.queries.reach.dimensions import By
from glo_model.queries.reach.how_many import reach
from glo_model.queries.reach.reach_by import reach_by
from glo_model.queries.reach.reached import EventReach, NotCounted, Reach, ReachStep
from glo_model.queries.reach.reached_by import Denominator, GroupReach, GroupShare, NotStatedBecause, ReachBy
from glo_model.queries.reach.reconciled import Reconciled, Reconciliation, reconciled
from glo_model.queries.seats.coverage import Coverage, CoverageTotals, UnitCoverage, coverage
from glo_model.queries.seats.represented import units_represented
from glo_model.queries.seats.retention import Retention, UnitRetention, retention
from glo_model.queries.seats.units_trained import UnitsTrained, units_trained

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
