from __future__ import annotations

import csv
import os
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.values.codes import COUNTRY_CODES, LANGUAGE_CODES, CountryCode
from glo_model.values.countries import CountryRow, Found, all_countries, country, find_country
from glo_model.values.folding import fold

UN_LANGUAGES = {"ar", "en", "es", "fr", "ru", "zh"}
KNOWN = [line.split("\t") for line in Path(__file__).with_name("country_names.tsv").read_text("utf-8").splitlines()]
AMBIGUOUS = dict(
    line.split("\t")
    for line in files("glo_model.values.countries").joinpath("ambiguous.tsv").read_text("utf-8").splitlines()
)


@pytest.mark.parametrize(("name", "language", "code"), KNOWN)
def test_a_known_name_is_found(name: str, language: str, code: str):
    """A name that people of the field write, in any of the programme's languages, is one country."""
    assert (code, (code,)) == find_country(name), language


@pytest.mark.parametrize(
    "name",
    [
        *("Nigerr", "Nige", "Nowhere", "", " ", "the", "()", "MA MA", "Morocco and Niger", "Bel arus"),
        *("Federal Iraq", "Kurdistan Region of Iraq", "KRI", "England", "Sahel", "Central Asia", "America", "Timor"),
        *("Netherlands Antilles", "Yugoslavia", "USSR", "AN", "YU", "SU"),
        *("no", "in", "de", "is", "us", "uk", "Uk", "car", "Car", "mar", "ma"),
        *("4", "12", "0012", "999", "\u0665\u0660\u0664"),
        "\u041eman",
    ],
)
def test_what_is_not_known_to_be_a_country_is_refused(name: str):
    """A misspelling, a region, a dissolved state, a word that looks like a code or a number cut short is no country."""
    assert Found(None, ()) == find_country(name)


@pytest.mark.parametrize(("name", "codes"), AMBIGUOUS.items())
def test_an_ambiguous_name_is_answered_with_all_that_it_may_mean(name: str, codes: str):
    """A name that several countries share names none of them, and all of them."""
    assert Found(None, tuple(codes.split())) == find_country(name)  # type: ignore[arg-type]  # read from a file


def test_bare_congo_and_korea_are_ambiguous():
    """Congo and Korea alone are never taken for one of the two, with an article or without."""
    for name in ("Congo", "le Congo", "The Congo", "el Congo"):
        assert ("CD", "CG") == find_country(name).candidates, name
    for name in ("Korea", "Corée", "la Corée", "Coreia"):
        assert ("KP", "KR") == find_country(name).candidates, name


def test_no_name_means_two_countries_unless_it_is_declared():
    """Of all names of all countries, none folds to a name of another country or to an ambiguous one."""
    meanings: dict[str, set[CountryCode]] = defaultdict(set)
    for row in all_countries():
        for _, name in row.names:
            meanings[fold(name)].add(row.code)
    declared = {fold(name) for name in AMBIGUOUS}
    assert {} == {name: codes for name, codes in meanings.items() if len(codes) > 1 or name in declared}


def test_no_way_of_writing_a_name_means_another_country():
    """Every name with its small words abbreviated, or without its article, is found as its own country or not."""
    for row in all_countries():
        for _, name in row.names:
            for written in (name, name.upper(), name.replace(" and ", " & "), f"the {name}", f"  {name} "):
                assert find_country(written).code == row.code, written


def test_every_country_has_a_row_and_every_row_its_codes():
    """The table and the list of codes hold the same countries, each with codes that no other has."""
    rows = all_countries()
    assert sorted(COUNTRY_CODES) == [row.code for row in rows]
    assert len(rows) == len({row.alpha3 for row in rows}) == len({row.m49 for row in rows})
    assert {"XK"} == {row.code for row in rows if row.m49 is None}
    assert all(row.m49 is None or (len(row.m49) == 3 and row.m49.isdecimal()) for row in rows)


def test_every_country_is_named_in_the_un_languages_and_in_portuguese():
    """Every row has a name in Arabic, Chinese, English, French, Russian and Spanish, and in Portuguese."""
    wanted = UN_LANGUAGES | {"pt"}
    assert {} == {row.code: gaps for row in all_countries() if (gaps := wanted - {tongue for tongue, _ in row.names})}
    assert {tongue for row in all_countries() for tongue, _ in row.names} <= LANGUAGE_CODES


def test_names_are_printed_once_and_cleanly():
    """No name of a language stands twice, and none carries a stray blank, footnote mark or typographic apostrophe."""
    for row in all_countries():
        assert len(row.names) == len(set(row.names)), row.code
        assert [] == [name for _, name in row.names if name != name.strip() or set(name) & set("*\u2019|\t")]


@pytest.mark.parametrize("row", all_countries(), ids=lambda row: row.code)
def test_every_code_of_a_row_finds_the_row(row: CountryRow):
    """A country is found by its alpha-2, its alpha-3, its M49 number and its preferred name."""
    assert row == country(row.code)
    written = [row.code, row.alpha3, row.m49 or row.code, row.name]
    assert [row.code] * 4 == [find_country(text).code for text in written]


def test_an_unknown_code_is_a_wrong_call():
    """Asking for the row of a code that is none raises, and says where names are read."""
    with pytest.raises(ValueError, match="'Niger' is not a country code; find_country reads names"):
        country("Niger")  # type: ignore[arg-type]  # the wrong call is what is tested


@given(st.text())
@settings(max_examples=200)
def test_no_text_makes_it_raise(text: str):
    """Any text is answered; a code and several candidates never come together."""
    found = find_country(text)
    assert (len(found.candidates) == 1) == (found.code is not None)


@given(st.sampled_from([name for row in all_countries() for _, name in row.names]), st.data())
@settings(max_examples=200)
def test_a_letter_more_never_makes_another_country(name: str, data: st.DataObject):
    """A known name with one letter doubled is that country or none, as Nigerr is not Niger and never Nigeria."""
    place = data.draw(st.integers(0, len(name) - 1))
    found = find_country(name[:place] + name[place] + name[place:])
    assert found.code in (None, find_country(name).code)


@pytest.fixture
def field_tables() -> Path:
    folder = os.environ.get("GLO_MODEL_FIELD_DATA")
    if folder is None:
        pytest.skip("GLO_MODEL_FIELD_DATA does not name the folder with the published country tables")
    return Path(folder) / "data" / "countries"


def read_table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def named_in(row: dict[str, str]) -> list[str]:
    """Return the names of a published row: the official, UNTERM and CLDR ones, and the country of the currency."""
    columns = ("official_name", "UNTERM", "CLDR", "Country or Area", "Preferred Term", "Alt Term", "M49 ", "Short")
    return [text for column, text in row.items() if text and any(part in column for part in columns)]


@pytest.mark.parametrize(
    ("file", "code_columns"),
    [
        ("datasets-country-codes/country-codes.csv", ("ISO3166-1-Alpha-2", "ISO3166-1-Alpha-3", "ISO3166-1-numeric")),
        ("unsd/UNSD-en.csv", ("ISO-alpha2 Code", "ISO-alpha3 Code", "M49 Code")),
        ("unsd/UNSD-fr.csv", ("ISO-alpha2 Code", "ISO-alpha3 Code", "M49 Code")),
    ],
)
def test_published_tables_resolve(field_tables: Path, file: str, code_columns: tuple[str, str, str]):
    """Every code and name of the published tables is its country; bare Congo at least may be."""
    for row in read_table(field_tables / file):
        alpha2, alpha3, number = (row[column] for column in code_columns)
        if not alpha2:
            continue
        assert [alpha2] * 3 == [find_country(code).code for code in (alpha2, alpha3, number.zfill(3))]
        missed = {name: find_country(name) for name in named_in(row) if find_country(name).code != alpha2}
        assert {} == {name: found for name, found in missed.items() if found.candidates != ("CD", "CG")}


def test_the_humanitarian_taxonomy_resolves(field_tables: Path):
    """Every name of OCHA's taxonomy is its country."""
