"""The same classes for the peers: made of our annotations, with our parsers, our caches and our checks over fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from types import GenericAlias
from typing import Annotated, Any, Final, Literal

import msgspec
from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import BaseModel, BeforeValidator, ConfigDict, PlainSerializer, create_model, model_validator

from glo_model.entities import KINDS
from glo_model.values.fields import Field, fields_of
from glo_model.values.textvalue import TextValue

_STRICT: Final = ConfigDict(extra="forbid", frozen=True, strict=True)


@lru_cache(maxsize=65536)
def parsed(cls: Any, raw: object) -> Any:
    """Return the value of a text; as many are remembered as the library remembers."""
    if type(raw) is not str:
        raise ValueError("expected text")  # pydantic gathers value errors only
    return cls.parse(raw)


def _judge(cls: type) -> Callable[[Any], None] | None:
    return getattr(cls, "__attrs_post_init__", None)


@cache
def model_of(cls: type) -> type[BaseModel]:
    """Return the pydantic model with the fields, limits and checks of one of our classes."""
    fields: dict[str, Any] = {
        field.name: (_type(field, model_of, _for_pydantic), _default(field)) for field in fields_of(cls)
    }
    judge = _judge(cls)
    checks: dict[str, Any] = {} if judge is None else {"judged": model_validator(mode="after")(_judged(judge))}
    return create_model(cls.__name__, __config__=_STRICT, __validators__=checks, **fields)


def _judged(judge: Callable[[Any], None]) -> Callable[[Any], Any]:
    def judged(self: Any) -> Any:
        judge(self)
        return self

    return judged


@cache
def struct_of(cls: type) -> Any:
    """Return the ``msgspec.Struct`` with the fields, limits and checks of one of our classes."""
    fields = [(field.name, _type(field, struct_of, _for_msgspec), _struct_default(field)) for field in fields_of(cls)]
    judge = _judge(cls)
    return msgspec.defstruct(
        cls.__name__,
        fields,
        namespace={} if judge is None else {"__post_init__": judge},
        forbid_unknown_fields=True,
        frozen=True,
        kw_only=True,
    )


def _default(field: Field) -> Any:
    return ... if field.required else field.default


def _struct_default(field: Field) -> Any:
    return msgspec.NODEFAULT if field.required else field.default


def _list_of(kind: Any) -> Any:
    return list[kind]


def _type(field: Field, of_record: Callable[[type], Any], of_value: Callable[[Field], Any]) -> Any:
    one: Any = of_record(field.of) if field.is_record else of_value(field)
    if field.many:
        one = GenericAlias(tuple, (one, ...))
    return one | None if field.optional else one


def _for_pydantic(field: Field) -> Any:
    cls: Any = field.of
    if issubclass(cls, TextValue):
        return _text_value(cls)
    return _plain(field, field.limits)


@cache
def _text_value(cls: Any) -> Any:
    def read(raw: object) -> object:
        return raw if type(raw) is cls else parsed(cls, raw)

    return Annotated[Any, BeforeValidator(read), PlainSerializer(str, return_type=str)]


def _for_msgspec(field: Field) -> Any:
    if issubclass(field.of, TextValue):
        return field.of
    return _plain(field, tuple(_meta(field)))


def _plain(field: Field, limits: tuple[Any, ...]) -> Any:
    if field.words is not None:
        return Literal[field.words]
    return Annotated[(field.of, *limits)] if limits else field.of


def _meta(field: Field) -> Iterator[msgspec.Meta]:
    words = {MinLen: "min_length", MaxLen: "max_length", Ge: "ge", Le: "le"}
    said: dict[str, Any] = {words[type(limit)]: getattr(limit, words[type(limit)]) for limit in field.limits}
    if said:
        yield msgspec.Meta(**said)


@cache
def document_model() -> type[BaseModel]:
    """Return the pydantic model of a whole document."""
    fields: dict[str, Any] = {name: (_list_of(model_of(kind)), []) for name, kind in KINDS.items()}
    return create_model("Document", __config__=_STRICT, schema_=(Any, ...), **fields)


@cache
def struct_decoder() -> msgspec.json.Decoder[Any]:
    """Return the decoder of a whole document into Structs."""
    fields: list[Any] = [("schema", str)]
    fields += [(name, _list_of(struct_of(kind)), msgspec.UNSET) for name, kind in KINDS.items()]
    return msgspec.json.Decoder(msgspec.defstruct("Document", fields, forbid_unknown_fields=True), dec_hook=parsed)
