"""A profile: how a partner's sheets and headings map onto the kinds and fields of the model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias

import attrs

from glo_model.columns import TABLES
from glo_model.ingest.target import Target
from glo_model.ingest.words import HEADINGS, LANGUAGES, OPEN_ENDS, REMARKS, SHEETS, TEXT_SHEETS
from glo_model.values.codes import LANGUAGE_CODES
from glo_model.values.folding import fold

Words: TypeAlias = Mapping[str, str]
"""What stands in a file, and what it means."""

_IN_LANGUAGE: Final = re.compile(r"(.+?)\s*[(\[]\s*([\w ]+)\s*[)\]]")
_NUMBERED: Final = re.compile(r"(.*\D)\s*([1-9][0-9]?)")


@attrs.frozen(kw_only=True)
class Profile:
    """Say what a partner's sheets and headings mean, beside the model's own names and common words for them.

    >>> profile = Profile(sheets={"Ateliers 2018": "workshops"}, headings={"workshops": {"Bureau": "track"}})
    Traceback (most recent call last):
    ValueError: Bureau: Workshop has no field track
    >>> Profile().section_of("Courts of appeal")
    'courts'
    """

    sheets: Words = attrs.field(factory=dict)
    """For the names of sheets, the section whose records they hold, such as ``workshops``."""
    headings: Mapping[str, Words] = attrs.field(factory=dict)
    """For each section and heading, where the cells go, such as ``places[role=venue].name``."""
    order: Literal["day first", "month first"] | None = None
    """Which comes first in dates that are digits only; without it such dates are asked about."""
    languages: tuple[str, ...] | None = None
    """The languages of printed dates, by their codes; without them all six that can be read are tried."""
    _targets: dict[str, dict[str, Target]] = attrs.field(init=False, repr=False, eq=False)
    _sections: dict[str, str] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        unknown = [name for name in (*self.sheets.values(), *self.headings) if name not in TABLES]
        if unknown:
            raise ValueError(f"{unknown[0]} is not a section; there are {', '.join(TABLES)}")
        own = {section: dict(_parsed(section, words.items())) for section, words in self.headings.items()}
        object.__setattr__(self, "_targets", own)
        object.__setattr__(self, "_sections", {fold(name): section for name, section in self.sheets.items()})

    def section_of(self, sheet: str) -> str | None:
        """Return the section whose records a sheet holds, or ``None`` if its name does not tell."""
        folded = fold(sheet)
        if folded in self._sections:
            return self._sections[folded]
        return sheet if sheet in TABLES else _own_sections().get(folded)

    def target_of(self, section: str, heading: str) -> Target | None:
        """Return where the cells of a column go, or ``None`` if the heading does not tell."""
        folded = fold(heading)
        own = self._targets.get(section, {}).get(folded)
        return own or _model_target(section, heading.strip()) or _common_target(section, heading, folded)


def is_text_sheet(sheet: str) -> bool:
    """Tell whether a sheet's name says that it holds free text and no records."""
    return fold(sheet) in _folded(TEXT_SHEETS)


def is_remark(heading: str) -> bool:
    """Tell whether a column's heading says that it is for people."""
    return fold(heading) in _folded(REMARKS)


def is_open_end(text: str) -> bool:
    """Tell whether the cell of a last day says that there is none yet."""
    return text == ".." or fold(text) in _folded(OPEN_ENDS)


@cache
def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split("|")) - {""}


@cache
def _own_sections() -> dict[str, str]:
    spelled = {fold(name): name for name in TABLES}
    return {fold(word): section for section, words in SHEETS.items() for word in words.split("|")} | spelled


@lru_cache(maxsize=4096)
def _model_target(section: str, heading: str) -> Target | None:
    """Return the target of a heading that the model itself writes, or that differs in capitals and blanks only."""
    plain = re.sub(r"[\s-]+", "_", heading.lower())
    return Target.of_column(section, heading) or Target.of_column(section, plain)


@cache
def _common_targets(section: str) -> dict[str, Target]:
    pairs = ((word, path) for path, words in HEADINGS.get(section, {}).items() for word in words.split("|"))
    return dict(_parsed(section, pairs))


def _parsed(section: str, words: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Target]]:
    for heading, path in words:
        try:
            yield fold(heading), Target.parse(path, section)
        except ValueError as error:
            raise ValueError(f"{heading}: {error}") from None


def _common_target(section: str, heading: str, folded: str) -> Target | None:
    common = _common_targets(section)
    return common.get(folded) or _in_language(common, heading) or _numbered(common, heading)


def _in_language(common: Mapping[str, Target], heading: str) -> Target | None:
    """Return the target of a heading such as "Title (fr)"."""
    match = _IN_LANGUAGE.fullmatch(heading.strip())
    target = common.get(fold(match[1])) if match else None
    code = language_code(match[2]) if match else None
    return target.in_language(code) if target and code else None


def _numbered(common: Mapping[str, Target], heading: str) -> Target | None:
    """Return the target of a heading such as "Organiser 2"."""
    match = _NUMBERED.fullmatch(heading.strip())
    target = common.get(fold(match[1])) if match else None
    return target.numbered(int(match[2])) if match and target else None


def language_code(word: str) -> str | None:
    """Return the code of a language that is written as a code or by its name."""
    folded = fold(word)
    return folded if folded in LANGUAGE_CODES else LANGUAGES.get(folded)
