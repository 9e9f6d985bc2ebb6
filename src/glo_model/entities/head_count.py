"""A head count: how many people a source says were planned, came, finished or were reached."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import attrs

from glo_model.entities.refs import (
    CourtRef,
    HeadCountRef,
    NetworkRef,
    OutputRef,
    PartnerRef,
    ProgrammeRef,
    SessionRef,
    SourceRef,
    WorkshopRef,
)
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import Known, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.quantities import Quantity
from glo_model.values.when import When

Measure: TypeAlias = Literal["planned", "invited", "enrolled", "attended", "completed", "reached", "members"]
"""What was counted. Reach of a campaign is never added to attendance, members need not attend, a plan is no result."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class HeadCount:
    """State a count of a workshop, session, programme, network or output, of everybody there or of a group."""

    id: Annotated[Id, public("An assigned id.")]
    workshop: Annotated[WorkshopRef | None, public("The workshop that was counted.")] = None
    session: Annotated[SessionRef | None, public("The session that was counted.")] = None
    programme: Annotated[ProgrammeRef | None, public("The programme that was counted.")] = None
    network: Annotated[NetworkRef | None, public("The network that was counted.")] = None
    output: Annotated[OutputRef | None, public("The output that was counted.")] = None
    measure: Annotated[Measure, public("What was counted: a plan, attendance, completion, reach.")]
    quantity: Annotated[Quantity, public("How many.")]
    role: Annotated[
        Annotated[NonEmpty, Known(("trainee", "trainer", "speaker", "guest", "participant"))] | None,
        public("The role of those counted; none if everybody was."),
    ] = None
    sex: Annotated[Literal["female", "male", "other", "unknown"] | None, public("The sex of those counted.")] = None
    profession: Annotated[NonEmpty | None, public("The profession of those counted, such as prosecutors.")] = None
    partner: Annotated[PartnerRef | None, public("The institution of those counted.")] = None
    court: Annotated[CourtRef | None, public("The court of those counted.")] = None
    country: Annotated[CountryCode | None, public("The country of those counted.")] = None
    region: Annotated[NonEmpty | None, public("The region or place of those counted, as printed.")] = None
    modality: Annotated[Literal["in person", "online"] | None, public("How those counted took part.")] = None
    when: Annotated[When | None, public("The day on which, or the time during which, they were counted.")] = None
    part_of: Annotated[HeadCountRef | None, public("The count of which these are a part: its breakdown.")] = None
    drawn_from: Annotated[
        HeadCountRef | None, public("The count whose people these are again: 23 of the 70 came back.")
    ] = None
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()

    def __attrs_post_init__(self) -> None:
        counted = (self.workshop, self.session, self.programme, self.network, self.output)
        if counted.count(None) != len(counted) - 1:
            raise ValueError("a head count is of one workshop, session, programme, network or output")
