"""Texts, names, identifiers and places: what they hold, and what they do not show."""

import pytest

from glo_model.values.texts import DatedName, Identifier, InLanguage, PersonName, Place
from glo_model.values.when import When


def test_a_text_has_a_language_only_if_one_is_known() -> None:
    """No language is guessed."""
    assert InLanguage(text="ورشة", language="ar") != InLanguage(text="ورشة")
    with pytest.raises(ValueError, match="language must be"):
        InLanguage(text="a", language="xx")  # type: ignore[arg-type]


def test_a_name_has_its_time_and_its_sort() -> None:
    """A name is a usual one unless it is said otherwise."""
    name = DatedName(text="PPO", kind="acronym", when=When.of("2015/.."))
    assert ("usual", "acronym") == (DatedName(text="PPO").kind, name.kind)
    with pytest.raises(ValueError, match="text must be text of at least 1 character"):
        DatedName(text="")


def test_a_person_s_name_is_not_shown() -> None:
    """The ``repr`` of a name tells which parts there are and none of them."""
    shown = repr(PersonName(printed="X. Y.", family="Y."))
    assert "PersonName(printed=<withheld>, given=None, family=<withheld>, honorific=None, language=None)" == shown


def test_an_identifier_names_its_register() -> None:
    """Both parts are needed."""
    with pytest.raises(TypeError, match="scheme"):
        Identifier(value="XM-DAC-1")  # type: ignore[call-arg]


def test_a_place_may_be_a_country_alone() -> None:
    """A place without a name is where only the country or the role is known."""
    assert ("city", None, "MA") == (Place(country="MA").role, Place(country="MA").name, Place(country="MA").country)
