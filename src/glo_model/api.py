"""What most people call: load a file, save a dataset, and the same for bytes and for one entity."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Any, TypeVar, cast

from glo_model.atomically import write_file, write_folder
from glo_model.codec import explain, to_plain, write_document
from glo_model.dataset import Dataset, RecordOrigin
from glo_model.entities import Entity
from glo_model.errors import DataError, FileError, FormatError
from glo_model.fileformat import Format, Parts
from glo_model.formats import format_named, format_of
from glo_model.ingest import Profile, ingest
from glo_model.loaded import Loaded

E = TypeVar("E", bound=Entity)


def load(path: str | PathLike[str], *, format: str | None = None, profile: Profile | None = None) -> Loaded:  # noqa: A002
    """Read a file or a folder, and return what could be read, every fault with its place, and the rest kept raw.

    ``format`` is told by the file's name unless it is named. ``profile`` says how a table's headings and words map
    onto the model; without one, the model's own names and common words for them are understood.

    Bad data never raise. ``FileError`` says that there is no such file, ``FormatError`` that its format is not known,
    ``MissingExtraError`` that a library is needed to read it.
    """
    where = Path(path)
    chosen = format_named(format) if format else format_of(fspath(path), is_folder=where.is_dir())
    return _read(_parts_of(where, chosen), chosen, profile)


def loads(data: bytes, *, format: str = "json", profile: Profile | None = None, file: str | None = None) -> Loaded:  # noqa: A002
    """Read the bytes of a file, as ``load`` does; ``file`` is the name that findings give it."""
    return _read({file or "": data}, format_named(format), profile)


def _read(parts: Parts, chosen: Format, profile: Profile | None) -> Loaded:
    if chosen.read is not None:
        return chosen.read(parts)
    if chosen.tables is not None:
        return ingest(chosen.tables(parts), profile)
    raise FormatError(f"{chosen.title} is only written, not read")


def _parts_of(path: Path, chosen: Format) -> Parts:
    try:
        if chosen.is_folder and path.is_dir():
            visible = (each for each in path.iterdir() if not each.name.startswith("."))
            files = sorted(each for each in visible if each.name.lower().endswith(chosen.suffixes))
            return {f"{path.name}/{each.name}": each.read_bytes() for each in files}
        return {path.name: path.read_bytes()}
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}") from None


def save(data: Dataset, path: str | PathLike[str], *, format: str | None = None) -> None:  # noqa: A002
    """Write a dataset to a file or a folder, whole or not at all; the format is told by the name unless named."""
    where = Path(path)
    chosen = format_named(format) if format else format_of(fspath(path), is_folder=where.suffix == "")
    if chosen.write is None:
        raise FormatError(f"{chosen.title} is only read, not written")
    if chosen.is_folder and where.suffix.lower() in chosen.suffixes:
        raise FormatError(f"{path} names one file, and a dataset is written as a {chosen.title}; name a folder")
    parts = chosen.write(data)
    try:
        if chosen.is_folder:
            write_folder(where, parts)
        else:
            write_file(where, next(iter(parts.values())))
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}") from None


def dumps(data: Dataset) -> bytes:
    """Return the canonical JSON of a dataset: the same bytes for equal datasets."""
    return write_document(data)


def to_dict(entity: Entity) -> dict[str, Any]:
    """Return an entity as plain data, as the canonical JSON writes it."""
    return to_plain(entity)


def from_dict(kind: type[E], mapping: Mapping[str, Any]) -> E:
    """Return the entity that plain data stand for; raise ``DataError`` with every fault if there is any."""
    entity, wrongs = explain(kind, dict(mapping))
    if wrongs:
        place = RecordOrigin(pointer="")
        raise DataError([_finding(wrong, place) for wrong in wrongs])
    return cast("E", entity)


def _finding(wrong: Any, place: RecordOrigin) -> Any:
    origin = place.at(wrong.path)
    return wrong.fault.found(wrong.message, path=origin.pointer or "", origin=origin)
