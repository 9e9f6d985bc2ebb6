"""The sheet that lists all findings: texts only, a filter over each column, and links to the cells."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from glo_model.annotated.addresses import MOST_ROWS, Address, Area
from glo_model.annotated.markup import cell_text, escaped
from glo_model.annotated.notes import place_of
from glo_model.annotated.styles import BOLD, LINK, Styles
from glo_model.finding import Finding, Origin, Severity

NAME: Final = "glo_model findings"
"""What the sheet is called."""
HEADINGS: Final = ("Severity", "Code", "Sheet", "Cell", "Message", "Hint")
"""What its columns are called."""
MOST_LINKS: Final = 65_000
"""How many findings are linked to their cells; a sheet can hold few more links."""
MOST_SIGNS: Final = 8_000
"""How many signs a cell tells; it could hold four times as many."""

_WIDTHS: Final = (10, 9, 20, 10, 70, 70)
_LINE: Final = 15
_TALLEST: Final = 405
_SPREADSHEET: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_BEFORE: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    f'<worksheet xmlns="{_SPREADSHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    '<dimension ref="{area}"/><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    '<selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
    "<cols>{columns}</cols>"
)
_BEHIND: Final = (
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>'
    '<pageSetup orientation="landscape" fitToHeight="0"/>'
)


class Looks(NamedTuple):
    """Hold the numbers of the styles that the list is written in."""

    heading: int
    text: int
    link: int
    severities: dict[Severity, int]


def looks_of(styles: Styles) -> Looks:
    """Return the styles of the list, which are new ones."""
    severities = {each: styles.of_text(severity=each) for each in Severity}
    return Looks(styles.of_text(BOLD), styles.of_text(), styles.of_text(LINK), severities)


def area_of(findings: Sequence[Finding]) -> Area:
    """Return the cells that the list takes."""
    return Area(Address(1, 1), Address(1 + min(len(findings), MOST_ROWS - 1), len(HEADINGS)))


def listed(findings: Sequence[Finding], sheets: Collection[str], looks: Looks) -> bytes:
    """Return the sheet that lists findings, linked to those of their cells that are on one of these sheets."""
    area = area_of(findings)
    rows = findings[: area.last.row - 1]
    columns = "".join(
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
        for number, width in enumerate(_WIDTHS, start=1)
    )
    links = "".join(_links(rows[:MOST_LINKS], sheets))
    pieces = (
        _BEFORE.format(area=area, columns=columns),
        "<sheetData>",
        _row(1, HEADINGS, [looks.heading] * len(HEADINGS)),
        *(_row(number, _cells(each), _looks(each, looks)) for number, each in enumerate(rows, start=2)),
        f'</sheetData><autoFilter ref="{area}"/>',
        f"<hyperlinks>{links}</hyperlinks>" if links else "",
        f"{_BEHIND}</worksheet>",
    )
    return "".join(pieces).encode()


def _cells(finding: Finding) -> tuple[str, ...]:
    origin = finding.origin or Origin()
    row = "" if origin.row is None else f"row {origin.row}"
    place = (origin.sheet or "", origin.cell or row)
    return (finding.severity.value, finding.code, *place, finding.message, finding.hint or "")


def _looks(finding: Finding, looks: Looks) -> list[int]:
    link = looks.text if place_of(finding) is None else looks.link
    return [looks.severities[finding.severity], looks.text, looks.text, link, looks.text, looks.text]


def _row(number: int, texts: Sequence[str], looks: Sequence[int]) -> str:
    cells = (
        f'<c r="{Address(number, column)}" s="{look}" t="inlineStr">'
        f'<is><t xml:space="preserve">{cell_text(text[:MOST_SIGNS])}</t></is></c>'
        for column, (text, look) in enumerate(zip(texts, looks, strict=True), start=1)
        if text
    )
    lines = max(-(-len(text) // (width - 2)) for text, width in zip(texts, _WIDTHS, strict=True) if text)
    return f'<row r="{number}" ht="{min(lines * _LINE, _TALLEST)}">{"".join(cells)}</row>'


def _links(findings: Iterable[Finding], sheets: Collection[str]) -> Iterator[str]:
    for number, finding in enumerate(findings, start=2):
        place, sheet = place_of(finding), finding.origin.sheet if finding.origin else None
        if place is not None and sheet is not None and sheet in sheets:
            there = escaped(location(sheet, str(place)))
            yield f'<hyperlink ref="{Address(number, 4)}" location="{there}" display="{place}"/>'


def location(sheet: str, cell: str) -> str:
    """Return how a workbook names a cell of another sheet.

    >>> location("Cours d'appel", "B2")
    "'Cours d''appel'!B2"
    """
    quoted = sheet.replace("'", "''")
    return f"'{quoted}'!{cell}"
