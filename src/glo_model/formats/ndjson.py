"""The model's own lines of JSON, for streams: a record a line under the name of its section."""

from __future__ import annotations

from io import BytesIO

from glo_model.codec import read_lines, write_lines
from glo_model.dataset import Dataset
from glo_model.fileformat import Format, Parts
from glo_model.loaded import Loaded


def _read(parts: Parts) -> Loaded:
    ((name, data),) = parts.items()
    return read_lines(BytesIO(data), name or None)


def _write(data: Dataset) -> Parts:
    return {"": write_lines(data)}


FORMAT = Format(
    name="ndjson", title="glo_model lines of JSON", suffixes=(".ndjson", ".jsonl"), read=_read, write=_write
)
