"""The JSON Schema of profile files, made of the same annotations as their reader, for editors that complete and check.

An editor such as taplo uses it if the file's first line is a remark ``#:schema glo_model-profile.schema.json``. Every
profile that is read fits it; whether paths, words and sections are those of the model, only the reader says.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Final, Literal, get_args, get_origin

import attrs

from glo_model.ingest.profiles.file import PROFILE_SCHEMA
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.profiles.strict import choices_of, shapes_of

_PLAIN: Final = {str: "string", int: "integer", bool: "boolean"}


def profile_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of profile files.

    >>> profile_schema()["$defs"]["BoxesProfile"]["required"]
    ['to', 'choices']
    """
    whole = _object(Profile)
    first = {"const": PROFILE_SCHEMA, "description": "What the file is, and of which version."}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A profile of glo_model",
        **whole,
        "properties": {"schema": first, **whole["properties"]},
        "required": ["schema", *whole.get("required", ())],
        "$defs": {each.__name__: _object(each) for each in profile_parts() if each is not Profile},
    }


def profile_parts() -> tuple[type, ...]:
    """Return the classes of which a profile is made, each behind the one that holds it."""
    found: list[type] = [Profile]
    for cls in found:
        for shape in shapes_of(cls).values():
            found += [each for each in dict.fromkeys(_records_in(shape)) if each not in found]
    return tuple(found)


def meaning_of(shape: Any) -> str:
    """Return what an annotation says of its field."""
    return str(get_args(shape)[1]) if get_origin(shape) is Annotated else ""


def _records_in(shape: Any) -> Iterator[type]:
    for choice in choices_of(shape):
        if attrs.has(choice):
            yield choice
        elif get_origin(choice) is not Literal:
            for each in get_args(choice):
                yield from _records_in(each)


def _object(cls: type) -> dict[str, Any]:
    shapes = shapes_of(cls)
    required = [each.name for each in attrs.fields(cls) if each.name in shapes and each.default is attrs.NOTHING]
    return {
        "type": "object",
        "description": str(cls.__doc__).partition("\n")[0],
        "properties": {name: {"description": meaning_of(shape), **_of(shape)} for name, shape in shapes.items()},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _of(shape: Any) -> dict[str, Any]:
    found = [each for choice in choices_of(shape) for each in _choices(choice)]
    return found[0] if len(found) == 1 else {"anyOf": found}


def _choices(shape: Any) -> Iterator[dict[str, Any]]:
    """Yield the ways in which a value of one shape can be written."""
    if attrs.has(shape):
        yield {"$ref": f"#/$defs/{shape.__name__}"}
    elif get_origin(shape) is Literal:
        yield {"enum": list(get_args(shape))}
    elif get_origin(shape) is tuple:
        (item, _) = get_args(shape)
        alone = [each for each in choices_of(item) if not attrs.has(each)]
        yield from (written for each in alone for written in _choices(each))
        yield {"type": "array", "items": _of(item)}
    elif shape in _PLAIN:
        yield {"type": _PLAIN[shape]}
    else:
        yield {"type": "object", "additionalProperties": _of(get_args(shape)[1])}
