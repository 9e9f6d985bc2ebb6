# ruff: noqa: RUF001 - Cyrillic letters and long dashes are meant where they stand
from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.values.printed_dates import LONGEST_PRINTED_DATE, DateReading, read_dates
from glo_model.values.printed_dates.languages import VOCABULARIES
from glo_model.values.spans import Spans

TABLES = {path.stem: path for path in Path(__file__).parent.glob("*.tsv")}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
DAYS = {
    "en": ["{d} {m} {y}", "{m} {d}, {y}", "the {d}th of {m} {y}", "{d}-{m}-{y}"],
    "fr": ["{d} {m} {y}", "le {d} {m} {y}", "{D} {m} {y}"],
    "es": ["{d} de {m} de {y}", "el {d} de {m} del {y}", "{d} {m} {y}"],
    "pt": ["{d} de {m} de {y}", "{D} de {m} de {y}", "{d}/{m}/{y}"],
    "ru": ["{d} {m} {y} г.", "{d} {m} {y} года", "{d} {m} {y}"],
    "ar": ["{d} {m} {y}", "يوم {d} {m} {y}", "{d} {m} {y}م"],
}
SPANS = {
    "en": ["{d} {m} {y} - {d2} {m2} {y2}", "from {d} {m} {y} to {d2} {m2} {y2}", "{m} {d}, {y} to {m2} {d2}, {y2}"],
    "fr": ["du {d} {m} {y} au {d2} {m2} {y2}"],
    "es": ["del {d} de {m} de {y} al {d2} de {m2} de {y2}"],
    "pt": ["de {d} de {m} de {y} a {d2} de {m2} de {y2}"],
    "ru": ["с {d} {m} {y} г. по {d2} {m2} {y2} г."],
    "ar": ["من {d} {m} {y} إلى {d2} {m2} {y2}"],
}
IN_DIGITS = ["{D}/{M}/{y}", "{d}.{n}.{y}", "{D}-{M}-{y}", "{d}. {n}. {y}"]
EASTERN = [str.maketrans("0123456789", digits) for digits in ("٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")]
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2050, 12, 31))
languages = st.sampled_from(sorted(MONTHS))


def rows() -> list[tuple[str, str]]:
    """Return what is printed and what is expected, from every table."""
    lines = [line for path in TABLES.values() for line in path.read_text(encoding="utf-8").splitlines()]
    found = [line.partition("\t") for line in lines if not line.startswith("#")]
    return [(printed, expected) for printed, _, expected in found]


def verdict(reading: DateReading) -> str:
    """Return a reading as the tables write it."""
    if reading.dates is not None:
        return reading.dates.text
    candidates = " | ".join(one.text for one in reading.readings)
    return f"ask: {candidates}" if candidates else "refuse"


def written(style: str, language: str, first: date, last: date) -> str:
    """Return the days as the language prints them."""
    names = MONTHS[language].split()
    return style.format(
        d=first.day,
        D=f"{first.day:02}",
        n=first.month,
        M=f"{first.month:02}",
        m=names[first.month - 1],
        y=first.year,
        d2=last.day,
        m2=names[last.month - 1],
        y2=last.year,
    )


@pytest.mark.parametrize(("printed", "expected"), rows())
def test_printed_dates_are_read_as_the_tables_say(printed: str, expected: str) -> None:
    """Every printed date of the tables is answered, asked about or refused as its row says."""
    assert expected == verdict(read_dates(printed))


@pytest.mark.parametrize("language", ["arabic", "english", "french", "portuguese", "russian", "spanish"])
def test_every_language_has_a_table_worth_the_name(language: str) -> None:
    """A table has at least 45 printed dates, and at least ten that are asked about or refused."""
    lines = TABLES[language].read_text(encoding="utf-8").splitlines()[1:]
    unanswered = [line for line in lines if line.partition("\t")[2].startswith(("ask", "refuse"))]
    assert (True, True) == (len(lines) >= 45, len(unanswered) >= 10)


@pytest.mark.parametrize(("printed", "expected"), rows())
def test_a_reading_is_an_answer_or_says_why_not(printed: str, expected: str) -> None:
    """There are dates or a question, never both; and a question is never longer than a few words need."""
    reading = read_dates(printed)
    assert reading.is_answer == (reading.question is None)
    assert reading.is_refusal == (expected == "refuse")
    assert not (reading.is_answer and reading.readings)
    assert len(reading.question or "") < 150


@settings(max_examples=200)
@given(st.data(), languages, days)
def test_a_day_reads_back_from_every_language(data: st.DataObject, language: str, day: date) -> None:
    """A day written as a language usually writes it is read as that day, in that language and in all."""
    printed = written(data.draw(st.sampled_from(DAYS[language])), language, day, day)
    assert Spans.between(day, day) == read_dates(printed).dates
    assert Spans.between(day, day) == read_dates(printed, languages=[language]).dates


@settings(max_examples=200)
@given(st.data(), languages, days, days)
def test_a_span_reads_back_from_every_language(data: st.DataObject, language: str, first: date, last: date) -> None:
    """A span written out is read as that span, reversed or not."""
    printed = written(data.draw(st.sampled_from(SPANS[language])), language, first, last)
    reading = read_dates(printed)
    assert Spans.between(first, last) == reading.dates
    assert (first > last) == (reading.note is not None)


@given(st.sampled_from(IN_DIGITS), st.sampled_from(EASTERN), days)
def test_a_day_in_digits_reads_back_when_its_order_is_known(style: str, eastern: dict[int, int], day: date) -> None:
    """With the order said, a day in European or Arabic digits is read; without, it is among the readings."""
    printed = written(style, "en", day, day)
    expected = Spans.between(day, day)
    assert expected == read_dates(printed, order="day first").dates
    assert expected == read_dates(printed.translate(eastern), order="day first").dates
    asked = read_dates(printed)
    assert expected in (asked.dates, *asked.readings)
    assert asked.is_answer == (day.day > 12 or day.day == day.month)


@settings(max_examples=300)
@given(st.one_of(st.text(), st.text(alphabet="0123456789 -/.,:~?X{}TZ+'адгوmars", max_size=30)))
def test_no_text_makes_it_raise(printed: str) -> None:
    """Whatever is printed comes back as a reading."""
    assert isinstance(read_dates(printed), DateReading)


@given(st.one_of(st.integers(), st.floats()), st.sampled_from([None, 1900, 1904]))
def test_no_number_makes_it_raise(number: float, epoch: None) -> None:
    """Infinite, huge and negative numbers and what is not a number come back as a reading."""
    assert isinstance(read_dates(number, epoch=epoch), DateReading)


FRAGMENTS = [
    *("1", "3", "12", "24", "26", "31", "2016", "2018", "2019", "18", "09", "04", "mars", "avril", "septembre"),
    *("lundi", "du", "au", "et", "le", "depuis", "jusqu'au", "vers", "fin", "10:00", "10h30", "+01:00", "9 h"),
]
JOINTS = [" ", " ", " ", "-", " - ", "/", ".", ", ", "–"]


@settings(max_examples=700, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(FRAGMENTS), st.sampled_from(JOINTS)), min_size=1, max_size=9))
def test_an_answer_has_only_parts_that_are_printed(pieces: list[tuple[str, str]]) -> None:
    """Every day, month and year of an answer stands in the text, and every one of the text in the answer."""
    printed = "".join(fragment + joint for fragment, joint in pieces).strip(" -/.,–")
    reading = read_dates(printed)
    dates = [] if reading.dates is None else [end for span in reading.dates for end in (span.start, span.end)]
    text = printed.replace("mars", " 3 ").replace("avril", " 4 ").replace("septembre", " 9 ")
    numbers = {int(number) for number in re.findall(r"[0-9]+", text)}
    parts = {int(part) for one in dates if one for part in re.findall(r"[0-9]+", one.text)}
    assert parts <= numbers
    if dates and ":" not in text and "h" not in text.replace("jusqu'", ""):
        assert numbers == parts


@pytest.mark.parametrize(
    ("printed", "order", "expected"),
    [
        ("03/04/2018", "day first", "2018-04-03"),
        ("03/04/2018", "month first", "2018-03-04"),
        ("24/09/2018", "day first", "2018-09-24"),
        ("24/09/2018", "month first", "ask: 2018-09-24"),
        ("09/24/2018", "month first", "2018-09-24"),
        ("11/04", "month first", "XXXX-11-04"),
        ("2018-04-03", "month first", "2018-04-03"),
        ("24 September 2018", "month first", "2018-09-24"),
        ("03-04-14", "day first", "ask: 2014-04-03"),
    ],
)
def test_the_order_settles_day_and_month(printed: str, order: str, expected: str) -> None:
    """An order settles what may be either; a date that contradicts it is asked about, not turned round."""
    assert order in ("day first", "month first")
    assert expected == verdict(read_dates(printed, order="day first" if order == "day first" else "month first"))


@pytest.mark.parametrize(
    ("number", "epoch", "expected"),
    [
        (43367, 1900, "2018-09-24"),
        (41905, 1904, "2018-09-24"),
        (43367.75, 1900, "2018-09-24"),
        (43367.0, None, "ask: 2018-09-24 | 2022-09-25"),
        (1, 1900, "1900-01-01"),
        (59, 1900, "1900-02-28"),
        (60, 1900, "refuse"),
        (61, 1900, "1900-03-01"),
        (0, 1900, "refuse"),
        (0, 1904, "1904-01-01"),
        (60, None, "ask: 1904-03-01"),
        (2018, 1900, "ask: 2018 | 1905-07-10"),
        (2018, None, "ask: 2018 | 1905-07-10 | 1909-07-11"),
        (20180924, None, "2018-09-24"),
        (99999, 1900, "ask: 2173-10-13"),
        (2_958_465, 1900, "ask: 9999-12-31"),
        (2_958_465, 1904, "refuse"),
        (2_958_466, 1900, "refuse"),
        (-1, 1900, "refuse"),
        (math.nan, 1900, "refuse"),
        (math.inf, None, "refuse"),
        (10**400, None, "refuse"),
        (True, 1900, "refuse"),
    ],
)
def test_day_numbers_of_spreadsheets_need_their_epoch(number: float, epoch: None, expected: str) -> None:
    """A number counts days from 1900, with the 29 February that never was, or from 1904, or is a year."""
    assert expected == verdict(read_dates(number, epoch=epoch))


@pytest.mark.parametrize(
    ("printed", "note"),
    [
        ("2018-09-24T10:00:00+01:00", "the clock time was left out, and its zone if it had one"),
        ("2017-12-31+08:00", "the time zone was left out"),
        ("Wednesday 21 March", "the weekday was left out"),
        ("2017-2010", "it ends before it begins, and is kept as printed"),
        ("2017/2010", "it ends before it begins, and is kept as printed"),
        (43367.75, "the clock time was left out"),
        (datetime(2018, 9, 24, 10, 30), "the clock time was left out, and its zone if it had one"),
        (datetime(2018, 9, 24, tzinfo=UTC), "the clock time was left out, and its zone if it had one"),
        (datetime(2018, 9, 24), None),
        (date(2018, 9, 24), None),
        ("24 September 2018", None),
        ("24 September 2017 10:00, from 26 to 24", None),
    ],
)
def test_what_is_left_out_is_noted(printed: str | float | date, note: str | None) -> None:
    """A clock time, a zone, a weekday without its year, and an end before the start are said."""
    assert note == read_dates(printed, epoch=1900).note


def test_two_notes_stand_side_by_side() -> None:
    """A reversed span with clock times tells both."""
    reading = read_dates("26/09/2018 10:00 - 24/09/2018 12:00")
    expected = "it ends before it begins, and is kept as printed; the clock time was left out, and its zone"
    assert ("2018-09-26/2018-09-24", expected) == (verdict(reading), (reading.note or "")[: len(expected)])


@pytest.mark.parametrize("hour", ["10h", "10:00 -", "10:00-", "10 am,", "10:00,", "10:00 –"])
def test_a_clock_time_never_takes_the_day_with_it(hour: str) -> None:
    """What stands behind an hour is a day, not its minutes and not its zone."""
    reading = read_dates(f"{hour} 24 September 2018")
    assert verdict(reading) in ("2018-09-24", "refuse")


def test_languages_can_be_named() -> None:
    """Only the languages that are named are tried; a region of a language is that language."""
    assert "refuse" == verdict(read_dates("24 septembre 2018", languages=["en", "es"]))
    assert "2018-09-24" == verdict(read_dates("24 septembre 2018", languages=["fr-MA"]))
    with pytest.raises(ValueError, match="en, fr, es, pt, ar, ru"):
        read_dates("24 septembre 2018", languages=["tlh"])
    with pytest.raises(ValueError, match="en, fr, es, pt, ar, ru"):
        read_dates("24 septembre 2018", languages=[])


def test_a_word_means_one_month_in_all_languages() -> None:
    """No month name of one language is another month in another one."""
    found: dict[str, set[int]] = {}
    for vocabulary in VOCABULARIES.values():
        for word, meanings in vocabulary.meanings.items():
            found.setdefault(word, set()).update(one.number for one in meanings if one.kind == "month")
    assert [] == [word for word, months in found.items() if len(months) > 1]


def test_every_month_name_of_every_language_is_read() -> None:
    """Each way to write a month stands for that month of any year, or of the year that follows."""
    for code, vocabulary in VOCABULARIES.items():
        for number, words in enumerate(vocabulary.months, 1):
            for word in words.split("|"):
                expected = f"2018-{number:02}-24"
                assert (word, expected) == (word, verdict(read_dates(f"24 {word} 2018", languages=[code])))


def test_every_weekday_of_every_language_is_read() -> None:
    """Each way to write a weekday fits its day of the week and no other."""
    for code, vocabulary in VOCABULARIES.items():
        month = vocabulary.months[8].split("|")[0]
        for number, words in enumerate(vocabulary.weekdays):
            for word in words.split("|"):
                right = read_dates(f"{word} {24 + number} {month} 2018", languages=[code])
                wrong = read_dates(f"{word} {23 + number} {month} 2018", languages=[code])
                assert (word, True, False) == (word, right.is_answer, wrong.is_answer)


@pytest.mark.parametrize(
    "printed",
    ["i " * 100, "1/" * 100, "1." * 100, "24 and " * 28, "10:00-" * 33, "9" * 200, "(" * 200, "mar " * 50, "т" * 200],
)
def test_texts_that_are_hard_to_read_are_refused_soon(printed: str) -> None:
    """Repeats that could be understood in very many ways end like any other text that is no date."""
    assert "refuse" == verdict(read_dates(printed))


def test_a_long_text_is_no_date() -> None:
    """A text beyond the limit is refused unread, with the limit as the reason."""
    reading = read_dates("24 September 2018" + " " * LONGEST_PRINTED_DATE)
    assert "a text of more than 200 characters is no date" == reading.question


@pytest.mark.parametrize("printed", ["Jane Doe 24 September 2018", "Doe, 24/09/2018", "24 September (J. Doe)"])
def test_the_reason_does_not_repeat_what_is_printed(printed: str) -> None:
    """A cell that holds a name by mistake is refused in words that do not carry the name on."""
    assert "Doe" not in (read_dates(printed).question or "Doe")


def test_what_is_no_date_in_any_order_is_refused_in_the_one_that_is_said() -> None:
    """There is nothing to ask where the other order makes no date either."""
    assert "99 is not a month" == read_dates("99/99/2018", order="day first").question
    assert read_dates("99/99/2018", order="day first").is_refusal
