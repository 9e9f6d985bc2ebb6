"""Laws of profiles in files: any TOML is a profile or findings, and what is written is read as the same."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.errors import DataError
from glo_model.ingest import Profile
from glo_model.ingest.profiles.file import PROFILE_SCHEMA, key_of, parsed_profile, value_of, written_profile
from glo_model.ingest.profiles.schema import profile_parts, profile_schema
from glo_model.ingest.profiles.sheet import BoxesProfile, ColumnProfile, SheetProfile
from glo_model.ingest.profiles.strict import shapes_of
from glo_model.values.folding import fold

KEYS = sorted({name for cls in profile_parts() for name in shapes_of(cls)} | {"schema", "titel", "a b"})
TEXTS = st.sampled_from(
    ["workshops", "sessions", "titles", "status", "when[from]", "topics", "held", "{A}-{B}", "Bilan*", "C", "", ","]
) | st.text(max_size=4)
SCALARS = TEXTS | st.integers() | st.booleans()
SHAPES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | TEXTS, inner, max_size=5),
    max_leaves=20,
)
NAMES = st.text(min_size=1, max_size=8).filter(lambda text: bool(fold(text)) and "*" not in text)


def toml(value: Any) -> str:
    """Return a value as TOML writes it."""
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key_of(key)} = {toml(each)}' for key, each in value.items())}}}"
    return value_of(value)


def document(entries: Mapping[str, Any]) -> bytes:
    """Return a TOML file with these entries."""
    return "\n".join(f"{key_of(key)} = {toml(value)}" for key, value in entries.items()).encode()


def verdict(data: bytes) -> Profile | None:
    """Return the profile, or ``None`` if there are findings."""
    try:
        return parsed_profile(data)
    except DataError as error:
        codes = {each.code for each in error.findings}
    assert {"REA034"} == codes
    return None


@given(st.dictionaries(st.sampled_from(KEYS), SHAPES, max_size=5), st.booleans())
def test_any_toml_is_a_profile_or_findings(entries: dict[str, Any], says_schema: bool) -> None:
    """Whatever stands in a file, it never ends in anything else; what is read, is read again as the same."""
    read = verdict(document({**entries, **({"schema": PROFILE_SCHEMA} if says_schema else {})}))
    assert read is None or read == parsed_profile(written_profile(read).encode())


@given(st.dictionaries(st.sampled_from(sorted(shapes_of(SheetProfile))), SHAPES, max_size=4))
def test_any_sheet_is_read_or_told(said: dict[str, Any]) -> None:
    """The same holds where only one sheet is not as it should be."""
    read = verdict(document({"schema": PROFILE_SCHEMA, "sheets": {"A": {"section": "workshops", **said}}}))
    assert read is None or ["A"] == list(read.sheets)


@given(st.binary(max_size=60))
def test_any_bytes_are_a_profile_or_findings(data: bytes) -> None:
    """Bytes of any sort behind a right beginning are findings, if they are no profile."""
    verdict(b'schema = "glo_model-profile/1"\n' + data)


COLUMNS = st.builds(
    ColumnProfile,
    heading=NAMES.map(lambda name: (name,)),
    to=st.sampled_from(["titles", "status", "when", "topics", "stated_duration[unit=days]"]),
    date_order=st.sampled_from([None, "day first", "month first"]),
    separator=st.sampled_from([None, "/", "\n"]),
)
SHEETS = st.builds(
    SheetProfile,
    section=st.just("workshops"),
    header_rows=st.sampled_from([(), (1,), (2, 3)]),
    skip_rows=st.lists(st.integers(1, 9) | NAMES, max_size=2).map(tuple),
    columns=st.lists(COLUMNS, max_size=3, unique_by=lambda each: fold(each.heading[0])).map(tuple),
    constants=st.sampled_from([{}, {"status": "held"}, {"countries[each, role=host].country": "MA"}]),
)
PROFILES = st.builds(
    Profile,
    sheets=st.dictionaries(NAMES, SHEETS | st.sampled_from(["workshops", "courts"]), max_size=3).filter(
        lambda sheets: len(sheets) == len(set(map(fold, sheets)))
    ),
    order=st.sampled_from([None, "day first"]),
    languages=st.sampled_from([None, (), ("fr",), ("fr", "ar")]),
    decimal=st.sampled_from([None, ",", "."]),
)


@given(PROFILES)
def test_writing_and_reading_are_inverse(profile: Profile) -> None:
    """A profile comes back from its text as it was."""
    assert profile == parsed_profile(written_profile(profile).encode())


def fits(schema: Mapping[str, Any], value: Any, whole: Mapping[str, Any]) -> bool:
    """Tell whether a value fits a JSON Schema, of the words that the schema of profiles is made of."""
    if "$ref" in schema:
        return fits(whole["$defs"][schema["$ref"].rpartition("/")[2]], value, whole)
    if "anyOf" in schema:
        return any(fits(each, value, whole) for each in schema["anyOf"])
    if "const" in schema or "enum" in schema:
        return value in schema.get("enum", [schema.get("const")])
    kinds = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}
    if type(value) is not kinds[schema["type"]]:
        return False
    if isinstance(value, list):
        return all(fits(schema["items"], each, whole) for each in value)
    if isinstance(value, dict):
        known, others = schema.get("properties", {}), schema["additionalProperties"]
        return set(schema.get("required", ())) <= set(value) and all(
            fits(known[key], each, whole) if key in known else bool(others) and fits(others, each, whole)
            for key, each in value.items()
        )
    return True


@given(PROFILES)
def test_what_is_read_fits_the_json_schema(profile: Profile) -> None:
    """An editor that follows the schema marks nothing that is right."""
    import tomllib

    schema = profile_schema()
    assert fits(schema, tomllib.loads(written_profile(profile)), schema)


@pytest.mark.parametrize(
    "plain",
    [
        {},
        {"schema": "x"},
        {"ordre": 1},
        {"order": "day"},
        {"sheets": {"A": {"boxes": [{"to": "x"}]}}},
        {"languages": 1},
    ],
)
def test_the_json_schema_refuses_wrong_shapes(plain: dict[str, Any]) -> None:
    """A missing or unknown key and a wrong type do not fit."""
    schema = profile_schema()
    assert not fits(schema, plain if plain in ({}, {"schema": "x"}) else {"schema": PROFILE_SCHEMA, **plain}, schema)


def test_every_key_has_a_meaning_in_the_schema_and_a_place_in_the_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    """No part of a profile is left without words."""
    from pathlib import Path

    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "docs"))
    from profile_pages import parts_without_title, profile_pages

    schema = profile_schema()
    objects = [schema, *schema["$defs"].values()]
    assert [] == [name for each in objects for name, said in each["properties"].items() if not said["description"]]
    assert {BoxesProfile.__name__, "SheetProfile"} <= set(schema["$defs"])
    assert set() == parts_without_title()
    ((name, lines),) = profile_pages()
    text = "\n".join(lines)
    assert "profile" == name
    assert [] == [key for cls in profile_parts() for key in shapes_of(cls) if f"| `{key}` |" not in text]
    assert all(attrs.has(cls) for cls in profile_parts())
