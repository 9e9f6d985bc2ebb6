"""How many courts of appeal Morocco had, by the day: nine, 22 by decree, 21 in the press, and 33 of some kinds."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Claim, Court, DatedName, Figure, Identifier, LegalInstrument, PartialDate, Quantity, Source, When
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.values.codes import LanguageCode
from glo_model.values.texts import InLanguage, Place

PAGES: tuple[tuple[str, str, str | None, LanguageCode, str], ...] = (
    ("decree-2-74-498-text", "Ministry of Justice of Morocco", "1974-07-16", "fr",
     "https://adala.justice.gov.ma/reference/html/Fr/89048.htm"),
    ("marokko-nl-49718", "marokko.nl", None, "en",
     "https://nieuws.marokko.nl/archive/en/49718/moroccan-government-approves-setting-up-new-courts-good/"),
    ("maroc-diplomatique-2018-courts", "Maroc diplomatique", None, "fr",
     "https://maroc-diplomatique.net/ouverture-de-cinqnouveaux-tribunaux-de-premiere-instance-dici-fin-2018"),
    ("maroc-ma-2022-02", "maroc.ma", "2022-02", "fr",
     "https://www.maroc.ma/fr/actualites/adoption-de-trois-projets-de-decret-portant-creation-dune-cour-dappel-et-de-"
     "tribunaux-de"),
    ("linformation-46348", "L'information", None, "fr",
     "https://linformation.ma/news/actualite/voici-la-nouvelle-carte-judiciaire-du-maroc/46348"),
)  # fmt: skip

FIGURES = (
    ("1974", "1974-07-16", "9", None, ("decree-2-74-498-text",)),
    ("2017", "2017-36", "22", "late 2017", ("marokko-nl-49718", "maroc-diplomatique-2018-courts")),
    ("2022", "2022-02", "?", None, ("maroc-ma-2022-02",)),
    ("2023", "2023-12-28", "33", None, ("linformation-46348",)),
)

DECREES = (
    ("2-74-498", "Decree on the organisation of the courts", (("adopted", "1974-07-16"),), "decree-2-74-498-text"),
    ("2-17-688", "Decree on new courts, a court of appeal at Guelmim among them",
     (("draft", "2017-36"), ("adopted", "2017-12-07")), "maroc-diplomatique-2018-courts"),
    ("2.22.61", "Draft decree on a court of appeal at Dakhla", (("draft", "2022-02"),), "maroc-ma-2022-02"),
    ("2.23.665", "Decree on the judicial map", (("adopted", "2023-12-28"),), "linformation-46348"),
)  # fmt: skip


def entities() -> Iterator[Entity | Absence]:
    """Yield the numbers, the decrees that they are from, and the court that the second of them adds."""
    for key, publisher, published, language, url in PAGES:
        yield Source(
            id=key,
            urls=(url,),
            kind="official gazette" if key.startswith("decree") else "press",
            publisher_name=publisher,
            published=None if published is None else PartialDate(published),
            languages=(language,),
        )
        if published is None:
            yield Absence(kind="sources", id=key, field="published", reason="not recorded")
    for year, when, number, printed, sources in FIGURES:
        yield Figure(
            id=f"ma-courts-of-appeal-{year}",
            about="courts of appeal",
            quantity=Quantity.of(number, "courts"),
            country="MA",
            when=When.of(when, printed=printed),
            sources=sources,
        )
    yield from decrees()
    yield Court(
        id="ca-22",
        names=(DatedName(text="Guelmim", language="fr"),),
        level="court of appeal",
        country="MA",
        place=Place(name="Guelmim", country="MA"),
        sources=("marokko-nl-49718", "maroc-diplomatique-2018-courts"),
    )
    yield Absence(kind="courts", id="ca-22", field="exists", reason="not recorded")


def decrees() -> Iterator[Entity]:
    """Yield the decrees; what the last one counts is our conclusion."""
    for number, title, statuses, source in DECREES:
        yield LegalInstrument(
            id=f"decree-ma-{number}",
            identifiers=(Identifier(scheme="law number", value=number),),
            titles=(InLanguage(text=title, language="en"),),
            kind="decree",
            jurisdictions=("MA",),
            statuses=tuple(DatedStatus(status=status, when=When.of(when)) for status, when in statuses),
            sources=(source,),
        )
    yield Claim(
        id="ma-courts-of-appeal-2023-kinds",
        kind="Figure",
        subject="ma-courts-of-appeal-2023",
        field="about",
        source="linformation-46348",
        text="courts of appeal, commercial and administrative ones too",
        how="inferred",
        reason="It is half as many again as those of 2017; of which kinds they are, the page does not say.",
    )
