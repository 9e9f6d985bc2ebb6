"""Values that a profile gives to every row."""

from __future__ import annotations

from typing import Any

from glo_model.ingest.mapping.mapped import Constant
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.sheet import Words
from glo_model.ingest.rows.reading import ABSENT, read_cell
from glo_model.ingest.rows.repairs import Habits


def constants_of(said: Words, section: str) -> tuple[Constant, ...]:
    """Return where each constant of a section goes, and its values in plain data."""
    return tuple(each for to, text in said.items() for each in _constants(Target.parse(to, section), text))


def _constants(target: Target, text: str) -> list[Constant]:
    is_each = any(step.is_each for step in target.steps)
    reads = read_cell(text, target.field, Habits(), is_list=target.field.many or is_each)
    values: list[Any] = [read.value for read in reads if read.value is not ABSENT]
    refers = target.field.refers
    if target.field.many and not target.field.is_record:
        return [Constant(target.steps, values, refers)] if values else []
    items = (target.item(number) if is_each else target for number, _ in enumerate(values))
    return [Constant(each.steps, value, refers) for each, value in zip(items, values, strict=True)]
