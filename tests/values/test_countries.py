from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from field_data import CASES, DATA, needs_cases, needs_data
from glo_model.values.codes import COUNTRY_CODES, LANGUAGE_CODES, CountryCode
from glo_model.values.countries import CountryRow, Found, all_countries, country, find_country
from glo_model.values.folding import fold

UN_LANGUAGES = {"ar", "en", "es", "fr", "ru", "zh"}
KNOWN = [line.split("\t") for line in Path(__file__).with_name("country_names.tsv").read_text("utf-8").splitlines()]
TABLES = DATA / "countries"
AMBIGUOUS = dict(
    line.split("\t")
    for line in files("glo_model.values.countries").joinpath("ambiguous.tsv").read_text("utf-8").splitlines()
)
NAME_COLUMN = re.compile(
    r"^(official_name_|UNTERM |CLDR |ISO4217-currency_country|M49 (?!Code)|Country or Area|Preferred Term)"
    r"|Alt Term$| Short$| Short Name$"
)


@pytest.mark.parametrize(("name", "language", "code"), KNOWN)
def test_a_known_name_is_found(name: str, language: str, code: str) -> None:
    """A name that people of the field write, in any of the programme's languages, is one country."""
    assert (code, (code,)) == find_country(name), language


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Nigerr",
            "Nige",
            "Nowhere",
            "",
            " ",
            "the",
            "()",
            "MA MA",
            "Morocco and Niger",
            "Bel arus",
            "o man",
            "m ali",
        ),
        *("Federal Iraq", "Kurdistan Region of Iraq", "KRI", "England", "Sahel", "Central Asia", "America", "Timor"),
        *("Netherlands Antilles", "Yugoslavia", "USSR", "AN", "YU", "SU"),
        *("no", "in", "de", "is", "us", "uk", "Uk", "car", "Car", "mar", "ma"),
        *("4", "12", "0012", "999", "\u0665\u0660\u0664"),
        "\u041eman",
    ],
)
def test_what_is_not_known_to_be_a_country_is_refused(name: str) -> None:
    """A misspelling, a region, a dissolved state, a word that looks like a code or a number cut short is no country."""
    assert Found(None, ()) == find_country(name)


@pytest.mark.parametrize(("name", "codes"), AMBIGUOUS.items())
def test_an_ambiguous_name_is_answered_with_all_that_it_may_mean(name: str, codes: str) -> None:
    """A name that several countries share names none of them, and all of them."""
    assert Found(None, tuple(codes.split())) == find_country(name)  # type: ignore[arg-type]  # read from a file


@pytest.mark.parametrize("name", ["Congo", "le Congo", "The Congo", "el Congo", "CONGO"])
def test_bare_congo_is_ambiguous(name: str) -> None:
    """Congo alone is never taken for one of the two, with an article or without."""
    assert Found(None, ("CD", "CG")) == find_country(name)


@pytest.mark.parametrize("name", ["Korea", "Corée", "la Corée", "Coreia", "KOREA"])
def test_bare_korea_is_ambiguous(name: str) -> None:
    """Korea alone is never taken for one of the two, with an article or without."""
    assert Found(None, ("KP", "KR")) == find_country(name)


def test_no_name_means_two_countries_unless_it_is_declared() -> None:
    """Of all names of all countries, none folds to a name of another country or to an ambiguous one."""
    meanings: dict[str, set[CountryCode]] = defaultdict(set)
    for row in all_countries():
        for _, name in row.names:
            meanings[fold(name)].add(row.code)
    declared = {fold(name) for name in AMBIGUOUS}
    assert not {name: codes for name, codes in meanings.items() if len(codes) > 1 or name in declared}


def respelled(name: str) -> list[str]:
    """Return other ways to write a name that anybody would read as the same."""
    shorter = name.replace(" and ", " & ").replace("Saint ", "St. ").replace("Sainte-", "Ste-")
    return [name, name.upper(), shorter, f"the {name}", f"  {name} ", name.removeprefix("\u0627\u0644")]


def test_no_way_of_writing_a_name_means_another_country() -> None:
    """Every name in capitals, with an article or without, or with small words abbreviated, is its own country."""
    for row in all_countries():
        for _, name in row.names:
            for written in respelled(name):
                assert row.code == find_country(written).code, written


def test_every_country_has_a_row_and_every_row_its_codes() -> None:
    """The table and the list of codes hold the same countries, each with codes that no other has."""
    rows = all_countries()
    assert sorted(COUNTRY_CODES) == [row.code for row in rows]
    assert len(rows) == len({row.alpha3 for row in rows}) == len({row.m49 for row in rows})
    assert {"XK"} == {row.code for row in rows if row.m49 is None}
    assert all(row.m49 is None or (len(row.m49) == 3 and row.m49.isdecimal()) for row in rows)


def test_every_country_is_named_in_the_un_languages_and_in_portuguese() -> None:
    """Every row has a name in Arabic, Chinese, English, French, Russian and Spanish, and in Portuguese."""
    wanted = UN_LANGUAGES | {"pt"}
    assert not {row.code: gaps for row in all_countries() if (gaps := wanted - {tongue for tongue, _ in row.names})}
    assert {tongue for row in all_countries() for tongue, _ in row.names} <= LANGUAGE_CODES


def test_names_are_printed_once_and_cleanly() -> None:
    """No name of a language stands twice, and none carries a stray blank, footnote mark or typographic apostrophe."""
    for row in all_countries():
        assert len(row.names) == len(set(row.names)), row.code
        assert not [name for _, name in row.names if name != name.strip() or set(name) & set("*\u2019|\t")]


@pytest.mark.parametrize("row", all_countries(), ids=lambda row: row.code)
def test_every_code_of_a_row_finds_the_row(row: CountryRow) -> None:
    """A country is found by its alpha-2, its alpha-3, its M49 number and its preferred name."""
    assert row == country(row.code)
    written = [row.code, row.alpha3, row.m49 or row.code, row.name]
    assert [row.code] * 4 == [find_country(text).code for text in written]


def test_an_unknown_code_is_a_wrong_call() -> None:
    """Asking for the row of a code that is none raises, and says where names are read."""
    with pytest.raises(ValueError, match="'Niger' is not a country code; find_country reads names"):
        country("Niger")  # type: ignore[arg-type]  # the wrong call is what is tested


@given(st.text())
@settings(max_examples=200)
def test_no_text_makes_it_raise(text: str) -> None:
    """Any text is answered; a code and several candidates never come together."""
    found = find_country(text)
    assert (len(found.candidates) == 1) == (found.code is not None)


@given(st.sampled_from([name for row in all_countries() for _, name in row.names]), st.data())
@settings(max_examples=200)
def test_a_letter_more_never_makes_another_country(name: str, data: st.DataObject) -> None:
    """A known name with one letter doubled is that country or none, as Nigerr is not Niger and never Nigeria."""
    place = data.draw(st.integers(0, len(name) - 1))
    found = find_country(name[:place] + name[place] + name[place:])
    assert found.code in (None, find_country(name).code)


def read_table(path: Path) -> list[dict[str, str]]:
    """Return the rows of a table, by their headings."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def named_in(row: dict[str, str]) -> list[str]:
    """Return the names that a row of a published table gives, in whatever language."""
    return [text for column, text in row.items() if text and NAME_COLUMN.search(column)]


@needs_data
@pytest.mark.parametrize(
    ("file", "code_columns"),
    [
        ("datasets-country-codes/country-codes.csv", ("ISO3166-1-Alpha-2", "ISO3166-1-Alpha-3", "ISO3166-1-numeric")),
        ("unsd/UNSD-en.csv", ("ISO-alpha2 Code", "ISO-alpha3 Code", "M49 Code")),
        ("unsd/UNSD-fr.csv", ("ISO-alpha2 Code", "ISO-alpha3 Code", "M49 Code")),
    ],
)
def test_published_tables_resolve(file: str, code_columns: tuple[str, str, str]) -> None:
    """Every code and name of the published tables is its country; bare Congo at least may be."""
    for row in read_table(TABLES / file):
        alpha2, alpha3, number = (row[column] for column in code_columns)
        if not alpha2:
            continue
        assert [alpha2] * 3 == [find_country(code).code for code in (alpha2, alpha3, number.zfill(3))]
        missed = {name: find_country(name) for name in named_in(row) if find_country(name).code != alpha2}
        assert not {name: found for name, found in missed.items() if found.candidates != ("CD", "CG")}


@needs_data
def test_the_humanitarian_taxonomy_resolves() -> None:
    """Every name that OCHA's taxonomy gives a country with a code is that country."""
    missed = {
        name: code
        for row in read_table(TABLES / "ocha-countries-territories-taxonomy.csv")
        if (code := row["ISO 3166-1 Alpha 2-Codes"] or row["x Alpha2 codes"]) in COUNTRY_CODES
        for name in named_in(row)
        if find_country(name).code != code and find_country(name).candidates != ("CD", "CG")
    }
    # Folded, oPt would be a word; only OPT, all in capitals, is an abbreviation.
    refused = {"oPt": "PS"}
    assert refused == missed


@needs_cases
def test_the_countries_of_the_field_cases_resolve() -> None:
    """Every country of the collected events is found; a remark with brackets or a list in its place is not one."""
    cases = [json.loads(path.read_text("utf-8")) for path in sorted(CASES.glob("*-*.json"))]
    named = {name for case in cases for name in case["countries"] + case["participating_countries"]}
    named |= {place["country"] for case in cases for place in case["places"] if place["country"]}
    assert not [name for name in sorted(named) if "(" not in name and find_country(name).code is None]
