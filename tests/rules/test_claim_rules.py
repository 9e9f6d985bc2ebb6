"""Claims: what they are about, the type of what they say, and the one that is preferred."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Agreement, Claim, Entity, HeadCount, Programme, Source, Workshop
from glo_model.entities.funding import Budget
from glo_model.entities.workshop import Ordinal
from glo_model.rules import check
from glo_model.rules._paths import field_at, value_at
from glo_model.values.decimals import Amount
from glo_model.values.fields import fields_of
from glo_model.values.money import Money
from glo_model.values.quantities import Quantity
from glo_model.values.texts import InLanguage
from glo_model.values.when import When

PRESS = Source(id="press")
HUNZA = Workshop(id="hunza", when=When.of("2018-08-01"), kind="training", titles=(InLanguage(text="Training"),))


def codes(*entities: Entity) -> list[str]:
    """Return the codes of what is found in some entities."""
    return [finding.code for finding in check(Dataset((PRESS, *entities)), as_of=date(2020, 1, 1))]


def claim(field: str, kind: str = "Workshop", subject: str = "hunza", key: str = "C-01", **said: Any) -> Claim:
    """Return a claim of the press."""
    return Claim(id=key, kind=kind, subject=subject, field=field, source="press", **said)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (claim("kind", text="training"), []),
        (claim("titles.1.text", text="Training"), []),
        (claim("places.3.name", text="Hunza"), []),
        (claim("kind", "Training", text="training"), ["CLM001"]),
        (claim("kind", "workshops", text="training"), ["CLM001"]),
        (claim("kind", subject="hunsa", text="training"), ["CLM001"]),
        (claim("dates", text="2018"), ["CLM001"]),
        (claim("dates", subject="hunsa", text="2018"), ["CLM001", "CLM001"]),
        (claim("titles.text", text="Training"), ["CLM001"]),
        (claim("titles.1.1", text="Training"), ["CLM001"]),
        (claim("kind.text", text="training"), ["CLM001"]),
        (claim("1", text="training"), ["CLM001"]),
        (claim("titles." + "9" * 5000, text="Training"), ["CLM001"]),
        (claim("when", text="2018-08-01"), ["CLM003"]),
        (claim("kind", when=When.of("2018")), ["CLM003"]),
        (claim("stated_duration", quantity=Quantity.of(3, "days")), []),
    ],
)
def test_a_claim_is_about_a_field_and_holds_its_type(made: Claim, expected: list[str]) -> None:
    """Kinds, entities and fields that do not exist are found, and so is a value in the wrong place."""
    assert expected == codes(HUNZA, made)


COUNT = HeadCount(id="all", workshop="hunza", measure="attended", quantity=Quantity.of(21, printed="21 people"))
GRANT = Agreement(id="grant", value=Money.of("100.00", "EUR"))
PAID = Programme(id="p", budgets=(Budget(value=Money.of("5", "EUR")),))
FIRST = Workshop(id="first", ordinals=(Ordinal(printed="2nd", number=2),))


@pytest.mark.parametrize(
    ("made", "differs"),
    [
        (claim("when", when=When.of("2018-08-01", printed="1 August")), False),
        (claim("when", when=When.of("2018-08-02")), True),
        (claim("kind", text="training"), False),
        (claim("kind", text="seminar"), True),
        (claim("modality", text="online"), True),  # the entity holds none
        (claim("titles.1.text", text="Training"), False),
        (claim("titles.2.text", text="Training"), True),
        (claim("quantity", "HeadCount", "all", quantity=Quantity.of(21)), False),
        (claim("quantity", "HeadCount", "all", quantity=Quantity.of(20)), True),
        (claim("quantity", "HeadCount", "all", quantity=Quantity.of(21, "cases")), True),
        (claim("quantity.number", "HeadCount", "all", text="21"), False),
        (claim("quantity.number", "HeadCount", "all", text="22"), True),
        (claim("value", "Agreement", "grant", money=Money.of("100", "EUR")), False),
        (claim("value", "Agreement", "grant", money=Money.of("100", "USD")), True),
        (claim("budgets.1.value", "Programme", "p", money=Money.of("6", "EUR")), True),
        (claim("ordinals.1.number", "Workshop", "first", text="2"), False),
        (claim("ordinals", "Workshop", "first", text="second"), False),  # a whole list is not compared
        (claim("ordinals.0.number", "Workshop", "first", text="2"), True),
    ],
)
def test_an_entity_holds_what_the_preferred_claim_says(made: Claim, differs: bool) -> None:
    """Values are compared as values, however they were printed; what is not there is not held."""
    preferred = Claim(**{**fields_of_claim(made), "preferred": True})

    assert (["CLM004"] if differs else []) == codes(HUNZA, COUNT, GRANT, PAID, FIRST, preferred)
    assert [] == codes(HUNZA, COUNT, GRANT, PAID, FIRST, made)


def fields_of_claim(made: Claim) -> dict[str, Any]:
    """Return the values of a claim's fields."""
    return {field.name: getattr(made, field.name) for field in fields_of(Claim)}


def test_a_claim_of_another_type_is_not_compared() -> None:
    """A preferred claim that holds a text of a date is found for its type, and for nothing else."""
    assert ["CLM003"] == codes(HUNZA, claim("when", text="2018-08-02", preferred=True))
    assert ["CLM003"] == codes(COUNT, HUNZA, claim("quantity", "HeadCount", "all", text="20", preferred=True))
    assert ["CLM003"] == codes(GRANT, claim("value", "Agreement", "grant", text="5", preferred=True))
    assert ["CLM003"] == codes(HUNZA, claim("kind", when=When.of("2018"), preferred=True))


def test_each_further_preferred_claim_is_found() -> None:
    """Of three preferred claims of one field two are too many; another field has its own."""
    when = When.of("2018-08-01")
    three = [claim("when", key=f"C-0{number}", when=when, preferred=True) for number in (1, 2, 3)]

    assert ["CLM002", "CLM002"] == codes(HUNZA, *three, claim("kind", key="C-04", text="training", preferred=True))


def test_a_path_leads_to_a_field_and_to_what_it_holds() -> None:
    """Items are counted from 1; beyond the last there is nothing."""
    assert "text" == getattr(field_at(Workshop, "titles.1.text"), "name", None)
    assert "Training" == value_at(HUNZA, "titles.1.text")
    assert (None, None) == (value_at(HUNZA, "titles.0.text"), value_at(HUNZA, "titles.2.text"))
    assert None is field_at(Workshop, "when.printed.more")


OTHERS = (Source(id="paper"), Source(id="page"))


def two(field: str, one: dict[str, Any], other: dict[str, Any], **about: str) -> tuple[Claim, Claim]:
    """Return a preferred claim with its reason, and one of another source."""
    held = claim(field, key="C-01", preferred=True, reason="the organiser's own page", **one, **about)
    return held, Claim(**{**fields_of_claim(claim(field, key="C-02", **other, **about)), "source": "paper"})


@pytest.mark.parametrize(
    ("field", "one", "other", "found"),
    [
        ("when", {"when": When.of("2018-08-01")}, {"when": When.of("2018-08")}, []),
        ("when", {"when": When.of("2018-08-01")}, {"when": When.of("2018-08-02")}, ["CLM005"]),
        ("when", {"when": When.of("2018-08-01")}, {"when": When.of("2018-08-01/2018-08-03")}, ["CLM005"]),
        ("kind", {"text": "training"}, {"text": "training"}, []),
        ("kind", {"text": "training"}, {"text": "seminar"}, ["CLM005"]),
        ("kind", {"text": "training"}, {"when": When.of("2018")}, ["CLM003"]),
        ("kind", {"text": "training"}, {}, []),
        ("stated_duration", {"quantity": Quantity.of(1, "days")}, {"quantity": Quantity.of("1..4", "days")}, []),
        ("stated_duration", {"quantity": Quantity.of(1, "days")}, {"quantity": Quantity.of(2, "half days")}, []),
    ],
)
def test_sources_that_disagree_are_named(
    field: str, one: dict[str, Any], other: dict[str, Any], found: list[str]
) -> None:
    """What can both be true, at another precision or in another unit, is no contradiction."""
    event = Workshop(**{**{each.name: getattr(HUNZA, each.name) for each in fields_of(Workshop)}, field: _held(one)})

    assert found == codes(event, *OTHERS, *two(field, one, other))


def _held(said: dict[str, Any]) -> Any:
    return next(iter(said.values()))


@pytest.mark.parametrize(
    ("amount", "found"),
    [(Money.of("100", "EUR"), []), (Money.of("90", "EUR"), ["CLM005"]), (Money.of("90", "USD"), ["CLM005"])],
)
def test_amounts_that_disagree_are_named(amount: Money, found: list[str]) -> None:
    """Two exact amounts that differ cannot both be true."""
    claims = two("value", {"money": Money.of("100", "EUR")}, {"money": amount}, kind="Agreement", subject="grant")

    assert found == codes(Agreement(id="grant", value=Money.of("100", "EUR")), *OTHERS, *claims)


def test_about_a_hundred_is_no_contradiction_to_ninety() -> None:
    """An amount that is not exact leaves room for others."""
    about = Money(amount=Amount("90"), currency="EUR", qualifier="about")
    claims = two("value", {"money": Money.of("100", "EUR")}, {"money": about}, kind="Agreement", subject="grant")

    assert [] == codes(Agreement(id="grant", value=Money.of("100", "EUR")), *OTHERS, *claims)


def test_the_contradiction_says_who_says_what() -> None:
    """Days, counts and amounts of public fields are shown; a text never is, nor what is of no field."""
    when = two("when", {"when": When.of("2018-08-01")}, {"when": When.of("2018-08-02")})
    text = two("kind", {"text": "training"}, {"text": "seminar"})
    money = two(
        "value", {"money": Money.of("100", "EUR")}, {"money": Money.of("90", "EUR")}, kind="Agreement", subject="grant"
    )
    stray = two("nowhere", {"text": "a"}, {"text": "b"})
    odd = two("x", {"text": "a"}, {"text": "b"}, kind="Nothing")

    def messages(*claims: Claim) -> list[str]:
        found = check(Dataset((PRESS, *OTHERS, HUNZA, GRANT, *claims)))
        return [each.message for each in found if each.code == "CLM005"]

    begin = "of this Workshop's when, source 'press' says 2018-08-01"
    assert [f"{begin} and source 'paper' 2018-08-02"] == messages(*when)
    assert ["of this Agreement's value, source 'press' says EUR 100 and source 'paper' EUR 90"] == messages(*money)
    for claims in (text, stray, odd):
        (message,) = messages(*claims)
        assert message.endswith(", sources 'press' and 'paper' say different things")
    one, other = (claim("when", key=day, when=When.of(day), preferred=day == DAYS[0], reason="x") for day in DAYS)
    assert [f"of this Workshop's when, source 'press' says both {DAYS[0]} and {DAYS[1]}"] == messages(one, other)
    one, other = (claim("kind", key=word, text=word, preferred=True, reason="x") for word in ("seminar", "training"))
    assert ["of this Workshop's kind, source 'press' says two different things"] == messages(one, other)


DAYS = ("2018-08-01", "2018-08-02")


def test_what_was_concluded_contradicts_nobody() -> None:
    """A day that somebody worked out is not what the source says."""
    first, second = two("when", {"when": When.of("2018-08-01")}, {"when": When.of("2018-08-02")})
    for how in ("derived", "inferred"):
        assert [] == codes(HUNZA, *OTHERS, first, Claim(**{**fields_of_claim(second), "how": how}))


def test_a_choice_has_a_reason() -> None:
    """Where sources disagree, one claim is preferred and says why; three sources give one finding for the choice."""
    first, second = (claim("when", key=f"C-{day}", when=When.of(f"2018-08-0{day}")) for day in (1, 2))
    chosen = Claim(**{**fields_of_claim(first), "preferred": True})

    assert ["CLM006"] == codes(HUNZA, first, second)
    assert ["CLM006"] == codes(HUNZA, chosen, second)
    assert ["CLM006"] == codes(HUNZA, first, second, claim("when", key="C-3", when=When.of("2018-08-03")))
    assert [] == codes(HUNZA, first, claim("when", key="C-4", when=When.of("2018-08")))


def test_a_count_may_leave_room_for_all_sources() -> None:
    """Who holds 20 to 21 where one source says 20 and the other 21 need not choose; who holds 20 must."""

    def found(held: str) -> list[str]:
        count = HeadCount(id="all", workshop="hunza", measure="attended", quantity=Quantity.of(held))
        claims = [claim("quantity", "HeadCount", "all", key=f"C-{n}", quantity=Quantity.of(n)) for n in (20, 21)]
        return codes(HUNZA, count, *claims)

    assert ["CLM005"] == found("20..21")
    assert ["CLM006"] == found("20")
    lost = [claim("quantity", "HeadCount", "gone", key=f"C-{n}", quantity=Quantity.of(n)) for n in (20, 21)]
    assert ["CLM001", "CLM001", "CLM006"] == sorted(codes(*lost))
