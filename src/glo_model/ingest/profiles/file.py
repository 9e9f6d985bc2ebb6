"""Profiles in files: TOML that is read strictly, with everything that is wrong told at once, and written again.

A file begins with ``schema = "glo_model-profile/1"``; its other keys are the fields of ``Profile``. A file that says
another schema is not read, so that a later kind of profile is never half understood.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Final

import attrs

from glo_model.errors import DataError, FileError
from glo_model.faults import WRONG_PROFILE
from glo_model.finding import Finding, Origin, visible
from glo_model.ingest.profiles.checks import faults_of
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.profiles.sheet import SheetProfile
from glo_model.ingest.profiles.strict import Faults, Told, fields_read

PROFILE_SCHEMA: Final = "glo_model-profile/1"
"""What a file says that it is."""
MOST_BYTES: Final = 2**20
"""How many bytes a file may have; the largest real profiles have some ten thousand."""

_SCHEMA: Final = "schema"
_LAST_OF_FOUR_DIGITS: Final = 0xFFFF
_LONGEST_MESSAGE: Final = 500
# A reader of TOML takes time and memory by the square of a key's parts; no profile has more than a few.
_MANY_PARTS: Final = re.compile(r"(?<![\w-])(?:(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')[ \t]*+\.[ \t]*+){50}", re.ASCII)


def read_profile(path: str | PathLike[str]) -> Profile:
    """Return the profile that a TOML file holds.

    Raise ``DataError`` with a finding ``REA034`` for each thing that is wrong with it, and ``FileError`` if there is
    no such file.
    """
    return parsed_profile(_bytes_of(Path(path)), file=fspath(path))


def profile_of(profile: Profile | str | PathLike[str] | None) -> Profile | None:
    """Return a profile itself, or the one in the file of this name."""
    return profile if profile is None or isinstance(profile, Profile) else read_profile(profile)


def parsed_profile(data: bytes, *, file: str | None = None) -> Profile:
    r"""Return the profile that the bytes of a TOML file hold; ``file`` is the name that findings give it.

    >>> parsed_profile(b'schema = "glo_model-profile/1"\norder = "day first"').order
    'day first'
    """
    try:
        plain = _plain_of(data)
    except ValueError as error:
        raise DataError([_finding(Told("", str(error)), file)]) from None
    read, told = _read(plain)
    if told:
        raise DataError([_finding(each, file) for each in told])
    return Profile(**read)


def _bytes_of(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}") from None
    except ValueError:
        raise FileError("a name with a zero byte is none of a file") from None


def _plain_of(data: bytes) -> dict[str, Any]:
    """Return what a TOML file holds, or raise ``ValueError`` with the reason."""
    if len(data) > MOST_BYTES:
        raise ValueError(f"a profile has at most {MOST_BYTES} bytes, and this file has more")
    text = _text_of(data)
    if _MANY_PARTS.search(text):
        raise ValueError("a key has too many parts")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"the file is not TOML: {error}") from None
    except RecursionError:
        raise ValueError("the file nests tables or lists too deeply") from None
    except ValueError:
        raise ValueError("the file holds a number that is too large") from None


def _text_of(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"the file is not UTF-8, in line {data[: error.start].count(10) + 1}") from None


def _read(plain: dict[str, Any]) -> tuple[dict[str, Any], list[Told]]:
    """Return the fields of a profile, and everything that is wrong with them."""
    schema = plain.pop(_SCHEMA, None)
    if schema != PROFILE_SCHEMA:
        return {}, [Told(_SCHEMA, _no_schema(schema))]
    faults = Faults()
    read = fields_read(Profile, plain, "", faults)
    sheets = {
        name: SheetProfile(section=said) if isinstance(said, str) else said
        for name, said in read.get("sheets", {}).items()
    }
    told = faults.with_others(faults_of(sheets, read.get("headings", {}), read.get("languages", ())))
    return read, told


def _no_schema(schema: object) -> str:
    expected = f'a profile begins with {_SCHEMA} = "{PROFILE_SCHEMA}"'
    if schema is None:
        return f"is missing; {expected}"
    return f"is none that this version reads; {expected}"


def _finding(told: Told, file: str | None) -> Finding:
    message = visible(str(told))
    short = message if len(message) <= _LONGEST_MESSAGE else f"{message[:_LONGEST_MESSAGE]}..."
    return WRONG_PROFILE.found(short, path=told.path, origin=Origin(file=file))


def written_profile(profile: Profile) -> str:
    """Return a profile as the text of a TOML file, which is read as the same profile.

    >>> print(written_profile(Profile(sheets={"Ateliers 20*": "workshops"}, order="day first")))
    schema = "glo_model-profile/1"
    order = "day first"
    <BLANKLINE>
    [sheets]
    "Ateliers 20*" = "workshops"
    <BLANKLINE>
    """
    plain = _said(profile)
    sheets, headings = plain.pop("sheets", {}), plain.pop("headings", {})
    short = {name: said for name, said in sheets.items() if isinstance(said, str)}
    lines = [*entries_of({_SCHEMA: PROFILE_SCHEMA, **plain})]
    lines += ["", "[sheets]", *entries_of(short)] if short else []
    for name, said in sheets.items():
        if name not in short:
            lines += _table(f"sheets.{key_of(name)}", said)
    for section, words in headings.items():
        lines += ["", f"[headings.{key_of(section)}]", *entries_of(words)]
    return "\n".join([*lines, ""])


def _said(record: Any) -> dict[str, Any]:
    """Return the fields of a profile, or of a part of one, that do not hold what they hold by themselves."""
    fields = (each for each in attrs.fields(type(record)) if each.init)
    values = ((each.name, getattr(record, each.name), _default(each)) for each in fields)
    return {name: value for name, value, default in values if value != default}


def _default(field: attrs.Attribute[Any]) -> Any:
    factory = getattr(field.default, "factory", None)
    return field.default if factory is None else factory()


def _table(path: str, record: Any) -> Iterator[str]:
    said = _said(record)
    tables = {name: value for name, value in said.items() if _holds_records(value)}
    yield from ("", f"[{path}]", *entries_of({name: said[name] for name in said if name not in tables}))
    for name, value in tables.items():
        if isinstance(value, tuple):
            for item in value:
                yield from ("", f"[[{path}.{name}]]", *entries_of(_said(item)))
        else:
            yield from _table(f"{path}.{name}", value)


def _holds_records(value: Any) -> bool:
    return attrs.has(type(value)) or (isinstance(value, tuple) and any(attrs.has(type(each)) for each in value))


def entries_of(values: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line of TOML for each entry."""
    return (f"{key_of(key)} = {value_of(value)}" for key, value in values.items())


def value_of(value: Any) -> str:
    """Return a value as TOML writes it; a list of one text stands for itself.

    >>> value_of(("a", "b")), value_of(("a",)), value_of({"Tenu le": "held"}), value_of(True)
    ('["a", "b"]', '"a"', '{ "Tenu le" = "held" }', 'true')
    """
    if isinstance(value, tuple):
        return value_of(value[0]) if len(value) == 1 else f"[{_listed(map(value_of, value))}]"
    if isinstance(value, Mapping):
        return f"{{ {_listed(entries_of(value))} }}" if value else "{}"
    # TOML's texts are JSON's, but for signs that nobody sees, some of which JSON leaves as they are.
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in json.dumps(value, ensure_ascii=False))


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) <= _LAST_OF_FOUR_DIGITS else f"\\U{ord(sign):08x}"


def key_of(key: str) -> str:
    """Return a key as TOML writes it."""
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else value_of(key)


def _listed(items: Iterable[str]) -> str:
    return ", ".join(items)
