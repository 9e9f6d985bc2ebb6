"""Printed dates taken apart: numbers, words with all that they may mean, and the signs between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product
from typing import Final, NamedTuple

from glo_model.values.printed_dates.folding import DASH
from glo_model.values.printed_dates.vocabulary import Kind, Meaning, Vocabulary

#: More ways to understand one text than any printed date has.
_MOST_WAYS: Final = 16
_LONGEST_PHRASE: Final = 3

_TOKEN: Final = re.compile(
    r"""(?P<triple>\d{1,4}(?:\s?(?P<sign>[/.])\s?\d{1,2}\s?(?P=sign)\s?|-\d{1,2}-)\d{1,4}(?!\d))
    |(?P<pair>(?:\d{4}[-/.\u2013]\d{1,2}|\d{1,2}[-/.]\d{4}|\d{1,2}[/.]\d{1,2})(?!\d))
    |(?P<number>\d+)
    |(?P<word>[^\W\d_]+|&)
    |(?P<mark>\S)""",
    re.VERBOSE,
)
_MARKS: Final[dict[str, Kind]] = {"-": "dash", DASH: "dash", "/": "slash", ",": "comma", "~": "about", "?": "doubt"}
_SILENT: Final = frozenset(".'\"()[]«»“”")


class Token(NamedTuple):
    """One piece of a printed date; ``numbers`` and ``widths`` are the digits it was printed with."""

    kind: Kind
    numbers: tuple[int, ...] = ()
    widths: tuple[int, ...] = ()
    #: The sign between the numbers of a triple or a pair.
    sign: str = ""
    #: Whether blanks stand before the piece, and behind it.
    spaced: tuple[bool, bool] = (False, False)

    @property
    def number(self) -> int:
        """The first number, or 0."""
        return self.numbers[0] if self.numbers else 0


class _Raw(NamedTuple):
    kind: str
    text: str
    start: int
    end: int


def ways_to_read(text: str, vocabulary: Vocabulary) -> list[list[Token]] | None:
    """Return every sequence of pieces that the folded text may be, or ``None`` if these are too many."""
    choices = list(_choices(text, vocabulary))
    ways = list(islice(product(*choices), _MOST_WAYS + 1))
    if len(ways) > _MOST_WAYS:
        return None
    return [[token for token in way if token.kind != "filler"] for way in ways]


def _choices(text: str, vocabulary: Vocabulary) -> Iterator[tuple[Token, ...]]:
    raw = _without_endings(_raw_tokens(text), vocabulary)
    place = 0
    while place < len(raw):
        if raw[place].kind == "word":
            length, meanings = _longest_phrase(raw, place, vocabulary)
            yield from _tokens_of_word(raw[place], meanings, vocabulary)
            place += length
        else:
            yield (_token_of(raw[place], text),)
            place += 1


def _raw_tokens(text: str) -> list[_Raw]:
    found = [_Raw(str(match.lastgroup), match[0], *match.span()) for match in _TOKEN.finditer(text)]
    return [token for token in found if token.text not in _SILENT]


def _without_endings(raw: list[_Raw], vocabulary: Vocabulary) -> list[_Raw]:
    """Drop what makes a number an ordinal: 1er, 24th, 24-e; in English also behind a blank, as in 3 rd."""
    kept: list[_Raw] = []
    for token in raw:
        if token.kind == "word" and token.text in vocabulary.suffixes and kept:
            before = kept[-1]
            if before.text == "-" and len(kept) > 1 and kept[-2].kind == "number" and before.end == token.start:
                kept.pop()
                continue
            gap = token.start - before.end
            if before.kind == "number" and (gap == 0 or (gap == 1 and vocabulary.code == "en")):
                continue
        kept.append(token)
    return kept


def _longest_phrase(raw: list[_Raw], place: int, vocabulary: Vocabulary) -> tuple[int, tuple[Meaning, ...]]:
    words = []
    for token in raw[place : place + 2 * _LONGEST_PHRASE]:
        if token.kind != "word" and token.text != "-":
            break
        words.append(token)
    for length in range(len(words), 0, -1):
        if words[length - 1].kind != "word":
            continue
        phrase = " ".join(token.text for token in words[:length] if token.kind == "word")
        if phrase in vocabulary.meanings:
            return length, vocabulary.meanings[phrase]
    return 1, ()


def _tokens_of_word(raw: _Raw, meanings: tuple[Meaning, ...], vocabulary: Vocabulary) -> Iterator[tuple[Token, ...]]:
    if not meanings and vocabulary.code == "ar" and raw.text.startswith("و"):
        # Arabic writes "and" against the word that follows.
        yield (Token("and"),)
        meanings = vocabulary.meanings.get(raw.text[1:], ())
    yield tuple(Token(one.kind, (one.number,)) for one in meanings) or (Token("unread"),)


def _token_of(raw: _Raw, text: str) -> Token:
    if raw.kind in ("sign", "triple", "pair"):
        digits = re.findall(r"\d+", raw.text)
        sign = re.sub(r"[\d\s]", "", raw.text)[0]
        kind: Kind = "pair" if len(digits) == 2 else "triple"
        return Token(kind, tuple(map(int, digits)), tuple(map(len, digits)), sign)
    if raw.kind == "number":
        return _number(raw.text)
    spaced = (text[raw.start - 1 : raw.start] == " ", text[raw.end : raw.end + 1] == " ")
    return Token(_MARKS.get(raw.text, "unread"), sign=raw.text, spaced=spaced)


def _number(digits: str) -> Token:
    if len(digits) == 4:
        return Token("year", (int(digits),), (4,))
    if len(digits) <= 2:
        return Token("day number", (int(digits),), (len(digits),))
    return Token("unread")
