"""Whatever the bytes: the readers return, say what is wrong and where, keep raw what they refuse, and keep the rest."""

import json
from io import BytesIO
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from glo_model.codec import read_document, read_lines, to_plain, write_document, write_lines
from glo_model.dataset import Dataset
from glo_model.entities import KINDS, SECTIONS, Court
from glo_model.finding import Severity, pointer_to
from glo_model.loaded import Loaded
from glo_model.testing import broken, datasets, entities, texts

KEPT = Court(id="kept")
HEAD = b'{"schema":"glo_model/1",'
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts(),
    lambda inner: st.lists(inner) | st.dictionaries(texts() | st.sampled_from(["schema", "courts", "id"]), inner),
)


def by_both(data: bytes) -> list[Loaded]:
    """Return what each reader makes of the bytes; that they return at all is half of the law."""
    return [read_document(data, "a"), read_lines(BytesIO(data), "a")]


def check_told(loaded: Loaded) -> None:
    """Make sure that what was refused is told: each rejected piece has a finding of its code there or within it."""
    told = [(finding.code, finding.path, finding.origin) for finding in loaded.findings]
    for each in loaded.rejected:
        found = [
            origin for code, path, origin in told if code == each.code and path.startswith(each.origin.pointer or "")
        ]
        assert each.origin.row in [origin and origin.row for origin in found]
    for text in (str(loaded.findings), *(each.raw for each in loaded.rejected)):
        assert text == text.encode().decode()


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_arbitrary_bytes_are_read(data: bytes) -> None:
    """Bytes that are no file of ours give an error and no data."""
    for loaded in by_both(data):
        check_told(loaded)
        assert Severity.ERROR in {finding.severity for finding in loaded.findings}
        assert Dataset() == loaded.data


@given(JSON)
def test_arbitrary_json_is_read(value: Any) -> None:
    """JSON of any shape is read, NaN, Infinity and long numbers included."""
    for data in (json.dumps(value).encode(), json.dumps({"schema": "glo_model/1", "courts": value}).encode()):
        for loaded in by_both(data):
            check_told(loaded)


@st.composite
def damaged(draw: DrawFn, written: bytes) -> bytes:
    """Return bytes with some bits turned over, or cut off, or with a piece put in a second time."""
    data = bytearray(written)
    at = draw(st.integers(0, len(data) - 1))
    match draw(st.sampled_from(("flip", "cut", "double", "put in"))):
        case "flip":
            data[at] ^= 1 << draw(st.integers(0, 7))
        case "cut":
            del data[at:]
        case "double":
            data[at:at] = data[at : at + draw(st.integers(1, 40))]
        case "put in":
            data[at:at] = draw(st.sampled_from((b"\xff", b"\xed\xa0\x80", b"\x00", b"[" * 2000, b"9" * 5000, b"1e999")))
    return bytes(data)


@given(st.data())
def test_damaged_files_are_read(drawing: st.DataObject) -> None:
    """A damaged document and damaged lines are read; where nothing is found, every record that stands there is read."""
    data = drawing.draw(datasets())
    document = drawing.draw(damaged(write_document(data)))
    loaded = read_document(document)
    check_told(loaded)
    if not loaded.findings:
        sections = json.loads(document)
        assert sum(len(sections.get(name, ())) for name in KINDS) == len(loaded.data)
    check_told(read_lines(BytesIO(drawing.draw(damaged(write_lines(data))))))


@given(st.data())
def test_a_damaged_line_takes_no_other_with_it(drawing: st.DataObject) -> None:
    """Whatever is done to one line, the entities of all other lines are there."""
    data = drawing.draw(datasets(min_size=2))
    lines = write_lines(data).splitlines(keepends=True)
    at = drawing.draw(st.integers(1, len(lines) - 1))
    lines[at] = drawing.draw(damaged(lines[at])).replace(b"\n", b" ") + b"\n"
    good = read_lines([lines[0], *lines[1:at], *lines[at + 1 :]]).data
    assert [] == [each for each in good if each not in read_lines(lines).data]


@pytest.mark.parametrize("kind", KINDS.values())
@given(st.data())
def test_a_good_record_beside_a_bad_one_is_kept(kind: type[Any], drawing: st.DataObject) -> None:
    """A record that is broken at known places gives findings at exactly these, and its neighbours are kept."""
    case = drawing.draw(broken(kind))
    section = SECTIONS[kind]
    records = [drawing.draw(entities(kind)), drawing.draw(entities(kind))]
    plain = [to_plain(records[0]), case.plain, to_plain(records[1])]
    loaded = read_document(json.dumps({"schema": "glo_model/1", section: plain}).encode())
    check_told(loaded)
    assert [] == [each for each in records if each not in loaded.data]
    expected = {f"/{section}/1/{pointer_to(path)}" if path else f"/{section}/1" for path in case.paths}
    found = {finding.path for finding in loaded.findings if finding.severity is Severity.ERROR}
    assert expected == found
    in_lines = b'{"schema":"glo_model/1"}\n' + json.dumps({section: case.plain}).encode()
    told = [finding for finding in read_lines(BytesIO(in_lines)).findings if finding.origin is not None]
    assert {pointer.replace(f"/{section}/1", f"/{section}", 1) for pointer in expected} == {each.path for each in told}
    assert {2} == {finding.origin.row for finding in told if finding.origin is not None}


@pytest.mark.parametrize("kind", KINDS.values())
@given(st.data())
def test_nothing_of_a_bad_record_vanishes(kind: type[Any], drawing: st.DataObject) -> None:
    """Each wrong value that is not merely missing stands, raw, in what was rejected or in an extra."""
    case = drawing.draw(broken(kind))
    loaded = read_document(json.dumps({"schema": "glo_model/1", SECTIONS[kind]: [case.plain]}).encode())
    if len(loaded.data) == 0:
        assert [case.plain] == [json.loads(each.raw) for each in loaded.rejected]
        return
    kept = {each.origin.pointer for each in loaded.rejected}
    missing = {finding.path for finding in loaded.findings if finding.slug == "missing-value"}
    assert {finding.path for finding in loaded.findings} - missing <= kept


@pytest.mark.parametrize("depth", [100, 400, 900, 2000, 100_000])
@pytest.mark.parametrize(("opening", "closing"), [(b"[", b"]"), (b'{"a":', b"}")])
@pytest.mark.parametrize("place", [b'{"id":"x","names":%b}', b'{"id":"x","other":%b}', b"%b"])
def test_deep_nesting_is_refused_and_the_records_around_it_are_kept(
    depth: int, opening: bytes, closing: bytes, place: bytes
) -> None:
    """A value that is nested a hundred thousand deep costs its own record at most."""
    deep = place % (opening * depth + b"1" + closing * depth)
    document = HEAD + b'"courts":[{"id":"before"},%b,{"id":"kept"}]}' % deep
    loaded = read_document(document)
    check_told(loaded)
    assert loaded.findings
    assert Court(id="before") in loaded.data
    assert KEPT in loaded.data
    lines = b'{"schema":"glo_model/1"}\n{"courts":%b}\n{"courts":{"id":"kept"}}\n' % deep
    check_told(read_lines(BytesIO(lines)))
    assert KEPT in read_lines(BytesIO(lines)).data


@pytest.mark.parametrize(
    "value",
    [b"1e99999999999999999999", b"-1e999", b"9" * 5000, b"1." + b"9" * 5000, b"NaN", b"-Infinity", b'"\\ud800"',
     b'"\xff"', b'"\xed\xa0\x80"', b'{"\\ud800":1}', b'{"\xff":1}', b"true", b"[[]]"],
)  # fmt: skip
@pytest.mark.parametrize(
    "place", [b'"number":%b', b'"other":%b', b'"topics":[%b]', b'"when":{"dates":%b}', b'"track":%b']
)
def test_a_strange_value_costs_its_field_only(value: bytes, place: bytes) -> None:
    """A number without end, a NaN or bytes that are no text are told with their place; the session stays."""
    document = HEAD + b'"sessions":[{"id":"a","workshop":"b",%b}]}' % (place % value)
    loaded = read_document(document)
    check_told(loaded)
    name = place[1 : place.index(b'"', 1)].decode()
    assert [f"/sessions/0/{name}"] == [finding.path[: len(f"/sessions/0/{name}")] for finding in loaded.findings]
    assert 1 == len(loaded.data)
    assert 1 <= len(loaded.rejected)


@pytest.mark.parametrize("name", [b"id", b"country", b"other", b"\\ud800", b"\xff", b""])
def test_a_name_that_stands_twice_is_told(name: bytes) -> None:
    """Of two values under one name none is taken, and both are kept raw."""
    record = b'{"id":"a","%b":"MA","%b":"FR"}' % (name, name)
    loaded = read_document(HEAD + b'"courts":[%b,{"id":"kept"}]}' % record)
    check_told(loaded)
    assert KEPT in loaded.data
    kept = [each.raw for each in loaded.rejected]
    assert [True] == [("MA" in raw and "FR" in raw) for raw in kept]


@given(st.lists(texts(min_size=1), max_size=3, unique=True))
def test_a_section_that_is_not_known_is_kept_raw(names: list[str]) -> None:
    """Sections of unknown names give one finding each, and the others are read."""
    strange = [name for name in names if name not in KINDS]
    document = {"schema": "glo_model/1", **{name: [1] for name in strange}, "courts": [{"id": "kept"}]}
    loaded = read_document(msgspec.json.encode(document))
    check_told(loaded)
    assert ["unknown-section"] * len(strange) == [finding.slug for finding in loaded.findings]
    assert KEPT in loaded.data
