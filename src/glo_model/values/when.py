"""When: the days of a thing, beside the words that were printed and how its year is known."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs

from glo_model.values.checked import checked
from glo_model.values.fields import public
from glo_model.values.limits import NonEmpty
from glo_model.values.spans import Spans


@attrs.frozen(kw_only=True, field_transformer=checked)
class When:
    """Say on which days a thing was, as exactly as is known and no more.

    >>> When.of("2018-09-24/2018-09-26").dates.earliest
    datetime.date(2018, 9, 24)
    """

    dates: Annotated[Spans, public("The days, in EDTF (ISO 8601-2).")]
    printed: Annotated[NonEmpty | None, public("The words that the source printed.")] = None
    year_from: Annotated[
        Literal["printed", "page", "address", "inferred"] | None,
        public("How the year is known: from the words, the page around them, its address, or by inference."),
    ] = None

    @classmethod
    def of(cls, dates: str, *, printed: str | None = None) -> When:
        """Return the days of an EDTF text."""
        return cls(dates=Spans(dates), printed=printed)
