"""The JSON document: what it looks like, and what each thing that is wrong with one is called."""

import pytest

from glo_model.codec import SCHEMA, read_document, write_document
from glo_model.dataset import Absence, Dataset, Extra
from glo_model.entities import Court, Session
from glo_model.loaded import Rejected

HEAD = b'{"schema":"glo_model/1",\n'


def told(data: bytes) -> list[tuple[str, str]]:
    """Return the name and the place of each finding."""
    return [(finding.slug, finding.path) for finding in read_document(data).findings]


def test_a_document_holds_a_record_a_line_and_no_empty_section() -> None:
    """The schema comes first, then each kind in its order, by id, and what is known beside the entities."""
    data = Dataset(
        [Court(id="b"), Court(id="a", country="MA")],
        absences=[Absence(kind="courts", id="a", field="place", reason="withheld")],
        extras=[Extra(kind="courts", id="b", field="colour", raw='"red"')],
    )
    expected = (
        b'{"schema":"glo_model/1",\n"courts":[\n{"id":"a","country":"MA"},\n{"id":"b"}\n],\n'
        b'"absences":[\n{"kind":"courts","id":"a","field":"place","reason":"withheld"}\n],\n'
        b'"extras":[\n{"kind":"courts","id":"b","field":"colour","raw":"\\"red\\""}\n]\n}\n'
    )
    assert expected == write_document(data)
    assert data == read_document(expected).data
    assert b'{"schema":"%b"\n}\n' % SCHEMA.encode() == write_document(Dataset())


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", [("unreadable", "")]),
        (b"[]", [("unreadable", "")]),
        (b'{"schema":"glo_model/1"', [("unreadable", "")]),
        (b'{"schema":"glo_model/1"} x', [("unreadable", "")]),
        (b'{"schema":"glo_model/1",}', [("unreadable", "")]),
        (b'{"schema" "glo_model/1"}', [("unreadable", "")]),
        (b"{1:2}", [("unreadable", "")]),
        (b"{}", [("missing-value", "")]),
        (b'{"schema":"glo_model/9"}', [("unknown-schema", "/schema")]),
        (b'{"schema":"glo_model/1","schema":"glo_model/1"}', [("repeated-field", "/schema")]),
        (HEAD + b'"courts":{}}', [("wrong-value", "/courts")]),
        (HEAD + b'"court":[]}', [("unknown-section", "/court")]),
        (HEAD + b'"a/b":[]}', [("unknown-section", "/a~1b")]),
        (HEAD + b'"courts":[],"courts":[]}', [("repeated-field", "/courts")]),
        (HEAD + b'"courts":[1]}', [("wrong-value", "/courts/0")]),
        (HEAD + b'"courts":[{}]}', [("missing-value", "/courts/0/id")]),
        (HEAD + b'"courts":[{"id":"a",]}', [("unreadable", "/courts/0")]),
        (HEAD + b'"courts":[{"id":"a"},]}', [("unreadable", "/courts/1")]),
        (HEAD + b'"courts":[{"id":"a"} {"id":"b"}]}', [("unreadable", "/courts/1")]),
        (HEAD + b'"courts":[' + b"[" * 5000 + b"]}", [("too-large", "/courts/0")]),
    ],
)
def test_what_is_wrong_with_a_document_is_named_with_its_place(data: bytes, expected: list[tuple[str, str]]) -> None:
    """Each thing that can be wrong has its own code, and the place where it stands."""
    assert expected == told(data)


def test_a_message_names_the_line_and_the_column() -> None:
    """Where the text follows JSON no more, its line and column are told, and the rest is kept raw."""
    loaded = read_document(HEAD + b'"courts":[{"id":"a"},\n{"id" "b"}]}', "a.json")
    (finding,), (rest,) = loaded.findings, loaded.rejected
    assert finding.message.startswith("line 3, column 7: ")
    assert ("a.json", '{"id" "b"}]}') == (rest.origin.file, rest.raw)
    assert (Court(id="a"),) == loaded.data.of(Court)


def test_a_file_that_begins_with_a_byte_order_mark_is_read() -> None:
    """Windows programs write one; it is no part of the text."""
    loaded = read_document(b"\xef\xbb\xbf" + write_document(Dataset([Court(id="a")])))
    assert (1, ()) == (len(loaded.data), loaded.findings)


def test_a_record_that_stands_twice_is_kept_once_and_told() -> None:
    """The second one is a warning at its own place."""
    assert [("same-twice", "/courts/1")] == told(HEAD + b'"courts":[{"id":"a"},{"id":"a"}]}')


def test_a_wrong_optional_field_is_left_out_and_kept_raw() -> None:
    """The record stays without the field; what stood there is among the rejected."""
    loaded = read_document(HEAD + b'"courts":[{"id":"a","country":"Maroc"}]}')
    assert (Court(id="a"),) == loaded.data.of(Court)
    assert [("REA003", "/courts/0/country", '"Maroc"')] == [raw_at(each) for each in loaded.rejected]


def test_a_record_within_a_record_is_kept_whole_when_it_is_left_out() -> None:
    """Where one part of a record is wrong and all of it is left out, all of it is kept raw."""
    loaded = read_document(HEAD + b'"sessions":[{"id":"a","workshop":"w","when":{"printed":"in May","dates":5}}]}')
    assert (Session(id="a", workshop="w"),) == loaded.data.of(Session)
    assert [("REA003", "/sessions/0/when/dates", '{"printed":"in May","dates":5}')] == [
        raw_at(each) for each in loaded.rejected
    ]


def test_an_unknown_field_is_an_extra() -> None:
    """It is told with what may have been meant, kept raw, and written back as an extra of its entity."""
    loaded = read_document(HEAD + b'"courts":[{"id":"a","contry":"MA"}]}')
    assert ["no such field; did you mean country?"] == [finding.message for finding in loaded.findings]
    assert (Extra(kind="courts", id="a", field="contry", raw='"MA"'),) == loaded.data.extras
    assert loaded.data == read_document(write_document(loaded.data)).data


def raw_at(each: Rejected) -> tuple[str, str | None, str]:
    """Return what is told of a rejected piece."""
    return each.code, each.origin.pointer, each.raw
