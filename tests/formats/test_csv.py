"""CSV: what is written comes back, and whatever the bytes, what can be read is."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.api import loads
from glo_model.dataset import Dataset
from glo_model.entities import Court, Membership, Programme
from glo_model.errors import FormatError
from glo_model.formats import format_named
from glo_model.formats._csv_delimiter import likely_delimiters
from glo_model.ingest import ingest
from glo_model.loaded import Loaded
from glo_model.table import MOST_COLUMNS, Limits, ReadOptions, Tables
from glo_model.testing import datasets
from glo_model.values import DatedName

CSV = format_named("csv")


def written(data: Dataset) -> dict[str, bytes]:
    """Return the files that are written, without those that are not to be there."""
    assert CSV.write is not None
    return {name: part for name, part in CSV.write(data).items() if part}


def tables(**parts: bytes) -> Tables:
    """Return the tables of CSV files, named without their ending."""
    assert CSV.tables is not None
    return CSV.tables({f"{name}.csv": part for name, part in parts.items()})


def read(parts: dict[str, bytes]) -> Loaded:
    """Read the files of a folder."""
    assert CSV.tables is not None
    return ingest(CSV.tables(parts))


def cells(text: str | bytes) -> tuple[tuple[object, ...], ...]:
    """Return the cells of one file in which nothing is wrong."""
    found = tables(courts=text.encode() if isinstance(text, str) else text)
    assert () == found.findings
    return found.tables[0].rows


@given(datasets() | datasets(dangling=True, twins=True))
def test_a_folder_gives_back_the_dataset_that_was_written(data: Dataset) -> None:
    """A dataset written as CSV and read again is equal, with nothing found and nothing rejected."""
    loaded = read(written(data))
    assert (data, (), ()) == (loaded.data, loaded.findings, loaded.rejected)


@given(datasets(twins=True))
def test_equal_datasets_give_the_same_bytes_in_any_order(data: Dataset) -> None:
    """Neither the order of the entities nor a reading between changes a byte."""
    other = Dataset(reversed(list(data)), absences=data.absences, extras=data.extras)
    assert written(data) == written(other) == written(read(written(data)).data)


@given(datasets())
def test_other_readers_see_the_same_cells(data: Dataset) -> None:
    """What is written is CSV to the standard library too."""
    for part in (part for name, part in written(data).items() if name.endswith(".csv")):
        theirs = [tuple(cell or None for cell in row) for row in csv.reader(io.StringIO(part.decode(), newline=""))]
        assert tuple(theirs) == cells(part)


def test_files_that_are_not_to_be_there_are_empty() -> None:
    """Every section has a part, so that what an earlier dataset left in the folder can be taken away."""
    assert CSV.write is not None
    parts = CSV.write(Dataset([Court(id="c")]))
    assert b"id\r\nc\r\n" == parts["courts.csv"]
    assert (25, {"courts.csv", "datapackage.json"}) == (len(parts), {name for name, part in parts.items() if part})


def test_what_no_table_can_hold_is_not_written() -> None:
    """A record of too many items is refused, with the format that can hold it."""
    names = tuple(DatedName(text=str(number)) for number in range(MOST_COLUMNS))
    with pytest.raises(FormatError, match="programmes has more than 16384 columns; write json"):
        written(Dataset([Programme(id="p", names=names)]))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a,b\r\n1,2\r\n", (("a", "b"), ("1", "2"))),
        ("a\rb\rc", (("a",), ("b",), ("c",))),
        ("a|b\nc|d;e", (("a", "b"), ("c", "d;e"))),
        ("sep=;\na;b,c,d", (("sep=", None), ("a", "b,c,d"))),
        ("a,,\n\n,", (("a", None, None), (None,), (None, None))),
        ('"a ""b""","c\r\nd"\n', (('a "b"', "c\r\nd"),)),
        ("a;b\n1,5;2", (("a", "b"), ("1,5", "2"))),
        ("a\tb, c\td\n", (("a", "b, c", "d"),)),
        ('"x;y;z",b\n', (("x;y;z", "b"),)),
    ],
)
def test_rows_are_read_as_they_stand(text: str, rows: tuple[tuple[object, ...], ...]) -> None:
    """Line ends of three sorts, quotes, blank rows and the delimiters of other countries are read."""
    assert rows == cells(text)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_of_the_encoding_is_no_part_of_the_first_heading(encoding: str) -> None:
    """What begins with a byte order mark is read in the encoding that it tells."""
    assert (("id",), ("\u00e9",)) == cells("id\n\u00e9\n".encode(encoding))


def test_utf_16_that_is_none_is_not_guessed() -> None:
    """A file that says that it is UTF-16, and is not, is kept raw."""
    found = tables(courts=b"\xff\xfea")
    assert ([("REA001", "courts")], "a") == (
        [(each.code, each.origin and each.origin.sheet) for each in found.findings],
        found.rejected[0].raw,
    )


def test_bytes_of_another_encoding_are_told_cell_by_cell() -> None:
    """A cell in CP1252 is kept raw, and the rest of its row and all other rows are read."""
    loaded = read({"courts.csv": b"id,names.1,country\r\nc1,Cour de F\xe8s,MA\r\nc2,Rabat,MA\r\n"})
    assert [("REA002", "B2")] == [(each.code, each.origin and each.origin.cell) for each in loaded.findings]
    assert ["Cour de F\\xe8s"] == [each.raw for each in loaded.rejected]
    named = (DatedName(text="Rabat"),)
    assert Dataset([Court(id="c1", country="MA"), Court(id="c2", country="MA", names=named)]) == loaded.data


def test_zero_bytes_are_told_and_the_rest_is_read() -> None:
    """A cell with a zero byte is no text."""
    found = tables(courts=b"id,level\nc1,a\0b\nc2,x\n")
    assert (("id", "level"), ("c1", None), ("c2", "x")) == found.tables[0].rows
    assert [("REA001", "B2")] == [(each.code, each.origin and each.origin.cell) for each in found.findings]


def test_a_quote_that_is_never_closed_ends_the_file_at_its_row() -> None:
    """Rows before the quote are kept, and all behind it is kept raw, and not joined into one cell."""
    found = tables(courts=b'id,level\nc1,x\nc2,"y\nc3,z\n')
    assert (("id", "level"), ("c1", "x")) == found.tables[0].rows
    assert [("REA001", 3)] == [(each.code, each.origin and each.origin.row) for each in found.findings]
    assert ['c2,"y\nc3,z\n'] == [each.raw for each in found.rejected]


def test_text_behind_a_closing_quote_is_told() -> None:
    """The cell is read as other readers read it, and its place is told."""
    found = tables(courts=b'id\n"a"b\n"c" \n')
    assert (("id",), ("ab",), ("c ",)) == found.tables[0].rows
    assert [("REA001", "A2")] == [(each.code, each.origin and each.origin.cell) for each in found.findings]


def test_a_row_of_a_million_cells_is_cut() -> None:
    """As many cells as a spreadsheet has columns are read, and the others are kept raw."""
    found = tables(courts=b"id\n" + b"x," * 1_000_000 + b"\nc2\n")
    assert [1, MOST_COLUMNS, 1] == [len(row) for row in found.tables[0].rows]
    assert (["REA008"], 983_617 * 2 - 2) == ([each.code for each in found.findings], len(found.rejected[0].raw))


def test_a_file_of_other_bytes_is_not_read_to_its_end() -> None:
    """When too many cells hold no text, one finding says so, and what is left is kept raw."""
    found = tables(courts=b"\xff\n" * 10_000)
    most = Limits().bad_cells
    assert most + 2 == len(found.findings)
    message = "too many cells hold no text: the encoding is another one, or this is no CSV file"
    assert message == found.findings[-1].message
    assert 10_000 == most + 1 + found.rejected[-1].raw.count("\n")


def test_a_file_of_too_many_rows_is_cut() -> None:
    """Rows beyond those that a table may have are kept raw, and none is told of where none is left."""
    assert CSV.tables is not None
    options = ReadOptions(limits=Limits(rows=2))
    found = CSV.tables({"f.csv": b"a\nb\nc\n"}, options)
    assert (2, ["c\n"]) == (len(found.tables[0].rows), [each.raw for each in found.rejected])
    assert () == CSV.tables({"f.csv": b"a\nb\n"}, options).findings


def test_the_delimiter_is_a_comma_where_nothing_tells() -> None:
    """A single column has no delimiter, and none within quotes counts."""
    assert [[","], [","], [";"]] == [likely_delimiters(text) for text in ("", "id", '"a,b,c";d')]


@given(st.binary(max_size=300) | st.text('",;\r\n\0a\ufeff', max_size=60).map(str.encode))
def test_arbitrary_bytes_are_read(data: bytes) -> None:
    """Whatever the bytes, reading returns, and every finding and every raw piece can be written."""
    loaded = read({"workshops.csv": data})
    for text in (str(loaded.findings), *(each.raw for each in loaded.rejected)):
        assert text == text.encode().decode()


@given(datasets(min_size=1), st.data())
def test_files_with_a_few_bytes_changed_are_read(data: Dataset, drawing: st.DataObject) -> None:
    """A good file of which some bytes were cut, changed or doubled is read as far as it goes."""
    name, part = drawing.draw(st.sampled_from(sorted(written(data).items()) or [("courts.csv", b"id\n")]))
    at = drawing.draw(st.integers(0, len(part)))
    instead = drawing.draw(st.binary(max_size=3) | st.sampled_from([b'"', b"\n", b",", b"\0", b"\xff", part]))
    loaded = read({name: part[:at] + instead + part[at + drawing.draw(st.integers(0, 3)) :]})
    assert len(loaded.data) <= 2 * (part.count(b"\n") + instead.count(b"\n") + 1)


def test_a_folder_of_two_kinds_is_one_dataset() -> None:
    """References lead from one file to the other."""
    courts, members = b"id,names.1\nc,Casablanca\n", b"id,network,court\nm,n,Casablanca\n"
    loaded = read({"f/courts.csv": courts, "f/memberships.csv": members})
    assert (Membership(id="m", network="n", court="c"),) == loaded.data.of(Membership)


def test_an_empty_file_is_told_of() -> None:
    """A file of no bytes was cut off or never written, which is not the same as a table without records."""
    loaded = loads(b"", format="csv", file="courts.csv")

    assert ["REA001"] == [finding.code for finding in loaded.findings]
