"""Other projects of UNODC, by the numbers that they bear: of several schemes, and some of them written in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model import Identifier, Programme, Source
from glo_model.dataset import Absence
from glo_model.entities import Entity
from glo_model.entities.programme import RelatedProgramme

COLOMBIA, NUMBERS, EVALUATION = "unodc-colombia-glot55", "unodc-project-numbers", "unodc-gloj88-glou54-evaluation"

PROJECTS = (
    ("laox26", ("LAOX26",), NUMBERS),
    ("r76", ("FS/LAO/04/R76", "LAO/R76"), NUMBERS),
    ("gloz99", ("GLOZ99",), NUMBERS),
    ("glot60", ("GLOT60",), NUMBERS),
    ("glot63", ("GLOT63",), NUMBERS),
    ("gloj88", ("GLOJ88",), EVALUATION),
    ("glou54", ("GLOU54",), EVALUATION),
    ("xass69", ("XASS69",), NUMBERS),
    ("vnms79", ("VNMS79",), NUMBERS),
    ("f23", ("RER/F23",), NUMBERS),
)


def entities() -> Iterator[Entity | Absence]:
    """Yield the projects; two of them were evaluated together."""
    yield Source(
        id=COLOMBIA,
        urls=("https://d.documentop.com/trafico-de-migrantesindd-migracion-colombia_5a0a9a5d1723dd0c5fcb3cc0.html",),
        publisher="unodc",
        languages=("es",),
    )
    yield Absence(kind="sources", id=COLOMBIA, field="published", reason="not recorded")
    yield Source(id=NUMBERS, publisher="unodc")
    yield Source(id=EVALUATION, kind="evaluation", publisher="unodc")
    for key in (NUMBERS, EVALUATION):
        yield Absence(kind="sources", id=key, field="urls", reason="not recorded")
        yield Absence(kind="sources", id=key, field="published", reason="not recorded")
    yield Programme(
        id="unodc-glot55",
        identifiers=(
            Identifier(scheme="project number", value="GLOT55"),
            Identifier(scheme="contract", value="DCO-MIGR/2008/165-055"),
        ),
        sources=(COLOMBIA,),
    )
    together = {"gloj88": "unodc-glou54", "glou54": "unodc-gloj88"}
    for key, numbers, source in PROJECTS:
        yield Programme(
            id=f"unodc-{key}",
            identifiers=tuple(Identifier(scheme="project number", value=number) for number in numbers),
            related=(RelatedProgramme(programme=together[key], relation="companion"),) if key in together else (),
            sources=(source,),
        )
