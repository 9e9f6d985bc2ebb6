"""Where a column may go by its heading, how sure that is, and why; what is sure needs no suggestion.

How sure a suggestion is follows from how it was found, and from nothing else:

- 0.9: the heading is known but for what stands in brackets behind it, or it is a common question of forms;
- 0.75 to 0.95: it is written nearly like a known one, word by word, by the share of letters that both have in common;
- 0.6: the words of a known heading stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import zip_longest
from typing import Final

import attrs

from glo_model.columns import TABLES
from glo_model.ingest.case_data import is_about_victims
from glo_model.ingest.forms.columns import written_path
from glo_model.ingest.forms.register import bare
from glo_model.ingest.forms.words import QUESTIONS, question_path
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.mapping.translated import heading_words
from glo_model.ingest.mapping.words import HEADINGS
from glo_model.ingest.profiles.profile import Profile
from glo_model.values.fields import fields_of
from glo_model.values.folding import fold

KNOWN_BUT_FOR: Final = 0.9
HOLDS_WORDS: Final = 0.6
_NEAREST: Final = 0.95
_NEAR: Final = 0.75
_NEAR_SHORT: Final = 0.8
"""Words of a few letters that differ in one are other words: "mode" and "code", "pays" and "days"."""
_SHORT_WORD: Final = 5
_SHORTEST: Final = 4
_LONGEST: Final = 100
_NUMBER: Final = re.compile(r"[0-9]+")
# In French these two are words of their own, which folding would join to the next.
_ELIDED: Final = re.compile(r"\b[ldLD]['\u2019]")
_NO_PROFILE: Final = Profile()


@attrs.frozen
class Guess:
    """Say what something may be, how sure that is, and why."""

    said: str
    """A path, a section or a word of a profile."""
    confidence: float
    reason: str


def heading_guesses(section: str, heading: str) -> list[Guess]:
    """Return where the cells below a heading may go, the surest first, each path once.

    >>> heading_guesses("workshops", "Date de débuts")[0]
    Guess(said='when[from]', confidence=0.95, reason='like "date de début"')
    """
    if len(heading) > _LONGEST or is_about_victims(heading):
        return []
    asked = question_path(bare(heading)) if section == "workshops" else None
    if asked is not None:
        # What it is like may be its opposite: "nb participants" is written nearly as "men participants" is.
        return [Guess(asked, KNOWN_BUT_FOR, "a common question of forms")]
    found: dict[str, Guess] = {}
    for guess in (*_but_for_brackets(section, heading), *_near(section, heading), *_holding(section, heading)):
        if guess.said not in found or guess.confidence > found[guess.said].confidence:
            found[guess.said] = guess
    return sorted(found.values(), key=lambda each: (-each.confidence, each.said))


def _but_for_brackets(section: str, heading: str) -> Iterator[Guess]:
    short = bare(heading)
    known = written_path(_NO_PROFILE.target_of(section, short)) if short != heading else None
    if known is not None:
        yield Guess(known, KNOWN_BUT_FOR, f'"{short}" is known')


def _near(section: str, heading: str) -> Iterator[Guess]:
    for text in dict.fromkeys((fold(heading), fold(bare(heading)))):
        if len(text) >= _SHORTEST:
            for word, path, score in _alike(section, text):
                yield Guess(path, min(score, _NEAREST), f'like "{word}"')


def _alike(section: str, folded: str) -> Iterator[tuple[str, str, float]]:
    """Yield the known headings that have most of their letters in common with a text, in their order."""
    matcher = SequenceMatcher(None, "", folded, autojunk=False)
    for known, (word, path) in known_headings(section).items():
        if known == folded or 2 * min(len(known), len(folded)) < _NEAR * (len(known) + len(folded)):
            continue
        matcher.set_seq1(known)
        if matcher.quick_ratio() >= _NEAR and _NUMBER.findall(known) == _NUMBER.findall(folded):
            score = round(matcher.ratio(), 2)
            if score >= _NEAR and _are_alike_by_word(known, folded):
                yield word, path, score


def _are_alike_by_word(known: str, folded: str) -> bool:
    """Tell whether each word is like its own: a word more, or another one, may turn a heading into its opposite."""
    pairs = zip_longest(known.split(), folded.split(), fillvalue="")
    return known.replace(" ", "") == folded.replace(" ", "") or all(map(_is_like_word, *zip(*pairs, strict=True)))


def _is_like_word(known: str, word: str) -> bool:
    least = _NEAR if max(len(known), len(word)) > _SHORT_WORD else _NEAR_SHORT
    return SequenceMatcher(None, known, word, autojunk=False).ratio() >= least


def _holding(section: str, heading: str) -> Iterator[Guess]:
    """Yield the path of the longest known heading whose words stand in this one."""
    folded = f" {fold(_ELIDED.sub(' ', heading))} "
    held = [known for known in known_headings(section) if len(known) >= _SHORTEST and f" {known} " in folded]
    if held:
        word, path = known_headings(section)[max(held, key=lambda known: (len(known), known))]
        yield Guess(path, HOLDS_WORDS, f'it holds the words "{word}"')


@cache
def known_headings(section: str) -> dict[str, tuple[str, str]]:
    """Return the folded headings that are known for a section, each with its words and its path."""
    lines = [*(QUESTIONS.items() if section == "workshops" else ()), *HEADINGS.get(section, {}).items()]
    pairs = [(word, path) for path, words in lines for word in words.split("|")]
    pairs += heading_words(section)
    kind: type = TABLES[section]
    pairs += [(field.name.replace("_", " "), field.name) for field in fields_of(kind)]
    return {fold(word): (word, path) for word, path in pairs if fold(word) and _is_path(path, section)}


def _is_path(path: str, section: str) -> bool:
    try:
        Target.parse(path, section)
    except ValueError:
        return False
    return True
