"""Somebody's part in an event: entered twice, doing two things, or in the wrong place."""

from __future__ import annotations

from datetime import date

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Entity, Expert, Partner, Person, Programme, Session, Workshop
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.rules import check
from glo_model.values.when import When

PEOPLE = (Person(id="P-01"), Person(id="P-02"))
EVENT = (Workshop(id="hunza"), Session(id="opening", workshop="hunza"))


def codes(*entities: Entity) -> list[str]:
    """Return the codes of what is found in some entities."""
    return [finding.code for finding in check(Dataset(entities), as_of=date(2020, 1, 1))]


def test_the_whole_event_and_one_session_are_two_parts() -> None:
    """Who is entered for the event and for a session is not entered twice; twice for the session is."""
    event = Engagement(id="E-1", workshop="hunza", person="P-01", role="speaker")
    session = Engagement(id="E-2", session="opening", person="P-01", role="speaker")
    again = Engagement(id="E-3", workshop="hunza", session="opening", person="P-01", role="speaker")

    assert [] == codes(*PEOPLE, *EVENT, event, session)
    assert ["ENG001"] == codes(*PEOPLE, *EVENT, event, session, again)


def test_unnamed_people_are_never_taken_for_one() -> None:
    """Two speakers whom nobody recorded by name are two, and may teach and be trained."""
    roles = ("speaker", "speaker", "trainee", "trainer")
    unnamed = [Engagement(id=f"E-{at}", workshop="hunza", role=role) for at, role in enumerate(roles)]

    assert [] == codes(*EVENT, *unnamed)


def test_roles_may_change_from_event_to_event() -> None:
    """Trainee here and trainer there is the aim of a training of trainers."""
    there = Workshop(id="quetta")
    trained = Engagement(id="E-1", workshop="hunza", person="P-01", role="trainee")

    assert [] == codes(
        *PEOPLE, *EVENT, there, trained, Engagement(id="E-2", workshop="quetta", person="P-01", role="trainer")
    )
    assert ["ENG002"] == codes(
        *PEOPLE, *EVENT, trained, Engagement(id="E-2", session="opening", person="P-01", role="trainer")
    )


def test_a_session_that_is_not_there_belongs_to_no_other_event() -> None:
    """A dangling session is found once, as a reference to nothing."""
    assert ["REF001"] == codes(*EVENT, Engagement(id="E-1", workshop="hunza", session="closing", role="speaker"))
    assert ["REF001"] == codes(*EVENT, Engagement(id="E-1", session="closing", person="P-01", role="trainee"), *PEOPLE)


def test_one_of_two_sessions_of_one_id_may_be_meant() -> None:
    """Where two sessions have one id, an engagement may mean the one of its own workshop."""
    twin = Session(id="opening", workshop="quetta")
    part = Engagement(id="E-1", workshop="hunza", session="opening", role="speaker")

    assert ["IDS001", "IDS001"] == codes(*EVENT, Workshop(id="quetta"), twin, part)


def test_an_expert_may_be_listed_twice_at_two_times_or_as_two_things() -> None:
    """Entries of another kind, and entries that need not hold at one time, are not the same twice."""

    def listed(first: str | None, second: str | None, kind: str = "national") -> list[str]:
        whens = [None if text is None else When.of(text) for text in (first, second)]
        return codes(
            *PEOPLE,
            Expert(id="X-01", person="P-01", kind="national", when=whens[0]),
            Expert(id="X-02", person="P-01", kind=kind, when=whens[1]),
        )

    assert ["EXP001"] == listed(None, None)
    assert ["EXP001"] == listed("2017/2018-06", "2018-06-01/2019")
    assert [] == listed(None, "2018")
    assert [] == listed("2018-06", "2018-06")
    assert [] == listed(None, None, "international")


def test_a_partner_may_come_back_to_its_role() -> None:
    """A role held at two times is two links; an undated one beside a dated one may be the same, and may not."""

    def linked(*times: str | None) -> list[str]:
        whens = [None if time is None else When.of(time) for time in times]
        links = [PartnerRole(partner="eu", role="funding", when=when) for when in whens]
        return codes(Partner(id="eu"), Programme(id="p", partners=tuple(links)))

    assert [] == linked("2015/2017", "2018/2019")
    assert ["PAR001"] == linked("2015/2017", "2016-12-31/2019")
    assert [] == linked(None, "2018")
    assert ["PAR001"] == linked("2018", None, None)


def test_a_country_may_leave_and_come_back() -> None:
    """A country at two times of a programme, or in two roles of an event, is not named twice."""
    left, back = (CountryShare(country="NP", when=When.of(text)) for text in ("2015/2016", "2018/2019"))
    host, guest = (CountryRole(country="AT", role=role) for role in ("host", "delegation"))

    assert [] == codes(Programme(id="p", countries=(left, back)))
    assert [] == codes(Workshop(id="w", countries=(host, guest)))
    assert ["CTY001"] == codes(Workshop(id="w", countries=(host, guest, host)))


def test_a_partner_is_judged_at_the_time_of_its_role() -> None:
    """The time of the role comes before that of the programme; without either nothing is found."""
    committee = Partner(id="committee", exists=When.of("2018/.."))
    funding = PartnerRole(partner="committee", role="funding")
    early = PartnerRole(partner="committee", role="funding", when=When.of("2016"))

    assert ["PAR002"] == codes(committee, Programme(id="p", planned=When.of("2015/2019"), partners=(early,)))
    assert [] == codes(committee, Programme(id="p", planned=When.of("2015/2019"), partners=(funding,)))
    assert ["PAR002"] == codes(committee, Programme(id="p", planned=When.of("2015/2017"), partners=(funding,)))
    assert [] == codes(committee, Programme(id="p", partners=(funding,)))


def test_a_part_of_a_programme_is_paid_by_the_whole() -> None:
    """A phase names no donor of its own, and a programme without partners says nothing at all."""
    whole = Programme(id="p")
    links = (PartnerRole(partner="iom", role="implementing"),)

    assert [] == codes(Partner(id="iom"), whole, Programme(id="q", parent="p", partners=links))
    assert ["PAR003"] == codes(Partner(id="iom"), whole, Programme(id="q", partners=links))


def test_a_host_is_compared_only_with_programmes_whose_countries_are_known() -> None:
    """A second programme that serves the host, or tells no countries, explains it."""
    served = Programme(id="p", countries=(CountryShare(country="ML"),))
    host = (CountryRole(country="BE", role="host"),)

    def hosted(*others: Programme) -> list[str]:
        programmes = tuple(each.id for each in (served, *others))
        return codes(served, *others, Workshop(id="w", programmes=programmes, countries=host))

    assert ["WOR003"] == hosted()
    assert [] == hosted(Programme(id="q"))
    assert [] == hosted(Programme(id="q", countries=(CountryShare(country="BE"),)))
    assert [] == codes(Workshop(id="w", countries=host))
