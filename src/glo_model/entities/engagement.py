"""An engagement: a person's part in a workshop or session. The role belongs to it, and not to the person."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import attrs

from glo_model.entities.refs import CourtRef, PartnerRef, PersonRef, SessionRef, SourceRef, WorkshopRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import Known, internal, personal, public
from glo_model.values.limits import Id, NonEmpty

TEACHING_ROLES = ("trainer", "lead trainer", "facilitator", "expert", "supervised trainer")
"""Roles in which somebody teaches."""

TRAINED_ROLES = ("trainee",)
"""Roles in which somebody is trained; nobody else is ever counted as trained."""

OTHER_ROLES = (
    "speaker", "opening speaker", "keynote speaker", "presenter", "moderator", "supervisor", "chair", "co-chair",
    "host", "guest", "guest of honour", "donor staff", "observer", "role player", "participant", "organiser",
    "interpreter", "contact", "absent",
)  # fmt: skip
"""Roles in which somebody neither teaches nor is trained, or of which a source does not say."""

EngagementRole: TypeAlias = Annotated[NonEmpty, Known((*TEACHING_ROLES, *TRAINED_ROLES, *OTHER_ROLES))]
"""What somebody does at an event, an open vocabulary."""

Standing: TypeAlias = Annotated[
    NonEmpty,
    Known((
        "official", "staff", "donor staff", "national expert", "international expert", "expert of the organisation",
        "civil society", "academic", "private sector", "network member",
    )),
]  # fmt: skip
"""On whose side somebody came to an event, an open vocabulary."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class Engagement:
    """Say that somebody had a part in a workshop, or in one session of it, and as what."""

    id: Annotated[Id, internal("An assigned id. Redaction replaces it.")]
    workshop: Annotated[WorkshopRef | None, public("The workshop; it may be left out where a session is named.")] = None
    session: Annotated[SessionRef | None, public("The session, if it was only that one.")] = None
    person: Annotated[PersonRef | None, internal("The person; none if nobody recorded who.")] = None
    role: Annotated[EngagementRole, public("What the person did there.")]
    standing: Annotated[
        Standing | None, public("On whose side somebody came: as an official, or as staff of a donor.")
    ] = None
    capacity: Annotated[NonEmpty | None, personal("The office or quality in which the person came, as printed.")] = None
    on_behalf_of: Annotated[PartnerRef | None, internal("The organisation that the person stood for.")] = None
    court: Annotated[CourtRef | None, internal("The court that the person came from.")] = None
    country: Annotated[CountryCode | None, internal("The country that the person came from.")] = None
    completed: Annotated[bool | None, personal("Whether the person completed it; none if nobody recorded that.")] = None
    sources: Annotated[tuple[SourceRef, ...], internal("The publications that say so.")] = ()

    def __attrs_post_init__(self) -> None:
        if self.workshop is None and self.session is None:
            raise ValueError("an engagement names its workshop or its session")
