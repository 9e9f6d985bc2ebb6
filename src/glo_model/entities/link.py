"""A link: what an event has to do with another event, with a network or with an output."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs

from glo_model.entities.refs import NetworkRef, OutputRef, SourceRef, WorkshopRef
from glo_model.values.checked import checked
from glo_model.values.fields import Known, public
from glo_model.values.limits import Id, NonEmpty


@attrs.frozen(kw_only=True, field_transformer=checked)
class Link:
    """Link an event to another event, to a network or to an output, as a source states it or as we infer it."""

    id: Annotated[Id, public("An assigned id.")]
    kind: Annotated[
        NonEmpty,
        Known((
            "follow-up of", "carries out a recommendation of", "same curriculum as", "selects its participants from",
            "same cohort as", "next edition of", "at the same time as", "announced in", "creates", "uses", "validates",
            "promotes", "reuses experts of",
        )),
        public("What the event is to the other thing."),
    ]  # fmt: skip
    workshop: Annotated[WorkshopRef, public("The event.")]
    other: Annotated[WorkshopRef | None, public("The other event.")] = None
    network: Annotated[NetworkRef | None, public("The network.")] = None
    output: Annotated[OutputRef | None, public("The output.")] = None
    stated: Annotated[Literal["stated", "inferred"], public("Whether a source says so, or we infer it.")] = "stated"
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()

    def __attrs_post_init__(self) -> None:
        if sum(each is not None for each in (self.other, self.network, self.output)) != 1:
            raise ValueError("a link leads to one event, network or output")
