"""An .xls workbook, as spreadsheet programs wrote it until 2007 and some exports still do."""

from __future__ import annotations

from typing import Any

from glo_model.fileformat import Format, Parts
from glo_model.formats._apart import answer, is_hidden, opened, tables_apart
from glo_model.formats._calamine import rows_of
from glo_model.formats._refused import Refused, refusing
from glo_model.formats._xls_cells import scan_xls
from glo_model.table import DEFAULT_OPTIONS, Limits, ReadOptions, Tables, Told


def _tables(parts: Parts, options: ReadOptions = DEFAULT_OPTIONS) -> Tables:
    ((name, data),) = parts.items()
    told = Told()
    tables = tables_apart("xls", "answer_xls", data, options.limits, name or None, told)
    return Tables(tables=tables, findings=tuple(told.findings), rejected=tuple(told.rejected))


def read_xls(data: bytes, limits: Limits) -> dict[str, Any]:
    """Return what is in an .xls workbook, as plain data, or raise ``Refused``."""
    with refusing("the workbook is damaged"):
        facts = scan_xls(data, limits)
        book = opened(data)
        if len(book.sheets_metadata) != len(facts.failed):
            raise Refused("the workbook does not hold the sheets that it lists")
        sheets = [
            _sheet(book, number, sheet, failed)
            for number, (sheet, failed) in enumerate(zip(book.sheets_metadata, facts.failed, strict=True))
            if str(sheet.typ) == "SheetTypeEnum.WorkSheet"
        ]
    return {"epoch": facts.epoch, "active": facts.active, "sheets": sheets}


def _sheet(book: Any, number: int, told: Any, failed: Any) -> dict[str, Any]:
    sheet = book.get_sheet_by_index(number)
    merged = [
        [top + 1, left + 1, bottom + 1, right + 1] for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    ]
    return {
        "name": told.name,
        "hidden": is_hidden(told),
        "rows": rows_of(sheet, failed),
        "merged": merged,
    }


def answer_xls() -> None:
    """Read a workbook in a process of its own."""
    answer(read_xls)


FORMAT = Format(name="xls", title="old XLS workbook", suffixes=(".xls",), tables=_tables)
