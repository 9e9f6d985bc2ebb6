"""Build ``seed.json``: the story that this library began with, as data, each fact with its source.

The story is UNODC's, Casablanca, 4 October 2018: "It takes a network to defeat a network". Run this file to write
``seed.json`` anew beside it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs

from glo_model import (
    Affiliation,
    Bounds,
    Claim,
    Court,
    Dataset,
    DatedName,
    Engagement,
    Expert,
    HeadCount,
    Identifier,
    InLanguage,
    LegalInstrument,
    Money,
    PartialDate,
    Partner,
    Person,
    PersonName,
    Place,
    Programme,
    ProsecutorNetwork,
    Quantity,
    Quotation,
    Session,
    Source,
    When,
    save,
)
from glo_model.entities import Entity
from glo_model.entities.funding import Budget
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.link import Link
from glo_model.entities.person import Alias
from glo_model.entities.programme import Classification, Description, Objective
from glo_model.entities.prosecutor_network import SeatRule
from glo_model.entities.roles import CountryRole, CountryShare, PartnerRole
from glo_model.entities.workshop import Ordinal, Workshop
from glo_model.values.codes import CountryCode, LanguageCode

COUNTRIES: tuple[CountryCode, ...] = (
    "BY", "BR", "CO", "EG", "KG", "LA", "ML", "MA", "NP", "NE", "PK", "ZA", "UA",
)  # fmt: skip

# The courts of appeal of ordinary jurisdiction. The names are those of the annex to decree 2.99.832 of 28 September
# 1999; that they were 21 in September 2018 is what the press of the day says. A 22nd, Guelmim, was planned in 2017.
COURTS = (
    "Agadir", "Al Hoceima", "Béni Mellal", "Casablanca", "El Jadida", "Errachidia", "Fès", "Kénitra", "Khouribga",
    "Laâyoune", "Marrakech", "Meknès", "Nador", "Ouarzazate", "Oujda", "Rabat", "Safi", "Settat", "Tanger", "Taza",
    "Tétouan",
)  # fmt: skip


STORY = ("unodc-2018-10-04",)
FIRST_TRAINING = ("unodc-romena-2018-08", "aujourdhui-296544", "unodc-2018-10-04")
SECOND_TRAINING = ("unodc-2018-10-04", "aujourdhui-296544", "alyaoum24-1148810", "ahdath-421534")
OF_PROGRAMME = (
    "unodc-2018-10-04", "aujourdhui-296544", "unodc-brussels", "iom-gloact", "unodc-objectives", "oas-newsletter",
)  # fmt: skip


def named(name: str, acronym: str | None = None) -> tuple[DatedName, ...]:
    """Return an organisation's English name and its acronym."""
    names = (DatedName(text=name, language="en"),)
    return names if acronym is None else (*names, DatedName(text=acronym, kind="acronym"))


# Who published each (a partner, or a name), on which day as far as the page says, in which language, and where.
SOURCES: tuple[tuple[str, str | None, str, str | None, LanguageCode, str], ...] = (
    ("unodc-2018-10-04", "report", "unodc", "2018-10-04", "en",
     "https://www.unodc.org/unodc/en/human-trafficking/glo-act/it-takes-a-network-to-defeat-a-network_-glo-act-"
     "continues-to-support-prosecutorial-network-in-morocco.html"),
    ("unodc-romena-2018-08", "report", "unodc", "2018-08-15", "ar",
     "https://www.unodc.org/romena/ar/Stories/2018/August/glo-act-supports-the-establishment-of-a-network-of-"
     "prosecutors-representing-each-court-of-appeal-in-morocco.html"),
    ("aujourdhui-296544", "press", "Aujourd'hui le Maroc", "2018-09", "fr", "https://maghress.com/fr/aujourdhui/296544"),
    ("alyaoum24-1148810", "press", "Alyaoum24", None, "ar", "https://maghress.com/alyaoum24/1148810"),
    ("ahdath-421534", "press", "Ahdath.info", "2018-09-24", "ar", "http://ahdath.info/421534"),
    ("decree-2-99-832", "official gazette", "Kingdom of Morocco", "1999-09-28", "ar",
     "http://mofawad.blogspot.com/2013/10/blog-post_495.html"),
    # What tells of the programme's time, money and objectives.
    ("unodc-brussels", None, "unodc", None, "en", "https://www.unodc.org/brussels/en/globalhumantrafficking.html"),
    ("iom-gloact", None, "iom", None, "en", "https://www.iom.int/gloact"),
    ("unodc-objectives", None, "unodc", None, "es",
     "https://www.unodc.org/unodc/es/human-trafficking/glo-act/objectives.html"),
    ("oas-newsletter", "newsletter", "Organization of American States", None, "en",
     "https://www.oas.org/ext/en/security/crime-prevention-network/Resources/Multimedia/ArtMID/1608/ArticleID/243/"
     "GLOACT-Special-Edition-Newsletter"),
    # What spells a name or a number otherwise.
    ("uae-moi-2025", "report", "Ministry of Interior of the United Arab Emirates", None, "en",
     "https://moi.gov.ae/en/media.center/news/041125n03.aspx"),
    ("gulf-news-2025", "press", "Gulf News", "2025", "en",
     "https://gulfnews.com/uae/crime/dubai-police-launches-the-11th-anti-human-trafficking-specialist-diploma-"
     "1.500262858"),
    ("h24info-2017", "press", "H24info", None, "fr",
     "https://www.h24info.ma/maroc/amina-oufroukhi-la-nouvelle-figure-de-la-lutte-contre-lexploitation-des-etres-"
     "humains/"),
    ("economie-afrique", "press", "Economie Afrique", None, "fr",
     "https://economie-afrique.com/non-classe/amina-oufrouki-heroine-service-precaires/"),
    ("un-women-2020-01", "report", "UN Women", "2020-01", "fr",
     "https://morocco.unwomen.org/fr/actualites-evenements/actualites/2020/01/la-loi-marocaine-contre-la-traite-et-"
     "son-lien-avec-la-migration"),
    ("libe-134491", "press", "Libération", "2022-08", "fr",
     "https://www.libe.ma/Atelier-de-simulation-conjointe-d-enquete-et-de-proces-entre-le-Maroc-et-le-Niger_"
     "a134491.html"),
)  # fmt: skip


def sources() -> Iterator[Entity]:
    """Yield the publications that the facts are from."""
    for key, kind, publisher, published, language, url in SOURCES:
        is_partner = publisher in ("unodc", "iom")
        yield Source(
            id=key,
            urls=(url,),
            kind=kind,
            publisher=publisher if is_partner else None,
            publisher_name=None if is_partner else publisher,
            published=None if published is None else PartialDate(published),
            dateline={"unodc-2018-10-04": "Casablanca, Morocco", "unodc-romena-2018-08": "طنجة، المغرب"}.get(key),
            languages=(language,),
        )


def partners() -> Iterator[Entity]:
    """Yield the organisations of the story."""
    for key, name, acronym, number in (
        ("unodc", "United Nations Office on Drugs and Crime", "UNODC", "XM-DAC-41128"),
        ("iom", "International Organization for Migration", "IOM", "XM-DAC-47066"),
        ("unicef", "United Nations Children's Fund", "UNICEF", "XM-DAC-41122"),
    ):
        yield Partner(
            id=key,
            names=named(name, acronym),
            kind="multilateral",
            identifiers=(Identifier(scheme="org-id", value=number),),
            sources=STORY,
        )
    yield Partner(id="eu", names=named("European Union", "EU"), kind="multilateral", sources=STORY)
    yield Partner(
        id="eu-delegation-ma",
        names=named("European Union Delegation to Morocco"),
        kind="multilateral",
        country="MA",
        parent="eu",
        sources=STORY,
    )
    yield from offices()


def offices() -> Iterator[Entity]:
    """Yield the two offices of Morocco, of which sources take one for the other."""
    yield Partner(
        id="public-prosecution-ma",
        names=(
            *named("Moroccan public prosecution"),
            DatedName(text="Presidency of the public prosecution", language="en"),
            DatedName(text="ministère public", language="fr"),
        ),
        kind="government",
        country="MA",
        sources=SECOND_TRAINING,
    )
    yield Partner(
        id="ministry-of-justice-ma",
        names=named("Ministry of Justice of Morocco"),
        kind="government",
        country="MA",
        sources=(*STORY, "ahdath-421534"),
    )


PROGRAMME_NAMES = (
    DatedName(
        text="Global Action to Prevent and Address Trafficking in Persons and the Smuggling of Migrants",
        language="en",
        kind="official",
    ),
    DatedName(text="GLO.ACT", kind="acronym"),
    DatedName(
        text="Global Action against Trafficking in Persons and the Smuggling of Migrants", language="en", kind="alias"
    ),
    DatedName(text="GLOACT", kind="alias"),
    DatedName(text="GloAct", kind="alias"),
    DatedName(text="Ação Global", language="pt", kind="alias"),
    DatedName(text="Action mondiale", language="fr", kind="alias"),
)

OBJECTIVES = (
    ("Strategy and policy development", ("unodc",)),
    ("Legislative assistance", ("unodc",)),
    ("Capacity building", ("unodc",)),
    ("Regional and trans-regional cooperation", ("unodc",)),
    ("Protection and assistance to victims of trafficking and smuggled migrants", ("iom",)),
    ("Assistance and support to children among victims of trafficking and smuggled migrants", ("unicef", "iom")),
)


def programme() -> Iterator[Entity]:
    """Yield the programme, as its stories describe it."""
    yield Programme(
        id="gloact",
        names=PROGRAMME_NAMES,
        planned=When.of("2015/2019", printed="four-year (2015-2019)"),
        descriptions=(
            Description(
                text="Assistance to governmental authorities and civil society in thirteen countries: identification, "
                "referral and direct support of victims of trafficking and of vulnerable migrants.",
                language="en",
            ),
        ),
        partners=(
            PartnerRole(partner="eu", role="funding"),
            PartnerRole(partner="unodc", role="accountable"),
            PartnerRole(partner="unodc", role="implementing"),
            PartnerRole(partner="iom", role="implementing"),
            PartnerRole(partner="unicef", role="implementing"),
        ),
        countries=tuple(CountryShare(country=code, status="active") for code in COUNTRIES),
        objectives=tuple(
            Objective(number=number, label=(InLanguage(text=label, language="en"),), leads=leads)
            for number, (label, leads) in enumerate(OBJECTIVES, start=1)
        ),
        classifications=tuple(
            Classification(kind="tag", code=word, vocabulary="approach of the programme")
            for word in ("prevention", "protection", "prosecution", "partnership")
        ),
        budgets=(
            Budget(value=Money.of("11000000", "EUR", printed="€11 million joint initiative"), meaning="total"),
            Budget(value=Money.of("10000000", "EUR"), meaning="contribution", partner="eu"),
        ),
        sources=OF_PROGRAMME,
    )


def network() -> Iterator[Entity]:
    """Yield the network and its courts."""
    yield ProsecutorNetwork(
        id="ma-prosecutors",
        names=(DatedName(text="network of prosecutors against trafficking in persons", language="en"),),
        country="MA",
        founded=When.of("2018-07", printed="July 2018"),
        founded_at="tangier-2018",
        seat_rules=(SeatRule(unit="court", level="court of appeal", country="MA", seats=2),),
        sources=FIRST_TRAINING,
    )
    for number, name in enumerate(COURTS, start=1):
        preposition = "d'" if name[0] in "AEO" else "de "
        yield Court(
            id=f"ca-{number:02}",
            names=(
                DatedName(text=name, language="fr"),
                DatedName(text=f"Cour d'appel {preposition}{name}", language="fr", kind="official"),
            ),
            level="court of appeal",
            country="MA",
            place=Place(name=name, country="MA"),
            exists=When.of("1999-09-28/.."),
            sources=("decree-2-99-832", "aujourdhui-296544"),
        )


def law() -> Iterator[Entity]:
    """Yield the law that made the network, with its number as each source prints it, and the convention behind it."""
    yield LegalInstrument(
        id="law-27-14",
        identifiers=tuple(
            Identifier(scheme="law number", value=number) for number in ("27-14", "14-27", "27.14", "Law. 27-14")
        ),
        titles=(InLanguage(text="Law 27-14 against trafficking in persons", language="en"),),
        kind="law",
        jurisdictions=("MA",),
        statuses=(
            DatedStatus(status="adopted", when=attrs.evolve(When.of("2016"), year_from="inferred")),
            DatedStatus(status="in force"),
        ),
        sources=(*STORY, "unodc-romena-2018-08", "un-women-2020-01", "libe-134491"),
    )
    yield LegalInstrument(
        id="untoc",
        titles=(InLanguage(text="United Nations Convention against Transnational Organized Crime", language="en"),),
        kind="convention",
        sources=STORY,
    )
    yield LegalInstrument(
        id="untoc-protocols",
        titles=(
            InLanguage(text="The protocols to the Convention against Transnational Organized Crime", language="en"),
        ),
        kind="protocol",
        parent="untoc",
        sources=STORY,
    )


def trainings() -> Iterator[Entity]:
    """Yield the two trainings of the network."""
    for number, ordinal, key, title, dates, printed, instruments, sources in (
        (1, "first", "tangier-2018", "How to prosecute trafficking: first training of the network",
         "2018-07-24/2018-07-26", "من 24 إلى 26 تموز/ يوليو 2018", ("law-27-14",), FIRST_TRAINING),
        (2, "second", "casablanca-2018", "From law to evidence: second training of the network",
         "2018-09-24/2018-09-26", "from 24 to 26 September 2018", ("law-27-14", "untoc", "untoc-protocols"),
         SECOND_TRAINING),
    ):  # fmt: skip
        yield Workshop(
            id=key,
            kind="training",
            ordinals=(Ordinal(printed=ordinal, number=number, of=Bounds(">=2"), counts="trainings of the network"),),
            titles=(InLanguage(text=title, language="en"),),
            programmes=("gloact",),
            partners=tuple(PartnerRole(partner=partner, role=role) for partner, role in PARTNERS[key]),
            countries=(CountryRole(country="MA", role="host"),),
            places=PLACES[key],
            when=When.of(dates, printed=printed),
            status="held",
            audience=("prosecutors",),
            topics=("trafficking in persons", "victim protection"),
            instruments=instruments,
            networks=("ma-prosecutors",),
            sources=sources,
        )
    yield Link(
        id="casablanca-follows", kind="follow-up of", workshop="casablanca-2018", other="tangier-2018", sources=STORY
    )


PARTNERS = {
    "tangier-2018": (("unodc", "organiser"), ("eu", "funding"), ("public-prosecution-ma", "beneficiary")),
    "casablanca-2018": (
        ("unodc", "organiser"), ("eu", "funding"), ("public-prosecution-ma", "beneficiary"), ("iom", "partner"),
        ("unicef", "partner"),
    ),
}  # fmt: skip

PLACES = {
    "tangier-2018": (Place(name="Tangier", country="MA"),),
    "casablanca-2018": (
        Place(name="Casablanca", country="MA"),
        Place(role="venue", name="a hotel", country="MA"),
    ),
}


def teaching() -> Iterator[Entity]:
    """Yield what was taught in Casablanca, as far as a day or a topic of it is told."""
    for key, first, last, topics in (
        ("casablanca-frameworks", 1, 2,
         ("international legal framework", "national legal framework", "identification", "investigation",
          "prosecution techniques", "practical exercises")),
        ("casablanca-evidence", 3, 3, ("evidential issues", "victim protection")),
        ("casablanca-cases", None, None,
         ("real cases", "role of the prosecution", "international cooperation", "exchange of information")),
    ):  # fmt: skip
        yield Session(id=key, workshop="casablanca-2018", first_day=first, last_day=last, topics=topics, sources=STORY)


def attendance() -> Iterator[Entity]:
    """Yield how many came, and what each source says of it."""
    for key, workshop, number, printed, sources in (
        ("tangier-attended", "tangier-2018", "20..21", "twenty; a first group of 21", FIRST_TRAINING),
        ("casablanca-attended", "casablanca-2018", "21", "21 prosecutors", SECOND_TRAINING),
    ):
        yield HeadCount(
            id=key,
            workshop=workshop,
            measure="attended",
            role="trainee",
            profession="prosecutors",
            quantity=Quantity.of(number, printed=printed),
            sources=sources,
        )
    for key, source, said, printed, reason in (
        ("tangier-attended-20", "unodc-romena-2018-08", 20, "twenty", None),
        ("tangier-attended-21", "aujourdhui-296544", 21, "a first group of 21", None),
        ("casablanca-attended-21", "unodc-2018-10-04", 21, "21 prosecutors", "The organiser told it after the event."),
        ("casablanca-attended-21-press", "ahdath-421534", 21, "21", None),
        ("casablanca-attended-42", "alyaoum24-1148810", 42, "42", "The seats of two trainings, not who came to one."),
    ):
        yield Claim(
            id=key,
            kind="HeadCount",
            subject="tangier-attended" if key.startswith("tangier") else "casablanca-attended",
            field="quantity",
            source=source,
            quantity=Quantity.of(said, printed=printed),
            preferred=key == "casablanca-attended-21",
            reason=reason,
        )


def days_told() -> Iterator[Entity]:
    """Yield what two sources say of the days in Tangier: one the month, the other the days."""
    for source, dates, printed, reason in (
        ("unodc-2018-10-04", "2018-07", "July 2018", None),
        ("unodc-romena-2018-08", "2018-07-24/2018-07-26", None, "Of the two, it is the closer."),
    ):
        yield Claim(
            id=f"tangier-when-{source}",
            kind="Workshop",
            subject="tangier-2018",
            field="when",
            source=source,
            when=When.of(dates, printed=printed),
            preferred=reason is not None,
            reason=reason,
        )


DAYS = When.of("2018-09-24/2018-09-26")

CAST = (
    (PersonName(printed="Eurídice Márquez", honorific="Ms."), "opening speaker", "staff", "unodc"),
    (PersonName(printed="Oufroukhi", family="Oufroukhi", honorific="Ms."), "speaker", "official",
     "public-prosecution-ma"),
    (PersonName(printed="Mohanad Dweikat", honorific="Dr."), "facilitator", "expert of the organisation", "unodc"),
    (PersonName(printed="Ahmed Abu El Einen", honorific="Mr."), "facilitator", "expert of the organisation", "unodc"),
    (PersonName(printed="Mohamed Chabib", honorific="Mr."), "expert", "national expert", None),
    (PersonName(printed="Caroline Frieh-Chevalier", honorific="Mrs."), "donor staff", "donor staff",
     "eu-delegation-ma"),
    (PersonName(printed="Anne Simone", honorific="Ms."), "donor staff", "donor staff", "eu-delegation-ma"),
    (PersonName(printed="Sara Bentefrit"), "contact", "staff", "unodc"),
)  # fmt: skip

EXPERTS = {2: "official", 3: "international", 4: "international", 5: "national"}

# Nobody but the sources says that a spelling is of the same person: name, office and topic make it likely.
SPELLINGS = {
    2: (
        Alias(name=PersonName(printed="Amina Oufroukhi", language="fr"), source="un-women-2020-01"),
        Alias(name=PersonName(printed="Amina Oufrouki", language="fr"), kind="spelling", source="economie-afrique"),
        Alias(name=PersonName(printed="Amina Oufroukh", language="fr"), kind="spelling", source="h24info-2017"),
        Alias(name=PersonName(printed="أمينة أفروخي", language="ar"), kind="transliteration", source="ahdath-421534"),
    ),
    3: (
        Alias(name=PersonName(printed="Muhannad Al Duwaikat"), kind="transliteration", source="uae-moi-2025"),
        Alias(name=PersonName(printed="Mohannad Dweikat"), kind="transliteration", source="gulf-news-2025"),
    ),
}

POSTS = (
    (1, "unodc", "Crime Prevention and Criminal Justice Officer", DAYS, STORY),
    (2, "public-prosecution-ma", "head of the judicial cooperation department", DAYS, STORY),
    (2, "ministry-of-justice-ma", "representative for GLO.ACT", DAYS, STORY),
    (3, "unodc", "expert", DAYS, STORY),
    (4, "unodc", "expert", DAYS, STORY),
    (5, "public-prosecution-ma", "representative of the public prosecution", When.of("2022-08"), ("libe-134491",)),
    (6, "eu-delegation-ma", None, DAYS, STORY),
    (7, "eu-delegation-ma", None, DAYS, STORY),
    (8, "unodc", "National Programme Officer", DAYS, STORY),
)


def people() -> Iterator[Entity]:
    """Yield those whom the story names, and what part they had: roles belong to the engagement."""
    for number, (name, role, standing, partner) in enumerate(CAST, start=1):
        person = f"person-{number:02}"
        yield Person(id=person, name=name, aliases=SPELLINGS.get(number, ()), visibility="public", sources=STORY)
        yield Engagement(
            id=f"casablanca-{number:02}",
            workshop="casablanca-2018",
            person=person,
            role=role,
            standing=standing,
            on_behalf_of=partner,
            sources=STORY,
        )
        if number in EXPERTS:
            yield Expert(
                id=f"expert-{number:02}",
                person=person,
                kind=EXPERTS[number],
                fields=("trafficking in persons",),
                sources=STORY,
            )
    for quotation, person in (("quotation-1", "person-01"), ("quotation-2", "person-02")):
        yield Quotation(id=quotation, sources=STORY, workshop="casablanca-2018", person=person)


def posts() -> Iterator[Entity]:
    """Yield where they worked: one person is of two offices in one story, and of another four years on."""
    for number, (person, partner, title, when, told) in enumerate(POSTS, start=1):
        yield Affiliation(
            id=f"post-{number}", person=f"person-{person:02}", partner=partner, title=title, when=when, sources=told
        )


PARTS = (
    sources, partners, programme, network, law, trainings, teaching,
    attendance, days_told, people, posts,
)  # fmt: skip


def seed() -> Dataset:
    """Return the whole story."""
    return Dataset(entity for part in PARTS for entity in part())


if __name__ == "__main__":
    save(seed(), Path(__file__).with_name("seed.json"))
