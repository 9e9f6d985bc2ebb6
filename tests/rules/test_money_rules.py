"""Money and shares: exact sums, and amounts that nobody can pay."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from glo_model.dataset import Dataset
from glo_model.entities import Agreement, Claim, Entity, Programme, Source
from glo_model.entities.funding import Budget, Transaction
from glo_model.entities.programme import Classification
from glo_model.entities.roles import CountryShare
from glo_model.rules import check
from glo_model.values.codes import CountryCode
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.money import Money
from glo_model.values.when import When


def codes(*entities: Entity) -> list[str]:
    """Return the codes of what is found in some entities."""
    return [finding.code for finding in check(Dataset(entities), as_of=date(2018, 10, 4))]


def share(text: str | None) -> Percentage | None:
    """Return a share, or none."""
    return None if text is None else Percentage(text)


@pytest.mark.parametrize(
    ("shares", "is_wrong"),
    [
        (["7.69"] * 12 + ["7.72"], False),
        (["7.69"] * 13, True),  # 99.97, which floats would make 99.96999999999998
        (["50", "50.000000000001"], True),
        (["100"], False),
        (["99"], True),
        (["60", None], False),
        (["60", "50", None], True),
        ([None, None], False),
        ([], False),
    ],
)
def test_shares_sum_exactly_to_a_hundred(shares: list[str | None], is_wrong: bool) -> None:
    """Shares that are all given sum to 100 decimally; where one is missing they only may not pass it."""
    countries: tuple[CountryCode, ...] = ("BY", "BR", "CO", "EG", "KG", "LA", "ML", "MA", "NP", "NE", "PK", "ZA", "UA")
    served = tuple(CountryShare(country=code, share=share(each)) for code, each in zip(countries, shares, strict=False))
    sectors = tuple(Classification(kind="sector", code=str(at), share=share(each)) for at, each in enumerate(shares))

    assert (["MON001"] if is_wrong else []) == codes(Programme(id="p", countries=served))
    assert (["MON003"] if is_wrong else []) == codes(Programme(id="p", classifications=sectors))


def test_each_vocabulary_of_sectors_has_its_own_hundred() -> None:
    """Two vocabularies are two wholes, and tags have no shares to sum."""
    whole = [Classification(kind="sector", vocabulary=each, code="1", share=Percentage("100")) for each in ("1", "2")]
    tag = Classification(kind="tag", code="8.7", share=Percentage("3"))

    assert [] == codes(Programme(id="p", classifications=(*whole, tag)))


def budget(amount: str, meaning: str = "contribution", qualifier: str = "exact", **fields: Any) -> Budget:
    """Return a budget in euros, or in what the fields say."""
    currency: Any = fields.pop("currency", "EUR")
    said: Any = qualifier
    return Budget(
        **{"meaning": meaning, "value": Money(amount=Amount(amount), currency=currency, qualifier=said), **fields}
    )


@pytest.mark.parametrize(
    ("budgets", "expected"),
    [
        ((budget("11", "total"), budget("10"), budget("1")), []),
        ((budget("11", "total"), budget("10"), budget("1.01")), ["MON002"]),
        ((budget("11", "total"), budget("12", currency="USD")), []),
        ((budget("11", "total"), budget("12", stage="revised")), []),
        ((budget("11", "total"), budget("12", "country share")), []),
        ((budget("11", "total"), budget("12", qualifier="over")), ["MON002"]),
        ((budget("11", "total"), budget("12", qualifier="about")), []),
        ((budget("11", "total", "over"), budget("12")), []),
        ((budget("11", "total", "at most"), budget("12")), ["MON002"]),
        ((budget("6", "total"), budget("6", "total"), budget("12")), []),
        ((Budget(), budget("12")), []),  # a total whose amount is not known
        ((Budget(meaning="contribution"), budget("11", "total"), budget("12")), ["MON002"]),
    ],
)
def test_contributions_are_compared_with_all_totals_of_their_currency(
    budgets: tuple[Budget, ...], expected: list[str]
) -> None:
    """Currencies and plans are kept apart, and amounts that are only about something prove nothing."""
    assert expected == codes(Programme(id="p", budgets=budgets))


@pytest.mark.parametrize(
    ("amount", "currency", "is_wrong"),
    [
        ("10.50", "EUR", False),
        ("10.505", "EUR", True),
        ("10.500", "EUR", False),
        ("10.5", "XOF", True),
        ("10.0", "XOF", False),
        ("10.505", "TND", False),
        ("-10.505", "EUR", True),
        ("10.123456", "XDR", False),  # special drawing rights have no smallest coin
    ],
)
def test_decimals_are_those_of_the_currency(amount: str, currency: Any, is_wrong: bool) -> None:
    """Zeros behind the last decimal do no harm, wherever the amount stands."""
    money = Money.of(amount, currency)
    moved = Transaction(kind="expenditure", value=money)
    claim = Claim(id="c", kind="Agreement", subject="a", field="value", source="s", money=money)
    place = (Source(id="s"), Agreement(id="a"))

    assert (["MON004"] if is_wrong else []) == codes(Programme(id="p", transactions=(moved,)))
    assert (["MON004"] if is_wrong else []) == codes(*place, claim)


def test_only_what_moves_can_go_back() -> None:
    """A refund is a negative transaction; a grant of less than nothing is none."""
    back = Transaction(kind="disbursement", value=Money.of("-5", "EUR"))

    assert [] == codes(Programme(id="p", transactions=(back,), budgets=(Budget(), budget("0"))))
    assert ["MON005"] == codes(Agreement(id="a", value=Money.of("-5", "EUR")))
    assert [] == codes(Agreement(id="a"))


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2016-01-01/2016-12-31", []),
        ("2016", []),
        ("2015-12/2016-12", []),  # from the end of one December to the start of the next
        ("2015-11/2016-12", ["MON006"]),
        ("2017-01-01/2017-12-31", []),
        ("2017-01-01/2018-01-01", ["MON006"]),
        ("0001-01-01/0001-12-31", []),
        ("2015/..", []),
    ],
)
def test_a_budget_is_too_long_only_for_certain(period: str, expected: list[str]) -> None:
    """The least number of days that the dates allow is compared with a year."""
    assert expected == codes(Programme(id="p", budgets=(Budget(period=When.of(period)), Budget())))


def test_money_moves_on_the_day_itself_at_the_latest() -> None:
    """A transaction of the month of the check may have been made."""
    times = ("2018-10-04", "2018-10", "2018-10-05")
    moved = [Transaction(kind="expenditure", value=Money.of("5", "EUR"), when=When.of(each)) for each in times]
    undated = Transaction(kind="expenditure", value=Money.of("5", "EUR"))

    assert ["MON007"] == codes(Programme(id="p", transactions=(undated, *moved)))
