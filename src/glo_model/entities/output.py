"""An output: what a programme leaves behind, and its life so far."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.entities.legal_instrument import DatedStatus
from glo_model.entities.refs import OutputRef, PartnerRef, ProgrammeRef, SourceRef, WorkshopRef
from glo_model.values.checked import checked
from glo_model.values.fields import Known, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.quantities import Quantity
from glo_model.values.texts import InLanguage
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Output:
    """Describe a guide, a procedure, a curriculum, a plan or a claimed effect, and its life so far."""

    id: Annotated[Id, public("An assigned id.")]
    kind: Annotated[
        Annotated[
            NonEmpty,
            Known((
                "guide", "procedure", "curriculum", "plan", "study", "recommendation", "decision", "campaign material",
                "equipment", "tool", "effect", "finding", "body",
            )),
        ]
        | None,
        public("What sort of output it is."),
    ] = None  # fmt: skip
    titles: Annotated[tuple[InLanguage, ...], public("Its titles, by language.")] = ()
    programmes: Annotated[tuple[ProgrammeRef, ...], public("The programmes that it came of.")] = ()
    workshop: Annotated[WorkshopRef | None, public("The event that it came of.")] = None
    part_of: Annotated[OutputRef | None, public("The output that it is a part of, such as a chapter of a guide.")] = (
        None
    )
    period: Annotated[When | None, public("The period that a plan covers.")] = None
    partners: Annotated[tuple[PartnerRef, ...], public("Who made it.")] = ()
    planned: Annotated[Quantity | None, public("How many were planned.")] = None
    made: Annotated[Quantity | None, public("How many there are.")] = None
    stages: Annotated[
        tuple[DatedStatus, ...], public("Drafted, validated, launched, handed over, taught: and when.")
    ] = ()
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()
