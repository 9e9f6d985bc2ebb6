"""Replaying decisions while names are linked: which of them hold, which were used, and what is wrong with the others.

The outcome is the same in whatever order the decisions stand and however often they are replayed, since each name is
looked up by itself and nothing but a reference ever changes.
"""

from __future__ import annotations

from collections import defaultdict

import attrs

from glo_model.faults import DECISION_WITHOUT_ENTITY, DECISIONS_IN_CONFLICT, UNUSED_DECISION
from glo_model.finding import Fault, Origin, in_order
from glo_model.ingest.linking.aliases import Names
from glo_model.ingest.linking.decisions import Decision, Decisions, Key
from glo_model.loaded import Loaded
from glo_model.table import Told
from glo_model.values.folding import fold


class Replay:
    """Answer what has been decided about a name, and remember which decisions were asked for."""

    def __init__(self, decisions: Decisions, names: Names) -> None:
        self._findings = decisions.findings
        self._placed: dict[Key, list[tuple[Decision, Origin]]] = defaultdict(list)
        for decision, origin in decisions.placed:
            self._placed[decision.key].append((decision, origin))
        self._names = names
        self._holding = {key: several[0][0] for key, several in self._placed.items() if self._fault(several) is None}
        self._used: set[Key] = set()

    def _fault(self, several: list[tuple[Decision, Origin]]) -> tuple[Fault, str] | None:
        """Return what is wrong with the decisions about one name, if anything is."""
        decision, _ = several[0]
        if len({each.outcome for each, _ in several}) > 1:
            return DECISIONS_IN_CONFLICT, "is decided in more than one way"
        if decision.id is not None and not self._names.has(decision.kind, decision.id):
            return DECISION_WITHOUT_ENTITY, "is decided to mean an id that is not there"
        return None

    def of(self, section: str, text: str) -> Decision | None:
        """Return what has been decided about a name, or ``None``."""
        # Without decisions nothing is folded, so that nothing takes longer.
        return self._holding.get((section, fold(text))) if self._holding else None

    def use(self, decision: Decision) -> None:
        """Remember that a decision was of use."""
        self._used.add(decision.key)

    def tell(self, told: Told) -> None:
        """Say which decisions contradict each other, lead nowhere, or were of no use."""
        told.findings += self._findings
        for key, several in self._placed.items():
            unused = None if key in self._used else (UNUSED_DECISION, "stands nowhere where it would be linked")
            for decision, origin in several:
                for fault, what in filter(None, [self._fault(several) or unused]):
                    told.find(fault, f"a name of the {decision.kind.replace('_', ' ')} {what}", origin)


def with_unused(loaded: Loaded, decisions: Decisions) -> Loaded:
    """Return what was read of a file in which references are ids, with what there is to say of the decisions."""
    told = Told()
    Replay(decisions, Names.of_data(loaded.data)).tell(told)
    return attrs.evolve(loaded, findings=in_order((*loaded.findings, *told.findings)))
