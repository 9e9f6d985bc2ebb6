"""A field names an entity that is not there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from glo_model.dataset import Dataset
from glo_model.entities import KINDS_BY_CLASS_NAME, SECTIONS, Court, Entity
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark, Suspects
from glo_model.rules._columns import those_with
from glo_model.rules._values import Value, values_in
from glo_model.values.fields import Field

FAULT = Fault(
    code="REF001",
    slug="dangling-reference",
    severity=Severity.ERROR,
    title="A field names an entity that is not in the dataset.",
    reason="Whatever is counted or looked up through the reference silently leaves the record out.",
    hint="Add the missing entity, or mend the id; ids are compared letter by letter.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    suspects: Suspects[Entity] = those_with(_refers, partial(_are_there, data))
    for entity in chain.from_iterable(suspects(records_of(data, kind)) for kind in SECTIONS):
        for value in values_in(entity, _refers):
            kind = KINDS_BY_CLASS_NAME[value.field.refers or ""]
            if data.get(kind, value.item) is None:
                yield Remark(entity, value.path, f"names {_named(value, kind)}, which is not there")


def _are_there(data: Dataset, field: Field, ids: Iterable[str]) -> bool:
    return all(map(data.ids(KINDS_BY_CLASS_NAME[field.refers or ""]).__contains__, ids))


def _refers(field: Field) -> bool:
    return field.refers is not None


def _named(value: Value, kind: type[Entity]) -> str:
    """Say what is named, with its id only where everybody may see that this entity names it."""
    what = SECTIONS[kind].replace("_", " ")
    return f"{value.item!r} of the {what}" if value.is_public else f"one of the {what}"


def _good() -> tuple[Entity, ...]:
    return Court(id="rabat-supreme"), Court(id="casablanca", parent="rabat-supreme")


def _bad() -> tuple[Entity, ...]:
    return (Court(id="casablanca", parent="rabat-supreme"),)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
