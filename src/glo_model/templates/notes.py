"""The note at a heading: what the column is for, what may stand in it, and an example."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from glo_model.columns import sole_required
from glo_model.ingest.mapping.translated import Language, translated_sheet
from glo_model.templates.choices import section_of
from glo_model.templates.column import Column
from glo_model.templates.examples import example_of
from glo_model.templates.wording import say
from glo_model.values.limits import LARGEST

# Behind Arabic letters a date would be shown from its end.
_LEFT_TO_RIGHT: Final[Mapping[Language, str]] = {"en": "", "fr": "", "es": "", "ar": "\u200e"}


def note_of(column: Column, columns: Iterable[Column], language: Language) -> str:
    """Return the note of a column among the others of its sheet; meanings are in English, as the model has them."""
    return "\n".join((*_marks(column, columns, language), *_meaning(column, language), *_writing(column, language)))


def _marks(column: Column, columns: Iterable[Column], language: Language) -> Iterator[str]:
    if column.is_required:
        yield say("required", language)
    elif column.field.required and column.target.end is None and any(_is_beside(column, other) for other in columns):
        yield say("needed", language)
    if column.sensitivity == "personal":
        yield say("personal", language)


def _is_beside(column: Column, other: Column) -> bool:
    """Tell whether two columns are fields of one record within the row's."""
    mine, theirs = column.target.steps[:-1], other.target.steps[:-1]
    return bool(mine) and other.target != column.target and theirs[: len(mine)] == mine


def _meaning(column: Column, language: Language) -> Iterator[str]:
    yield column.fields[0].meaning
    if column.field not in (column.fields[0], *(sole_required(field.of) for field in column.fields[:-1])):
        yield column.field.meaning
    words = [f"{key}: {value}" for step in column.target.steps for key, value in step.fixed]
    if words:
        yield ", ".join(words)
    if column.target.end is not None:
        yield say(column.target.end, language)


def _writing(column: Column, language: Language) -> Iterator[str]:
    field = column.field
    if field.refers is not None:
        yield say("id of", language, sheet=translated_sheet(section_of(field), language))
    elif field.of is not bool and (field.of is not str or field.words is not None):
        yield f"{say('form', language)} {field.looks_like.removesuffix(f' and up to {LARGEST}')}"
    if column.is_list:
        yield say("several", language)
    if example := example_of(column, language):
        yield f"{say('example', language)} {_LEFT_TO_RIGHT[language]}{example}"
