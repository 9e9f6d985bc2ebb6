"""The commonest forms of printed dates, read at a glance: each of them can mean one thing only.

The grammar reads them alike, and takes ten times as long. What is odd in any way is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from glo_model.values.dates import PartialDate
from glo_model.values.printed_dates.folding import DASH
from glo_model.values.printed_dates.languages import VOCABULARIES
from glo_model.values.printed_dates.outcome import DateReading
from glo_model.values.printed_dates.pieces import Order
from glo_model.values.printed_dates.plausible import is_plausible
from glo_model.values.spans import Spans

_TO: Final = rf" ?[-{DASH}] ?"
_WORD: Final = r"[^\W\d_]+"
# Day, month and year of the first date are d, m and y, those of the last one e, n and z.
_FORMS: Final = (
    # March 2018, 12 March 2018, 12-14 March 2018
    re.compile(rf"(?:(?P<d>\d\d?)(?:{_TO}(?P<e>\d\d?))? )?(?P<m>{_WORD}) (?P<y>\d{{4}})"),
    # 12.03.2018, 12/03/2018 - 14/03/2018
    re.compile(
        r"(?P<d>\d\d?)(?P<sign>[./])(?P<m>\d\d?)(?P=sign)(?P<y>\d{4})"
        rf"(?:{_TO}(?P<e>\d\d?)(?P=sign)(?P<n>\d\d?)(?P=sign)(?P<z>\d{{4}}))?"
    ),
    # 2018-03-12, 2018-03-12/2018-03-14
    re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:/(?P<z>\d{4})-(?P<n>\d\d)-(?P<e>\d\d))?"),
    # 30 March - 2 April 2018
    re.compile(rf"(?P<d>\d\d?) (?P<m>{_WORD})(?: (?P<y>\d{{4}}))?{_TO}(?P<e>\d\d?) (?P<n>{_WORD}) (?P<z>\d{{4}})"),
    # March 12, 2018
    re.compile(rf"(?P<m>{_WORD}) (?P<d>\d\d?)(?:{_TO}(?P<e>\d\d?))?,? (?P<y>\d{{4}})"),
)


def read_common(text: str, codes: tuple[str, ...], order: Order | None) -> DateReading | None:
    """Read a folded text of one of the commonest forms, or return ``None`` if the grammar has to read it."""
    for form in _FORMS:
        found = form.fullmatch(text)
        if found is not None:
            parts = found.groupdict()
            return _read(_day_first(parts, order) if "sign" in parts else parts, codes)
    return None


def _day_first(parts: Mapping[str, str], order: Order | None) -> Mapping[str, str]:
    """Return the parts with day and month in their places, or no parts if nothing says which of them is which."""
    if order == "month first":
        return {**parts, "d": parts["m"], "m": parts["d"], "e": parts["n"], "n": parts["e"]}
    is_said = order is not None or int(parts["d"]) > 12 or int(parts["e"] or 0) > 12
    return parts if is_said else {}


def _read(parts: Mapping[str, str | None], codes: tuple[str, ...]) -> DateReading | None:
    day, month, year, last_day, last_month, last_year = map(parts.get, "dmyenz")
    first = _date(day, month, year or last_year, codes)
    last = first if last_day is None else _date(last_day, last_month or month, last_year or year, codes)
    if first is None or last is None or last.text < first.text or not _share_a_language(month, last_month, codes):
        return None
    return DateReading.answered(Spans.parse(first.text if first == last else f"{first.text}/{last.text}"))


def _share_a_language(month: str | None, other: str | None, codes: tuple[str, ...]) -> bool:
    """Tell whether one language has the words of both months; digits are of every one."""
    if month is None or other is None or other.isdecimal():
        return True
    return any({month, other} <= VOCABULARIES[code].meanings.keys() for code in codes)


def _date(day: str | None, month: str | None, year: str | None, codes: tuple[str, ...]) -> PartialDate | None:
    """Return a date, or ``None`` if it is none, or one that people have to be asked about."""
    if month is None or year is None or not is_plausible(int(year)):
        return None
    number = int(month) if month.isdecimal() else _months_in(codes).get(month, 0)
    try:
        if day is None:
            return PartialDate.of_parts(year=int(year), month=number)
        return PartialDate.of(date(int(year), number, int(day)))
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _months_in(codes: tuple[str, ...]) -> dict[str, int]:
    """Return the words that mean a month in these languages, and nothing else in any of them."""
    vocabularies = [VOCABULARIES[code] for code in codes]
    endings = frozenset().union(*(each.suffixes for each in vocabularies))
    found = {}
    for word in {word for each in vocabularies for word in each.meanings} - endings:
        meanings = {one for each in vocabularies for one in each.meanings.get(word, ())}
        only = next(iter(meanings))
        if len(meanings) == 1 and only.kind == "month" and only.number > 0:
            found[word] = only.number
    return found
