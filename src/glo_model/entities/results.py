"""What came of a programme, in the terms of IATI: results, their indicators, and the values of each period."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs

from glo_model.values.checked import checked
from glo_model.values.fields import public
from glo_model.values.limits import NonEmpty
from glo_model.values.quantities import Quantity
from glo_model.values.texts import InLanguage
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class IndicatorPeriod:
    """State what an indicator was to be, and what it was, in one period."""

    when: Annotated[When | None, public("The period.")] = None
    target: Annotated[Quantity | None, public("What it was to be.")] = None
    actual: Annotated[Quantity | None, public("What it was.")] = None
    dimension: Annotated[NonEmpty | None, public("What the values are broken down by, such as sex.")] = None
    group: Annotated[NonEmpty | None, public("The part of the breakdown, such as female.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Indicator:
    """State what is measured to see whether a result was reached."""

    title: Annotated[tuple[InLanguage, ...], public("What is measured.")] = ()
    measure: Annotated[
        Literal["unit", "percentage", "nominal", "ordinal", "qualitative"],
        public("IATI IndicatorMeasure 1 to 5."),
    ] = "unit"
    baseline: Annotated[Quantity | None, public("What it was before.")] = None
    baseline_date: Annotated[When | None, public("When the baseline was taken.")] = None
    periods: Annotated[tuple[IndicatorPeriod, ...], public("Its values, period by period.")] = ()


@attrs.frozen(kw_only=True, field_transformer=checked)
class Result:
    """State one output, outcome or impact of a programme."""

    kind: Annotated[Literal["output", "outcome", "impact", "other"], public("IATI ResultType 1, 2, 3 or 9.")]
    title: Annotated[tuple[InLanguage, ...], public("What it is.")] = ()
    indicators: Annotated[tuple[Indicator, ...], public("What is measured.")] = ()
