"""A source: a publication that data are from."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.entities.refs import PartnerRef, SourceRef
from glo_model.values.checked import checked
from glo_model.values.codes import LanguageCode
from glo_model.values.dates import PartialDate
from glo_model.values.fields import Known, public
from glo_model.values.limits import Id, NonEmpty


@attrs.frozen(kw_only=True, field_transformer=checked)
class Source:
    """Describe a publication. Its date is its own: it can stand before, within or long after the event."""

    id: Annotated[Id, public("An assigned id; never made of an address.")]
    urls: Annotated[tuple[NonEmpty, ...], public("Its addresses: the page, its mirrors and reposts.")] = ()
    kind: Annotated[
        Annotated[
            NonEmpty,
            Known(
                (
                    "announcement",
                    "report",
                    "press",
                    "newsletter",
                    "official gazette",
                    "workbook",
                    "form",
                    "evaluation",
                )
            ),
        ]
        | None,
        public("What sort of publication it is."),
    ] = None
    publisher: Annotated[PartnerRef | None, public("Who published it.")] = None
    publisher_name: Annotated[NonEmpty | None, public("Who published it, where that is no partner.")] = None
    published: Annotated[PartialDate | None, public("The day on which it says it was published.")] = None
    updated: Annotated[PartialDate | None, public("The day on which it says it was last changed.")] = None
    address_date: Annotated[PartialDate | None, public("The day, month or year that stands in its address.")] = None
    dateline: Annotated[NonEmpty | None, public("The place that it was filed from, as printed.")] = None
    languages: Annotated[tuple[LanguageCode, ...], public("The languages that it is in.")] = ()
    same_text_as: Annotated[SourceRef | None, public("The source whose text it repeats.")] = None
