"""Counts: what the texts of bounds mean, what they refuse, and how they are added and compared."""

import pytest

from glo_model.values.bounds import MOST, Bounds
from glo_model.values.certainty import Certainty


@pytest.mark.parametrize(
    ("text", "low", "high", "stated", "qualifier", "words"),
    [
        ("21", 21, 21, None, "exact", "21"),
        ("0", 0, 0, None, "exact", "0"),
        (">50", 51, None, None, "over", "over 50"),
        (">=50", 50, None, None, "at least", "50 or more"),
        ("<400", 0, 399, None, "under", "fewer than 400"),
        ("<1", 0, 0, None, "under", "fewer than 1"),
        ("<=30", 0, 30, None, "at most", "at most 30"),
        ("20..30", 20, 30, None, "between", "20 to 30"),
        ("~25", 1, None, 25, "about", "about 25"),
        ("~0", 0, None, 0, "about", "about 0"),
        ("?", 0, None, None, "unknown", "an unknown number"),
        ("<400 ~400", 0, 399, 400, "under", "fewer than 400, stated as about 400"),
        (">=21 ~45", 21, None, 45, "at least", "21 or more, stated as about 45"),
    ],
)
def test_a_text_says_how_many_there_can_be(
    text: str, low: int, high: int | None, stated: int | None, qualifier: str, words: str
) -> None:
    """Each form has its bounds, its qualifier and its words, and is written as it was read."""
    bounds = Bounds(text)
    assert (low, high, stated, qualifier) == (bounds.low, bounds.high, bounds.stated, bounds.qualifier)
    assert (words, text) == (bounds.words, bounds.text)


@pytest.mark.parametrize(
    ("text", "canonical"), [("007", "7"), ("20~25", "20 ~25"), (" ~025", "~25"), ("1..02", "1..2")]
)
def test_other_ways_of_writing_are_read(text: str, canonical: str) -> None:
    """Zeros in front and a missing blank are read and not written."""
    assert canonical == Bounds(text).text
    assert Bounds(canonical) == Bounds(text)


@pytest.mark.parametrize(
    "text",
    ["", " ", "-1", "+1", "1.5", "1,000", "about 25", "30..20", "20..20", ">20..30", "<0", f">{MOST}", f"{MOST + 1}",
     "1 ", "1 ~", "~", "..5", "5..", "??", "٢١", "²", "1\n", "1e3"],
)  # fmt: skip
def test_what_is_no_count_is_refused(text: str) -> None:
    """A text that follows no form raises, and so does a range that runs backwards or below zero."""
    with pytest.raises(ValueError, match=r"count|range"):
        Bounds(text)


@pytest.mark.parametrize("value", [21, None, b"21", 2.0, ["21"]])
def test_only_text_is_read(value: object) -> None:
    """A number is not the text of a count: the constructor says so, and ``parse`` refuses it."""
    with pytest.raises(TypeError, match="Bounds is made of text"):
        Bounds(value)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="expected a count"):
        Bounds.parse(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [(0, None, "?"), (5, None, ">=5"), (5, 5, "5"), (5, 7, "5..7"), (0, 0, "0"), (3, MOST + 1, ">=3"),
     (MOST + 5, MOST + 9, f">={MOST}")],
)  # fmt: skip
def test_bounds_are_made_of_two_numbers(low: int, high: int | None, text: str) -> None:
    """From a low and a high number comes the shortest text; beyond the highest number the upper side is open."""
    assert text == Bounds.between(low, high).text


@pytest.mark.parametrize(
    ("one", "two", "total"),
    [("25", ">50", ">=76"), ("20", "~25", ">=21 ~45"), ("~20", "~25", ">=2 ~45"), ("<400 ~400", "3", "3..402 ~403"),
     ("~0", "~0", ">=0 ~0"), ("?", "5", ">=5"), ("?", "?", "?"), ("~25", ">50", ">=52"), ("1..2", "3..4", "4..6"),
     (f"{MOST}", "1", f">={MOST}"), (f"~{MOST}", "1", ">=2")],
)  # fmt: skip
def test_sums_are_no_surer_than_their_parts(one: str, two: str, total: str) -> None:
    """A sum is open where a part is, and what was stated is added up beside the bounds."""
    assert Bounds(total) == Bounds(one) + Bounds(two)


@pytest.mark.parametrize(
    ("whole", "part", "rest"),
    [("70", "23", "47"), ("70", ">=23", "0..47"), ("<=30", "10", "0..20"), (">50", "10", ">=41"), ("10", "20", "0"),
     ("?", "5", "?")],
)  # fmt: skip
def test_a_part_is_taken_from_its_whole(whole: str, part: str, rest: str) -> None:
    """What remains is never below zero."""
    assert Bounds(rest) == Bounds(whole) - Bounds(part)


@pytest.mark.parametrize(
    ("one", "two", "both"),
    [(">50", "<=60", "51..60"), ("21", ">50", None), ("?", "?", "?"), ("?", "7", "7"), (">=5", ">=7", ">=7")],
)
def test_two_sources_meet_or_contradict(one: str, two: str, both: str | None) -> None:
    """What both allow is narrower than either, or there is nothing."""
    assert (None if both is None else Bounds(both)) == Bounds(one) & Bounds(two)


@pytest.mark.parametrize(
    ("one", "two", "at_most", "equals"),
    [("21", "21", "certainly", "certainly"), ("21", "22", "certainly", "certainly not"),
     (">50", "<=50", "certainly not", "certainly not"), ("20..30", "25", "possibly", "possibly"),
     ("5", "?", "possibly", "possibly"), ("?", "5", "possibly", "possibly")],
)  # fmt: skip
def test_comparisons_say_how_sure_they_are(one: str, two: str, at_most: str, equals: str) -> None:
    """Comparing counts that are not exact can be possible without being certain."""
    assert Certainty(at_most) is Bounds(one).at_most(Bounds(two))
    assert Certainty(equals) is Bounds(one).equals(Bounds(two))


def test_what_is_known_and_exact() -> None:
    """A count is known unless it is ``?``, and exact if it can be one number only."""
    assert [True, True, False] == [Bounds(text).is_known for text in ("21", "~25", "?")]
    assert [True, True, False, False] == [Bounds(text).is_exact for text in ("21", "<1", "~25", "?")]
