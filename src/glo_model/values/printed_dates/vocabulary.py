"""The words with which one language prints dates, and what each can mean."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain
from typing import Literal, NamedTuple

import attrs

from glo_model.values.printed_dates.folding import fold

Kind = Literal[
    "day number",
    "year",
    "month",
    "weekday",
    "ordinal",
    "period",
    "triple",
    "pair",
    "quarter",
    "half",
    "season",
    "and",
    "comma",
    "to",
    "dash",
    "slash",
    "since",
    "from",
    "until",
    "present",
    "between",
    "vague",
    "about",
    "week",
    "filler",
    "calendar",
    "doubt",
    "unread",
]


class Meaning(NamedTuple):
    """What a word may stand for: a kind of thing and, for a month or an ordinal, which one."""

    kind: Kind
    number: int = 0


@attrs.frozen(kw_only=True, slots=False)
class Vocabulary:
    """List the words of one language; the ways to write one thing stand between ``|``."""

    code: str
    months: tuple[str, ...]
    #: From Monday to Sunday.
    weekdays: tuple[str, ...]
    #: First to fourth, as words.
    ordinals: tuple[str, ...]
    #: Spring, summer, autumn, winter.
    seasons: tuple[str, ...]
    quarter: str
    half: str
    week: str
    conjunction: str
    to: str
    until: str
    #: Opens a span without end.
    since: str
    #: Opens a span that may have an end.
    since_or_from: str
    present: str
    between: str
    #: Early, middle, late: of a part that no date form has.
    vague: str
    about: str
    #: Words that may stand in a date and add nothing.
    filler: str
    #: Endings of ordinal numbers, written against the digits.
    endings: str

    @cached_property
    def meanings(self) -> dict[str, tuple[Meaning, ...]]:
        """Everything that each folded word or phrase may mean."""
        found: dict[str, tuple[Meaning, ...]] = {}
        for words, meaning in chain(self._numbered(), self._plain(), _SHARED):
            for word in words.split("|"):
                key = " ".join(re.findall(r"[^\W\d_]+|&", fold(word)))
                if key and meaning not in found.get(key, ()):
                    found[key] = (*found.get(key, ()), meaning)
        return found

    @cached_property
    def suffixes(self) -> frozenset[str]:
        """The folded endings of ordinal numbers."""
        return frozenset(fold(ending) for ending in self.endings.split("|"))

    def _numbered(self) -> list[tuple[str, Meaning]]:
        return [
            *((words, Meaning("month", n)) for n, words in enumerate(self.months, 1)),
            *((words, Meaning("weekday", n)) for n, words in enumerate(self.weekdays)),
            *((words, Meaning("ordinal", n)) for n, words in enumerate(self.ordinals, 1)),
            *((words, Meaning("season", n)) for n, words in enumerate(self.seasons, 21)),
        ]

    def _plain(self) -> list[tuple[str, Meaning]]:
        return [
            (self.quarter, Meaning("quarter")),
            (self.half, Meaning("half")),
            (self.week, Meaning("week")),
            (self.conjunction, Meaning("and")),
            (self.to, Meaning("to")),
            (self.until, Meaning("until")),
            (self.since, Meaning("since")),
            (self.since_or_from, Meaning("from")),
            (self.present, Meaning("present")),
            (self.between, Meaning("between")),
            (self.vague, Meaning("vague")),
            (self.about, Meaning("about")),
            (self.filler, Meaning("filler")),
        ]


_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

# The Islamic, Iranian and Nepali months as Latin, Arabic and Cyrillic print writes them, and the names of eras.
_OTHER_CALENDARS = (
    "muharram|mouharram|safar|rabi|rabia|joumada|jumada|rajab|rajeb|chaabane|shaban|shaaban|ramadan|ramadhan"
    "|shawwal|chaoual|dhu al hijjah|dhul hijjah|dhou al hijja|dhu al qadah|hijri|ah|hegire"
    "|محرم|صفر|ربيع الأول|ربيع الثاني|ربيع الآخر|جمادى الأولى|جمادى الآخرة|جمادى الثانية|رجب|شعبان|رمضان|شوال"
    "|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة|هـ|هجري|هجرية|الموافق"
    "|мухаррам|сафар|раджаб|рамадан|хиджры"
    "|farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|bahman|esfand"
    "|baisakh|baishakh|jestha|jeth|ashadh|asar|shrawan|saun|bhadra|bhadau|ashwin|asoj|kartik|mangsir|poush|magh"
    "|falgun|phalgun|chaitra|chait|bs|vs|bikram|sambat|be|bc|bce"
)
_SHARED: tuple[tuple[str, Meaning], ...] = (
    (_OTHER_CALENDARS, Meaning("calendar")),
    *((word, Meaning("month", -number)) for number, word in enumerate(_ROMAN, 1)),
    *((word, Meaning("ordinal", number)) for number, word in enumerate(_ROMAN[:4], 1)),
)
