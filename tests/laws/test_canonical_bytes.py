"""Equal datasets have equal bytes, whatever the order and whoever wrote them."""

from io import BytesIO
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from glo_model.codec import read_document, read_lines, write_document, write_lines
from glo_model.dataset import Dataset
from glo_model.testing import datasets

ANY = datasets() | datasets(dangling=True, twins=True)


def shuffled(data: Dataset, random: Random) -> Dataset:
    """Return the dataset built anew of its pieces in another order."""
    pieces = [list(data), list(data.absences), list(data.extras)]
    for each in pieces:
        random.shuffle(each)  # type: ignore[arg-type]
    entities, absences, extras = pieces
    return Dataset(entities, absences=absences, extras=extras)  # type: ignore[arg-type]


@given(ANY, st.randoms(use_true_random=False))
def test_the_order_of_entities_does_not_show_in_the_bytes(data: Dataset, random: Random) -> None:
    """A dataset built in any order is equal, has the same hash, and is written with the same bytes."""
    other = shuffled(data, random)
    assert (data, hash(data)) == (other, hash(other))
    assert write_document(data) == write_document(other)
    assert write_lines(data) == write_lines(other)


@given(ANY)
def test_writing_what_was_read_gives_the_same_bytes(data: Dataset) -> None:
    """Reading and writing again changes no byte."""
    document, lines = write_document(data), write_lines(data)
    assert document == write_document(read_document(document).data)
    assert lines == write_lines(read_lines(BytesIO(lines)).data)


@given(ANY, ANY)
def test_different_datasets_have_different_bytes(one: Dataset, two: Dataset) -> None:
    """Two datasets are equal exactly if their bytes are."""
    assert (one == two) == (write_document(one) == write_document(two))


@given(ANY)
def test_the_bytes_are_utf8_lines_with_one_record_each(data: Dataset) -> None:
    """A document is UTF-8 text that ends with a line's end, and each line of it holds at most one record."""
    text = write_document(data).decode()
    records = [line for line in text.split("\n") if line.startswith('{"') and not line.startswith('{"schema"')]
    assert "\n" == text[-1]
    assert len(data) + len(data.absences) + len(data.extras) == len(records)
