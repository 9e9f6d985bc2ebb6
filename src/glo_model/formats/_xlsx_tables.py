"""The tables of an XLSX workbook: each sheet looked at before the library opens it, and told of as a whole."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Final

from glo_model.faults import ACTIVE_CONTENT, HIDDEN_SHEET, UNREADABLE
from glo_model.fileformat import Parts
from glo_model.finding import Origin
from glo_model.formats._calamine import library, rows_of
from glo_model.formats._refused import Refused, TooLarge, refusing, tell_of
from glo_model.formats._xlsx_cells import Scanned, scan
from glo_model.formats._xlsx_parts import Sheet, Workbook, open_workbook, packed
from glo_model.formats._xlsx_rows import quick_scan, without_new_errors
from glo_model.formats._zip_parts import refuse_long_texts
from glo_model.table import DEFAULT_OPTIONS, Limits, ReadOptions, Table, Tables, Told

_SHARED: Final = re.compile(rb't="s"[^<>]*+><v>([0-9]++)</v>')


def xlsx_tables(parts: Parts, options: ReadOptions = DEFAULT_OPTIONS) -> Tables:
    """Return the tables of a workbook, and what is wrong with it as a file."""
    calamine = library("python_calamine", "python-calamine")
    ((name, data),) = parts.items()
    told, tables = Told(), tuple[Table, ...]()
    try:
        workbook = open_workbook(data, options.limits)
        tables = _Reading(name or None, workbook, options.limits, told).tables(calamine)
    except Refused as refused:
        tell_of(refused, Origin(file=name or None), told)
    return Tables(tables=tables, findings=tuple(told.findings), rejected=tuple(told.rejected))


class _Reading:
    """Read the sheets of one workbook, and tell of each what there is to tell."""

    def __init__(self, file: str | None, workbook: Workbook, limits: Limits, told: Told) -> None:
        self._file, self._workbook, self._limits, self._told = file, workbook, limits, told

    def tables(self, calamine: Any) -> tuple[Table, ...]:
        """Return the tables of those sheets that can be read; the others are told of."""
        tell_of_active(self._workbook.active, self._file, self._told)
        for name in self._workbook.lost:
            self._told.find(UNREADABLE, "the sheet is not in the file", self._place(name))
        looked_at = [(sheet, found) for sheet in self._workbook.sheets if (found := self._scanned(sheet))]
        parts = {
            str(number): without_new_errors(sheet.xml, scanned.failed.values())
            for number, (sheet, scanned) in enumerate(looked_at, start=1)
        }
        with refusing("the workbook is damaged"):
            opened = calamine.CalamineWorkbook.from_object(packed(self._workbook, parts))
        read = (self._table(opened, *each) for each in zip(parts, looked_at, strict=True))
        return tuple(table for table in read if table)

    def _scanned(self, sheet: Sheet) -> Scanned | None:
        try:
            with refusing("the sheet is damaged"):
                refuse_long_texts(sheet.xml, self._limits)
                scanned = quick_scan(sheet.xml, self._limits) or scan(sheet.xml, self._limits)
                refuse_long(sheet.xml, self._workbook.texts, scanned.texts, self._limits)
        except Refused as refused:
            tell_of(refused, self._place(sheet.name), self._told)
            return None
        return scanned

    def _table(self, opened: Any, name: str, looked_at: tuple[Sheet, Scanned]) -> Table | None:
        sheet, scanned = looked_at
        try:
            with refusing("the sheet is damaged"):
                rows = rows_of(opened.get_sheet_by_name(name), scanned.failed)
        except Refused as refused:
            tell_of(refused, self._place(sheet.name), self._told)
            return None
        tell_of_hidden(self._place(sheet.name), self._told, hidden=sheet.hidden)
        return Table(
            file=self._file,
            sheet=sheet.name,
            rows=rows,
            epoch=self._workbook.epoch,
            merged=scanned.merged,
            hidden=sheet.hidden,
        )

    def _place(self, sheet: str) -> Origin:
        return Origin(file=self._file, sheet=sheet)


def tell_of_active(active: tuple[str, ...], file: str | None, told: Told) -> None:
    """Tell what a workbook holds that would run or lead elsewhere."""
    if active:
        message = f"the workbook holds {', '.join(active)}; none is run or followed"
        told.find(ACTIVE_CONTENT, message, Origin(file=file))


def tell_of_hidden(place: Origin, told: Told, *, hidden: bool) -> None:
    """Tell that a sheet is hidden, if it is."""
    if hidden:
        told.find(HIDDEN_SHEET, "the sheet is hidden, and is read like the others", place)


def refuse_long(xml: bytes, texts: bytes, count: int, limits: Limits) -> None:
    """Refuse a sheet whose cells share texts so long that they would exhaust the memory, each cell with its own."""
    lengths = [len(each) for each in texts.split(b"<si")[1:]]
    if count * max(lengths, default=0) <= limits.unpacked:
        return
    uses = Counter(map(int, _SHARED.findall(xml)))
    size = sum(lengths[number] * times for number, times in uses.items() if number < len(lengths))
    if size > limits.unpacked or uses.total() < count:
        raise TooLarge(f"the texts of the sheet take {size} bytes when each cell has its own, more than is read")
