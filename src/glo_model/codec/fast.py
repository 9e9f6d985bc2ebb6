"""The fast way of reading: good JSON to entities in C, and ``None`` for anything that is not wholly good.

The bytes are decoded into twins, which enforce the annotations and forbid unknown names, and the entities are made of
these. Decoders take a name that stands twice in silence, so what was decoded is encoded again, which takes a third of
the time: whatever was lost is missing there. Only where something seems to be, which an explicit ``null`` can do as
well, are the bytes looked at once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final, Literal

import msgspec
from msgspec import UNSET, Raw, UnsetType

from glo_model.codec.records import SECTIONS_TO_READ
from glo_model.codec.twins import Make, maker_of, twin_of
from glo_model.values.fields import Field, fields_of

SCHEMA: Final = "glo_model/1"
"""The version of the schema that files carry."""

_REFUSALS: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError)
_LIST: Final = msgspec.json.Decoder(list[Raw])
_SECTIONS: Final = msgspec.json.Decoder(dict[str, Raw])
_SMALLEST_MEMBER: Final = len(b',"a":0')
_ESCAPED_COLON: Final = b"\\u003"

_encode: Final = msgspec.json.Encoder().encode


@cache
def _reader(cls: type) -> tuple[msgspec.json.Decoder[Any], Make]:
    """Return the decoder of the twin of a class, and what makes its records of twins."""
    return msgspec.json.Decoder(twin_of(cls)), maker_of(cls)


@cache
def _list_decoder(cls: type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_twins_of(cls))


def _twins_of(cls: type) -> Any:
    return _list_of(twin_of(cls))


def read_record(cls: type, data: bytes) -> Any:
    """Return the record of that class that JSON stands for, or ``None`` if anything at all is wrong with it."""
    decoder, make = _reader(cls)
    try:
        twin = decoder.decode(data)
        (record,) = make((twin,))
    except _REFUSALS:
        return None
    good = _lost_nothing(data, twin) or _no_name_twice(data, _shape_decoder(cls).decode(data))
    return record if good else None


def _lost_nothing(data: bytes, twins: Any) -> bool:
    """Say whether surely no name stood twice, nor with nothing: what was decoded is encoded again and compared.

    Encoded again, no value takes more bytes than it had, and what was lost at least those of the smallest member; so a
    difference of fewer bytes, but for line ends, which stand in no text, is one of blanks and escapes. Where blanks are
    many, colons are compared, unless one was escaped, which is a colon more.
    """
    again = _encode(twins)
    surplus = len(data) - len(again)
    if surplus < _SMALLEST_MEMBER or surplus - data.count(b"\n") < _SMALLEST_MEMBER:
        return True
    return data.count(b":") == again.count(b":") and _ESCAPED_COLON not in data


def _no_name_twice(data: bytes, decoded: Any) -> bool:
    """Say whether every name stood once: one that stood twice is written back once, and values as they stood."""
    return data.count(b":") == _encode(decoded).count(b":")


def read_document(data: bytes) -> dict[str, list[Any]] | None:
    """Return the records of a whole document by section, or ``None`` if anything is wrong with what is around them.

    A record with which anything at all is wrong is left as the bytes that it is.
    """
    try:
        return _read_good(data) or _read_by_section(data)
    except _REFUSALS:
        return None


def _read_good(data: bytes) -> dict[str, list[Any]]:
    """Return the records of a document that is wholly good, and of no other."""
    try:
        document = _document_decoder().decode(data)
        if not _lost_nothing(data, document):
            return {}
        return {name: maker_of(cls)(twins) for name, cls, twins in _taken_out(document)}
    except _REFUSALS:
        return {}


def _taken_out(document: Any) -> Iterator[tuple[str, type, Any]]:
    """Yield each section of a document, which gives it away, so that its twins do not outlast their records."""
    for name, cls in SECTIONS_TO_READ.items():
        if (twins := getattr(document, name)) is not UNSET:
            setattr(document, name, UNSET)
            yield name, cls, twins


def _read_by_section(data: bytes) -> dict[str, list[Any]] | None:
    """Return the records of a document, section by section as they stand there, or ``None`` if these are not good."""
    raws = _SECTIONS.decode(data)
    if not _no_name_twice(data, raws):
        return None
    if bytes(raws.pop("schema", b"")) != _encode(SCHEMA) or not raws.keys() <= SECTIONS_TO_READ.keys():
        return None
    sections = ((name, SECTIONS_TO_READ[name], bytes(raw)) for name, raw in raws.items())
    return {name: _read_whole(cls, section) or _read_each(cls, section) for name, cls, section in sections}


def _read_whole(cls: type, data: bytes) -> list[Any]:
    """Return the records of a section, or none if it is not wholly good or not surely so."""
    try:
        twins = _list_decoder(cls).decode(data)
        return maker_of(cls)(twins) if _lost_nothing(data, twins) else []
    except _REFUSALS:
        return []


def _read_each(cls: type, data: bytes) -> list[Any]:
    """Return the records of a section, and the bytes of those that are not wholly good."""
    raws = map(bytes, _LIST.decode(data))
    return [raw if (record := read_record(cls, raw)) is None else record for raw in raws]


@cache
def _document_decoder() -> msgspec.json.Decoder[Any]:
    """Return the decoder of a document into twins."""
    fields: list[Any] = [("schema", Literal["glo_model/1"])]
    fields += [(name, _twins_of(cls) | UnsetType, UNSET) for name, cls in SECTIONS_TO_READ.items()]
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
