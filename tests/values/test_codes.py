from __future__ import annotations

from typing import get_args

from glo_model.values.codes import (
    COUNTRY_CODES,
    CURRENCY_CODES,
    HISTORICAL_CURRENCY_CODES,
    LANGUAGE_CODES,
    MINOR_UNITS,
    CountryCode,
    CurrencyCode,
    LanguageCode,
)


def test_every_list_is_sorted_and_names_no_code_twice() -> None:
    """A list is sorted and without doubles, so that a missing code is seen and an added one is one change."""
    for listed in (get_args(CountryCode), get_args(CurrencyCode), get_args(LanguageCode)):
        assert tuple(sorted(set(listed))) == listed


def test_lists_have_the_sizes_that_their_standards_publish() -> None:
    """ISO 3166-1 assigns 249 codes (and XK), ISO 4217 uses 178, ISO 639-1 has 183 (and four of ours)."""
    sizes = {"countries": 250, "currencies": 178, "languages": 187}
    active = CURRENCY_CODES - HISTORICAL_CURRENCY_CODES
    counted = {"countries": len(COUNTRY_CODES), "currencies": len(active), "languages": len(LANGUAGE_CODES)}
    assert sizes == counted


def test_codes_have_the_letters_of_their_standard() -> None:
    """Countries have two capitals, currencies three, languages two or three small letters."""
    assert {2} == {len(code) for code in COUNTRY_CODES if code.isascii() and code.isupper()}
    assert {3} == {len(code) for code in CURRENCY_CODES if code.isascii() and code.isupper()}
    assert {"mul", "prs", "und", "zgh"} == {code for code in LANGUAGE_CODES if len(code) == 3}
    assert all(code.islower() for code in LANGUAGE_CODES)


def test_withdrawn_currencies_are_still_read() -> None:
    """A withdrawn code stays in the list and is marked as historical; its successor is not."""
    assert HISTORICAL_CURRENCY_CODES <= CURRENCY_CODES
    assert {"BYR", "LTL", "MRO"} <= HISTORICAL_CURRENCY_CODES
    assert not {"BYN", "EUR", "MRU"} & HISTORICAL_CURRENCY_CODES


def test_every_spendable_currency_has_its_minor_units() -> None:
    """Only metals, funds of account and the codes for tests and no currency are without a number of digits."""
    without = {"XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XDR", "XPD", "XPT", "XSU", "XTS", "XUA", "XXX"}
    assert without == CURRENCY_CODES - MINOR_UNITS.keys()
    digits: dict[CurrencyCode, int] = {"EUR": 2, "MAD": 2, "XOF": 0, "JPY": 0, "TND": 3, "CLF": 4}
    assert digits == {code: MINOR_UNITS[code] for code in digits}
