"""The parts of a head count by sex are complete, and yet fewer than the whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from glo_model.dataset import Dataset
from glo_model.entities import Entity, HeadCount, Workshop
from glo_model.finding import Fault, Severity
from glo_model.records import records_of
from glo_model.rule import DatasetRule, Remark
from glo_model.rules._counts import parts_along, parts_and_wholes, parts_by_whole
from glo_model.values.fields import fields_of
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="CNT003",
    slug="parts-miss-whole",
    severity=Severity.WARNING,
    title="Exact parts of a head count for every sex, unknown included, sum to less than the exact whole.",
    reason="Somebody is in none of the parts. As long as one part is missing nothing is wrong: who is not counted as a"
    " woman or a man may be of unknown sex.",
    hint="Leave out the part that nobody counted instead of writing 0, or mend the number.",
)

_SEXES = next(field.words or () for field in fields_of(HeadCount) if field.name == "sex")


def _judge(data: Dataset) -> Iterator[Remark]:
    for whole, parts in parts_by_whole(data, _with_parts_of_every_sex(data)):
        by_sex = parts_along("sex", whole, parts)
        if not all(sex in by_sex for sex in _SEXES) or not whole.quantity.number.is_exact:
            continue
        numbers = [max(some, key=lambda each: each.low) for some in by_sex.values()]
        total = sum(each.low for each in numbers)
        if all(each.is_exact for each in numbers) and total < whole.quantity.low:
            yield Remark(whole, "quantity", f"is {whole.quantity.words}, but its parts for every sex sum to {total}")


def _with_parts_of_every_sex(data: Dataset) -> set[str]:
    """Return the ids of which counts of every sex say that they are a part."""
    wholes: dict[str, set[str]] = {sex: set() for sex in _SEXES}
    if wholes.keys() <= set(records_of(data, HeadCount).column("sex")):
        found = parts_and_wholes(data)
        for part, key in zip(found.parts, found.ids, strict=True):
            wholes.get(part.sex or "", set()).add(key)
    return set.intersection(*wholes.values())


def _of_sex(sex: Literal["female", "male", "other", "unknown"], number: int) -> HeadCount:
    quantity = Quantity.of(number)
    return HeadCount(id=sex, workshop="minsk", measure="attended", quantity=quantity, sex=sex, part_of="all")


def _example(unknown: int) -> tuple[Entity, ...]:
    return (
        Workshop(id="minsk"),
        HeadCount(id="all", workshop="minsk", measure="attended", quantity=Quantity.of(25)),
        _of_sex("female", 11),
        _of_sex("male", 12),
        _of_sex("other", 0),
        _of_sex("unknown", unknown),
    )


def _good() -> tuple[Entity, ...]:
    return _example(2)


def _bad() -> tuple[Entity, ...]:
    return _example(1)


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
