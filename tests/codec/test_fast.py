"""The fast way: it takes what is wholly good and leaves all else."""

import msgspec
import pytest

from glo_model.codec.fast import read_document, read_record
from glo_model.entities import Court, Programme, Source, Workshop
from glo_model.values.texts import Place


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'{"id":"a"}', Court(id="a")),
        (b'{"id":"a","place":null}', Court(id="a")),
        (b'{"id":"a","place":{}}', Court(id="a", place=Place())),
        (b'{"\\u0069d":"a"}', Court(id="a")),
        (b'{"id":"\\":"}', Court(id='":')),
        (b'{"id" :"a"}', Court(id="a")),
        (b'{"id" :"a","id":"a"}', None),
        (b'{"id":"a:b"}', Court(id="a:b")),
        (b'{"id" :"a:b"}', Court(id="a:b")),
        (b'{"id" : "a" , "place" : null }', Court(id="a")),
        (b'{"id":"a\\u003ab"}', Court(id="a:b")),
        (b'{"id":"a","id":"a\\u003ab"}', None),
        (b'{"id":"a","id":"a\\u003Ab","place":{"name":"b"}}', None),
        (b'{"id":"a",\n\n\n\n\n\n\n\n\n"id":"a"}', None),
        (b'{"id":"a","place":{"name":"b"},"place":{}}', None),
        (b'{"id":"a","place":{},"place":{}}', None),
        (b'{"id":"a","id":"a"}', None),
        (b'{"id":"a","\\u0069d":"a"}', None),
        (b'{"id":"a","place":{"name":"b","name":"c"}}', None),
        (b'{"id":"a","other":1}', None),
        (b'{"id":"a","place":{"other":1}}', None),
        (b'{"id":"\xff"}', None),
        (b'{"id":"a","other":' + b"[" * 100_000, None),
        (b"", None),
    ],
)
def test_a_record_is_wholly_good_or_not_read(data: bytes, expected: Court | None) -> None:
    """Unknown names, names that stand twice at any depth, bad bytes and deep nesting are left to the other way."""
    assert expected == read_record(Court, data)


@pytest.mark.parametrize("cls", [Programme, Workshop])
def test_a_text_may_look_like_names(cls: type) -> None:
    """What looks like a name within a text is none."""
    data = {"id": '":":":', "places": [{"name": '":'}, {"name": '"a":'}]}
    assert '":":":' == read_record(cls, msgspec.json.encode(data)).id


def test_a_document_is_read_by_sections() -> None:
    """Sections that are not there are not in the answer; a bad document has none."""
    good = b'{"schema":"glo_model/1","courts":[{"id":"a"}],"absences":[]}'
    assert {"courts": [Court(id="a")], "absences": []} == read_document(good)
    assert read_document(good.replace(b"/1", b"/2")) is None
    assert read_document(good.replace(b"courts", b"court")) is None


@pytest.mark.parametrize(
    "data",
    [
        b'{"schema":"glo_model/1","courts":[],"courts":[]}',
        b'{"schema":"glo_model/1","courts":[{"id":"a\\u003a"}],"courts":[]}',
        b'{"schema":"glo_model/1","schema":"glo_model/1","courts":[]}',
        b'{"schema":"glo_model/1","courts":[{"id":%b""}],"schema":"glo_model/1"}' % (b"\n" * 40),
    ],
)
def test_a_document_in_which_a_section_stands_twice_is_left(data: bytes) -> None:
    """Neither of the two is taken for the whole."""
    assert read_document(data) is None


@pytest.mark.parametrize(
    "bad", [b'{"id":"b","id":"b"}', b'{"id":"b","other":1}', b'{"id":""}', b'{"id":"b","id":"\\u003a"}']
)
def test_only_the_record_that_is_not_good_is_left(bad: bytes) -> None:
    """The records around it are read, in whatever section and however blanks are set."""
    for blank in (b"", b" ", b"\n"):
        data = b'{"schema":"glo_model/1","courts":[{"id":"a:"},%b%b],"sources":[{"id":"s"}]}' % (blank, bad)
        assert {"courts": [Court(id="a:"), bad], "sources": [Source(id="s")]} == read_document(data)


def test_sections_are_given_as_they_stand_where_a_record_is_not_good() -> None:
    """So that faults are told in the order of the file."""
    data = b'{"sources":[{"id":""}],"schema":"glo_model/1","courts":[{"id":"a"}]}'
    assert [("sources", [b'{"id":""}']), ("courts", [Court(id="a")])] == list((read_document(data) or {}).items())
    for other in (data.replace(b"/1", b"/2"), data.replace(b"courts", b"court"), data.replace(b"[{", b"{")):
        assert read_document(other) is None
