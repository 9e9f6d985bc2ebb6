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
_LONGEST_KEY: Final = 100
_ITEM: Final = re.compile(r"\[([0-9]+)\]")
_PLAIN: Final[Mapping[type, str]] = {str: "text", int: "a whole number", bool: "true or false"}


class Told(NamedTuple):
    """Say what is wrong at one place of a profile."""

    path: str
    """The place as TOML writes it; the items of a list are counted from 1."""
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


class Faults:
    """Gather what is wrong with the shape of plain data, so that the rest can be judged as it stands in the file."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self._touched: set[str] = set()
        self._kept: dict[str, list[int]] = {}

    def tell(self, path: str, message: str) -> None:
        """Tell what is wrong at a path."""
        self.told.append(Told(path, message))
        self.touch(path)

    def touch(self, path: str) -> None:
        """Note that what stands at a path is not whole, so that nothing is to be told of it as a whole."""
        self._touched.add(path)

    def keep(self, path: str, places: list[int]) -> None:
        """Note which items of a list are right, as only those are read."""
        self._kept[path] = places

    def with_others(self, others: Iterable[Told]) -> list[Told]:
        """Return all faults, with those found in what was read, but for such as only follow from a wrong shape."""
        return [*self.told, *(told for told in map(self._as_written, others) if told.path not in self._touched)]

    def _as_written(self, told: Told) -> Told:
        """Return a fault with the number that the item of a list has in the file."""
        for match in _ITEM.finditer(told.path):
            places = self._kept.get(told.path[: match.start()])
            if places is not None:
                step = f"[{places[int(match[1]) - 1]}]"
                return told._replace(path=told.path[: match.start()] + step + told.path[match.end() :])
        return told


def at_key(path: str, key: str) -> str:
    """Return the path of an entry of a table.

    >>> at_key("sheets", "Bilan 2018")
    'sheets."Bilan 2018"'
    """
    short = key if len(key) <= _LONGEST_KEY else f"{key[:_LONGEST_KEY]}..."
    step = short if _BARE_KEY.fullmatch(short) else json.dumps(short, ensure_ascii=False)
    return f"{path}.{step}" if path else step


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a question that names the known word which is most like another one, or nothing if none is.

    >>> nearest("titel", ["title", "when"])
    '; did you mean title?'
    """
    found = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {found[0]}?" if found else ""


def fields_read(cls: type, plain: Mapping[str, Any], path: str, faults: Faults) -> dict[str, Any]:
    """Return the values of those fields of a class that are right, and tell what is wrong with the others."""
    shapes = shapes_of(cls)
    for key in [key for key in plain if key not in shapes]:
        faults.tell(at_key(path, key), f"is no key that is known here{nearest(key, shapes)}")
        faults.touch(path)
    for field in attrs.fields(cls):
        if field.name in shapes and field.default is attrs.NOTHING and field.name not in plain:
            faults.tell(at_key(path, field.name), "is missing")
            faults.touch(path)
    read = {key: read_as(shapes[key], plain[key], at_key(path, key), faults) for key in shapes if key in plain}
    right = {key: value for key, value in read.items() if value is not WRONG}
    if len(right) < len(read):
        faults.touch(path)
    return right


def shapes_of(cls: type) -> dict[str, Any]:
    """Return the annotation of each field of a class that can be written."""
    hints = get_type_hints(cls, include_extras=True)
    return {field.name: hints[field.name] for field in attrs.fields(cls) if field.init}


def read_as(shape: Any, value: Any, path: str, faults: Faults) -> Any:
    """Return a value as its shape has it, or ``WRONG`` if it is not of that shape, which is told."""
    choices = choices_of(shape)
    fitting = [choice for choice in choices if _fits(choice, value)]
    if not fitting:
        expected = " or ".join(in_words(choice) for choice in choices)
        near = nearest(value, _words_of(choices)) if isinstance(value, str) else ""
        faults.tell(path, f"must be {expected}, and is {_kind_of(value)}{near}")
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


def _record(cls: type, value: dict[str, Any], path: str, faults: Faults) -> Any:
    read = fields_read(cls, value, path, faults)
    missing = [each for each in attrs.fields(cls) if each.default is attrs.NOTHING and each.name not in read]
    return WRONG if missing else cls(**read)


def _items(shape: Any, value: Any, path: str, faults: Faults) -> tuple[Any, ...]:
    """Return the items of a list; one that is written alone is a list of one."""
    if not isinstance(value, list):
        return (value,)
    read = {place: read_as(shape, item, f"{path}[{place}]", faults) for place, item in enumerate(value, start=1)}
    right = {place: item for place, item in read.items() if item is not WRONG}
    if len(right) < len(read):
        faults.keep(path, list(right))
    return tuple(right.values())


def _entries(shape: Any, value: dict[str, Any], path: str, faults: Faults) -> dict[str, Any]:
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
