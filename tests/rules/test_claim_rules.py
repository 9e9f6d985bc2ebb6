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
