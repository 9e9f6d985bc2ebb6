"""The columns of a table in the words of Frictionless' Table Schema, derived from the annotations.

https://specs.frictionlessdata.io/table-schema/
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, TypeAlias

from annotated_types import Ge, Le

from glo_model.cells import BETWEEN, EMPTY, NONE, as_cell, as_item
from glo_model.columns import TABLES, column_of, field_named
from glo_model.entities import KINDS_BY_CLASS_NAME, SECTIONS
from glo_model.finding import Path
from glo_model.values.bounds import Bounds
from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.fields import SENSITIVITIES, Field, Sensitivity

Descriptor: TypeAlias = dict[str, Any]

MISSING: Final = ("", NONE)
"""What a cell holds that holds no value."""

_TYPES: Final[dict[type, Descriptor]] = {
    bool: {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]},
    int: {"type": "integer"},
    ClockTime: {"type": "time", "format": "%H:%M"},
    Percentage: {"type": "number", "constraints": {"minimum": 0, "maximum": 100}},
    # A negative amount bears the apostrophe of what a spreadsheet would run; this lets readers take it off.
    Amount: {"type": "number", "bareNumber": False},
}
# As a cell may bear it, with the words for what is not known.
_PATTERNS: Final[dict[type, str]] = {
    Bounds: r"\?|(([<>]=?)?[0-9]+(\.\.[0-9]+)?)?( ?~[0-9]+)?",
    PartialDate: r"[0-9X]{4}(-[0-9X]{2}(-[0-9X]{2})?)?[?~%]?",
}


def described_column(section: str, heading: str) -> Descriptor:
    """Return the description of a column that the model writes: its type, its meaning and its constraints."""
    place = column_of(TABLES[section], heading)
    assert place is not None, "every heading that is written names a field"
    steps = tuple(_steps(TABLES[section], place.path))
    described = {"name": heading, "title": _title(place.path), **_typed(place.field)}
    described["description"] = _description(place.field)
    described["glo_model:seen_by"] = _seen_by(steps)
    constraints = {**described.pop("constraints", {}), **_constraints(place.field)}
    if all(step.required and not step.optional and not step.many for step in steps):
        constraints["required"] = True
    return {**described, "constraints": constraints} if constraints else described


def refers_to(section: str, heading: str) -> str | None:
    """Return the section of the one entity whose id stands in a cell of a column, or ``None`` if none or several do."""
    place = column_of(TABLES[section], heading)
    if place is None or place.field.many or place.field.refers is None:
        return None
    return _section_of(place.field)


def _steps(cls: type, path: Path) -> Iterator[Field]:
    for name in path:
        field = field_named(cls, name)
        if field is not None:
            yield field
            cls = field.of


def _title(path: Path) -> str:
    words = " ".join(str(step).replace("_", " ") for step in path)
    return words[:1].upper() + words[1:]


def _typed(field: Field) -> Descriptor:
    return dict({"type": "string"} if field.many or field.is_record else _TYPES.get(field.of, {"type": "string"}))


def _description(field: Field) -> str:
    return " ".join((field.meaning, *_more(field)))


def _more(field: Field) -> Iterator[str]:
    """Yield what else is to be said of a column, in sentences."""
    if field.is_record:
        yield f"{EMPTY} stands for one of which nothing is known."
    elif field.refers is not None:
        yield f"Of the {_section_of(field).replace('_', ' ')}, by id."
    elif field.of in (str, int, bool):
        yield from ("An open vocabulary.",) if field.known else ()
    else:
        yield f"Written as {field.looks_like}."
    if field.many and not field.is_record:
        yield "Several may stand in one cell, parted by semicolons" + (
            ", so that it is no foreign key." if field.refers else "."
        )


def _seen_by(steps: tuple[Field, ...]) -> Sensitivity:
    """Return the strictest mark on the way to a field."""
    return max((step.sensitivity for step in steps), key=SENSITIVITIES.index)


def _constraints(field: Field) -> Descriptor:
    if field.is_record:
        return {"enum": [EMPTY]}
    if field.many:
        return _pattern_of_items(field)
    if field.words is not None:
        return {"enum": [as_cell(word, field) for word in field.words]}
    if field.of in _PATTERNS:
        return {"pattern": f"({_PATTERNS[field.of]})"}
    return {_LIMITS[type(limit)]: _bound(limit) for limit in field.limits if type(limit) in _LIMITS}


_LIMITS: Final[dict[type, str]] = {Ge: "minimum", Le: "maximum"}


def _bound(limit: Any) -> Any:
    return limit.ge if isinstance(limit, Ge) else limit.le


def _pattern_of_items(field: Field) -> Descriptor:
    if field.words is None:
        return {}
    # The words of a closed list are letters, blanks and hyphens, which a pattern takes as they are.
    word = f"({'|'.join(as_item(word, field) for word in field.words)})"
    return {"pattern": f"{word}({BETWEEN}{word})*"}


def _section_of(field: Field) -> str:
    return SECTIONS[KINDS_BY_CLASS_NAME[field.refers or ""]]
