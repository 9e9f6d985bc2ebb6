"""A quotation: that a source quotes somebody, without the words."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.entities.refs import PartnerRef, PersonRef, SourceRef, WorkshopRef
from glo_model.values.checked import checked
from glo_model.values.fields import internal, personal, public
from glo_model.values.limits import Id, NonEmpty


@attrs.frozen(kw_only=True, field_transformer=checked)
class Quotation:
    """Note that a source quotes somebody; the words are not kept, since they are not ours to copy."""

    id: Annotated[Id, internal("An assigned id.")]
    workshop: Annotated[WorkshopRef | None, public("The event at which it was said.")] = None
    person: Annotated[PersonRef | None, internal("Who is quoted, if a person.")] = None
    partner: Annotated[PartnerRef | None, public("Who is quoted, if an organisation.")] = None
    capacity: Annotated[NonEmpty | None, personal("As what the speaker is quoted, as printed.")] = None
    sources: Annotated[tuple[SourceRef, ...], public("The publications that quote it, in whatever words.")] = ()
