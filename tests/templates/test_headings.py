"""The headings in four languages: what each leads to, and that none is missing or means two things."""

from collections import Counter
from typing import Any

import pytest

from glo_model.entities import KINDS
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.mapping.translated import (
    LANGUAGES,
    Language,
    heading_words,
    in_languages,
    sheet_words,
    translated_columns,
    translated_sheet,
)
from glo_model.ingest.profiles.profile import Profile, is_text_sheet
from glo_model.templates.wording import all_words, say
from glo_model.values.fields import fields_of
from glo_model.values.folding import fold

LEFT_OUT = {
    "programmes": "related stated_duration objectives classifications default_currency default_language transactions "
    "results documents",
    "legal_instruments": "budgets",
    "sources": "address_date",
}
"""The fields that no template asks for: they are IATI's, or are read of a page by whoever enters it."""


@pytest.mark.parametrize("section", KINDS)
def test_every_field_that_people_fill_in_has_a_column(section: str) -> None:
    """A field that is added to the model gets a heading, or is left out on purpose."""
    kind: Any = KINDS[section]
    fields = {field.name for field in fields_of(kind)}
    named = {each.path.partition("[")[0].partition(".")[0] for each in translated_columns(section)}
    assert fields - set(LEFT_OUT.get(section, "").split()) == named & fields


@pytest.mark.parametrize("section", KINDS)
def test_every_column_begins_with_the_id(section: str) -> None:
    """The example row is told by its first cell, and drop-downs of ids look into the first column."""
    assert "id" == translated_columns(section)[0].path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", KINDS)
def test_a_heading_leads_to_its_field(section: str, language: Language) -> None:
    """Without a profile, and whatever the common words of other languages mean."""
    profile = Profile()
    wrong = [
        each.headings[language]
        for each in translated_columns(section)
        if Target.parse(each.path, section) != profile.target_of(section, each.headings[language])
    ]
    assert [] == wrong


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", KINDS)
def test_no_heading_stands_twice_on_a_sheet(section: str, language: Language) -> None:
    """Not even in another spelling, since headings are matched folded."""
    folded = Counter(fold(each.headings[language]) for each in translated_columns(section))
    assert [] == [heading for heading, times in folded.items() if times > 1 or not heading]


@pytest.mark.parametrize("section", KINDS)
def test_one_heading_means_one_thing_in_all_languages(section: str) -> None:
    """A word that two languages share leads to the same field in both."""
    meant: dict[str, set[str]] = {}
    for heading, path in heading_words(section):
        meant.setdefault(fold(heading), set()).add(path)
    assert {} == {heading: paths for heading, paths in meant.items() if len(paths) > 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_name_of_a_sheet_tells_its_section(language: Language) -> None:
    """Each sheet has a name of its own, which a workbook can bear."""
    names = {section: translated_sheet(section, language) for section in KINDS}
    profile = Profile()
    assert list(KINDS) == [profile.section_of(name) for name in names.values()]
    assert [] == [name for name in names.values() if len(name) > 31 or set("[]:*?/\\'") & set(name)]


def test_sheets_of_all_languages_are_known() -> None:
    """The four names of a section are four words for it."""
    assert len(LANGUAGES) * len(KINDS) == len(list(sheet_words()))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["read me", "lists"])
def test_explanations_and_lists_are_no_records(key: str, language: Language) -> None:
    """The reader knows both sheets by their names."""
    assert is_text_sheet(say(key, language))


def test_every_word_is_there_in_every_language() -> None:
    """Nothing stands in English only, neither what a template says nor its headings."""
    words = all_words().values()
    headings = [each.headings for section in KINDS for each in translated_columns(section)]
    assert set(KINDS) <= set(all_words())
    assert [] == [each for each in (*words, *headings) if set(LANGUAGES) != set(each) or not all(each.values())]


def test_where_there_is_no_translation_the_english_heading_stands() -> None:
    """A heading that nobody has translated is better than none."""
    expected = {"en": "Track", "fr": "Volet", "es": "Track", "ar": "Track"}
    assert expected == in_languages({"en": "Track", "fr": "Volet", "es": "", "ar": ""})
