"""A figure: a published total about victims, cases or passengers, kept apart from all counts."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.entities.refs import SourceRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.quantities import Quantity
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Figure:
    """Keep a published total about victims, cases or passengers apart: it is never added to anything."""

    id: Annotated[Id, public("An assigned id.")]
    about: Annotated[NonEmpty, public("What the total is of, such as victims identified.")]
    quantity: Annotated[Quantity, public("How many.")]
    country: Annotated[CountryCode | None, public("The country that it is about.")] = None
    when: Annotated[When | None, public("The period that it is about.")] = None
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()
