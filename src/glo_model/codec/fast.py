"""The fast way of reading: good JSON straight to entities in C, and ``None`` for anything that is not wholly good.

Two passes over the bytes. The first decodes into the entities and enforces their annotations. The second decodes into
a twin of each class that knows the names of its fields only, forbids all others, and holds the values unread; written
back, it has as many names as the bytes had, unless one stood there twice, which decoders take in silence.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any, Final, Literal

import msgspec
from msgspec import UNSET, Raw, UnsetType

from glo_model.dataset import Absence, Extra
from glo_model.entities import KINDS
from glo_model.values.fields import Field, fields_of
from glo_model.values.textvalue import TextValue

SCHEMA: Final = "glo_model/1"
"""The version of the schema that files carry."""

_REFUSALS: Final = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
_NAME: Final = b'":'
_SPACED_NAME: Final = re.compile(rb'"[ \t\r\n]+:')


@lru_cache(maxsize=65536, typed=True)
def _parse(cls: type[TextValue], raw: object) -> TextValue:
    if type(raw) is not str:
        raise TypeError("expected text")
    return cls.parse(raw)


@cache
def _decoder(cls: Any) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(cls, dec_hook=_parse)


@cache
def _shape(cls: type) -> Any:
    """Return the twin of a class: its names, nothing of its values."""
    fields = [(field.name, _shape_of(field), UNSET) for field in fields_of(cls)]
    return msgspec.defstruct(f"{cls.__name__}Shape", fields, forbid_unknown_fields=True)


def _shape_of(field: Field) -> Any:
    if not field.is_record:
        return Raw
    one = _shape(field.of)
    return _list_of(one) | UnsetType if field.many else one | UnsetType | None


def _list_of(cls: Any) -> Any:
    return list[cls]


@cache
def _shape_decoder(cls: type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(_shape(cls))


@cache
def _envelope() -> tuple[msgspec.json.Decoder[Any], msgspec.json.Decoder[Any]]:
    """Return the decoder of a whole document, and that of its shape."""
    kinds = {**KINDS, "absences": Absence, "extras": Extra}
    whole: list[Any] = [(name, _list_of(kind), UNSET) for name, kind in kinds.items()]
    shape: list[Any] = [(name, _list_of(_shape(kind)), UNSET) for name, kind in kinds.items()]
    whole.insert(0, ("schema", Literal["glo_model/1"]))
    shape.insert(0, ("schema", Raw))
    return (
        _decoder(msgspec.defstruct("Document", whole, forbid_unknown_fields=True)),
        msgspec.json.Decoder(msgspec.defstruct("DocumentShape", shape, forbid_unknown_fields=True)),
    )


def read_record(cls: type, data: bytes) -> Any:
    """Return the record of that class that JSON stands for, or ``None`` if anything at all is wrong with it."""
    return _read(_decoder(cls), _shape_decoder(cls), data)


def read_document(data: bytes) -> dict[str, list[Any]] | None:
    """Return the records of a whole document by section, or ``None`` if anything at all is wrong with it."""
    document = _read(*_envelope(), data)
    if document is None:
        return None
    sections = ((name, getattr(document, name)) for name in (*KINDS, "absences", "extras"))
    return {name: records for name, records in sections if records is not UNSET}


def _read(decoder: msgspec.json.Decoder[Any], shape: msgspec.json.Decoder[Any], data: bytes) -> Any:
    try:
        record = decoder.decode(data)
        names = shape.decode(data)
    except _REFUSALS:
        return None
    return record if _no_name_twice(data, names) else None


def _no_name_twice(data: bytes, shape: Any) -> bool:
    """Say whether every name stood once in its object: a name that stood twice is written back once."""
    if _SPACED_NAME.search(data):
        return False
    return data.count(_NAME) == msgspec.json.encode(shape).count(_NAME)
