"""The strict cattrs converter, for classes of the caller's own."""

from typing import Any

import attrs
import cattrs
import pytest

from glo_model.codec import to_plain
from glo_model.codec.converter import make_converter
from glo_model.entities import Court, Person, Workshop
from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.texts import DatedName, InLanguage


@attrs.frozen
class Report:
    """A class of somebody's own that holds what the model holds."""

    title: str
    workshops: list[Workshop]
    courts: tuple[Court, ...] = ()
    contact: Person | None = None
    printed_at: ClockTime | None = None
    pages: int = 1
    weight: float = 1.0
    draft: bool = False


CONVERTER = make_converter()
REPORT = Report(
    "A",
    [Workshop(id="w", titles=(InLanguage(text="b"),))],
    (Court(id="c"),),
    Person(id="p"),
    ClockTime("08:00"),
)
PLAIN: dict[str, Any] = {
    "title": "A",
    "workshops": [{"id": "w", "level": "event", "titles": [{"text": "b"}]}],
    "courts": [{"id": "c"}],
    "contact": {"id": "p", "visibility": "internal"},
    "printed_at": "08:00",
    "pages": 1,
    "weight": 1.0,
    "draft": False,
}


def test_what_is_written_is_plain_data() -> None:
    """Entities, records and values come out as ``to_plain`` writes them, in a class of the caller's own too."""
    assert PLAIN == CONVERTER.unstructure(REPORT)
    assert to_plain(REPORT.workshops[0]) == CONVERTER.unstructure(REPORT.workshops[0])
    assert "2018-09" == CONVERTER.unstructure(PartialDate("2018-09"))


def test_what_was_written_is_read() -> None:
    """A class that holds entities comes back equal, and so does a list of entities, from a list or a tuple."""
    assert REPORT == CONVERTER.structure(CONVERTER.unstructure(REPORT), Report)
    assert REPORT == CONVERTER.structure({**PLAIN, "courts": ({"id": "c"},)}, Report)
    assert REPORT.workshops == CONVERTER.structure(PLAIN["workshops"], list[Workshop])
    assert PartialDate("2018-09") == CONVERTER.structure("2018-09", PartialDate)
    assert DatedName(text="a") == CONVERTER.structure({"text": "a"}, DatedName)


@pytest.mark.parametrize(
    ("name", "value"),
    [("title", 5), ("title", None), ("pages", 3.9), ("pages", "3"), ("pages", True), ("weight", "1"), ("weight", True),
     ("draft", 1), ("draft", "true"), ("workshops", ""), ("workshops", {}), ("courts", "xy"), ("contact", "p"),
     ("contact", ["id"]), ("printed_at", 800), ("printed_at", "8:00"), ("other", 1)],
)  # fmt: skip
def test_nothing_is_turned_into_something_else(name: str, value: Any) -> None:
    """A number is no text, a text no list, a fraction no whole number: each is refused."""
    with pytest.raises(cattrs.BaseValidationError):
        CONVERTER.structure({**PLAIN, name: value}, Report)


def test_a_whole_number_is_a_number() -> None:
    """JSON writes 1 for 1.0, so that a field of type float takes both as they are."""
    assert 2 == CONVERTER.structure({**PLAIN, "weight": 2}, Report).weight


def test_all_that_is_wrong_is_told_with_its_place() -> None:
    """``cattrs.transform_error`` names every wrong place of a list of entities, in readable words."""
    raw = [
        {"id": "a", "level": "events", "titles": [{"text": "b"}, {"text": ""}, {"txt": "c"}]},
        {"id": 5, "topics": "xy"},
        "w",
        {"kind": "training", "stated_duration": {"number": "many"}},
    ]
    with pytest.raises(cattrs.IterableValidationError) as caught:
        CONVERTER.structure(raw, list[Workshop])
    told = cattrs.transform_error(caught.value)
    places = sorted(message.rpartition(" @ ")[2] for message in told)
    assert [
        "$[0].level", "$[0].titles[1].text", "$[0].titles[2]", "$[0].titles[2].text", "$[1].id", "$[1].topics", "$[2]",
        "$[3].id", "$[3].stated_duration.number",
    ] == places  # fmt: skip
    assert "invalid value for type, expected one of series, event, run @ $[0].level" in told
    assert "invalid value for type, expected a list @ $[1].topics" in told
    assert "extra fields found (txt) @ $[0].titles[2]" in told


def test_fields_that_contradict_each_other_are_refused() -> None:
    """What the constructor says of the whole is in the error."""
    with pytest.raises(cattrs.ClassValidationError) as caught:
        CONVERTER.structure({"id": "p", "visibility": "withheld", "name": {"printed": "X."}}, Person)
    assert ["a person whose name is withheld has no name and no aliases"] == [
        str(each) for each in caught.value.exceptions
    ]


def test_each_converter_is_the_caller_s_own() -> None:
    """A hook that is registered with one converter is not in the next."""
    mine = make_converter()
    mine.register_unstructure_hook(Court, lambda court: court.id)
    assert ("c", {"id": "c"}) == (mine.unstructure(Court(id="c")), make_converter().unstructure(Court(id="c")))
