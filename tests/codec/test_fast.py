"""The fast way: it takes what is wholly good and leaves all else."""

import msgspec
import pytest

from glo_model.codec.fast import read_document, read_record
from glo_model.entities import Court, Programme, Workshop
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
        (b'{"id" :"a:b"}', None),
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
def test_a_name_is_counted_wherever_it_stands(cls: type) -> None:
    """What looks like a name within a text is none."""
    data = {"id": '":":":', "places": [{"name": '":'}, {"name": '"a":'}]}
    assert '":":":' == read_record(cls, msgspec.json.encode(data)).id


def test_a_document_is_read_by_sections() -> None:
    """Sections that are not there are not in the answer; a bad document has none."""
    good = b'{"schema":"glo_model/1","courts":[{"id":"a"}],"absences":[]}'
    assert {"courts": [Court(id="a")], "absences": []} == read_document(good)
    assert read_document(good.replace(b"/1", b"/2")) is None
    assert read_document(good.replace(b"courts", b"court")) is None
