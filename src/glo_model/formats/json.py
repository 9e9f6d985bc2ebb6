"""The model's own JSON document: UTF-8, a record a line, the same bytes for equal datasets."""

from __future__ import annotations

from glo_model.codec import read_document, write_document
from glo_model.dataset import Dataset
from glo_model.fileformat import Format, Parts
from glo_model.loaded import Loaded


def _read(parts: Parts) -> Loaded:
    ((name, data),) = parts.items()
    return read_document(data, name or None)


def _write(data: Dataset) -> Parts:
    return {"": write_document(data)}


FORMAT = Format(name="json", title="glo_model JSON document", suffixes=(".json",), read=_read, write=_write)
