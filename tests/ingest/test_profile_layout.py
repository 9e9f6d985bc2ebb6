"""Headings in several rows: which are joined, where a group ends, and what a column below it means."""

from __future__ import annotations

import attrs
import pytest
from reading_tables import codes, read, table

from glo_model.entities import HeadCount, Workshop
from glo_model.ingest import Profile
from glo_model.ingest.mapping.layout import headings_of, layout_of
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.sheet import SheetProfile
from glo_model.table import Cell, Merged, Table

NOTHING = Profile()


def heading_rows(*rows: tuple[Cell, ...], profile: Profile = NOTHING) -> tuple[int, ...]:
    """Return the rows in which the headings of a table of workshops are found."""
    layout = layout_of(table("Trainings", *rows), "workshops", profile)
    return layout.heading_rows if layout is not None else ()


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([("No.", "Title"), ("1", "a")], (1,)),
        ([("Trainings of 2018",), ("No.", "Title"), ("1", "a")], (2,)),
        # A row above tells groups apart if what stands below it would else be one thing twice, or another thing.
        ([(None, "Planned", None, "Held", None), ("No.", "Women", "Men", "Women", "Men"), ("1", 1, 2, 3, 4)], (1, 2)),
        ([(None, "Dates", None), ("No.", "Start", "End"), ("1", "2018", "2019")], (2,)),
        ([(None, "Trainings", None), ("No.", "Title", "Start"), ("1", "a", "2018")], (2,)),
        # It is none if it holds a number, stands beside what is below it, or is as long as that.
        ([(None, "Planned", None, 5, None), ("No.", "Women", "Men", "Women", "Men"), ("1", 1, 2, 3, 4)], (2,)),
        ([("x", None, None, None, None, "y"), ("No.", "Women", "Men", "Women", "Men"), ("1", 1, 2, 3, 4)], (2,)),
        ([("a", "b", "c"), ("No.", "Women", "Women"), ("1", 1, 2)], (2,)),
        # A row below parts a heading if its own words are known, and the other headings go down over it.
        ([("No.", "Participants", None), (None, "Women", "Men"), ("1", 2, 3)], (1, 2)),
        ([("No.", "Title"), ("Women", "Men")], (1,)),
        ([("No.", "Participants", None), (None, "Rabat", "Safi"), ("1", 2, 3)], (1,)),
        ([("No.", "Participants", None), (None, "Women", 5), ("1", 2, 3)], (1,)),
        ([("Foo", "Bar")], ()),
    ],
)
def test_the_rows_of_the_headings_are_found(rows: list[tuple[Cell, ...]], found: tuple[int, ...]) -> None:
    """Two rows are headings only if together they tell more than one of them."""
    assert found == heading_rows(*rows)


def test_a_profile_says_which_rows_are_headings() -> None:
    """What it says holds, unless the table ends before."""
    profile = Profile(sheets={"Trainings": SheetProfile(section="workshops", header_rows=(2, 3))})
    rows: list[tuple[Cell, ...]] = [("a",), ("b",), ("c",)]
    assert ((2, 3), ()) == (heading_rows(*rows, profile=profile), heading_rows(*rows[:2], profile=profile))


def grouped(*merged: Merged) -> Table:
    """Return a table with a group above two of three columns, or of as many as are merged."""
    rows = (("No.", "Dates", None, None), (None, "Start", "End", "Venue"), ("1", "2018", "2019", "Atlas"))
    return attrs.evolve(table("Trainings", *rows), merged=merged)


def test_a_group_goes_as_far_as_its_cells_are_merged() -> None:
    """Where the file does not say how far, it goes on until the next one."""
    spread = [str(each) for each in headings_of(grouped(), (1, 2)).values()]
    assert ["No.", "Dates / Start", "Dates / End", "Dates / Venue"] == spread
    merged = [str(each) for each in headings_of(grouped(Merged(1, 2, 1, 3)), (1, 2)).values()]
    assert ["No.", "Dates / Start", "Dates / End", "Venue"] == merged


def test_joined_headings_are_read_by_their_groups() -> None:
    """A count of a group that is known is one of that, and below another group it is kept aside."""
    rows = (
        (None, None, "Target", None, "Budget", None),
        ("No.", "Title", "Women", "Men", "Women", "Men"),
        ("1", "a", 1, 2, 3, 4),
    )
    loaded = read(table("Trainings", *rows))
    assert [("planned", "female", "1"), ("planned", "male", "2")] == [
        (each.measure, each.sex, str(each.quantity.number)) for each in loaded.data.of(HeadCount)
    ]
    assert [("REA005", "E2"), ("REA005", "F2")] == [each for each in codes(loaded) if each[0] == "REA005"]
    assert ["1"] == [each.id for each in loaded.data.of(Workshop)]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("titles[x]", "x between brackets tells nothing; write titles\\[field=word\\]"),
        ("titles[]", "nothing between brackets tells nothing"),
        ("status[each]", "status holds one only, and not \\[each\\]"),
        ("status[x=y]", "status holds no other fields"),
        ("titles[langage=fr]", "InLanguage has no field langage; did you mean language"),
        ("places[role=venu].name", "role is .*, and not venu; did you mean venue"),
        ("titles[from]", "text has no first and last day, and so no \\[from\\]"),
        ("head_counts", "head_counts is another section; name one of its fields too"),
    ],
)
def test_a_step_that_says_something_wrong_is_refused(path: str, message: str) -> None:
    """Each message names what is wrong and, where it is near, what was meant."""
    with pytest.raises(ValueError, match=message):
        Target.parse(path, "workshops")


def test_a_target_of_numbers_may_be_given_a_unit() -> None:
    """A duration has a unit and money a currency; what has neither cannot be given one."""
    target = Target.parse("stated_duration", "workshops").with_unit("hours")
    assert ((("unit", "hours"),), None) == (target.steps[0].fixed, target.steps[0].key)
    each = Target.parse("head_counts[measure=attended].quantity", "workshops").with_unit("people")
    assert "quantity" == each.steps[1].name
    with pytest.raises(ValueError, match="status has no unit"):
        Target.parse("status", "workshops").with_unit("days")
    with pytest.raises(ValueError, match="currency is a code of its list, and not EURO"):
        Target.parse("value.amount", "agreements").with_unit("EURO")
    money = Target.parse("budgets.value.amount", "programmes").with_unit("EUR")
    assert (("currency", "EUR"),) == money.steps[1].fixed
