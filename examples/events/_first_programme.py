"""The first programme of the name: what pages say otherwise of its time, its money, its countries and its leads."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Claim, Money, PartialDate, Source, When
from glo_model.dataset import Absence
from glo_model.entities import Entity

BRUSSELS = "unodc-brussels"

# Pages of UNODC that bear no day.
PAGES = (
    ("gloact-special-newsletter",
     "https://documents.pub/document/newsletter-united-nations-office-on-drugs-and-crime-this-special-edition-"
     "newsletter.html"),
    ("glo-act-old", "http://www.unodc.org/unodc/en/human-trafficking/glo_act_OLD.html"),
    ("unodc-forefront", "https://www.unodc.org/southernafrica/en/aml/forefront.html"),
)  # fmt: skip


def entities() -> Iterator[Entity | Absence]:
    """Yield them, and that no page prints a number of the programme."""
    yield Absence(kind="programmes", id="gloact", field="identifiers", reason="not recorded")
    yield from sources()
    yield from period_and_money()
    yield from lists_of_countries()
    yield from leads()
    yield from likely_the_same_person()


def sources() -> Iterator[Entity | Absence]:
    """Yield the pages, and which of them, and of the seed's, bear no day."""
    for key, url in PAGES:
        yield Source(id=key, urls=(url,), publisher="unodc", languages=("en",))
    yield Source(
        id="agencia-brasil-2017-04",
        kind="press",
        publisher_name="Agência Brasil",
        published=PartialDate("2017-04"),
        languages=("pt",),
    )
    yield Absence(kind="sources", id="agencia-brasil-2017-04", field="urls", reason="not recorded")
    of_the_seed = (BRUSSELS, "iom-gloact", "unodc-objectives", "oas-newsletter")
    undated = (key for key, _ in PAGES)
    for key in (*undated, *of_the_seed, "uae-moi-2025", "h24info-2017", "economie-afrique"):
        yield Absence(kind="sources", id=key, field="published", reason="not recorded")


def period_and_money() -> Iterator[Entity]:
    """Yield what each source says of the time and the money of the first programme."""
    for key, source, dates, reason in (
        ("years", "unodc-2018-10-04", "2015/2019", "Most pages say so, and the other lies within it."),
        ("months", BRUSSELS, "2015-07/2019-07", None),
    ):
        yield Claim(
            id=f"gloact-planned-{key}",
            kind="Programme",
            subject="gloact",
            field="planned",
            source=source,
            when=When.of(dates),
            preferred=reason is not None,
            reason=reason,
        )
    for number, source in ((1, "unodc-2018-10-04"), (2, BRUSSELS)):
        yield Claim(
            id=f"gloact-budget-{number}",
            kind="Programme",
            subject="gloact",
            field=f"budgets.{number}.value",
            source=source,
            preferred=True,
            reason="No source says otherwise.",
        )
    yield Claim(
        id="gloact-budget-rest",
        kind="Programme",
        subject="gloact",
        field="budgets.3.value",
        source=BRUSSELS,
        money=Money.of("1000000", "EUR"),
        how="inferred",
        reason="What the contribution leaves of the total; that UNODC gives it, no source prints.",
    )


def lists_of_countries() -> Iterator[Entity]:
    """Yield the other lists of countries: one before the start, and one of a paper that mistook Niger."""
    for key, source, text, reason in (
        ("thirteen", "unodc-2018-10-04", "BY,BR,CO,EG,KG,LA,ML,MA,NP,NE,PK,ZA,UA", "The programme's own list of 2018."),
        ("expected", "glo-act-old", "<=15", None),
        ("expected-in-south-africa", "unodc-forefront", "<=15", None),
        ("press", "agencia-brasil-2017-04", "BY,BR,CO,EG,KG,LA,ML,MA,NP,NG,PK,UA", None),
    ):
        yield Claim(
            id=f"gloact-countries-{key}",
            kind="Programme",
            subject="gloact",
            field="countries",
            source=source,
            text=text,
            preferred=reason is not None,
            reason=reason,
        )
    yield Claim(
        id="gloact-two-tracks",
        kind="Programme",
        subject="gloact",
        field="classifications",
        source="glo-act-old",
        text="prevention,protection",
    )


def leads() -> Iterator[Entity]:
    """Yield how it is known who leads on each objective."""
    for number, source, how, reason in (
        *((each, "unodc-objectives", "inferred", "Concluded from the wording of the page.") for each in (1, 2, 3, 4)),
        (5, "iom-gloact", "printed", "IOM says that it worked on this one."),
        (6, "oas-newsletter", "printed", "Two are named."),
    ):
        yield Claim(
            id=f"gloact-lead-{number}",
            kind="Programme",
            subject="gloact",
            field=f"objectives.{number}.leads",
            source=source,
            how="inferred" if how == "inferred" else "printed",
            preferred=True,
            reason=reason,
        )


def likely_the_same_person() -> Iterator[Entity]:
    """Yield that other spellings are of one person, which no source says of the two."""
    for person, source in (("person-02", "un-women-2020-01"), ("person-03", "gulf-news-2025")):
        yield Claim(
            id=f"{person}-aliases",
            kind="Person",
            subject=person,
            field="aliases",
            source=source,
            how="inferred",
            preferred=True,
            reason="Name, office and topic make it likely; nothing proves it.",
        )
