from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.values.folding import fold

SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "DEVANAGARI", "BENGALI", "LAO", "THAI", "TIFINAGH")


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("  Lao   PDR\u00a0", "lao pdr"),
        ("Lao P.D.R.", "lao pdr"),
        ("U.S.A.", "usa"),
        ("St. Lucia", "st lucia"),
        ("Phase 1.5", "phase 1 5"),
        ("Côte d\u2019Ivoire", "cote divoire"),
        ("C\u00f4te d'Ivoire", "cote divoire"),
        ("Co\u0302te d\u00b4Ivoire", "cote divoire"),
        ("Guinea\u2013Bissau", "guinea bissau"),
        ("event_date", "event date"),
        ("Court of Appeal (Tangier)", "court of appeal tangier"),
        ("The Gambia", "gambia"),
        ("Gambia (the)", "gambia"),
        ("Gambia, The", "gambia"),
        ("the", "the"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("KIRGIZ\u0130STAN", "kirgizistan"),
        ("zero\u200bwidth", "zerowidth"),
        ("% trained", "% trained"),
        ("# trained", "# trained"),
        ("", ""),
    ],
)
def test_what_typing_and_printing_change_is_forgiven(written: str, folded: str) -> None:
    """Case, accents, apostrophes, dashes, dots, spaces and the English article make no other name."""
    assert folded == fold(written)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("\u0420\u043e\u0441\u0441\u0438\u044f", "\u0420\u041e\u0421\u0421\u0418\u042f"),
        ("\u043e\u0440\u0451\u043b", "\u043e\u0440\u0435\u043b"),
        ("\u0420\u043e\u0441\u0441\u0438\u0301\u044f", "\u0420\u043e\u0441\u0441\u0438\u044f"),
        ("\u043a\u0438\u0442\u0430\u0438\u0306", "\u043a\u0438\u0442\u0430\u0439"),
        ("\u0623\u0641\u063a\u0627\u0646", "\u0627\u0641\u063a\u0627\u0646"),
        ("\u0625\u064a\u0631\u0627\u0646", "\u0627\u06cc\u0631\u0627\u0646"),
        ("\u0627\u0644\u0640\u0645\u063a\u0631\u0628", "\u0627\u0644\u0645\u064e\u063a\u0631\u0650\u0628"),
        ("\u0633\u0648\u0631\u064a\u0629", "\u0633\u0648\u0631\u064a\u0647"),
    ],
    ids=["case", "io", "stress", "short i", "hamza above", "hamza below", "tatweel and vowels", "teh marbuta"],
)
def test_cyrillic_and_arabic_ways_of_writing_are_one(one: str, other: str) -> None:
    """Russian without its dots and Arabic without its signs are the same names as with them."""
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("\u043a\u0438\u0442\u0430\u0439", "\u043a\u0438\u0442\u0430\u0438"),
        ("\u0456\u0437", "\u0457\u0437"),
        ("\u0421uba", "Cuba"),
        ("% trained", "# trained"),
        ("\u0915\u094d\u0937", "\u0915\u0937"),
        ("Niger", "Nigeria"),
    ],
    ids=["short i", "yi", "look-alike", "columns", "virama", "countries"],
)
def test_other_words_stay_other_words(one: str, other: str) -> None:
    """What makes another letter, script or column is kept."""
    assert fold(one) != fold(other)


@given(st.text())
@settings(max_examples=200)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    """Folding is idempotent for every text."""
    assert fold(text) == fold(fold(text))


def test_folding_any_letter_twice_is_folding_it_once() -> None:
    """Folding is idempotent for every letter of the basic plane, alone and inside a word."""
    signs = [chr(point) for point in range(0x10000) if not 0xD800 <= point < 0xE000]
    folded = [fold(f"a{sign}b") for sign in signs]
    assert folded == [fold(text) for text in folded]


def test_no_letter_changes_its_script() -> None:
    """Every letter of a script folds to letters of that script, so two scripts never meet in one name."""
    strangers = [
        (sign, other)
        for sign in map(chr, range(0x10000))
        if (script := unicodedata.name(sign, "").split(" ")[0]) in SCRIPTS
        for other in fold(sign)
        if other.isalpha() and unicodedata.name(other).split(" ")[0] != script
    ]
    assert not strangers
