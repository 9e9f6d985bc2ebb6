"""The money of a programme: what is planned, and what moved."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs

from glo_model.entities.refs import PartnerRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.dates import PartialDate
from glo_model.values.fields import public
from glo_model.values.limits import AtLeastOne
from glo_model.values.money import Money
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class Budget:
    """State an amount that is planned for a period; a total and a contribution to it are two budgets, never a sum."""

    value: Annotated[Money | None, public("How much; none if the amount is not known.")] = None
    meaning: Annotated[
        Literal["total", "contribution", "country share", "budget line", "grant", "in kind"],
        public("What the amount is: of these only contributions may add up to a total."),
    ] = "total"
    stage: Annotated[Literal["original", "revised"], public("IATI BudgetType 1 or 2.")] = "original"
    status: Annotated[Literal["indicative", "committed"] | None, public("IATI BudgetStatus 1 or 2.")] = None
    period: Annotated[When | None, public("The period that it covers; IATI allows at most a year.")] = None
    value_date: Annotated[PartialDate | None, public("The day of the exchange rate, as IATI has it.")] = None
    partner: Annotated[PartnerRef | None, public("Who gives it.")] = None
    country: Annotated[CountryCode | None, public("The country that it is for.")] = None
    objective: Annotated[AtLeastOne | None, public("The number of the objective that it is for.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Transaction:
    """State money that was committed or moved, on a day, from a partner to another."""

    kind: Annotated[
        Literal["incoming funds", "commitment", "disbursement", "expenditure", "incoming commitment", "other"],
        public("IATI TransactionType 1, 2, 3, 4, 11, or any other."),
    ]
    value: Annotated[Money, public("How much.")]
    when: Annotated[When | None, public("The day on which it was committed or moved.")] = None
    value_date: Annotated[PartialDate | None, public("The day of the exchange rate, as IATI has it.")] = None
    provider: Annotated[PartnerRef | None, public("Who gives.")] = None
    receiver: Annotated[PartnerRef | None, public("Who receives.")] = None
    country: Annotated[CountryCode | None, public("The country that it is for.")] = None
