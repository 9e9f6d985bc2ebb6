"""The Women's Network of GLO.ACT in the first half of 2021: four workshops online, and its board's second meeting."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    Claim,
    DatedName,
    Engagement,
    HeadCount,
    InLanguage,
    Membership,
    PartialDate,
    Person,
    PersonName,
    Place,
    ProsecutorNetwork,
    Quantity,
    Quotation,
    Source,
    When,
)
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.roles import PartnerRole
from glo_model.entities.workshop import Ordinal, Workshop
from glo_model.values.bounds import Bounds

CASE = "glo2-2021-06-womens-network"
BOARD, THIRD, OPENING, LAUNCH = (f"{CASE}-s{number}" for number in range(1, 5))
SITE = "https://www.unodc.org/unodc/en/human-trafficking/glo-act2/Countries/"
COUNTED = "workshops on leadership and management of the Women's Network"
MEETINGS = "meetings of the Advisory Board of the Women's Network"
ORGANISERS = (
    PartnerRole(partner="unodc", role="organiser"),
    PartnerRole(partner="iom", role="organiser"),
    PartnerRole(partner="eu", role="funding"),
)


def entities() -> Iterator[Entity | Absence]:
    """Yield the network, its board, the workshops, the meetings and the people."""
    yield from sources()
    yield from networks()
    yield from workshops()
    yield from board_meetings()
    yield from people()
    yield from withheld()


def sources() -> Iterator[Entity | Absence]:
    """Yield three stories and a newsletter."""
    for key, story, published in (
        (BOARD, "glo-act-convenes-2nd-meeting-of-its-womens-network-advisory-board", "2021-06-09"),
        (THIRD, "glo-act-holds-the-3rd-workshop-on-leadership-and-management-for-its-womens-network-members",
         "2021-06-23"),
        (OPENING, "glo-act-launches-webinar-series-on-leadership-and-management-skills-for-members-of-the-womens-"
         "network-of-gender-champions-against-human-trafficking-and-migrant-smuggling", "2021-03-18"),
    ):  # fmt: skip
        yield Source(
            id=key,
            urls=(f"{SITE if key != THIRD else SITE.replace('www.', '')}{story}.html",),
            kind="report",
            publisher="unodc",
            published=PartialDate(published),
            dateline=None if key == OPENING else "Vienna, Austria",
            languages=("en",),
        )
    yield Source(
        id=LAUNCH,
        urls=("https://viewer.joomag.com/issue-1/0162443001602858586/p12",),
        kind="newsletter",
        languages=("en",),
    )
    yield Absence(kind="sources", id=LAUNCH, field="published", reason="not recorded")


def networks() -> Iterator[Entity]:
    """Yield the network, which is one of officials and not of prosecutors, and its board."""
    yield ProsecutorNetwork(
        id="womens-network",
        names=(
            DatedName(text="Women's Network of Gender Champions", language="en"),
            DatedName(
                text="Women's Network of Gender Champions against Human Trafficking and Migrant Smuggling",
                language="en",
                kind="official",
            ),
        ),
        profession=None,
        founded=When.of("2020-06-29", printed="29 June 2020"),
        sources=(BOARD, LAUNCH),
    )
    yield ProsecutorNetwork(
        id="womens-network-board",
        names=(DatedName(text="Advisory Board", language="en"),),
        profession=None,
        parent="womens-network",
        sources=(BOARD,),
    )


def workshops() -> Iterator[Entity]:
    """Yield the series, which is called one of webinars and one of workshops, and the two that the stories date."""
    yield Workshop(
        id=CASE,
        kind="training",
        level="series",
        titles=(
            InLanguage(text="Women's Network: how to lead and to manage, in four parts", language="en"),
            InLanguage(text="webinar series on leadership and management skills", language="en"),
            InLanguage(text="workshop series on leadership and management", language="en"),
        ),
        programmes=("gloact-ame",),
        partners=ORGANISERS,
        places=(Place(role="online"),),
        status="held",
        modality="online",
        audience=("members of the Women's Network from the partner countries",),
        networks=("womens-network",),
        sources=(THIRD, OPENING),
    )
    for number, printed, dates, days, source in (
        (1, "first", "2021-03-16/2021-03-17", "16-17 March", OPENING),
        (3, "third of a four-part series", "2021-06-01/2021-06-02", "1 to 2 June 2021", THIRD),
    ):
        yield Workshop(
            id=f"{CASE}-workshop-{number}",
            kind="training",
            part_of=CASE,
            ordinals=(Ordinal(printed=printed, number=number, of=Bounds("4"), counts=COUNTED),),
            programmes=("gloact-ame",),
            partners=ORGANISERS,
            places=(Place(role="online"),),
            when=When.of(dates, printed=days),
            status="held",
            modality="online",
            networks=("womens-network",),
            sources=(source,),
        )
    yield HeadCount(
        id=f"{CASE}-attended",
        workshop=CASE,
        measure="attended",
        role="trainee",
        quantity=Quantity.of("?"),
        sources=(THIRD, OPENING),
    )


def board_meetings() -> Iterator[Entity]:
    """Yield the board's second meeting, and its first, which the page dates after it."""
    for number, printed, dates, days in (
        (1, "1st", "2021-10-27", "27 October 2021"),
        (2, "2nd", "2021-06-09", "9 June 2021"),
    ):
        yield Workshop(
            id=f"{CASE}-board-{number}",
            kind="meeting",
            ordinals=(Ordinal(printed=printed, number=number, counts=MEETINGS),),
            titles=(InLanguage(text=f"Board of the Women's Network, meeting {number}", language="en"),),
            programmes=("gloact-ame",),
            partners=ORGANISERS if number == 2 else (),
            when=When.of(dates, printed=days),
            status="held",
            modality="online" if number == 2 else None,
            networks=("womens-network-board",),
            sources=(BOARD,),
        )
    yield Claim(
        id=f"{CASE}-board-1-printed",
        kind="Workshop",
        subject=f"{CASE}-board-1",
        field="when",
        source=BOARD,
        when=When.of("2021-10-27", printed="27 October 2021"),
        preferred=True,
        reason="The only day that is printed.",
    )
    yield Claim(
        id=f"{CASE}-board-1-inferred",
        kind="Workshop",
        subject=f"{CASE}-board-1",
        field="when",
        source=BOARD,
        when=When.of("2020-10-27"),
        how="inferred",
        reason="The network began in June 2020, and the first meeting came before that of June 2021.",
    )


def people() -> Iterator[Entity]:
    """Yield those who are named; a trainer of the workshops sits on the board as well."""
    second, third = f"{CASE}-board-2", f"{CASE}-workshop-3"
    for number, name, event, role, standing, capacity in (
        (1, PersonName(printed="Huma Chughtai"), second, "chair", "network member", "chair of the board"),
        (2, PersonName(printed="Ibtisam Aziz", honorific="Dr"), second, "facilitator", "network member",
         "vice-chair of the board"),
        (3, PersonName(printed="Maria Chiara Piazza"), second, "speaker", "donor staff", None),
        (4, PersonName(printed="Jane Townsley"), third, "trainer", "international expert", "consultant"),
    ):  # fmt: skip
        source = BOARD if event == second else THIRD
        yield Person(id=f"{CASE}-person-{number}", name=name, visibility="public", sources=(source,))
        yield Engagement(
            id=f"{CASE}-engagement-{number}",
            workshop=event,
            person=f"{CASE}-person-{number}",
            role=role,
            standing=standing,
            capacity=capacity,
            on_behalf_of="european-commission" if standing == "donor staff" else None,
            sources=(source,),
        )
    for number, role, source in ((1, "chair", BOARD), (2, "deputy", BOARD), (4, "member", THIRD)):
        yield Membership(
            id=f"{CASE}-membership-{number}",
            network="womens-network-board",
            person=f"{CASE}-person-{number}",
            role=role,
            sources=(source,),
        )
    for number, person, capacity, event, source in (
        (1, 3, "staff of the European Commission", second, BOARD),
        (2, 4, "consultant", CASE, THIRD),
    ):
        yield Quotation(
            id=f"{CASE}-quotation-{number}",
            workshop=event,
            person=f"{CASE}-person-{person}",
            capacity=capacity,
            sources=(source,),
        )


def withheld() -> Iterator[Entity | Absence]:
    """Yield two speakers whose names the publisher took off the page."""
    for number, capacity in ((5, "had been vice-president and minister"), (6, "a brigadier general")):
        yield Person(id=f"{CASE}-person-{number}", visibility="withheld", sources=(THIRD,))
        yield Absence(kind="persons", id=f"{CASE}-person-{number}", field="name", reason="withheld", by="the publisher")
        yield Engagement(
            id=f"{CASE}-engagement-{number}",
            workshop=f"{CASE}-workshop-3",
            person=f"{CASE}-person-{number}",
            role="speaker",
            standing="official",
            capacity=capacity,
            sources=(THIRD,),
        )
