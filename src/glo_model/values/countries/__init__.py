"""The countries: their codes, their names in many languages, and the one way from a name to a code."""

from __future__ import annotations

from glo_model.values.countries.table import CountryRow, Found, all_countries, country, find_country

__all__ = ["CountryRow", "Found", "all_countries", "country", "find_country"]
