"""The first sheet of a template: what each sheet is for, what the colours mean, and how rows are filled in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.metadata import version
from typing import Any, Final

from glo_model.cells import EXAMPLES
from glo_model.ingest.mapping.translated import Language, translated_sheet
from glo_model.templates.wording import say

_HOW: Final = ("how rows", "how example", "how empty", "how dates", "how words", "how case")
_COLOURS: Final = ("required", "personal", "optional")
_WIDTHS: Final = (52, 100)


def write_read_me(sheet: Any, kinds: Sequence[str], language: Language, formats: dict[str, Any]) -> None:
    """Write the sheet, line by line."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width, formats["wrapped"])
    sheet.hide_gridlines(2)
    for number, (left, right, style) in enumerate(_lines(kinds, language)):
        sheet.write_string(number, 0, left, formats[style])
        if right:
            sheet.write_string(number, 1, right, formats[style])


def _lines(kinds: Sequence[str], language: Language) -> Iterator[tuple[str, str, str]]:
    yield say("title", language), "", "title"
    yield say("made by", language, version=version("glo_model")), "", "plain"
    yield "", "", "plain"
    for key in _HOW:
        yield say(key, language, example=EXAMPLES[language]), "", "plain"
    yield "", "", "plain"
    yield say("colours", language), "", "bold"
    for key in _COLOURS:
        yield say(key, language), "", key
    yield "", "", "plain"
    yield say("sheet", language), say("holds", language), "bold"
    for kind in kinds:
        yield translated_sheet(kind, language), say(kind, language), "wrapped"
