"""The canonical JSON document: how a dataset is written, and how one is read whatever the bytes."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

import msgspec

from glo_model.codec import fast
from glo_model.codec.explain import writable
from glo_model.codec.records import SECTIONS_TO_READ, take
from glo_model.codec.scanning import Scanner, Stop
from glo_model.codec.written import written
from glo_model.collector import put_off
from glo_model.dataset import Dataset
from glo_model.entities import KINDS
from glo_model.faults import MISSING, REPEATED_FIELD, UNKNOWN_SCHEMA, UNKNOWN_SECTION, WRONG_VALUE
from glo_model.finding import Fault, Origin, escaped
from glo_model.loaded import Intake, Loaded
from glo_model.record_origin import RecordOrigin


def sections_of(data: Dataset) -> Iterator[tuple[str, list[bytes]]]:
    """Yield each section of a dataset that is not empty, with its records as canonical JSON, by id."""
    for name, kind in KINDS.items():
        if records := data.of(kind):
            yield name, written(kind, records)
    for name, beside in (("absences", data.absences), ("extras", data.extras)):
        if beside:
            yield name, written(type(beside[0]), beside)


def write_document(data: Dataset) -> bytes:
    """Return the one canonical JSON of a dataset: UTF-8, a record a line, the same bytes for equal datasets."""
    parts = [msgspec.json.encode({"schema": fast.SCHEMA})[:-1]]
    for name, records in sections_of(data):
        parts.append(b'"%b":[\n%b\n]' % (name.encode(), b",\n".join(records)))
    return b",\n".join(parts) + b"\n}\n"


def read_document(data: bytes, file: str | None = None) -> Loaded:
    """Read a JSON document, in C but for the records that are not wholly good, and with every fault told."""
    with put_off(len(data)):
        body = data.removeprefix(codecs.BOM_UTF8)
        intake = Intake(file)
        if not _read_quickly(body, intake):
            intake = Intake(file)
            _DocumentReader(body, intake).read()
        return intake.loaded()


def _read_quickly(data: bytes, intake: Intake) -> bool:
    """Take in a document that is good around its records, and say whether it was."""
    sections = fast.read_document(data)
    if sections is None:
        return False
    try:
        for name, records in sections.items():
            for number, record in enumerate(records):
                if type(record) is bytes:
                    _explain(intake, name, record, RecordOrigin(file=intake.file, pointer=f"/{name}/{number}"))
                else:
                    intake.take(record, (intake.file, name, number))
    except Stop:
        return False
    return True


def _explain(intake: Intake, name: str, data: bytes, origin: RecordOrigin) -> None:
    """Take in a record with its faults; raise ``Stop`` if it is no JSON after all, so that its place must be told."""
    scanner = Scanner(data.decode("utf-8", "surrogateescape"))
    raw = scanner.value()
    scanner.finish()
    take(intake, name, raw, origin, scanner.last)


class _DocumentReader:
    """Read a document that is not wholly good: each record by itself, up to where the text follows JSON no more."""

    def __init__(self, data: bytes, intake: Intake) -> None:
        self._scanner = Scanner(data.decode("utf-8", "surrogateescape"))
        self._intake = intake
        self._seen: set[str] = set()
        self._pointer = ""

    def read(self) -> None:
        try:
            for name in self._scanner.members():
                self._pointer = f"/{escaped(writable(name))}"
                self._section(name)
                self._pointer = ""
            self._scanner.finish()
            if "schema" not in self._seen:
                self._find(MISSING, "the file does not say which schema it follows")
        except Stop as stop:
            origin = Origin(file=self._intake.file, pointer=self._pointer)
            self._intake.find(stop.fault, f"{stop.place}: {stop.reason}", origin, raw=stop.rest)

    def _find(self, fault: Fault, message: str, raw: str | None = None) -> None:
        self._intake.find(fault, message, Origin(file=self._intake.file, pointer=self._pointer), raw=raw)

    def _refuse(self, fault: Fault, message: str) -> None:
        """Report the value that stands here and keep it raw."""
        self._scanner.value()
        self._find(fault, message, self._scanner.last)

    def _section(self, name: str) -> None:
        if name in self._seen:
            self._find(REPEATED_FIELD, "this section stands in the document more than once")
        self._seen.add(name)
        if name == "schema":
            self._schema()
        elif name not in SECTIONS_TO_READ:
            self._refuse(UNKNOWN_SECTION, "no kind of entity has this name")
        elif self._scanner.at_list():
            self._records(name)
        else:
            self._refuse(WRONG_VALUE, "a section must be a list of records")

    def _schema(self) -> None:
        if self._scanner.value() != fast.SCHEMA:
            self._find(UNKNOWN_SCHEMA, f"this version reads {fast.SCHEMA}", self._scanner.last)

    def _records(self, name: str) -> None:
        self._pointer = f"/{name}/0"
        for number, raw in enumerate(self._scanner.items()):
            origin = RecordOrigin(file=self._intake.file, pointer=f"/{name}/{number}")
            take(self._intake, name, raw, origin, self._scanner.last)
            self._pointer = f"/{name}/{number + 1}"
