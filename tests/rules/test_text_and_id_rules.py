"""Ids, references, words and texts: what cannot be seen, and what looks like something else."""

from __future__ import annotations

from datetime import date

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Claim, Court, Engagement, Entity, Person, Source, Workshop
from glo_model.entities.person import Alias
from glo_model.entities.roles import PartnerRole
from glo_model.rules import check
from glo_model.rules.circular_reference import cycles
from glo_model.rules.garbled_text import is_garbled
from glo_model.values.quantities import Quantity
from glo_model.values.texts import DatedName, PersonName


def found(*entities: Entity) -> list[tuple[str, str, str]]:
    """Return code, path and message of what is found in some entities."""
    return [(each.code, each.path, each.message) for each in check(Dataset(entities), as_of=date(2020, 1, 1))]


def codes(*entities: Entity) -> list[str]:
    """Return the codes of what is found in some entities."""
    return [code for code, _, _ in found(*entities)]


def test_a_dangling_reference_is_found_where_it_stands() -> None:
    """The path leads into records, and a public id is told."""
    linked = Workshop(id="w", partners=(PartnerRole(partner="iom", role="host"),))

    assert [("REF001", "/workshops/w/partners/0/partner", "names 'iom' of the partners, which is not there")] == found(
        linked
    )


def test_a_dangling_reference_to_a_person_does_not_tell_whom() -> None:
    """Who it is that is missing is not told, neither of a person nor of a person's source."""
    part = Engagement(id="E-1", workshop="w", person="P-77", role="speaker")
    person = Person(id="P-01", aliases=(Alias(name=PersonName(printed="X."), source="blog"),))

    messages = [message for _, _, message in found(Workshop(id="w"), part, person)]
    assert ["names one of the persons, which is not there", "names one of the sources, which is not there"] == sorted(
        messages
    )


def test_every_field_of_a_chain_is_followed() -> None:
    """Parents, wholes and copies each make circles of their own, and an entity can be in itself."""
    assert ["REF002"] == codes(Court(id="a", parent="a"))
    assert ["REF002"] == codes(Source(id="a", same_text_as="b"), Source(id="b", same_text_as="a"))
    assert [] == codes(Source(id="a", same_text_as="b"), Source(id="b"))


def test_a_long_circle_is_told_in_short() -> None:
    """A message names the first five of a circle and counts the others; it begins with the least id."""
    courts = [Court(id=f"c{number}", parent=f"c{(number + 1) % 7}") for number in range(7)]

    assert [("REF002", "/courts/c0/parent", "parent leads back to where it began: c0, c1, c2, c3, c4 and 2 more")] == (
        found(*courts)
    )


def test_several_circles_are_each_found_once() -> None:
    """What leads into a circle that is already known adds nothing."""
    assert [["a", "b"], ["c"]] == list(cycles({"z": "b", "a": "b", "b": "a", "c": "c", "y": "z"}))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("mar-2018-09", []),
        ("\u0641\u0627\u0633", []),
        ("two words", ["IDS002"]),
        ("tail\u00a0", ["IDS002"]),
        ("zero\u200bwidth", ["IDS002"]),
        ("left\u200eto right", ["IDS002"]),
        ("\ufeffbom", ["IDS002"]),
        ("x" * 100, []),
        ("x" * 101, ["IDS002"]),
        (" " + "x" * 101, ["IDS002", "IDS002"]),
    ],
)
def test_an_id_is_something_that_can_be_typed(key: str, expected: list[str]) -> None:
    """Letters of any script may be in an id; blanks and signs that nobody sees may not."""
    assert expected == codes(Court(id=key))


def test_the_ids_of_persons_are_never_compared() -> None:
    """Nothing suggests that two people, or two entries about people, are one."""
    assert [] == codes(Person(id="P-01"), Person(id="p-01"))
    assert ["IDS003"] == codes(Court(id="F\u00c8S"), Court(id="fe\u0300s"))
    assert [] == codes(Court(id="fes"), Source(id="FES"))


def test_three_entities_of_one_id_are_three_findings() -> None:
    """Each of the records that share an id is named, so that each can be found in its file."""
    courts = [Court(id="fes", level=level) for level in ("court of appeal", "supreme court", None)]

    assert ["IDS001"] * 3 == codes(*courts)
    assert [] == codes(courts[0], Court(id="fes", level="court of appeal"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cour d'appel\nde F\u00e8s", []),
        ("\u0645\u062d\u0643\u0645\u0629\u200f", []),  # a mark of the direction of writing
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", []),  # a Persian word with its joiner
        ("   ", ["TXT001"]),
        ("Rabat\n", ["TXT001"]),
        ("Ra\u00adbat", ["TXT001"]),
        ("Ra\x00bat", ["TXT001"]),
        ("\u202etabaR", ["TXT001"]),
        ("F\u00c3\u00a8s", ["TXT002"]),
        ("\u00d9\u0081\u00d8\u00a7\u00d8\u00b3", ["TXT001", "TXT002"]),  # control signs, too
        ("F\ufffds", ["TXT002"]),
    ],
)
def test_a_text_is_what_people_see(text: str, expected: list[str]) -> None:
    """Stray and garbled signs are found, and signs that a script needs are not."""
    assert expected == codes(Court(id="c", names=(DatedName(text=text),)))


@pytest.mark.parametrize(
    "text",
    ["Fr\u00e8res", "S\u00e3o Paulo", "\u201cAMANH\u00c3\u201d", "\u0641\u0627\u0633", "Fes", "\u20ac 5", "\u00df"],
)
def test_real_words_do_not_read_as_another_encoding(text: str) -> None:
    """Accents, quotation marks and other scripts are no sign of a wrong encoding."""
    assert False is is_garbled(text)


def test_a_name_of_a_person_is_judged_and_not_shown() -> None:
    """The path leads to the name, and the message does not hold it."""
    person = Person(id="P-01", name=PersonName(printed="N\u00c3\u00a9ant "))

    assert {"TXT001", "TXT002"} == set(codes(person))
    assert [] == [message for _, _, message in found(person) if "ant" in message.replace("anti", "")]


def test_an_unknown_word_of_a_claim_is_not_shown() -> None:
    """A unit is public, and yet not where it is part of what a source says, which stays within the programme."""
    said = Quantity.of(3, "secrets")
    claim = Claim(id="C-1", kind="Workshop", subject="w", field="stated_duration", source="s", quantity=said)

    assert [("VOC001", "/claims/C-1/quantity/unit", "the word is not a known word of unit")] == found(
        Source(id="s"), Workshop(id="w"), claim
    )


def test_an_unknown_word_is_shown_in_short() -> None:
    """A word of an open vocabulary is public; of a long one the beginning is enough."""
    assert [("VOC001", "/courts/c/level", f"{'x' * 40!r} is not a known word of level")] == found(
        Court(id="c", level="x" * 90)
    )
