"""The second "100 days" campaign in the Kyrgyz Republic, September to December 2018, led by the young."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from glo_model import (
    Absence,
    Claim,
    DatedName,
    HeadCount,
    InLanguage,
    Link,
    Output,
    PartialDate,
    Partner,
    Place,
    Quantity,
    Source,
    When,
    Workshop,
)
from glo_model.entities import Entity
from glo_model.entities.roles import CountryRole, PartnerRole

CASE = "kgz-2018-100days"
CAMPAIGN, YEAR_BEFORE, MEDIA = (f"{CASE}-s1", f"{CASE}-s2", f"{CASE}-s3")
SOURCES = (CAMPAIGN,)
PREVIOUS, CLOSING, MEDIA_WORKSHOP = (f"{CASE}-2017", f"{CASE}-2017-closing", f"{CASE}-media-workshop")
HOST = (CountryRole(country="KG", role="host"),)
NATIONWIDE = (Place(role="nationwide", country="KG"),)
HUNDRED_DAYS = Quantity.of(100, "days", printed="100 days")

PAGES = (
    (CAMPAIGN, "unodc/en/human-trafficking/glo-act/glo-act-supports-youth-in-running-the-nationwide-100-days-against-"
     "trafficking-in-persons-campaign.html", PartialDate("2018-11-27"), "Bishkek, Kyrgyz Republic"),
    (YEAR_BEFORE, "centralasia/en/news/over-10-000-people-participated-in-the-100-days-against-trafficking-in-persons-"
     "campaign-in-kyrgyzstan.html", None, None),
    (MEDIA, "unodc/en/human-trafficking/glo-act/is-youth-engagement-crucial-in-running-successful-awareness-raising-"
     "campaigns.html", PartialDate("2018-08-07"), "Issyk - Kul Region, Kyrgyz Republic"),
)  # fmt: skip


def entities() -> Iterator[Entity | Absence]:
    """Yield what the pages tell."""
    yield from sources()
    yield from partners()
    yield from campaign()
    yield from tools()
    yield from year_before()
    yield from media_workshop()
    yield from links()


def sources() -> Iterator[Entity | Absence]:
    """Yield the page of the campaign, which came out before its end, and those of what came before it."""
    for key, address, published, dateline in PAGES:
        yield Source(
            id=key,
            urls=(f"https://www.unodc.org/{address}",),
            kind="report",
            publisher="unodc",
            published=published,
            dateline=dateline,
            languages=("en",),
        )
    yield Absence(kind="sources", id=YEAR_BEFORE, field="published", reason="not recorded")


def partners() -> Iterator[Entity]:
    """Yield the agency, the labour organisation, and those who led: many organisations, of which none is named."""
    yield Partner(
        id="state-agency-for-youth-kg",
        names=(DatedName(text="State Agency for Youth, Physical Training and Sport", language="en"),),
        kind="government",
        country="KG",
        sources=SOURCES,
    )
    yield Partner(
        id="ilo",
        names=(
            DatedName(text="International Labour Organization", language="en"),
            DatedName(text="ILO", kind="acronym"),
        ),
        kind="multilateral",
        sources=SOURCES,
    )
    yield Partner(
        id=f"{CASE}-youth",
        names=(DatedName(text="youth organisations", language="en"),),
        kind="group of organisations",
        country="KG",
        sources=SOURCES,
    )


def campaign() -> Iterator[Entity | Absence]:
    """Yield the campaign, which lasted fewer days than its name says, and whose reach nobody printed."""
    yield Workshop(
        id=CASE,
        kind="campaign",
        titles=(InLanguage(text="The young warn of traffickers for 100 days, for the second time", language="en"),),
        programmes=("gloact",),
        partners=(
            PartnerRole(partner=f"{CASE}-youth", role="organiser"),
            PartnerRole(partner="state-agency-for-youth-kg", role="supporter"),
            PartnerRole(partner="state-migration-service-kg", role="supporter"),
            PartnerRole(partner="iom", role="partner"),
            PartnerRole(partner="unicef", role="partner"),
            PartnerRole(partner="ilo", role="partner"),
            PartnerRole(partner="eu", role="funding"),
        ),
        countries=HOST,
        places=NATIONWIDE,
        when=When.of("2018-09-10/2018-12-10", printed="from 10 September to 10 December 2018"),
        stated_duration=HUNDRED_DAYS,
        status="held",
        audience=("young people",),
        topics=("awareness",),
        sources=SOURCES,
    )
    yield Absence(kind="workshops", id=CASE, field="modality", reason="not recorded")
    yield HeadCount(id=f"{CASE}-reached", workshop=CASE, measure="reached", quantity=Quantity.of("?"), sources=SOURCES)


def tools() -> Iterator[Entity]:
    """Yield the two things that were promoted, and that the campaign did not make."""
    for key, title in (("hotline", "Hotline 1899"), ("app", "Migrant Guide, a mobile app")):
        output = f"{CASE}-{key}"
        yield Output(id=output, kind="tool", titles=(InLanguage(text=title, language="en"),), sources=SOURCES)
        yield Link(id=f"{output}-promoted", kind="promotes", workshop=CASE, output=output, sources=SOURCES)


def year_before() -> Iterator[Entity]:
    """Yield the first campaign, whose 100 days were 113, and the conference that closed it."""
    yield Workshop(
        id=PREVIOUS,
        kind="campaign",
        programmes=("gloact",),
        countries=HOST,
        places=NATIONWIDE,
        when=When.of("2017-07-31/2017-11-20", printed="July 31 ... 20 November 2017"),
        stated_duration=HUNDRED_DAYS,
        status="held",
        topics=("awareness",),
        sources=(YEAR_BEFORE, MEDIA),
    )
    yield Workshop(
        id=CLOSING,
        kind="conference",
        programmes=("gloact",),
        countries=HOST,
        when=attrs.evolve(When.of("2018-01-12", printed="12 January"), year_from="inferred"),
        status="held",
        sources=(YEAR_BEFORE, MEDIA),
    )


def media_workshop() -> Iterator[Entity]:
    """Yield the workshop at which the young planned the campaign; one page tells its month, the other its days."""
    days = When.of("2018-07-02/2018-07-04", printed="from 2-4 July 2018")
    yield Workshop(
        id=MEDIA_WORKSHOP,
        kind="workshop",
        programmes=("gloact",),
        partners=(
            PartnerRole(partner="unodc", role="organiser"),
            *(PartnerRole(partner=key, role="partner") for key in ("iom", "unicef", "ilo")),
        ),
        countries=HOST,
        places=(Place(role="region", name="Issyk-Kul", country="KG"),),
        when=days,
        status="held",
        audience=("young people",),
        sources=(CAMPAIGN, MEDIA),
    )
    yield HeadCount(
        id=f"{MEDIA_WORKSHOP}-attended",
        workshop=MEDIA_WORKSHOP,
        measure="attended",
        role="participant",
        quantity=Quantity.of(">30", printed="over 30 representatives"),
        sources=(MEDIA,),
    )
    for source, when, reason in (
        (CAMPAIGN, When.of("2018-07", printed="In July 2018"), None),
        (MEDIA, days, "Of the two, it is the closer."),
    ):
        yield Claim(
            id=f"{MEDIA_WORKSHOP}-when-{source[-2:]}",
            kind="Workshop",
            subject=MEDIA_WORKSHOP,
            field="when",
            source=source,
            when=when,
            preferred=reason is not None,
            reason=reason,
        )


def links() -> Iterator[Entity]:
    """Yield what the campaign is to what came before it."""
    for key, kind, event, other, source in (
        ("next-edition", "next edition of", CASE, PREVIOUS, MEDIA),
        ("recommended", "carries out a recommendation of", CASE, CLOSING, MEDIA),
        ("closing", "follow-up of", CLOSING, PREVIOUS, YEAR_BEFORE),
        ("planned-at", "follow-up of", CASE, MEDIA_WORKSHOP, CAMPAIGN),
    ):
        yield Link(id=f"{CASE}-{key}", kind=kind, workshop=event, other=other, sources=(source,))
