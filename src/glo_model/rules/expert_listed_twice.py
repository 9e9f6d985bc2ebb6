"""One person stands twice in a roster of experts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Expert, Person
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._whens import repeated

FAULT = Fault(
    code="EXP001",
    slug="expert-listed-twice",
    severity=Severity.WARNING,
    title="One person has two entries of one kind in the roster of experts for the same time.",
    reason="The roster then counts one expert as two. A person who is a national expert at one time and an official at"
    " another has two entries, and rightly.",
    hint="Join the two entries, or say when each of them holds.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    entries: dict[tuple[str, str | None], list[Expert]] = defaultdict(list)
    for expert in data.of(Expert):
        entries[expert.person, expert.kind].append(expert)
    for experts in entries.values():
        found = repeated([expert.when for expert in experts])
        if found is not None:
            yield Remark(experts[found[1]], "person", "one person has another entry of this kind for the same time")


def _example(person: str) -> tuple[Entity, ...]:
    return (
        Person(id="P-01"),
        Person(id="P-02"),
        Expert(id="X-01", person="P-01", kind="national"),
        Expert(id="X-02", person=person, kind="national"),
    )


def _good() -> tuple[Entity, ...]:
    return _example("P-02")


def _bad() -> tuple[Entity, ...]:
    return _example("P-01")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
