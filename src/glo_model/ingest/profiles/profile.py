"""A profile: how a partner's sheets and headings map onto the kinds and fields of the model."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from os import PathLike
from typing import Annotated, Final

import attrs

from glo_model.columns import TABLES
from glo_model.ingest.mapping.languages import language_code
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.mapping.translated import heading_words, sheet_words
from glo_model.ingest.mapping.words import HEADINGS, OPEN_ENDS, REMARKS, SHEETS, TEXT_SHEETS
from glo_model.ingest.profiles.checks import faults_of
from glo_model.ingest.profiles.likeness import fold_pattern, is_like
from glo_model.ingest.profiles.sheet import Decimal, Order, SheetProfile, Words
from glo_model.values.folding import fold

_NOTHING_SAID: Final = SheetProfile()
_IN_LANGUAGE: Final = re.compile(r"(.+?)\s*[(\[]\s*([\w ]+)\s*[)\]]")
_HUMPED: Final = re.compile(r"[A-Z]?[a-z]+(?:[A-Z][a-z]+)+")
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NUMBERED: Final = re.compile(r"(.*\D)\s*([1-9][0-9]?)")


@attrs.frozen(kw_only=True)
class Profile:
    """Say what a partner's sheets and headings mean, beside the model's own names and common words for them.

    It is written in Python, or in a TOML file that ``Profile.read`` reads; both say the same. What can never be right,
    such as a path that the model does not have, raises ``ValueError`` with everything that is wrong.

    >>> profile = Profile(sheets={"Ateliers 20*": "workshops"}, headings={"workshops": {"Bureau": "tracks"}})
    Traceback (most recent call last):
    ValueError: headings.workshops.Bureau: Workshop has no field tracks
    >>> Profile(sheets={"Ateliers 20*": "workshops"}).section_of("Ateliers 2018")
    'workshops'
    """

    sheets: Annotated[
        Mapping[str, str | SheetProfile],
        "For the names of sheets, the section whose records they hold, or all there is to say of them; "
        "* in a name stands for anything.",
    ] = attrs.field(factory=dict)
    """For the names of sheets, the section whose records they hold, such as ``workshops``, or all there is to say."""
    headings: Annotated[
        Mapping[str, Words],
        "For each section and heading, in whatever sheet, the path of the field that the cells go to.",
    ] = attrs.field(factory=dict)
    """For each section and heading, where the cells go, such as ``places[role=venue].name``."""
    order: Annotated[Order | None, "Which comes first in dates that are digits only."] = None
    """Which comes first in dates that are digits only; without it such dates are asked about."""
    languages: Annotated[tuple[str, ...] | None, "The languages of printed dates, by their codes."] = None
    """The languages of printed dates, by their codes; without them all six that can be read are tried."""
    decimal: Annotated[Decimal | None, "The sign before decimals; the other one parts thousands."] = None
    """The sign before decimals; without it numbers in which a comma may be either are refused."""
    _targets: dict[str, dict[str, Target]] = attrs.field(init=False, repr=False, eq=False)
    _sheets: dict[str, SheetProfile] = attrs.field(init=False, repr=False, eq=False)
    _patterns: tuple[tuple[str, SheetProfile], ...] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        sheets = {
            name: SheetProfile(section=said) if isinstance(said, str) else said for name, said in self.sheets.items()
        }
        faults = list(faults_of(sheets, self.headings, self.languages or ()))
        if faults:
            raise ValueError("\n".join(map(str, faults)))
        own = {section: dict(_parsed(section, words.items())) for section, words in self.headings.items()}
        object.__setattr__(self, "_targets", own)
        folded = {fold_pattern(name): said for name, said in sheets.items()}
        object.__setattr__(self, "_sheets", folded)
        object.__setattr__(self, "_patterns", _longest_first(folded))

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Profile:
        """Read a profile from a TOML file.

        Raise ``DataError`` with a finding for each fault of it, and ``FileError`` if it cannot be read at all.
        """
        from glo_model.ingest.profiles.file import read_profile

        return read_profile(path)

    def sheet_of(self, sheet: str) -> SheetProfile:
        """Return what is said of a sheet: by its own name, or else by the longest name with a * that is like it."""
        folded = fold(sheet)
        exact = self._sheets.get(folded)
        if exact is not None:
            return exact
        return next((said for name, said in self._patterns if is_like(folded, name)), _NOTHING_SAID)

    def saying(self, sheet: str, said: SheetProfile) -> Profile:
        """Return a profile that says this of one sheet, whatever its name; the rest is as in this one.

        It is for tables that are understood by themselves, and so of what is said nothing is checked.
        """
        profile = attrs.evolve(self)
        object.__setattr__(profile, "_sheets", {**self._sheets, fold(sheet): said})
        return profile

    def section_of(self, sheet: str) -> str | None:
        """Return the section whose records a sheet holds, or ``None`` if its name does not tell."""
        said = self.sheet_of(sheet)
        if said.section is not None or said.form is not None:
            return said.section
        return sheet if sheet in TABLES else sheet_names().get(fold(sheet))

    def target_of(self, section: str, heading: str) -> Target | None:
        """Return where the cells of a column go, or ``None`` if the heading does not tell."""
        folded = fold(heading)
        own = self._targets.get(section, {}).get(folded)
        common = _model_target(section, heading.strip()) or _common_target(section, heading, folded)
        return own or common or _spelt_as_one_word(section, heading.strip())


def _longest_first(sheets: Mapping[str, SheetProfile]) -> tuple[tuple[str, SheetProfile], ...]:
    """Return the names with a *, so that the one that says most comes first: the tables of TOML have no order."""
    found = [(name, said) for name, said in sheets.items() if "*" in name]
    return tuple(sorted(found, key=lambda each: (-len(each[0]), each[0])))


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
def sheet_names() -> dict[str, str]:
    """Return the folded names of sheets that are known, each with the section whose records such a sheet holds."""
    spelled = {fold(name): name for name in TABLES}
    common = {fold(word): section for section, words in SHEETS.items() for word in words.split("|")}
    return {fold(word): section for word, section in sheet_words()} | common | spelled


@lru_cache(maxsize=4096)
def _model_target(section: str, heading: str) -> Target | None:
    """Return the target of a heading that the model itself writes, or that differs in capitals and blanks only."""
    plain = re.sub(r"[\s-]+", "_", heading.lower())
    return Target.of_column(section, heading) or Target.of_column(section, plain)


@cache
def _common_targets(section: str) -> dict[str, Target]:
    pairs = ((word, path) for path, words in HEADINGS.get(section, {}).items() for word in words.split("|"))
    return dict(_parsed(section, (*heading_words(section), *pairs)))


def _parsed(section: str, words: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Target]]:
    return ((fold(heading), Target.parse(path, section)) for heading, path in words)


def _common_target(section: str, heading: str, folded: str) -> Target | None:
    common = _common_targets(section)
    return common.get(folded) or _in_language(common, heading) or _numbered(common, heading)


def _spelt_as_one_word(section: str, heading: str) -> Target | None:
    """Return the target of a heading as programs write it, such as "startDate"."""
    return _common_targets(section).get(fold(_HUMP.sub(" ", heading))) if _HUMPED.fullmatch(heading) else None


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
