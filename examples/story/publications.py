"""The publications that the story is from, and the organisations that they name."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import (
    DatedName,
    Identifier,
    PartialDate,
    Partner,
    Source,
)
from glo_model.entities import Entity
from glo_model.values.codes import LanguageCode

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
