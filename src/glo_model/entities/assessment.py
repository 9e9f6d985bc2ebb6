"""An assessment: what a test, a survey or a follow-up of an event found, in totals."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs

from glo_model.entities.refs import ProgrammeRef, SourceRef, WorkshopRef
from glo_model.values.checked import checked
from glo_model.values.decimals import Amount
from glo_model.values.fields import Known, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.quantities import Quantity
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Assessment:
    """State what a test, a survey or a follow-up found, in totals: never one person's result.

    The levels are those of Kirkpatrick's model: how people felt about a training, what they learned, what they do
    otherwise since, and what came of that.
    """

    id: Annotated[Id, public("An assigned id.")]
    workshop: Annotated[WorkshopRef | None, public("The event that was assessed.")] = None
    programme: Annotated[ProgrammeRef | None, public("The programme that was assessed.")] = None
    kind: Annotated[
        Annotated[NonEmpty, Known(("pre-test", "post-test", "satisfaction survey", "follow-up", "observation"))],
        public("What sort of assessment it was."),
    ]
    level: Annotated[
        Literal["reaction", "learning", "behaviour", "results"] | None,
        public("Which of Kirkpatrick's levels it meets."),
    ] = None
    when: Annotated[When | None, public("When it was held.")] = None
    taken: Annotated[Quantity | None, public("How many people took part in it.")] = None
    passed: Annotated[Quantity | None, public("How many of them passed.")] = None
    mean: Annotated[Amount | None, public("The mean of the marks.")] = None
    full_marks: Annotated[Amount | None, public("The highest mark that could be had.")] = None
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()

    def __attrs_post_init__(self) -> None:
        if (self.workshop is None) == (self.programme is None):
            raise ValueError("an assessment is of one workshop or of one programme")
