"""What most people call: load a file, save a dataset, and the same for bytes and for one entity."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Final, TypeVar, cast

import attrs

from glo_model.atomically import write_file, write_folder
from glo_model.codec import explain, to_plain, write_document
from glo_model.collector import put_off
from glo_model.dataset import Dataset
from glo_model.entities import Entity
from glo_model.errors import DataError, FileError, FormatError
from glo_model.faults import OTHER_JSON
from glo_model.fileformat import Format, Parts
from glo_model.finding import in_order
from glo_model.formats import format_named, format_of
from glo_model.formats._files import format_to_read, parts_of, refuse_encoding
from glo_model.ingest import Decisions, Kept, Profile, ingest, with_unused
from glo_model.loaded import Loaded
from glo_model.record_origin import RecordOrigin
from glo_model.table import Limits, ReadOptions, Tables, Told

E = TypeVar("E", bound=Entity)
DEFAULT_LIMITS: Final = Limits()
"""How much is read unless the caller says otherwise."""


def load(
    path: str | PathLike[str],
    *,
    format: str | None = None,  # noqa: A002
    profile: Profile | None = None,
    decisions: Decisions | None = None,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    ledger: Kept = "sums",
) -> Loaded:
    """Read a file or a folder, and return what could be read, every fault with its place, and the rest kept raw.

    ``format`` is told by the file's name unless it is named. ``profile`` says how a table's headings and words map
    onto the model; without one, the model's own names and common words for them are understood. ``decisions`` say
    what names in tables mean that are not found by themselves. ``encoding`` is that of CSV and TSV files which are
    neither UTF-8 nor marked. ``limits`` bound how much is read; raise one if you trust a larger file. The ledger of
    tables holds sums only, unless ``ledger`` asks for its cells.

    Bad data never raise. ``FileError`` says that there is no such file, ``FormatError`` that its format is not known,
    ``MissingExtraError`` that a library is needed to read it.
    """
    where = Path(path)
    chosen = format_to_read(where, format)
    options, told = _options(chosen, encoding, limits), Told()
    parts = parts_of(where, chosen, limits, told)
    if not parts and told.findings:
        return Loaded(data=Dataset(), findings=tuple(told.findings))
    loaded = _read(parts, chosen, profile, decisions, options, ledger)
    return attrs.evolve(loaded, findings=in_order((*told.findings, *loaded.findings))) if told.findings else loaded


def loads(
    data: bytes,
    *,
    format: str = "json",  # noqa: A002
    profile: Profile | None = None,
    decisions: Decisions | None = None,
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    file: str | None = None,
    ledger: Kept = "sums",
) -> Loaded:
    """Read the bytes of a file, as ``load`` does; ``file`` is the name that findings give it."""
    chosen = format_named(format)
    return _read({file or "": data}, chosen, profile, decisions, _options(chosen, encoding, limits), ledger)


def _options(chosen: Format, encoding: str | None, limits: Limits) -> ReadOptions:
    refuse_encoding(encoding, chosen)
    return ReadOptions(encoding=encoding, limits=limits)


def _read(
    parts: Parts,
    chosen: Format,
    profile: Profile | None,
    decisions: Decisions | None,
    options: ReadOptions,
    ledger: Kept,
) -> Loaded:
    if chosen.read is not None:
        read = chosen.read(parts)
        tables = _tables_of_others(read, parts, chosen, options)
        if tables.tables:
            return ingest(tables, profile, decisions, ledger=ledger)
        read = attrs.evolve(read, findings=(*tables.findings, *read.findings)) if tables.findings else read
        return read if decisions is None else with_unused(read, decisions)
    if chosen.tables is not None:
        with put_off(sum(map(len, parts.values()))):
            return ingest(chosen.tables(parts, options), profile, decisions, ledger=ledger)
    raise FormatError(f"{chosen.title} is only written, not read")


def _tables_of_others(read: Loaded, parts: Parts, chosen: Format, options: ReadOptions) -> Tables:
    """Return the tables of a file that is of a known format, but was written by another program."""
    is_of_others = any(each.code == OTHER_JSON.code for each in read.findings)
    return chosen.tables(parts, options) if is_of_others and chosen.tables is not None else Tables()


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
