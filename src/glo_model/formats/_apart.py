"""Reading .xls and .ods workbooks in a process of their own, which may fail without failing the caller.

For some bytes the library that reads their cells asks for a hundred gigabytes, and then ends the whole process; no
handler can hold that. Here it ends a process that has a bound on its memory and its time, and a finding says so.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, Final

import attrs

from glo_model.finding import Origin
from glo_model.formats._calamine import library
from glo_model.formats._refused import Refused, TooLarge, tell_of
from glo_model.formats._xlsx_tables import tell_of_active, tell_of_hidden
from glo_model.table import Failed, Limits, Merged, Table, Told

_RUN: Final = "import sys; sys.path[:] = {path!r}; from glo_model.formats.{module} import {name}; {name}()"
_TEMPORAL: Final = {each.__name__: each for each in (date, datetime, time)}


def tables_apart(
    module: str, name: str, data: bytes, limits: Limits, file: str | None, told: Told
) -> tuple[Table, ...]:
    """Return the tables of a workbook, read by the function of that name in another process, within limits."""
    library("python_calamine", "python-calamine")
    try:
        answer = _answer_of(module, name, data, limits)
    except Refused as refused:
        tell_of(refused, Origin(file=file), told)
        return ()
    tell_of_active(tuple(answer["active"]), file, told)
    return tuple(_table(sheet, answer["epoch"], file, told) for sheet in answer["sheets"])


def _answer_of(module: str, name: str, data: bytes, limits: Limits) -> dict[str, Any]:
    program = _RUN.format(path=sys.path, module=module, name=name)
    command = [sys.executable, "-I", "-c", program, json.dumps(attrs.asdict(limits))]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.seconds, check=False)
    except subprocess.TimeoutExpired:
        raise TooLarge(f"reading the workbook takes longer than {limits.seconds} seconds") from None
    except OSError as error:
        raise Refused(f"no process can be started to read the workbook ({type(error).__name__})") from None
    if done.returncode:
        raise TooLarge(f"reading the workbook takes more than {limits.memory} bytes of memory, or it is damaged")
    answer: dict[str, Any] = json.loads(done.stdout, object_hook=_cell_of)
    if "refused" in answer:
        raise (TooLarge if answer["large"] else Refused)(answer["refused"])
    return answer


def _table(sheet: Mapping[str, Any], epoch: Any, file: str | None, told: Told) -> Table:
    table = Table(
        file=file,
        sheet=sheet["name"],
        rows=tuple(map(tuple, sheet["rows"])),
        epoch=epoch,
        merged=tuple(Merged(*each) for each in sheet["merged"]),
        hidden=sheet["hidden"],
    )
    tell_of_hidden(table.place(), told, hidden=table.hidden)
    return table


def _cell_of(value: dict[str, Any]) -> Any:
    """Return the cell that an object of one member stands for, and any other object as it is."""
    if len(value) == 1:
        ((kind, text),) = value.items()
        return Failed(text) if kind == "failed" else _TEMPORAL[kind].fromisoformat(text)
    return value


def answer(read: Callable[[bytes, Limits], dict[str, Any]]) -> None:
    """Read a workbook from standard input and write what was read; this is all that the other process does."""
    limits = Limits(**json.loads(sys.argv[1]))
    library("python_calamine", "python-calamine")
    _bound(limits.memory)
    try:
        found = read(sys.stdin.buffer.read(), limits)
    except Refused as refused:
        found = {"refused": str(refused), "large": isinstance(refused, TooLarge)}
    sys.stdout.write(json.dumps(found, default=_member))


def _bound(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such bound; a request for too much fails there all the same
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _member(cell: Any) -> dict[str, str]:
    if isinstance(cell, Failed):
        return {"failed": cell.text}
    return {type(cell).__name__: cell.isoformat()}


def is_hidden(sheet: Any) -> bool:
    """Tell whether the library says that a sheet is hidden, of which there are two sorts."""
    return str(sheet.visible) != "SheetVisibleEnum.Visible"


def opened(data: bytes) -> Any:
    """Return the workbook that the library opens."""
    return library("python_calamine", "python-calamine").CalamineWorkbook.from_object(BytesIO(data))
