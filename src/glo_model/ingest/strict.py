"""Plain data read strictly into attrs classes: every unknown key and wrong type is told, with its path, all at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import attrs

WRONG: Final = object()
"""What is read of a value that is wrong."""

_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_PLAIN: Final[Mapping[type, str]] = {str: "text", int: "a whole number", bool: "true or false"}


class Told(NamedTuple):
    """Say what is wrong at one place of a profile."""

    path: str
    """The place as TOML writes it; the items of a list are counted from 1."""
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


def at_key(path: str, key: str) -> str:
    """Return the path of an entry of a table.

    >>> at_key("sheets", "Bilan 2018")
    'sheets."Bilan 2018"'
    """
    step = key if _BARE_KEY.fullmatch(key) else json.dumps(key, ensure_ascii=False)
    return f"{path}.{step}" if path else step


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a question that names the known word which is most like another one, or nothing if none is.

    >>> nearest("titel", ["title", "when"])
    '; did you mean title?'
    """
    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {found[0]}?" if found else ""


def fields_read(cls: type, plain: Any, path: str, faults: list[Told]) -> dict[str, Any]:
    """Return the values of those fields of a class that are right, and tell what is wrong with the others."""
    if not isinstance(plain, dict):
        faults.append(Told(path, f"must be a table, and is {_kind_of(plain)}"))
        return {}
    shapes = shapes_of(cls)
    for key in plain:
        if key not in shapes:
            faults.append(Told(at_key(path, key), f"is no key that is known here{nearest(key, shapes)}"))
    for field in attrs.fields(cls):
        if field.name in shapes and field.default is attrs.NOTHING and field.name not in plain:
            faults.append(Told(at_key(path, field.name), "is missing"))
    read = {key: read_as(shapes[key], plain[key], at_key(path, key), faults) for key in shapes if key in plain}
    return {key: value for key, value in read.items() if value is not WRONG}


def shapes_of(cls: type) -> dict[str, Any]:
    """Return the annotation of each field of a class that can be written."""
    hints = get_type_hints(cls, include_extras=True)
    return {field.name: hints[field.name] for field in attrs.fields(cls) if field.init}


def read_as(shape: Any, value: Any, path: str, faults: list[Told]) -> Any:
    """Return a value as its shape has it, or ``WRONG`` if it is not of that shape, which is told."""
    choices = choices_of(shape)
    fitting = [choice for choice in choices if _fits(choice, value)]
    if not fitting:
        expected = " or ".join(in_words(choice) for choice in choices)
        near = nearest(value, _words_of(choices)) if isinstance(value, str) else ""
        faults.append(Told(path, f"must be {expected}, and is {_kind_of(value)}{near}"))
        return WRONG
    chosen = fitting[0]
    if attrs.has(chosen):
        return _record(chosen, value, path, faults)
    if get_origin(chosen) is tuple:
        return _items(get_args(chosen)[0], value, path, faults)
    return _entries(get_args(chosen)[1], value, path, faults) if isinstance(value, dict) else value


def choices_of(shape: Any) -> tuple[Any, ...]:
    """Return the shapes that a value may have, without ``None``, which a file cannot write."""
    bare = get_args(shape)[0] if get_origin(shape) is Annotated else shape
    if get_origin(bare) in (Union, UnionType):
        return tuple(each for each in get_args(bare) if each is not NoneType)
    return (bare,)


def _fits(shape: Any, value: Any) -> bool:
    if attrs.has(shape) or get_origin(shape) not in (None, tuple, Literal):
        return isinstance(value, dict)
    if get_origin(shape) is tuple:
        item = choices_of(get_args(shape)[0])
        return isinstance(value, list) or any(not attrs.has(each) and _fits(each, value) for each in item)
    if get_origin(shape) is Literal:
        return isinstance(value, str) and value in get_args(shape)
    return type(value) is shape


def _record(cls: type, value: dict[str, Any], path: str, faults: list[Told]) -> Any:
    before = len(faults)
    read = fields_read(cls, value, path, faults)
    missing = [each for each in attrs.fields(cls) if each.default is attrs.NOTHING and each.name not in read]
    return WRONG if missing and len(faults) > before else cls(**read)


def _items(shape: Any, value: Any, path: str, faults: list[Told]) -> tuple[Any, ...]:
    """Return the items of a list; one that is written alone is a list of one."""
    if not isinstance(value, list):
        return (value,)
    read = [read_as(shape, item, f"{path}[{place}]", faults) for place, item in enumerate(value, start=1)]
    return tuple(item for item in read if item is not WRONG)


def _entries(shape: Any, value: dict[str, Any], path: str, faults: list[Told]) -> dict[str, Any]:
    read = {key: read_as(shape, each, at_key(path, key), faults) for key, each in value.items()}
    return {key: each for key, each in read.items() if each is not WRONG}


def in_words(shape: Any) -> str:
    """Say in words what a value of a shape looks like."""
    if get_origin(shape) is Literal:
        return "one of " + ", ".join(f'"{word}"' for word in get_args(shape))
    if get_origin(shape) is tuple:
        items = choices_of(get_args(shape)[0])
        return "a list of tables" if attrs.has(items[0]) else f"{' or '.join(map(in_words, items))}, or a list of such"
    return _PLAIN.get(shape, "a table")


def _words_of(choices: Iterable[Any]) -> list[str]:
    return [word for choice in choices if get_origin(choice) is Literal for word in get_args(choice)]


def _kind_of(value: Any) -> str:
    if isinstance(value, str):
        return f'"{value}"' if value.isprintable() and len(value) <= 60 else "another text"
    return {dict: "a table", list: "a list", bool: "true or false", int: "a whole number"}.get(
        type(value), "something else"
    )
