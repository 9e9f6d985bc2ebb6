"""Lines of JSON: each by itself."""

from io import BytesIO

import pytest

from glo_model.codec import read_lines, write_lines
from glo_model.dataset import Dataset, Extra
from glo_model.entities import Court

SCHEMA = b'{"schema":"glo_model/1"}\n'


def told(*lines: bytes) -> list[tuple[str, int | None, str]]:
    """Return the name, the line and the place of each finding."""
    loaded = read_lines(lines, "a.ndjson")
    return [(each.slug, each.origin.row, each.path) for each in loaded.findings if each.origin is not None]


def test_a_stream_has_the_schema_and_then_a_record_a_line() -> None:
    """Each record stands under the name of its section."""
    data = Dataset([Court(id="b"), Court(id="a")], extras=[Extra(kind="courts", id="a", field="x", raw="1")])
    expected = (
        SCHEMA + b'{"courts":{"id":"a"}}\n{"courts":{"id":"b"}}\n'
        b'{"extras":{"kind":"courts","id":"a","field":"x","raw":"1"}}\n'
    )
    assert expected == write_lines(data)
    assert data == read_lines(BytesIO(expected)).data


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (b"x", [("unreadable", 2, "")]),
        (b"\xff", [("unreadable", 2, "")]),
        (b"1", [("wrong-value", 2, "")]),
        (b"{}", [("wrong-value", 2, "")]),
        (b'{"courts":{"id":"a"}} x', [("unreadable", 2, "")]),
        (b'{"courts":{"id":"a"},"partners":{"id":"b"}}', [("wrong-value", 2, "")]),
        (b'{"courts":{"id":"a"},"courts":{"id":"b"}}', [("wrong-value", 2, "")]),
        (b'{"court":{"id":"a"}}', [("unknown-section", 2, "/court")]),
        (b'{"courts":{"id":5}}', [("wrong-value", 2, "/courts/id")]),
        (b'{"courts":[{"id":"a"}]}', [("wrong-value", 2, "/courts")]),
        (b'{"schema":"glo_model/2"}', [("unknown-schema", 2, "/schema")]),
        (b"[" * 5000 + b"]" * 5000, [("too-large", 2, "")]),
        (b'{"courts":' + b"[" * 5000 + b"]" * 5000 + b"}", [("too-large", 2, "")]),
        (b"", []),
        (b"  \r\n", []),
        (b' { "courts" : { "id" : "a" } } ', []),
    ],
)
def test_what_is_wrong_with_a_line_is_told_with_its_number(line: bytes, expected: list[tuple[str, int, str]]) -> None:
    """Each line has its own findings, counted as an editor counts, and takes no other with it."""
    assert expected == told(SCHEMA, line + b"\n", b'{"courts":{"id":"kept"}}')
    assert Court(id="kept") in read_lines([SCHEMA, line, b'{"courts":{"id":"kept"}}']).data


def test_a_stream_without_a_schema_is_read_and_told() -> None:
    """Nobody can say which schema it follows, so that it is an error; its records are there nevertheless."""
    assert [("missing-value", 1, "")] == told(b'{"courts":{"id":"a"}}')
    assert 1 == len(read_lines([b'{"courts":{"id":"a"}}']).data)
    assert [("missing-value", 1, "")] == told()


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    """Anywhere else it is a mistake."""
    assert [] == told(b"\xef\xbb\xbf" + SCHEMA)
    assert [("unreadable", 2, "")] == told(SCHEMA, b'\xef\xbb\xbf{"courts":{"id":"a"}}')


def test_an_entity_knows_its_line() -> None:
    """The origin is the line and the place within it, whether the line was read in C or not."""
    loaded = read_lines([SCHEMA, b'{"courts":{"id":"a"}}', b'{"courts":{"id":"b" }}', b'{"courts" :{"id":"c"}}'], "f")
    places = [
        (origin.file, origin.row, origin.pointer) for each in loaded.data for origin in loaded.data.origins_of(each)
    ]
    assert [("f", 2, "/courts"), ("f", 3, "/courts"), ("f", 4, "/courts")] == places
