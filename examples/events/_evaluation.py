"""The evaluation of the first programme, of which no report is public, and what the second one says that it learned."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Figure, Output, Quantity, Source, When
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.legal_instrument import DatedStatus
from glo_model.values.texts import InLanguage

EVALUATION, LEARNING, META = "gloact-evaluation", "gloact-ame-learning", "unodc-meta-analysis-2015-2016"
SOUTH_AFRICA = "unodc-forefront"

# What the second programme's paper says of the first, and what it did about it.
LEARNED = (
    ("actions", "gloact", "recommendation", "Follow results to what people do with a skill, past what they know",
     LEARNING),
    ("measurement", "gloact", "finding", "Outcomes of capacity building are hard to measure, and measures are young",
     LEARNING),
    ("head-counts", "gloact", "finding", "Trainings were judged by attendance, satisfaction and knowledge at the end",
     LEARNING),
    ("quality", "gloact", "finding", "The number of prosecutions is looked at more than how good they are", LEARNING),
    ("data", "gloact", "finding", "South Africa: no systematic data, and departments that count by other parameters",
     SOUTH_AFRICA),
    ("system", "gloact-ame", "tool", "A system of monitoring, evaluation and learning, set up anew", LEARNING),
    ("stages", "gloact-ame", "procedure", "Kirkpatrick's model, in three stages", LEARNING),
    ("outcomes", "gloact-ame", "tool", "A tool that follows outcomes, how participants were chosen, and who moved on",
     LEARNING),
    ("budget-lines", "gloact-ame", "procedure", "Budget lines that are tied to the logical framework", LEARNING),
    ("dashboard", "gloact-ame", "tool", "A dashboard of money released and spent", LEARNING),
    ("perspective", "gloact-ame", "procedure", "Human rights, gender and unintended effects, looked at throughout",
     LEARNING),
)  # fmt: skip


def entities() -> Iterator[Entity | Absence]:
    """Yield the evaluation, what was learned, and what was done about it."""
    yield from sources()
    for key, programme, kind, title, source in LEARNED:
        yield Output(
            id=f"gloact-learned-{key}",
            kind=kind,
            titles=(InLanguage(text=title, language="en"),),
            programmes=(programme,),
            stages=(DatedStatus(status="adopted"),) if programme == "gloact-ame" else (),
            sources=(source,),
        )
    yield Figure(
        id="unodc-recommendations-on-the-cycle",
        about="recommendations of evaluations on the cycle of projects, of all of them",
        quantity=Quantity.of(36, "percent", printed="36 %"),
        when=When.of("2015/2016"),
        sources=(META,),
    )


def sources() -> Iterator[Entity | Absence]:
    """Yield the report that is not to be found, the paper that builds on it, and a study of all such reports."""
    yield Source(id=EVALUATION, kind="evaluation", publisher="unodc")
    yield Absence(kind="sources", id=EVALUATION, field="urls", reason="not recorded")
    yield Source(
        id=LEARNING,
        urls=(
            "https://viewer.joomag.com/gloact-monitoring-evaluation-learning-approach/0842610001598966772",
            "https://viewer.joomag.com/gloact-monitoring-evaluation-learning-approach/0842610001598966772?page=2",
        ),
        publisher="unodc",
        languages=("en",),
    )
    yield Source(
        id=META,
        urls=("https://docslib.org/doc/2696414/meta-analysis-of-evaluation-reports-01-2015-12-2016",),
        kind="evaluation",
        publisher="unodc",
        languages=("en",),
    )
    for key in (EVALUATION, LEARNING, META):
        yield Absence(kind="sources", id=key, field="published", reason="not recorded")
