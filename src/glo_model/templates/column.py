"""One column of a template: its heading, and the fields of the model that its cells go into."""

from __future__ import annotations

from typing import Literal

import attrs

from glo_model.columns import TABLES, field_named
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.mapping.translated import Language, translated_columns
from glo_model.values.fields import SENSITIVITIES, Field, Sensitivity


@attrs.frozen(kw_only=True)
class Column:
    """Say of one column what stands over it and where its cells go; all else is told by its fields' annotations."""

    section: str
    heading: str
    target: Target
    fields: tuple[Field, ...]
    """The fields on the way to the value, from the record's own to the one that holds the value."""
    given: str
    """What a cell of free text may hold."""

    @property
    def field(self) -> Field:
        """The field that holds the value."""
        return self.target.field

    @property
    def is_id(self) -> bool:
        """True for the record's own id."""
        return self.target.path == "id"

    @property
    def is_list(self) -> bool:
        """True if several may stand in one cell."""
        return self.field.many or any(step.is_each for step in self.target.steps)

    @property
    def is_required(self) -> bool:
        """True if no record is whole without it."""
        return self.target.counts is None and all(field.required for field in self.fields)

    @property
    def sensitivity(self) -> Sensitivity:
        """How sensitive the most sensitive of its fields is."""
        return max((field.sensitivity for field in self.fields), key=SENSITIVITIES.index)

    @property
    def kind(self) -> Literal["required", "personal", "optional"]:
        """Which of the three colours its heading has."""
        if self.is_required:
            return "required"
        return "personal" if self.sensitivity == "personal" else "optional"


def columns_of(section: str, language: Language) -> tuple[Column, ...]:
    """Return the columns of the sheet of a section.

    >>> [column.heading for column in columns_of("memberships", "fr")][:3]
    ['Identifiant', 'Réseau', 'Juridiction']
    """
    return tuple(
        _column(section, each.headings[language], Target.parse(each.path, section), each.example)
        for each in translated_columns(section)
    )


def _column(section: str, heading: str, target: Target, given: str) -> Column:
    return Column(section=section, heading=heading, target=target, fields=_fields(section, target), given=given)


def _fields(section: str, target: Target) -> tuple[Field, ...]:
    names = [step.name for step in target.steps]
    cls = TABLES[section] if target.counts is None else TABLES[target.counts]
    found: list[Field] = []
    for name in names if target.counts is None else names[1:]:
        found += [field for field in (field_named(cls, name),) if field is not None]
        cls = found[-1].of
    return tuple(found)
