"""Where records were read, in full and in brief."""

from __future__ import annotations

import pytest

from glo_model.finding import Origin
from glo_model.finding import Path as Steps
from glo_model.record_origin import RecordOrigin, in_full

COLUMNS = {"when": 3, "titles.1.text": 2, "places.1.name": 5, "places.2.name": 4}


@pytest.mark.parametrize(
    ("path", "column"),
    [
        pytest.param(("when",), 3, id="a field"),
        pytest.param(("titles",), 2, id="a field of which a part is told"),
        pytest.param(("places",), 4, id="the first of several parts"),
        pytest.param(("when", "dates"), 3, id="a part of what is told"),
        pytest.param(("status",), None, id="a field that no column tells"),
        pytest.param((), None, id="the whole record"),
    ],
)
def test_rows_that_share_their_columns_tell_the_cell_as_each_does_by_itself(path: Steps, column: int | None) -> None:
    """However often they are asked, and whichever of them is."""
    alone = RecordOrigin("f.xlsx", "Trainings", 7, columns=COLUMNS)
    shared = RecordOrigin("f.xlsx", "Trainings", columns=COLUMNS, names={})
    expected = Origin(file="f.xlsx", sheet="Trainings", row=7, column=column)
    assert [expected, expected, expected] == [alone.at(path), *(in_full((shared, 7)).at(path) for _ in range(2))]


def test_an_origin_in_full_or_of_a_document_is_told_as_it_is() -> None:
    """What is in brief is only written shorter."""
    whole = RecordOrigin("f.xlsx", "Trainings", 7)
    item = RecordOrigin(file="f.json", pointer="/workshops/3")
    assert (whole, item) == (in_full(whole), in_full(("f.json", "workshops", 3)))
