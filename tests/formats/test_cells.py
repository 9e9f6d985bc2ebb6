"""One value in one cell: any text comes back as it was, and no spreadsheet runs one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.cells import (
    as_cell,
    as_item,
    from_cell,
    is_changed,
    is_tag,
    is_total,
    items_of,
    reason_of,
    says_nothing,
    verbatim,
)
from glo_model.entities import Court, Engagement, Workshop
from glo_model.testing import texts
from glo_model.values.fields import Field, fields_of

FREE, KNOWN, REFERENCE = (
    next(field for field in fields_of(cls) if field.name == name)
    for cls, name in ((Workshop, "topics"), (Engagement, "role"), (Court, "parent"))
)
AWKWARD = st.sampled_from(
    [
        "n/a",
        "-",
        "'-",
        "''-",
        "'a;b",
        "Total",
        "(none)",
        "#REF!",
        "#org+name",
        "\\u0041",
        "'\\u0027-",
        " x\\",
        "_x000D_",
    ]
)
FIELDS = pytest.mark.parametrize("field", [FREE, KNOWN, REFERENCE], ids=lambda field: field.name)


@FIELDS
@given(text=texts(min_size=1) | AWKWARD | AWKWARD.map(lambda text: f"'{text}"))
def test_any_text_comes_back_out_of_its_cell(field: Field, text: str) -> None:
    """What is written into a cell is either the text itself, which reading leaves alone, or verbatim."""
    cell = as_cell(text, field)
    assert text == (cell if cell == text else from_cell(cell, field))
    assert cell != text or (from_cell(text, field) is None and not is_changed(text, field))


@FIELDS
@given(several=st.lists(texts(min_size=1) | AWKWARD, min_size=1, max_size=4))
def test_items_of_a_cell_come_back_one_by_one(field: Field, several: list[str]) -> None:
    """Items that hold semicolons, line breaks and blanks are parted where they were joined, and nowhere else."""
    cell = "; ".join(as_item(text, field) for text in several)
    read = [from_cell(item, field) for item in items_of(cell)]
    assert several == [text if text is not None else item for text, item in zip(read, items_of(cell), strict=True)]


@pytest.mark.parametrize("text", ["Total", "TOTAL:", "Grand total", "#org+name", "Sous-total", "not recorded"])
def test_words_that_make_a_row_no_record_are_written_verbatim(text: str) -> None:
    """A text with which a row would be taken for totals or tags is guarded, and then is no such word any more."""
    cell = as_cell(text, FREE)
    assert (f"'{text}", False, False) == (cell, is_total(cell), is_tag(cell))


@given(texts(min_size=1))
def test_no_cell_begins_as_a_formula_does(text: str) -> None:
    """A text that a spreadsheet would run has an apostrophe before it, whatever sign of a formula it begins with."""
    assert as_cell(text, FREE)[0] not in "=+-@\t\r\uff1d\uff0b\uff0d\uff20"


@pytest.mark.parametrize("text", ["'s-Hertogenbosch", "'n naam", "O'Hara", "a; b", "a\nb", "Total of 5", "nothing"])
def test_common_texts_stay_as_they_are(text: str) -> None:
    """Texts that only look a little like something else are written and read without a sign more."""
    assert (text, text == "a; b" or text == "a\nb") == (as_cell(text, FREE), as_item(text, FREE) != text)


def test_another_spelling_of_a_known_word_is_kept_when_it_is_the_model_that_writes_it() -> None:
    """A word that reading would mend is written verbatim where its vocabulary is open, and only there."""
    assert ("'Trainer", "trainer", "Trainer") == (
        as_cell("Trainer", KNOWN),
        as_cell("trainer", KNOWN),
        as_cell("Trainer", FREE),
    )


def test_a_reference_after_an_apostrophe_is_an_id() -> None:
    """A reference that is written verbatim is never looked for among names; other fields keep the apostrophe."""
    assert ("UNODC", None) == (from_cell(verbatim("UNODC"), REFERENCE), from_cell("'UNODC", FREE))


@pytest.mark.parametrize("text", ["n/a", "N.A.", "-", "\u2013", "?", "Not recorded", "non renseign\u00e9", "#N/A"])
def test_words_for_nothing_say_nothing(text: str) -> None:
    """Dashes, dots, and the words for it in two languages stand for no value."""
    assert says_nothing(text)


def test_a_cell_may_say_why_it_holds_nothing() -> None:
    """Only words that give a reason do; a long text never does."""
    words = ["Not recorded", "withheld", "CONFIDENTIEL", "n/a", "not recorded" + "." * 50]
    assert ["not recorded", "withheld", "withheld", None, None] == [reason_of(word) for word in words]


@pytest.mark.parametrize("text", ["NA", "none", "unknown", "0", "No", "x" * 50])
def test_words_that_may_mean_something_are_values(text: str) -> None:
    """Namibia's code, a name, a nought and a no are no words for nothing."""
    assert not says_nothing(text)
