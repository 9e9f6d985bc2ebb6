"""The workbook to fill in: a sheet of explanations, a sheet for each kind, and a hidden one of lists."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from math import ceil
from typing import Any, Final

from glo_model.cells import EXAMPLES
from glo_model.entities import KINDS
from glo_model.errors import MissingExtraError
from glo_model.ingest.mapping.translated import Language, translated_sheet
from glo_model.templates.choices import Ids, Words, choices_of
from glo_model.templates.column import Column, columns_of
from glo_model.templates.examples import example_row
from glo_model.templates.lists import Lists
from glo_model.templates.notes import note_of
from glo_model.templates.read_me import write_read_me
from glo_model.templates.wording import say

DEFAULT_KINDS: Final = (
    "programmes", "partners", "persons", "experts", "courts", "workshops", "sessions", "engagements", "head_counts",
    "prosecutor_networks", "memberships", "legal_instruments", "sources",
)  # fmt: skip
"""The kinds that offices fill in."""

MOST_ROWS: Final = 100_000
"""How many rows may be prepared for filling in."""

# Any fixed day will do: the same template gives the same bytes.
_CREATED: Final = datetime(2000, 1, 1)
# The number that every spreadsheet program knows the format of text by: nothing that is typed is changed.
_AS_TEXT: Final = 49
_A4: Final = 9
_FIRST_ROW: Final = 2
_NARROWEST, _WIDEST = 14, 40
_NOTE_WIDTH, _SIGNS_OF_A_NOTE, _LINE_HEIGHT = 320, 46, 15
_HEADING: Final = {"bold": True, "text_wrap": True, "valign": "top", "border": 1, "num_format": _AS_TEXT}
_STYLES: Final[dict[str, dict[str, Any]]] = {
    "required": {**_HEADING, "bg_color": "#1F4E79", "font_color": "#FFFFFF"},
    "optional": {**_HEADING, "bg_color": "#DDEBF7"},
    "personal": {**_HEADING, "bg_color": "#F8CBAD"},
    "example": {"italic": True, "font_color": "#7F7F7F", "num_format": _AS_TEXT},
    "text": {"num_format": _AS_TEXT},
    "title": {"bold": True, "font_size": 16},
    "bold": {"bold": True},
    "plain": {},
    "wrapped": {"text_wrap": True, "valign": "top"},
}


def template(kinds: Sequence[str] = DEFAULT_KINDS, *, language: Language = "en", rows: int = 500) -> bytes:
    """Return a workbook to fill in, with a sheet for each kind and that many rows prepared; the bytes are always equal.

    What is filled in is read by ``load`` without a profile. ``LookupError`` says that there is no such kind,
    ``ValueError`` that the rows are too many or none, ``MissingExtraError`` that the library that writes is missing.
    """
    chosen = _in_order(kinds)
    if not 1 <= rows <= MOST_ROWS:
        raise ValueError(f"a template has 1 to {MOST_ROWS} rows, not {rows}")
    buffer = BytesIO()
    workbook = _xlsxwriter().Workbook(buffer, {"in_memory": True})
    workbook.set_properties({"created": _CREATED})
    _Template(workbook, chosen, language, rows).write()
    workbook.close()
    return buffer.getvalue()


def _in_order(kinds: Sequence[str]) -> tuple[str, ...]:
    unknown = [kind for kind in kinds if kind not in KINDS]
    if unknown or not kinds:
        raise LookupError(f"no kind is called {', '.join(unknown) or 'nothing'}; there are {', '.join(KINDS)}")
    return tuple(kind for kind in KINDS if kind in kinds)


def _xlsxwriter() -> Any:
    try:
        import xlsxwriter
    except ImportError:
        raise MissingExtraError("xlsxwriter", "xlsx") from None
    return xlsxwriter


def _width(heading: str, example: str) -> float:
    longest_word = max(map(len, heading.split()))
    return min(max(longest_word * 1.3, len(heading) * 0.7, len(example) + 2, _NARROWEST), _WIDEST)


def _note_height(note: str) -> int:
    """Return the pixels that a note takes: it shows no more than fits into its frame."""
    lines = sum(ceil(len(line) / _SIGNS_OF_A_NOTE) for line in note.splitlines())
    return _LINE_HEIGHT * (lines + 1)


class _Template:
    """Write the sheets of one template."""

    def __init__(self, workbook: Any, kinds: tuple[str, ...], language: Language, rows: int) -> None:
        self._workbook, self._kinds, self._language, self._rows = workbook, kinds, language, rows
        align = {"align": "right", "reading_order": 2} if language == "ar" else {}
        self._formats = {name: workbook.add_format({**style, **align}) for name, style in _STYLES.items()}

    def write(self) -> None:
        read_me = self._sheet(say("read me", self._language))
        sheets = {kind: self._sheet(translated_sheet(kind, self._language)) for kind in self._kinds}
        hidden = self._sheet(say("lists", self._language))
        hidden.hide()
        self._lists = Lists(hidden, self._language)
        write_read_me(read_me, self._kinds, self._language, self._formats)
        for kind, sheet in sheets.items():
            self._fill(sheet, columns_of(kind, self._language), example_row(kind, self._language))

    def _sheet(self, name: str) -> Any:
        sheet = self._workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        if self._language == "ar":
            sheet.right_to_left()
        return sheet

    def _fill(self, sheet: Any, columns: tuple[Column, ...], example: tuple[str, ...]) -> None:
        sheet.freeze_panes(1, 1)
        sheet.set_row(0, 45)
        for number, column in enumerate(columns):
            shown = EXAMPLES[self._language] if column.is_id else example[number]
            sheet.set_column(number, number, _width(column.heading, shown), self._formats["text"])
            sheet.write_string(0, number, column.heading, self._formats[column.kind])
            note = note_of(column, columns, self._language)
            sheet.write_comment(0, number, note, {"width": _NOTE_WIDTH, "height": _note_height(note)})
            sheet.write_string(1, number, shown, self._formats["example"])
            self._offer(sheet, number, column)

    def _offer(self, sheet: Any, number: int, column: Column) -> None:
        """Offer what a cell may hold: other words of an open vocabulary are asked about, and lists are left alone."""
        choices = choices_of(column, self._language)
        if choices is None or (isinstance(choices, Ids) and choices.section not in self._kinds):
            return
        is_closed = isinstance(choices, Words) and choices.is_closed
        offered = {
            "validate": "list",
            "source": self._range_of(choices),
            "error_type": "stop" if is_closed else "warning",
            "error_message": say("only listed" if is_closed else "not listed", self._language),
            "show_error": not column.is_list,
        }
        sheet.data_validation(_FIRST_ROW, number, _FIRST_ROW + self._rows - 1, number, offered)

    def _range_of(self, choices: Words | Ids) -> str:
        """Return where the choices stand, as a formula; of ids those that have been entered, without empty cells."""
        if isinstance(choices, Words):
            return self._lists.range_of(choices.words)
        name = translated_sheet(choices.section, self._language)
        first, last = _FIRST_ROW + 1, _FIRST_ROW + self._rows
        return f"=OFFSET('{name}'!$A${first},0,0,MAX(1,COUNTA('{name}'!$A${first}:$A${last})),1)"
