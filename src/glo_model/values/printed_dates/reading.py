"""Reading printed dates, from cells and from text, without ever inventing a part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import Final

from glo_model.values.printed_dates.clocks import without_clock
from glo_model.values.printed_dates.common import read_common
from glo_model.values.printed_dates.folding import fold
from glo_model.values.printed_dates.grammar import read_tokens
from glo_model.values.printed_dates.languages import VOCABULARIES
from glo_model.values.printed_dates.outcome import NOT_A_DATE, DateReading, possible
from glo_model.values.printed_dates.pieces import Order
from glo_model.values.printed_dates.plausible import has_plausible_years
from glo_model.values.printed_dates.serials import Epoch, read_number
from glo_model.values.printed_dates.tokens import Token, ways_to_read
from glo_model.values.printed_dates.vocabulary import Vocabulary
from glo_model.values.spans import Spans

#: Longer texts are not dates; the bound also bounds the work.
LONGEST_PRINTED_DATE: Final = 200

_ORDERS: Final[tuple[Order, ...]] = ("day first", "month first")
_NOTHING: Final = frozenset(
    [
        *(
            "n/a",
            "na",
            "n a",
            "n.a.",
            "n.d.",
            "nd",
            "n/d",
            "s/d",
            "s/f",
            "-",
            "\u2013",
            "--",
            "?",
            "nil",
            "none",
            "null",
        ),
        *("unknown", "not known", "no date", "tbd", "tbc", "tba", "inconnu", "inconnue", "sans date"),
        *("desconocido", "desconocida", "sin fecha", "desconhecido", "desconhecida", "sem data"),
        *("неизвестно", "нет", "غير معروف", "بدون تاريخ"),
    ]
)
#: Numbers of eight digits: 20180924.
_COMPACT: Final = range(10**7, 10**8)
#: From 1982 or 1986 on, by the two ways of counting: smaller numbers in a text are more likely something else.
_DAY_NUMBERS: Final = range(30_000, 60_000)
_NUMBER: Final = re.compile(r"\d+|\d{5,}[.,]\d+")


def read_dates(
    printed: str | float | date | datetime,
    *,
    languages: Sequence[str] | None = None,
    order: Order | None = None,
    epoch: Epoch | None = None,
) -> DateReading:
    """Read what is printed as a date, or ask, or refuse; it never raises on account of what is printed.

    Nothing is added to what is printed: no year, no century, no day. What may mean several things comes
    back as a question with its readings. Dates in digits need an ``order`` when both numbers may be the
    month, and day numbers of a spreadsheet need its ``epoch``. A clock time and a zone are left out, and
    noted. All languages are tried unless some are named, by their codes: en, fr, es, pt, ar, ru.

    >>> read_dates("du 24 au 26 septembre 2018").dates
    Spans('2018-09-24/2018-09-26')
    >>> read_dates("3 March").dates
    Spans('XXXX-03-03')
    >>> read_dates("03/04/2018").readings
    (Spans('2018-04-03'), Spans('2018-03-04'))
    >>> read_dates("31 February 2018").question
    '2018-02-31 is not a day: day is out of range for month'
    """
    if isinstance(printed, str):
        if len(printed) > LONGEST_PRINTED_DATE:
            return DateReading.refused(f"a text of more than {LONGEST_PRINTED_DATE} characters is no date")
        return _read_text(printed, _codes(None if languages is None else tuple(languages)), order)
    if isinstance(printed, bool) or printed != printed:
        return DateReading.refused("it is not a date")
    if isinstance(printed, date):
        return _read_date(printed)
    if _COMPACT.start <= printed < _COMPACT.stop and printed == int(printed):
        return _read_digits(str(int(printed)))
    return read_number(printed, epoch)


@lru_cache(maxsize=64)
def _codes(languages: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the codes of the languages to try; ``fr-MA`` is French."""
    if languages is None:
        return tuple(VOCABULARIES)
    codes = tuple(language.partition("-")[0].lower() for language in languages)
    if not codes or not set(codes) <= set(VOCABULARIES):
        raise ValueError(f"the languages of printed dates are {', '.join(VOCABULARIES)}")
    return codes


def _read_date(printed: date) -> DateReading:
    if not isinstance(printed, datetime):
        return DateReading.answered(Spans.between(printed, printed))
    day = printed.date()
    has_clock = printed.time() != time() or printed.tzinfo is not None
    note = "the clock time was left out, and its zone if it had one" if has_clock else None
    return DateReading.answered(Spans.between(day, day), note=note)


@lru_cache(maxsize=1024)
def _read_text(printed: str, codes: tuple[str, ...], order: Order | None) -> DateReading:
    text = fold(printed)
    if not text or text in _NOTHING:
        return DateReading.refused("it says that there is no date, or nothing at all")
    if _NUMBER.fullmatch(text):
        return _read_digits(text)
    return read_common(text, codes, order) or _read_any(printed, text, codes, order)


def _read_any(printed: str, text: str, codes: tuple[str, ...], order: Order | None) -> DateReading:
    text, note = without_clock(text)
    reading = _read_edtf(printed.strip()) or _read_words(text, codes, order)
    if reading.dates is not None and not has_plausible_years(reading.dates):
        question = "the year is unlikely: it is of another calendar, or a filler, or misprinted"
        reading = DateReading.asked(question, reading.dates)
    return reading if reading.is_refusal else reading.with_note(note)


def _read_digits(text: str) -> DateReading:
    """Read a text of digits alone: a year, or a question, since day numbers look like any number."""
    if len(text) == 4 and text.isdigit():
        return _answer_or_ask_year(text)
    if len(text) == 8 and text.isdigit():
        year_first, year_last = text[:4], text[4:]
        return _ask_about_digits(
            f"{year_first}-{text[4:6]}-{text[6:]}",
            f"{year_last}-{text[2:4]}-{text[:2]}",
            f"{year_last}-{text[:2]}-{text[2:4]}",
        )
    if len(text) == 6 and text.isdigit():
        return _ask_about_digits(f"{text[:4]}-{text[4:]}" if text[4:] <= "12" else "")
    number = float(text.replace(",", "."))
    if not _DAY_NUMBERS.start <= number < _DAY_NUMBERS.stop:
        return DateReading.refused("the number is neither a year nor a likely day number of a spreadsheet")
    readings = read_number(number, None).readings
    return DateReading.asked("the text may be a day number of a spreadsheet", *readings)


def _answer_or_ask_year(text: str) -> DateReading:
    years = possible([text])
    if years and has_plausible_years(years[0]):
        return DateReading.answered(years[0])
    return DateReading.asked("the number is not a likely year", *years)


def _ask_about_digits(*texts: str) -> DateReading:
    found = [one for one in possible(texts) if has_plausible_years(one)]
    if len(found) == 1 and found[0].is_exact:
        return DateReading.answered(found[0])
    return DateReading.asked("the digits stand without signs between them", *found)


def _read_edtf(printed: str) -> DateReading | None:
    """Read what is already EDTF and nothing else: a set, an interval, digits that are unknown."""
    inner = printed.strip("/")
    is_edtf = inner == printed and ("/" in printed or "X" in printed or printed.startswith("{"))
    found = possible([printed]) if is_edtf else []
    note = "it ends before it begins, and is kept as printed" if found and found[0].is_reversed else None
    return DateReading.answered(found[0], note=note) if found else None


def _read_words(text: str, codes: Iterable[str], order: Order | None) -> DateReading:
    vocabularies = [VOCABULARIES[code] for code in codes]
    if not any(sign.isalpha() for sign in text):
        vocabularies = vocabularies[:1]
    found = [_read_in(text, vocabulary, order) for vocabulary in vocabularies]
    return _combined(found, "its words mean different dates in different languages")


def _read_in(text: str, vocabulary: Vocabulary, order: Order | None) -> DateReading:
    ways = ways_to_read(text, vocabulary)
    if ways is None:
        return DateReading.refused("its words can be understood in too many ways")
    return _combined((_read_way(way, order) for way in ways), "its words mean different dates")


def _read_way(way: Sequence[Token], order: Order | None) -> DateReading:
    if not any(token.kind in ("triple", "pair") for token in way):
        return read_tokens(way, "day first")
    if order is None:
        return _combined((read_tokens(way, one) for one in _ORDERS), "day and month may stand in either order")
    chosen = read_tokens(way, order)
    if not chosen.is_refusal:
        return chosen
    other = read_tokens(way, "month first" if order == "day first" else "day first")
    if other.dates is not None:
        return DateReading.asked(f"the order is said to be {order}, and this makes no date so", other.dates)
    return chosen


def _combined(found: Iterable[DateReading], question: str) -> DateReading:
    """Return the one answer, or all that the text may mean, or the refusal that says most."""
    results = list(found)
    answers = {one.dates: one for one in results if one.dates is not None}
    asked = [one for one in results if one.readings]
    readings = [*answers, *(reading for one in asked for reading in one.readings)]
    if len(answers) == 1 and set(readings) == set(answers):
        return next(iter(answers.values()))
    if readings:
        questions = list(dict.fromkeys(one.question for one in asked if one.question))
        if answers:
            questions.insert(0, question)
        return DateReading.asked("; ".join(questions), *(one for one in readings if one is not None))
    return next((one for one in results if one != NOT_A_DATE), NOT_A_DATE)
