"""Faults that real stories have: victims counted, numbers missing, places abroad, donors among the trained."""

from __future__ import annotations

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Assessment, Engagement, Entity, HeadCount, Partner, Programme, Source, Workshop
from glo_model.entities.programme import Objective
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.entities.workshop import Ordinal
from glo_model.rules import check
from glo_model.values.bounds import Bounds
from glo_model.values.dates import PartialDate
from glo_model.values.decimals import Amount
from glo_model.values.quantities import Quantity
from glo_model.values.texts import Place
from glo_model.values.when import When


def codes(*entities: Entity) -> list[str]:
    """Return the codes of what is found in some entities, but for the note on rules that need a day."""
    return [finding.code for finding in check(Dataset(entities)) if finding.code != "RUL001"]


def numbered(key: str, number: int | None, counts: str | None = "meetings", of: str | None = None) -> Workshop:
    """Return an event that bears a number."""
    ordinal = Ordinal(printed=str(number), number=number, counts=counts, of=None if of is None else Bounds(of))
    return Workshop(id=key, ordinals=(ordinal,))


@pytest.mark.parametrize(
    ("profession", "unit", "found"),
    [
        ("victims", "people", ["CNT012"]),
        ("Male victims", "people", ["CNT012"]),
        ("victims identified", "people", ["CNT012"]),
        ("convicted traffickers", "people", ["CNT012"]),
        (None, "cases", ["CNT012"]),
        ("victimes", "people", ["CNT012"]),
        ("prosecutors", "people", []),
        ("victim support officers", "people", []),
        ("case workers", "people", []),
        ("organisations of survivors", "people", []),
    ],
)
def test_victims_are_no_participants(profession: str | None, unit: str, found: list[str]) -> None:
    """A count of victims or cases is found by its words; those who work with victims are counted like anybody."""
    count = HeadCount(id="c", workshop="w", measure="attended", quantity=Quantity.of(254, unit), profession=profession)

    assert found == codes(Workshop(id="w"), count)


def test_missing_numbers_are_named() -> None:
    """One missing number and several are told; other counts, and events without a number, are not looked at."""
    events = (numbered("a", 1), numbered("b", 3), numbered("c", 7), numbered("d", 9, "others"), numbered("e", None))
    found = [each.message for each in check(Dataset((*events, numbered("f", 5, None)))) if each.code == "WOR007"]

    assert ["number 3", "number 7"] == [message[3:11] for message in found]
    assert ["; 2 is not in the data", "; 4 to 6 is not in the data"] == [text[text.index(";") :] for text in found]


def test_a_number_may_be_the_last_one() -> None:
    """Three of three is the last, and three of at least two is right; four of three is not."""
    assert [] == codes(numbered("a", 3, of="3"), numbered("b", 3, "others", of=">=2"), numbered("c", None, of="3"))
    assert ["WOR008"] == codes(numbered("a", 4, of="2..3"))


def test_a_place_lies_in_a_country_that_hosts() -> None:
    """Without a host, and of a place of unknown country, nothing is said."""
    vienna = Place(name="Vienna", country="AT", role="venue")
    host = (CountryRole(country="BY", role="host"),)

    assert ["WOR009"] == codes(Workshop(id="w", countries=host, places=(Place(name="Minsk"), vienna)))
    assert [] == codes(Workshop(id="w", places=(vienna,)))
    assert [] == codes(Workshop(id="w", countries=(*host, CountryRole(country="AT", role="host")), places=(vienna,)))


def test_nobody_is_trained_for_a_donor() -> None:
    """Standing and partner tell who came for a donor; other roles, and partners that do not fund, are no fault."""
    partners = (PartnerRole(partner="eu", role="funding"), PartnerRole(partner="unodc", role="organiser"))
    event = (Partner(id="eu"), Partner(id="unodc"), Workshop(id="w", partners=partners))

    def found(**given: str) -> list[str]:
        return codes(*event, Engagement(id="e", **{"workshop": "w", "role": "trainee", **given}))  # type: ignore[arg-type]

    assert ["ENG005"] == found(standing="donor staff")
    assert ["ENG005"] == found(on_behalf_of="eu")
    assert [] == found(on_behalf_of="unodc")
    assert [] == found(standing="donor staff", role="guest")
    assert ["REF001"] == found(on_behalf_of="eu", workshop="elsewhere")


@pytest.mark.parametrize(
    ("published", "address", "found"),
    [
        ("2017-11-20", "2017-11-20", []),
        ("2017-11-20", "2017", []),
        ("2017-11-20", "2018", ["SRC002"]),
        ("2017-11-20", "2017-02-11", ["SRC002"]),
        (None, "2018", []),
        ("2018", None, []),
    ],
)
def test_an_address_bears_the_day_of_its_page(published: str | None, address: str | None, found: list[str]) -> None:
    """A year or a month in an address is right if the day lies in it."""
    dates = [None if each is None else PartialDate(each) for each in (published, address)]

    assert found == codes(Source(id="s", published=dates[0], address_date=dates[1]))


def test_results_are_possible() -> None:
    """What is not known is not judged; each impossible pair is found."""
    twenty, ten = Quantity.of(20), Quantity.of(10)
    event = Workshop(id="w")

    def found(taken: Quantity | None = None, passed: Quantity | None = None, **marks: Amount) -> list[str]:
        return codes(event, Assessment(id="a", workshop="w", kind="post-test", taken=taken, passed=passed, **marks))  # type: ignore[arg-type]

    assert [] == found() == found(taken=ten) == found(passed=ten) == found(ten, ten) == found(Quantity.of(">5"), twenty)
    assert ["ASS001"] == found(ten, twenty)
    assert ["ASS001", "ASS001"] == found(ten, twenty, mean=Amount("12"), full_marks=Amount("10"))
    assert [] == found(mean=Amount("12"))


def test_objectives_are_those_of_the_programme() -> None:
    """A programme whose objectives nobody listed, and one that is not there, prove nothing."""
    listed = Programme(id="p", objectives=(Objective(number=1), Objective()))

    assert ["WOR010"] == codes(listed, Workshop(id="w", programmes=("p",), objectives=(1, 2)))
    assert [] == codes(Programme(id="p"), Workshop(id="w", programmes=("p",), objectives=(2,)))
    assert ["REF001"] == codes(Workshop(id="w", programmes=("p",), objectives=(2,)))


def test_a_report_comes_after_its_event() -> None:
    """A source of an event that is a report is judged by its date; an announcement may come before."""
    source = {kind: Source(id=kind, kind=kind, published=PartialDate("2017")) for kind in ("report", "announcement")}
    event = Workshop(id="w", when=When.of("2019-06-18"), sources=("report", "announcement"))

    assert ["SRC001"] == codes(event, *source.values())


def test_units_are_compared_with_those_who_came() -> None:
    """Without a count of people, with an open one, and for a part of them, nothing is said of the units."""

    def found(*counts: tuple[str, str]) -> list[str]:
        entities = [
            HeadCount(id=f"{unit}-{n}", workshop="w", measure="attended", quantity=Quantity.of(number, unit))
            for n, (number, unit) in enumerate(counts)
        ]
        return codes(Workshop(id="w"), *entities)

    assert ["CNT013"] == found(("20", "people"), ("21", "courts"))
    assert [] == found(("20..21", "people"), ("21", "courts")) == found(("21", "courts"))
    assert [] == found((">20", "people"), ("50", "courts")) == found(("20", "people"), ("500", "leaflets"))
    part = HeadCount(id="p", workshop="w", measure="attended", quantity=Quantity.of(2), part_of="people-0")
    whole = HeadCount(id="people-0", workshop="w", measure="attended", quantity=Quantity.of(20))
    courts = HeadCount(id="c", workshop="w", measure="attended", quantity=Quantity.of(15, "courts"))
    assert [] == codes(Workshop(id="w"), part, whole, courts)


@pytest.mark.parametrize(
    ("stated", "unit", "found"),
    [("23", "months", ["DAT002"]), ("21", "months", []), ("180", "weeks", ["DAT002"]), ("2", "leaflets", [])],
)
def test_a_programme_lasts_as_long_as_is_said(stated: str, unit: str, found: list[str]) -> None:
    """From May 2021 to January 2023 are at most 21 months; a speaker said 23."""
    actual, plan = When.of("2021-05/2023-01"), When.of("2000")

    assert found == codes(Programme(id="p", planned=plan, actual=actual, stated_duration=Quantity.of(stated, unit)))
    assert [] == codes(Programme(id="p", stated_duration=Quantity.of(stated, unit)))
