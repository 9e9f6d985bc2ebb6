"""When: days, printed words, and how the year is known."""

from datetime import date

import pytest

from glo_model.values.spans import Spans
from glo_model.values.when import When


def test_when_is_made_of_an_edtf_text() -> None:
    """``When.of`` reads the days and keeps the printed words."""
    when = When.of("2018-09-24/2018-09-26", printed="24-26 septembre 2018")
    assert When(dates=Spans("2018-09-24/2018-09-26"), printed="24-26 septembre 2018") == when
    assert date(2018, 9, 26) == when.dates.latest


def test_how_the_year_is_known_is_a_word_of_a_list() -> None:
    """The year may be from the words, the page, its address, or inferred."""
    assert "page" == When(dates=Spans("2018"), year_from="page").year_from
    with pytest.raises(ValueError, match="year_from must be one of printed, page, address, inferred"):
        When(dates=Spans("2018"), year_from="guessed")  # type: ignore[arg-type]
