"""The programmes that bear the name GLO.ACT, beside the first of them, which is the seed's."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Claim, DatedName, PartialDate, Programme, Source, When
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.programme import Objective, RelatedProgramme
from glo_model.entities.roles import CountryShare, PartnerRole

EU_AND_UN = (
    PartnerRole(partner="eu", role="funding"),
    PartnerRole(partner="unodc", role="implementing"),
    PartnerRole(partner="iom", role="implementing"),
)
APPROACH, INFOPOINT, EEAS, IRAN = (
    "gloact-ame-approach",
    "ec-infopoint-2024-03",
    "eeas-iraq-gloact",
    "unodc-2020-11-iran",
)
PROTECT, TILLABERY = "unodc-protect", "ner-2020-11-niamey-data-s2"

# Who published each, on which day as far as the page says, and where.
PAGES: tuple[tuple[str, str, str | None, str], ...] = (
    (APPROACH, "unodc", None, "https://view.joomag.com/gloact-approach-to-implementation/0895887001598965602"),
    (INFOPOINT, "european-commission", None,
     "https://international-partnerships.ec.europa.eu/news-and-events/events/infopoint-conference-building-safer-"
     "future-together-against-human-trafficking-and-human-smuggling-2024-03-13_en"),
    (EEAS, "eu", None,
     "https://www.eeas.europa.eu/delegations/iraq/unodc-global-action-prevent-and-address-trafficking-persons-and-"
     "smuggling-migrants_es?s=138"),
    (IRAN, "unodc", "2020-11-02",
     "https://www.unodc.org/unodc/en/human-trafficking/glo-act2/Countries/glo-act-takes-key-steps-towards-"
     "establishing-a-lasting-partnership-in-the-islamic-republic-of-iran.html"),
    (PROTECT, "unodc", None, "https://unodc.org/unodc/en/human-trafficking/glo-act6/overview.html"),
)  # fmt: skip


def entities() -> Iterator[Entity | Absence]:
    """Yield them."""
    yield from sources()
    yield second_phase()
    yield from second_phase_otherwise()
    yield from companions()


def sources() -> Iterator[Entity | Absence]:
    """Yield the pages, and which of them bear no day."""
    for key, publisher, published, url in PAGES:
        yield Source(
            id=key,
            urls=(url,),
            publisher=publisher,
            published=None if published is None else PartialDate(published),
            languages=("en",),
        )
        if published is None:
            yield Absence(kind="sources", id=key, field="published", reason="not recorded")


def second_phase() -> Programme:
    """Return the second phase, which was planned for four years and ran longer."""
    return Programme(
        id="gloact-ame",
        names=(DatedName(text="GLO.ACT Asia and the Middle East", language="en"),),
        related=(
            RelatedProgramme(programme="gloact", relation="sibling"),
            RelatedProgramme(programme="gloact-bangladesh", relation="companion"),
            RelatedProgramme(programme="gloact-protect", relation="successor"),
        ),
        status="closed",
        planned=When.of("2018/2022"),
        actual=When.of("2018/2024-03-13"),
        partners=EU_AND_UN,
        countries=(
            CountryShare(country="AF", status="active"),
            CountryShare(country="IR", status="accepted"),
            CountryShare(country="IQ", status="active"),
            CountryShare(country="PK", status="active"),
        ),
        objectives=tuple(Objective(number=number) for number in range(1, 6)),
        sources=(APPROACH, INFOPOINT, EEAS, IRAN, "bel-2024-03-psc9-hybrid-s1"),
    )


def second_phase_otherwise() -> Iterator[Entity]:
    """Yield what pages say of its end and of its countries: up to five at first, four, and three at last."""
    for key, source, dates, how, reason in (
        ("meeting", "bel-2024-03-psc9-hybrid-s1", "2018/2024-03-13", "inferred",
         "Its last steering committee met on that day, and the other page names the year."),
        ("commission", INFOPOINT, "2018/2024", "printed", None),
    ):  # fmt: skip
        yield Claim(
            id=f"gloact-ame-actual-{key}",
            kind="Programme",
            subject="gloact-ame",
            field="actual",
            source=source,
            when=When.of(dates),
            how="inferred" if how == "inferred" else "printed",
            preferred=reason is not None,
            reason=reason,
        )
    for key, source, text, reason in (
        ("five", EEAS, "<=5", None),
        ("four", IRAN, "AF,IR,IQ,PK", "It names every country that ever took part in it."),
        ("three", INFOPOINT, "AF,IQ,PK", None),
    ):
        yield Claim(
            id=f"gloact-ame-countries-{key}",
            kind="Programme",
            subject="gloact-ame",
            field="countries",
            source=source,
            text=text,
            preferred=reason is not None,
            reason=reason,
        )


def companions() -> Iterator[Entity]:
    """Yield the others of the name: one beside the second phase, one of another donor, and one after."""
    yield Programme(
        id="gloact-bangladesh",
        names=(DatedName(text="GLO.ACT-Bangladesh", language="en"),),
        partners=EU_AND_UN,
        countries=(CountryShare(country="BD", status="active"),),
        sources=(EEAS, "bgd-2022-08-bench-book-s1"),
    )
    yield Programme(
        id="gloact-niger",
        names=(DatedName(text="GLO.ACT-Niger", language="en"),),
        planned=When.of("2019-09/2021-09", printed="September 2019 - September 2021"),
        partners=(
            PartnerRole(partner="italy", role="funding"),
            PartnerRole(partner="unodc", role="implementing"),
        ),
        countries=(CountryShare(country="NE", status="active"),),
        sources=(TILLABERY,),
    )
    yield Programme(
        id="gloact-protect",
        names=(DatedName(text="GLO.ACT (PROTECT)", language="en"),),
        partners=(
            PartnerRole(partner="eu", role="funding"),
            PartnerRole(partner="unodc", role="implementing"),
        ),
        countries=(
            *(CountryShare(country=code, status="active") for code in ("AF", "IQ", "PK", "TJ")),
            *(CountryShare(country=code) for code in ("KG", "KZ", "UZ")),
        ),
        sources=(PROTECT, "irq-2023-07-sop-s2"),
    )
