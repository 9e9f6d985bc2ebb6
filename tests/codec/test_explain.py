"""Reading plain data field by field: every fault, its place, and what remains."""

from typing import Any

import pytest

from glo_model.codec import Wrong, explain
from glo_model.codec.explain import JsonObject
from glo_model.entities import Court, Engagement, HeadCount, Partner, Session, Workshop
from glo_model.values.quantities import Quantity
from glo_model.values.texts import DatedName


def told(cls: type, raw: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    """Return the name and the path of each fault."""
    return [(wrong.fault.slug, wrong.path) for wrong in explain(cls, raw)[1]]


def test_every_fault_is_told_at_once() -> None:
    """Wrong, missing and unknown fields are all told, the items of lists by their number from 1."""
    raw = {"titles": [{"text": "a"}, {"text": ""}, 5], "number": 0, "starts": "25:00", "nmber": 1, "topics": "x"}
    assert [
        ("missing-value", ("id",)),
        ("missing-value", ("workshop",)),
        ("wrong-value", ("number",)),
        ("wrong-value", ("titles", 2, "text")),
        ("wrong-value", ("titles", 3)),
        ("wrong-value", ("starts",)),
        ("wrong-value", ("topics",)),
        ("unknown-field", ("nmber",)),
    ] == told(Session, raw)
    assert explain(Session, raw)[0] is None


def test_a_bad_item_is_left_out_of_its_list() -> None:
    """The good items stay."""
    partner, _ = explain(Partner, {"id": "a", "names": [{"text": "b"}, {"text": 5}, {"text": "c"}]})
    assert Partner(id="a", names=(DatedName(text="b"), DatedName(text="c"))) == partner


@pytest.mark.parametrize("raw", [None, 5, "x", [], [("id", "a")]])
def test_what_is_no_record_is_one_fault(raw: Any) -> None:
    """Only an object has fields."""
    assert [("wrong-value", ())] == told(Court, raw)


def test_fields_that_contradict_each_other_are_one_fault_of_the_whole() -> None:
    """Each field is right by itself, so that the fault is told of the record."""
    raw = {"id": "a", "measure": "attended", "quantity": {"number": "3"}}
    assert [("fields-in-conflict", ())] == told(HeadCount, raw)
    good, wrongs = explain(HeadCount, {**raw, "workshop": "w"})
    assert (HeadCount(id="a", measure="attended", quantity=Quantity.of(3), workshop="w"), ()) == (good, wrongs)


def test_a_wrong_field_is_not_told_a_second_time_as_a_contradiction() -> None:
    """An engagement whose workshop is wrong has one fault, though without it no place is left."""
    assert [("wrong-value", ("workshop",))] == told(Engagement, {"id": "a", "role": "trainee", "workshop": 5})


def test_a_name_that_stands_twice_is_not_taken() -> None:
    """Neither value is taken, and both are kept; in a field that must be there, the record is lost."""
    raw = JsonObject([("id", "a"), ("country", "MA"), ("country", "FR"), ("x", 1), ("x", 2)])
    court, wrongs = explain(Court, raw)
    assert Court(id="a") == court
    assert [(("country",), ["MA", "FR"]), (("x",), [1, 2])] == [(wrong.path, wrong.raw) for wrong in wrongs]
    assert explain(Court, JsonObject([("id", "a"), ("id", "a")]))[0] is None


def test_half_a_character_is_no_text() -> None:
    """A lone surrogate is refused wherever it stands; in a name it is shown by its number."""
    assert [("not-utf-8", ("id",))] == told(Court, {"id": "\ud800"})
    assert [("not-utf-8", ("level",)), ("unknown-field", ("\\ud800",))] == told(
        Court, {"id": "a", "level": "a\udfff", "\ud800": 1}
    )


def test_a_name_that_is_no_text_is_an_unknown_field() -> None:
    """A mapping that comes from elsewhere than JSON may have any names."""
    assert [("unknown-field", ("5",))] == told(Court, {"id": "a", 5: 1})


def test_a_fault_does_not_show_the_value() -> None:
    """The raw value is held, and is neither in the message nor in the ``repr``."""
    (wrong,) = explain(Workshop, {"id": "a", "status": "marked"})[1]
    assert isinstance(wrong, Wrong)
    assert "marked" == wrong.raw
    assert "marked" not in repr(wrong)
