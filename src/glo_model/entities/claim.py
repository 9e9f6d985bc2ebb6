"""A claim: what one source says of one field."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs

from glo_model.entities.refs import SourceRef
from glo_model.values.checked import checked
from glo_model.values.fields import internal, personal, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.money import Money
from glo_model.values.quantities import Quantity
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Claim:
    """Keep what one source says of one field, so that sources that disagree stand side by side.

    A claim without a value says that what the entity holds is from this source.
    """

    id: Annotated[Id, internal("An assigned id.")]
    kind: Annotated[NonEmpty, public("The kind of the entity, by its class name, such as Workshop.")]
    subject: Annotated[Id, internal("The id of the entity.")]
    field: Annotated[NonEmpty, public("The field, such as when.")]
    source: Annotated[SourceRef, public("The source.")]
    when: Annotated[When | None, internal("What the source says, if the field is a When.")] = None
    quantity: Annotated[Quantity | None, internal("What the source says, if the field is a quantity.")] = None
    money: Annotated[Money | None, internal("What the source says, if the field is money.")] = None
    text: Annotated[NonEmpty | None, personal("What the source says, in the canonical text of any other field.")] = None
    printed: Annotated[NonEmpty | None, personal("The words that the source printed.")] = None
    how: Annotated[
        Literal["printed", "derived", "inferred"],
        public("Whether the source prints it, or it was worked out or concluded from what the source prints."),
    ] = "printed"
    preferred: Annotated[bool, public("Whether this is the value that the entity holds.")] = False
    reason: Annotated[NonEmpty | None, internal("Why it is preferred or not.")] = None

    def __attrs_post_init__(self) -> None:
        if sum(each is not None for each in (self.when, self.quantity, self.money, self.text)) > 1:
            raise ValueError("a claim holds one value at most")

    @property
    def value(self) -> When | Quantity | Money | str | None:
        """What the source says, of whatever sort; ``None`` if it says what the entity holds."""
        held = (self.when, self.quantity, self.money, self.text)
        return next((each for each in held if each is not None), None)
