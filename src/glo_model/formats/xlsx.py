"""An XLSX workbook with a sheet for each kind, as spreadsheet programs open it: text stays text, and nothing runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any, Final
from xml.parsers.expat import ExpatError

from glo_model.columns import Written, written_tables
from glo_model.dataset import Dataset
from glo_model.errors import FormatError, MissingExtraError
from glo_model.faults import TOO_LARGE, UNREADABLE
from glo_model.fileformat import Format, Parts
from glo_model.finding import Origin
from glo_model.formats._xlsx_cells import failed_cells
from glo_model.formats._xlsx_parts import Refused, TooLarge, Workbook, unpack
from glo_model.table import MOST_COLUMNS, MOST_ROWS, Cell, Failed, Table, Tables, Told

_MOST_SIGNS: Final = 32_767
# Any fixed day will do: the same dataset gives the same bytes.
_CREATED: Final = datetime(2000, 1, 1)
_WIDTH: Final = 24


def _tables(parts: Parts) -> Tables:
    ((name, data),) = parts.items()
    told = Told()
    tables = tuple(_read(data, name or None, told))
    return Tables(tables=tables, findings=tuple(told.findings), rejected=tuple(told.rejected))


def _read(data: bytes, file: str | None, told: Told) -> Iterator[Table]:
    library = _calamine()
    try:
        workbook = unpack(data)
    except Refused as refused:
        _tell(refused, Origin(file=file), told)
        return
    opened = None
    for sheet, xml in workbook.sheets.items():
        try:
            failed = failed_cells(xml)
            opened = opened or library.CalamineWorkbook.from_object(BytesIO(workbook.packed()))
            rows = opened.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
            yield Table(file=file, sheet=sheet, rows=tuple(_cells(rows, failed)), epoch=workbook.epoch)
        except Exception as error: # noqa: BLE001
            _tell(error, Origin(file=file, sheet=sheet), told)
