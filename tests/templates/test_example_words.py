"""The word that marks an example row: it is known to the reader, and never lost where it is data."""

from pathlib import Path

import pytest

from glo_model.api import load, save
from glo_model.cells import EXAMPLES, as_cell, from_cell, is_example
from glo_model.dataset import Dataset
from glo_model.entities import Court
from glo_model.ingest.mapping.translated import LANGUAGES
from glo_model.values.fields import fields_of

ID = fields_of(Court)[0]


def test_each_language_has_its_word() -> None:
    """They are told from data by their brackets."""
    assert list(LANGUAGES) == list(EXAMPLES)
    assert [True] * len(LANGUAGES) == [is_example(f" {word.upper()} ") for word in EXAMPLES.values()]
    assert (False, False) == (is_example("example"), is_example("'(example)"))


@pytest.mark.parametrize("text", EXAMPLES.values())
def test_such_a_word_that_is_data_is_written_verbatim(text: str) -> None:
    """An apostrophe stands before it, which is taken off in reading."""
    assert (f"'{text}", text) == (as_cell(text, ID), from_cell(as_cell(text, ID), ID))


@pytest.mark.parametrize("name", ["data.xlsx", "folder"])
def test_a_record_of_that_name_is_not_taken_for_an_example(name: str, tmp_path: Path) -> None:
    """What the library writes is what it reads."""
    data = Dataset([Court(id="(example)"), Court(id="c")])
    save(data, tmp_path / name)
    assert data == load(tmp_path / name).data
