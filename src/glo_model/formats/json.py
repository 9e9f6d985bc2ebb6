"""The model's own JSON document: UTF-8, a record a line, the same bytes for equal datasets."""

from __future__ import annotations

from typing import Final

import attrs

from glo_model.codec import read_document, write_document
from glo_model.dataset import Dataset
from glo_model.faults import MISSING, OTHER_JSON, UNREADABLE
from glo_model.fileformat import Format, Parts
from glo_model.finding import Origin
from glo_model.formats._json_tables import json_tables
from glo_model.formats._mistaken import told_binary
from glo_model.loaded import Loaded

_MARK_AND_BLANKS: Final = 1000


def _read(parts: Parts) -> Loaded:
    ((name, data),) = parts.items()
    wrong = told_binary(data)
    if wrong is not None:
        return Loaded(data=Dataset(), findings=(UNREADABLE.found(wrong, origin=Origin(file=name or None)),))
    loaded = read_document(data, name or None)
    shape = _other_shape(data, loaded)
    if shape is None:
        return loaded
    message = f"the file holds {shape}, and not what this library writes"
    found = OTHER_JSON.found(message, path="", origin=Origin(file=name or None, pointer=""))
    return attrs.evolve(loaded, findings=(found, *loaded.findings))


def _other_shape(data: bytes, loaded: Loaded) -> str | None:
    """Say what a file holds that is JSON, but for another program, or return ``None``."""
    begin = data[:_MARK_AND_BLANKS].removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if begin == b"[":
        return "an array, as form servers export their records"
    lacks_schema = any(each.code == MISSING.code and not each.path for each in loaded.findings)
    if begin == b"{" and lacks_schema and not len(loaded.data):
        return "an object that names no schema, as many programs export their records"
    return None


def _write(data: Dataset) -> Parts:
    return {"": write_document(data)}


FORMAT = Format(
    name="json",
    title="glo_model JSON document",
    suffixes=(".json",),
    read=_read,
    tables=json_tables,
    write=_write,
)
