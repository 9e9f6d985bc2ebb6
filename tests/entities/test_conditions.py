"""What the fields of one entity may not say together."""

from typing import Any, TypeAlias

import pytest

from glo_model.entities import Assessment, Claim, Country, Engagement, HeadCount, Link, Membership, Person
from glo_model.entities.person import Alias
from glo_model.values.money import Money
from glo_model.values.quantities import Quantity
from glo_model.values.texts import PersonName
from glo_model.values.when import When

NAME = PersonName(printed="X.")
Given: TypeAlias = dict[str, Any]
CLAIM: Given = {"id": "a", "kind": "Workshop", "subject": "b", "field": "when", "source": "c"}
HEADS: Given = {"id": "a", "measure": "attended", "quantity": Quantity.of(3)}


@pytest.mark.parametrize("protected", [{"name": NAME}, {"aliases": (Alias(name=NAME),)}])
def test_a_withheld_person_has_no_name_and_no_aliases(protected: Given) -> None:
    """The name of a withheld person is not in the data at all; of any other it may be."""
    assert protected == {name: getattr(Person(id="a", visibility="public", **protected), name) for name in protected}
    assert Person(id="a", visibility="withheld").name is None
    with pytest.raises(ValueError, match="withheld has no name"):
        Person(id="a", visibility="withheld", **protected)


def test_an_engagement_is_in_a_workshop_or_in_a_session() -> None:
    """One of the two is enough, both are right, neither is refused."""
    for place in ({"workshop": "w"}, {"session": "s"}, {"workshop": "w", "session": "s"}):
        assert "trainee" == Engagement(id="a", role="trainee", **place).role  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="its workshop or its session"):
        Engagement(id="a", role="trainee")


@pytest.mark.parametrize("name", ["workshop", "session", "programme", "network", "output"])
def test_a_head_count_is_of_one_thing(name: str) -> None:
    """Exactly one thing is counted."""
    assert "x" == getattr(HeadCount(**{**HEADS, name: "x"}), name)
    other = "output" if name == "workshop" else "workshop"
    with pytest.raises(ValueError, match="a head count is of one"):
        HeadCount(**HEADS)
    with pytest.raises(ValueError, match="a head count is of one"):
        HeadCount(**{**HEADS, name: "x", other: "y"})


@pytest.mark.parametrize("name", ["other", "network", "output"])
def test_a_link_leads_to_one_thing(name: str) -> None:
    """A link has exactly one end beside its event."""
    given: Given = {"id": "a", "kind": "uses", "workshop": "w"}
    assert "x" == getattr(Link(**{**given, name: "x"}), name)
    other = "output" if name == "other" else "other"
    with pytest.raises(ValueError, match="a link leads to one"):
        Link(**given)
    with pytest.raises(ValueError, match="a link leads to one"):
        Link(**{**given, name: "x", other: "y"})


def test_a_membership_is_for_one_unit_or_for_none_that_is_known() -> None:
    """A seat belongs to one court, one country or one partner."""
    for unit in ({}, {"court": "c"}, {"country": "MA"}, {"partner": "p"}):
        assert "member" == Membership(id="a", network="n", **unit).role  # type: ignore[arg-type]
    for two in ({"court": "c", "country": "MA"}, {"country": "MA", "partner": "p"}, {"court": "c", "partner": "p"}):
        with pytest.raises(ValueError, match="for one court"):
            Membership(id="a", network="n", **two)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "said",
    [{"when": When.of("2018")}, {"quantity": Quantity.of(1)}, {"money": Money.of("1", "EUR")}, {"text": "held"}],
    ids=lambda said: next(iter(said)),
)
def test_a_claim_holds_one_value(said: Given) -> None:
    """A claim says one thing, of one sort."""
    claim = Claim(**CLAIM, **said)
    assert said == {name: getattr(claim, name) for name in said}
    assert [claim.value] == list(said.values())
    other = {"when": When.of("2019")} if "text" in said else {"text": "held"}
    with pytest.raises(ValueError, match="a claim holds one value"):
        Claim(**CLAIM, **{**said, **other})


def test_a_claim_without_a_value_stands_by_what_the_entity_holds() -> None:
    """It says only where that is from."""
    assert Claim(**CLAIM).value is None


def test_an_assessment_is_of_one_thing() -> None:
    """Of an event or of a programme, and never of both."""
    assert "w" == Assessment(id="a", kind="pre-test", workshop="w").workshop
    for workshop, programme in ((None, None), ("w", "p")):
        with pytest.raises(ValueError, match="an assessment is of one"):
            Assessment(id="a", kind="pre-test", workshop=workshop, programme=programme)


def test_a_known_country_brings_its_names() -> None:
    """The library's own table gives a country's names, the English one among them."""
    morocco = Country.known("MA")
    assert ("MA", True) == (morocco.id, "Morocco" in [name.text for name in morocco.names])
