"""Entities as plain data."""

from glo_model.codec import to_plain
from glo_model.entities import Claim, ProsecutorNetwork, Session, Workshop
from glo_model.values.clock import ClockTime
from glo_model.values.texts import InLanguage
from glo_model.values.when import When


def test_fields_that_hold_nothing_are_left_out() -> None:
    """Nothing known is not written; a default that is a word or a yes or no is."""
    assert {"id": "w", "level": "event"} == to_plain(Workshop(id="w"))
    claim = Claim(id="c", kind="Workshop", subject="w", field="status", source="s", text="held")
    assert to_plain(claim)["preferred"] is False


def test_nothing_is_written_where_nothing_is_not_the_default() -> None:
    """A network whose profession is not known says so, since the field would else be read as prosecutors."""
    assert {"id": "n", "profession": None} == to_plain(ProsecutorNetwork(id="n", profession=None))


def test_values_are_texts_and_records_are_dicts() -> None:
    """All that comes out is what JSON can hold."""
    session = Session(
        id="s", workshop="w", titles=(InLanguage(text="a", language="fr"),), starts=ClockTime("08:00"),
        when=When.of("2018"), topics=("x", "y"),
    )  # fmt: skip
    expected = {
        "id": "s", "workshop": "w", "titles": [{"text": "a", "language": "fr"}], "when": {"dates": "2018"},
        "starts": "08:00", "topics": ["x", "y"],
    }  # fmt: skip
    assert expected == to_plain(session)
