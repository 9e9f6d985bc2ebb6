"""An event is linked to itself."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Entity, Link, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark

FAULT = Fault(
    code="LNK001",
    slug="event-linked-to-itself",
    severity=Severity.ERROR,
    title="A link leads from an event to the same event.",
    reason="No event follows, announces or repeats itself; the other end of the link is lost.",
    hint="Name the other event, or take the link out.",
)


def _judge(link: Link) -> Iterator[Remark]:
    if link.workshop == link.other:
        yield Remark(link, "other", f"links workshop {link.workshop!r} to itself")


def _example(other: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="kyiv-1"),
        Workshop(id="kyiv-2"),
        Link(id="L-01", kind="same curriculum as", workshop="kyiv-2", other=other),
    )


def _good() -> tuple[Entity, ...]:
    return _example("kyiv-1")


def _bad() -> tuple[Entity, ...]:
    return _example("kyiv-2")


RULE = RecordRule(fault=FAULT, kind=Link, judge=_judge, good=_good, bad=_bad)
