"""The fast way of reading: good JSON to entities in C, and ``None`` for anything that is not wholly good.

The bytes are decoded into twins, which enforce the annotations and forbid unknown names, and the entities are made of
these. Decoders take a name that stands twice in silence; so the names are counted that were found, and those that stand
in the bytes. Only where these two differ, which an explicit ``null`` can do as well, are the bytes looked at again.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, Final, Literal

import msgspec
from msgspec import UNSET, Raw, UnsetType

from glo_model.codec.records import SECTIONS_TO_READ
from glo_model.codec.twins import Make, maker_of, twin_of
from glo_model.values.fields import Field, fields_of
from glo_model.values.textvalue import TextValue

SCHEMA: Final = "glo_model/1"
"""The version of the schema that files carry."""

_REFUSALS: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError)
_LIST: Final = msgspec.json.Decoder(list[Raw])
_NAME: Final = b'":'
_BLANKS_BEFORE_COLON: Final = (b" :", b"\t:", b"\n:", b"\r:")
_SMALLEST: Final = b'{"schema":"glo_model/1"}'
_AROUND_SECTION: Final = b',"":'
_SMALLEST_SECTION: Final = min(map(len, SECTIONS_TO_READ)) + len(_AROUND_SECTION) + len(b"0")
_SPACED_NAME: Final = re.compile(rb'"[ \t\r\n]+:')


@lru_cache(maxsize=65536, typed=True)
def _parse(cls: type[TextValue], raw: object) -> TextValue:
    if type(raw) is not str:
        raise TypeError("expected text")
    return cls.parse(raw)


@cache
def _reader(cls: type) -> tuple[msgspec.json.Decoder[Any], Make]:
    """Return the decoder of the twin of a class, and what makes its records of twins."""
    return msgspec.json.Decoder(twin_of(cls), dec_hook=_parse), maker_of(cls)


@cache
def _list_decoder(cls: type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_list_of(twin_of(cls)), dec_hook=_parse)


def read_record(cls: type, data: bytes) -> Any:
    """Return the record of that class that JSON stands for, or ``None`` if anything at all is wrong with it."""
    decoder, make = _reader(cls)
    try:
        (record,), names = make((decoder.decode(data),))
    except _REFUSALS:
        return None
    return record if _are_all_names(names, data, data.count(b":")) or _no_name_twice(cls, data) else None


def _are_all_names(names: int, data: bytes, colons: int) -> bool:
    """Say whether surely no name stood twice: each has a colon, and a text may only add some."""
    if names == colons:
        return True
    return data.count(_NAME) == names and not any(each in data for each in _BLANKS_BEFORE_COLON)


def _no_name_twice(cls: type, data: bytes) -> bool:
    """Say whether every name stood once in its object: one that stood twice is written back once."""
    shape = _shape_decoder(cls).decode(data)
    return not _SPACED_NAME.search(data) and data.count(_NAME) == msgspec.json.encode(shape).count(_NAME)


def read_document(data: bytes) -> dict[str, list[Any]] | None:
    """Return the records of a whole document by section, or ``None`` if anything is wrong with what is around them.

    A record with which anything at all is wrong is left as the bytes that it is.
    """
    records: dict[str, list[Any]] = {}
    colons, size = 1, len(_SMALLEST)
    try:
        document = _envelope_decoder().decode(data)
        for name, cls in SECTIONS_TO_READ.items():
            if (raw := getattr(document, name)) is not UNSET:
                section = bytes(raw)
                of_section = section.count(b":")
                colons += 1 + of_section
                size += len(_AROUND_SECTION) + len(name) + len(section)
                records[name] = _read_whole(cls, section, of_section) or _read_each(cls, section)
    except _REFUSALS:
        return None
    # A section that stood twice is here once; its colons are missing, and its bytes, which not even blanks make up for.
    return records if len(data) < size + _SMALLEST_SECTION or data.count(b":") == colons else None


def _read_whole(cls: type, data: bytes, colons: int) -> list[Any]:
    """Return the records of a section, or none if it is not wholly good or not surely so."""
    try:
        records, names = maker_of(cls)(_list_decoder(cls).decode(data))
    except _REFUSALS:
        return []
    return records if _are_all_names(names, data, colons) else []


def _read_each(cls: type, data: bytes) -> list[Any]:
    """Return the records of a section, and the bytes of those that are not wholly good."""
    raws = map(bytes, _LIST.decode(data))
    return [raw if (record := read_record(cls, raw)) is None else record for raw in raws]


@cache
def _envelope_decoder() -> msgspec.json.Decoder[Any]:
    fields: list[Any] = [("schema", Literal["glo_model/1"])]
    fields += [(name, Raw, UNSET) for name in SECTIONS_TO_READ]
    return msgspec.json.Decoder(msgspec.defstruct("Document", fields, forbid_unknown_fields=True))


@cache
def _shape_decoder(cls: type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_shape(cls))


@cache
def _shape(cls: type) -> Any:
    """Return the shape of a class: its names, nothing of its values."""
    fields = [(field.name, _shape_of(field), UNSET) for field in fields_of(cls)]
    return msgspec.defstruct(f"{cls.__name__}Shape", fields, forbid_unknown_fields=True, gc=False)


def _shape_of(field: Field) -> Any:
    if not field.is_record:
        return Raw
    one = _shape(field.of)
    return _list_of(one) | UnsetType if field.many else one | UnsetType | None


def _list_of(cls: Any) -> Any:
    return list[cls]
