"""Lines of JSON (NDJSON) for streams: the schema on the first line, then one record a line under its section's name."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, Final

import msgspec

from glo_model.codec import fast
from glo_model.codec.document import sections_of
from glo_model.codec.explain import writable
from glo_model.codec.records import SECTIONS_TO_READ, take
from glo_model.codec.scanning import Scanner, Stop, TooDeep, json_text
from glo_model.collector import put_off
from glo_model.dataset import Dataset
from glo_model.faults import MISSING, TOO_LARGE, UNKNOWN_SCHEMA, UNKNOWN_SECTION, WRONG_VALUE
from glo_model.finding import Origin, escaped
from glo_model.loaded import Intake, Loaded
from glo_model.record_origin import RecordOrigin

_FIRST: Final = msgspec.json.encode({"schema": fast.SCHEMA})


def write_lines(data: Dataset) -> bytes:
    """Return a dataset as lines of JSON: ``{"workshops":{...}}``, the schema first, in canonical order."""
    return b"".join(line + b"\n" for line in _lines(data))


def _lines(data: Dataset) -> Iterator[bytes]:
    yield _FIRST
    for name, records in sections_of(data):
        start = b'{"%b":' % name.encode()
        for record in records:
            yield start + record + b"}"


def read_lines(lines: Iterable[bytes], file: str | None = None) -> Loaded:
    """Read lines of JSON, each by itself, so that a bad line takes nothing else with it."""
    size = lines.getbuffer().nbytes if isinstance(lines, BytesIO) else 0
    with put_off(size):
        intake = Intake(file)
        with_schema = False
        for number, line in enumerate(lines, start=1):
            with_schema = take_line(intake, line, number) or with_schema
        if not with_schema:
            tell_no_schema(intake)
        return intake.loaded()


def take_line(intake: Intake, line: bytes, number: int) -> bool:
    """Take in one line with all its faults, and say whether it names a schema."""
    body = (line.removeprefix(codecs.BOM_UTF8) if number == 1 else line).strip(b" \t\r\n")
    if not body or _read_fast(intake, body, number):
        return False
    return _read_slowly(intake, body, number)


def tell_no_schema(intake: Intake) -> None:
    """Report that no line of a file names a schema."""
    origin = Origin(file=intake.file, row=1, pointer="")
    intake.find(MISSING, "no line says which schema the file follows", origin)


def _read_fast(intake: Intake, line: bytes, number: int) -> bool:
    """Take in a line that is wholly good, and say whether it was."""
    end = line.find(b'":')
    section = line[2:end].decode("ascii", "replace")
    cls = SECTIONS_TO_READ.get(section)
    if cls is None or not line.startswith(b'{"') or not line.endswith(b"}"):
        return False
    record = fast.read_record(cls, line[end + 2 : -1])
    if record is not None:
        intake.take(record, RecordOrigin(file=intake.file, row=number, pointer=f"/{section}"))
    return record is not None


def _read_slowly(intake: Intake, line: bytes, number: int) -> bool:
    """Take in a line with all its faults, and say whether it names a schema."""
    origin = Origin(file=intake.file, row=number, pointer="")
    scanner = Scanner(line.decode("utf-8", "surrogateescape"))
    try:
        raw = scanner.value()
        scanner.finish()
    except Stop as stop:
        intake.find(stop.fault, f"{stop.place}: {stop.reason}", origin, raw=stop.rest)
        return False
    if isinstance(raw, TooDeep):
        intake.find(TOO_LARGE, "nested too deeply", origin, raw=scanner.last)
        return False
    if not isinstance(raw, dict) or len(raw) != 1 or getattr(raw, "repeated", None):
        intake.find(
            WRONG_VALUE, 'expected one record under its section, as in {"courts": {...}}', origin, raw=scanner.last
        )
        return False
    ((section, record),) = raw.items()
    return _section(intake, section, record, number)


def _section(intake: Intake, section: str, record: Any, number: int) -> bool:
    place = RecordOrigin(file=intake.file, row=number, pointer=f"/{escaped(writable(section))}")
    if section == "schema":
        if record != fast.SCHEMA:
            message = f"this version reads {fast.SCHEMA}"
            intake.find(UNKNOWN_SCHEMA, message, place.at(), raw=json_text(record))
        return True
    if section in SECTIONS_TO_READ:
        take(intake, section, record, place, json_text(record))
    else:
        intake.find(UNKNOWN_SECTION, "no kind of entity has this name", place.at(), raw=json_text(record))
    return False
