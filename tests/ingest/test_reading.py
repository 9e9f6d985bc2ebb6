"""What one cell is read as: the value, what is said of it, and that nothing is invented."""

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.columns import column_of
from glo_model.entities import KINDS_BY_CLASS_NAME
from glo_model.ingest.rows.reading import ABSENT, Named, Read, read_cell
from glo_model.ingest.rows.repairs import Habits
from glo_model.table import Cell, Failed
from glo_model.testing import texts
from glo_model.values.fields import Field


def field(path: str) -> Field:
    """Return a field by its class and its column."""
    kind, _, heading = path.partition(".")
    place = column_of(KINDS_BY_CLASS_NAME[kind], heading)
    assert place is not None
    return place.field


def reads(path: str, cell: Cell, **habits: Any) -> list[Read]:
    """Return what a cell is read as, in a cell that may list several where the field holds several."""
    return read_cell(cell, field(path), Habits(**habits), is_list=field(path).many and not field(path).is_record)


def one(path: str, cell: Cell, **habits: Any) -> Read:
    """Return what a cell of one value is read as."""
    (read,) = reads(path, cell, **habits)
    return read


SCALARS = {
    "text": "Engagement.capacity", "word": "Workshop.status", "sex": "HeadCount.sex", "country": "Court.country",
    "language": "Workshop.titles.1.language", "currency": "Programme.default_currency", "whole": "Session.first_day",
    "truth": "Engagement.completed", "count": "HeadCount.quantity", "dates": "Workshop.when",
    "date": "Source.published", "clock": "Session.starts", "amount": "Agreement.value.amount",
    "share": "Programme.countries.1.share", "open word": "Engagement.role", "reference": "Court.parent",
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "cell", "value"),
    [
        ("text", "Deputy", "Deputy"), ("text", 1.0, "1"), ("word", "held", "held"), ("sex", "unknown", "unknown"),
        ("country", "NA", "NA"), ("language", "fr", "fr"), ("currency", "EUR", "EUR"), ("whole", 3.0, 3),
        ("whole", "3", "3"), ("truth", True, True), ("truth", "false", False), ("count", 21.0, "21"),
        ("count", 0, "0"), ("count", ">50", ">50"), ("dates", "2018-07", "2018-07"), ("dates", "2018", "2018"),
        ("dates", datetime(2018, 9, 24), "2018-09-24"), ("dates", date(2018, 9, 24), "2018-09-24"),
        ("date", date(2018, 9, 24), "2018-09-24"), ("clock", time(9, 30), "09:30"), ("amount", 1250, "1250"),
        ("amount", "-5.00", "-5.00"), ("share", 50.0, "50"), ("open word", "trainer", "trainer"),
        ("open word", "juggler", "juggler"), ("reference", "c", Named("c")), ("reference", "'c", "c"),
        ("reference", 12.0, Named("12")), ("text", "'=1+1", "=1+1"), ("text", "'n/a", "n/a"), ("text", "'tis", "'tis"),
        ("text", "(none)", None), ("count", "'?", "?"),
    ],
)  # fmt: skip
def test_what_is_right_is_taken_without_a_word(name: str, cell: Cell, value: Any) -> None:
    """What the model writes, what a spreadsheet holds for it, and verbatim texts are values with nothing to say."""
    expected = int(value) if name == "whole" else value
    assert Read(expected) == one(SCALARS[name], cell)


@pytest.mark.parametrize(
    ("name", "cell", "value"),
    [
        ("text", " Deputy ", "Deputy"), ("text", 2.5, "2.5"), ("text", True, "TRUE"), ("text", 1e300, "1e+300"),
        ("text", datetime(2018, 9, 24), "2018-09-24"), ("text", datetime(2018, 9, 24, 9), "2018-09-24T09:00:00"),
        ("text", time(9, 30), "09:30:00"), ("word", "HELD", "held"), ("word", "Conducted", "held"),
        ("word", " held", "held"), ("sex", "F", "female"), ("sex", "Hommes", "male"), ("country", "Maroc", "MA"),
        ("country", "MAR", "MA"), ("country", "Lao PDR", "LA"), ("language", "French", "fr"), ("language", "EN", "en"),
        ("currency", "eur", "EUR"), ("whole", "03 ", 3), ("whole", "3.0", 3), ("truth", "x", True),
        ("truth", "OUI", True), ("truth", 0.0, False), ("truth", 1, True), ("truth", "\u2713", True),
        ("count", "over 50", ">50"), ("count", "21 ", "21"), ("count", "10 000", "10000"),
        ("dates", "24-26 September 2018", "2018-09-24/2018-09-26"), ("dates", "Septembre 2012", "2012-09"),
        ("dates", datetime(2018, 9, 24, 9, 30), "2018-09-24"), ("date", "24 September 2018", "2018-09-24"),
        ("clock", "9:30", "09:30"), ("clock", "9h", "09:00"), ("clock", "14.05", "14:05"),
        ("amount", "20,854.00", "20854.00"), ("amount", "1,250,000", "1250000"), ("amount", "10 000", "10000"),
        ("amount", 1250.5, "1250.5"), ("share", "7.69 %", "7.69"), ("open word", "Trainer", "trainer"),
    ],
)  # fmt: skip
def test_what_can_be_repaired_is_and_it_is_said(name: str, cell: Cell, value: Any) -> None:
    """Spellings, names for codes, printed dates and counts are read, with a note that shows nothing of the cell."""
    read = one(SCALARS[name], cell)
    assert (value, "REA013") == (read.value, read.fault and read.fault.code)
    assert not isinstance(cell, str) or len(cell.strip()) < 4 or cell.strip() not in read.message


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("word", "perhaps"), ("word", 3.0), ("sex", "both"), ("country", "Nigerr"), ("language", "Klingon"),
        ("currency", "euros"), ("whole", 3.9), ("whole", "over 3"), ("whole", "two"), ("whole", "9" * 5000),
        ("truth", "perhaps"), ("truth", 2.0), ("truth", date(2018, 1, 1)), ("count", 3.9), ("count", -1),
        ("count", True), ("count", "many"), ("count", 0.1), ("count", date(2018, 1, 1)), ("dates", "next week"),
        ("dates", True), ("dates", time(9)), ("dates", float("inf")), ("date", "24-26 September 2018"),
        ("clock", "25:00"), ("clock", 0.5), ("amount", "1,282"), ("amount", "1.282,00"), ("amount", 1e300),
        ("amount", True), ("amount", float("nan")), ("amount", date(2018, 1, 1)), ("text", "#REF!"),
        ("reference", "#N/A"), ("count", Failed("#DIV/0!")), ("text", Failed("#DIV/0!")), ("count", "'=1"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused(name: str, cell: Cell) -> None:
    """Nothing is turned into something else: it is absent, and an error says why."""
    read = one(SCALARS[name], cell)
    assert (ABSENT, "REA003") == (read.value, read.fault and read.fault.code)


@pytest.mark.parametrize(
    ("name", "cell", "candidates"),
    [
        ("country", "Congo", "CD or CG"), ("dates", "03/04/2018", "2018-04-03 or 2018-03-04"),
        ("dates", 2018.0, "2018 or 1905-07-10"), ("date", "03/04/2018", "2018-04-03 or 2018-03-04"),
    ],
)  # fmt: skip
def test_what_may_mean_several_things_is_asked(name: str, cell: Cell, candidates: str) -> None:
    """The candidates are listed, and none is taken."""
    read = one(SCALARS[name], cell, epoch=1900)
    assert (ABSENT, "REA014") == (read.value, read.fault and read.fault.code)
    assert read.message.endswith(candidates)


def test_many_candidates_are_not_all_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message stays a sentence however many things may be meant."""
    monkeypatch.setattr("glo_model.ingest.rows.repairs._MOST_CANDIDATES", 1)
    assert "the name may mean CD or another" == one(SCALARS["country"], "Congo").message


@pytest.mark.parametrize("cell", ["n/a", "-", "\u2013", "N.A.", "  ", "?!", "TBD"])
def test_words_for_nothing_are_nothing(cell: str) -> None:
    """They are absent without a word, in a field of text as in any other."""
    reads_ = [one(SCALARS[name], cell) for name in ("text", "word", "dates", "amount", "reference")]
    assert [Read(ABSENT)] * 5 == [Read(each.value, reason=each.reason) for each in reads_]


@pytest.mark.parametrize(("cell", "reason"), [("Not recorded", "not recorded"), ("CONFIDENTIEL", "withheld")])
def test_a_reason_for_nothing_is_kept(cell: str, reason: str) -> None:
    """What is known of an absent value is why it is absent."""
    assert (ABSENT, reason) == (one(SCALARS["count"], cell).value, one(SCALARS["count"], cell).reason)


@pytest.mark.parametrize(("order", "day"), [("day first", "2018-04-03"), ("month first", "2018-03-04")])
def test_a_file_may_say_which_comes_first(order: str, day: str) -> None:
    """Then dates that are digits only are no question."""
    assert day == one(SCALARS["dates"], "03/04/2018", order=order).value


@pytest.mark.parametrize(("epoch", "day"), [(1900, "2018-09-24"), (1904, "2022-09-25")])
def test_a_day_number_is_read_by_the_way_the_file_counts(epoch: int, day: str) -> None:
    """The same number is two days, four years and a day apart."""
    read = one(SCALARS["dates"], 43367.0, epoch=epoch)
    assert (day, "a day number was read as a date", None) == (read.value, read.message, read.printed)


def test_printed_words_are_kept_beside_what_they_mean() -> None:
    """The words of a date and of a count have a place in the model; those of other values have none."""
    words = [("dates", "July 2018"), ("count", "over 50"), ("date", "July 2018"), ("country", "Maroc")]
    assert ["July 2018", "over 50", None, None] == [one(SCALARS[name], cell).printed for name, cell in words]


def test_a_cell_may_list_several() -> None:
    """Items stand between semicolons or on lines; each is read by itself, and empty ones are none."""
    topics = reads("Workshop.topics", "law; ;evidence\n'a\\u003bb; n/a")
    assert ["law", "evidence", "a;b", ABSENT] == [each.value for each in topics]
    assert ["fr", "ar", ABSENT] == [each.value for each in reads("Workshop.languages", "French; ar; Klingon")]
    assert [Named("2017")] == [each.value for each in reads("Workshop.programmes", 2017.0)]


@pytest.mark.parametrize("cell", ["something", 5, True])
def test_the_column_of_a_whole_record_says_only_that_there_is_one(cell: Cell) -> None:
    """Its fields have columns of their own."""
    assert Read({}) == one("Programme.objectives.1", "(empty)")
    assert (ABSENT, "REA003") == ((read := one("Programme.objectives.1", cell)).value, read.fault and read.fault.code)


CELLS = (
    st.none() | texts() | st.integers() | st.floats() | st.booleans() | st.dates() | st.datetimes() | st.times()
    | st.builds(Failed, texts())
)  # fmt: skip


@given(name=st.sampled_from(sorted(SCALARS)), cell=CELLS, epoch=st.sampled_from([None, 1900, 1904]))
def test_any_cell_is_read_as_any_field(name: str, cell: Cell, epoch: Any) -> None:
    """Reading never raises, and what is refused has a reason."""
    if cell is not None:
        for read in reads(SCALARS[name], cell, epoch=epoch):
            assert (read.fault is None) == (read.message == "")
