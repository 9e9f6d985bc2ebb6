"""What reading a printed date comes to: an answer, a question, or a refusal, each with its words."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

import attrs

from glo_model.values.spans import Spans


@attrs.frozen(kw_only=True)
class DateReading:
    """Hold what a printed date was read as, or why it was not.

    >>> DateReading.refused("nothing is printed").is_answer
    False
    """

    #: The days, when the printed text says them.
    dates: Spans | None = None
    #: What the text may mean, likeliest or plainest first, when a person has to say.
    readings: tuple[Spans, ...] = ()
    #: Why it asks, or why it refuses.
    question: str | None = None
    #: What was left out, or is odd, of a text that was read.
    note: str | None = None

    @classmethod
    def answered(cls, dates: Spans, *, note: str | None = None) -> DateReading:
        """Return the reading of a text that says its days."""
        return cls(dates=dates, note=note)

    @classmethod
    def asked(cls, question: str, *readings: Spans, note: str | None = None) -> DateReading:
        """Return the reading of a text that may mean several things, each given once."""
        return cls(readings=tuple(dict.fromkeys(readings)), question=question, note=note)

    @classmethod
    def refused(cls, reason: str) -> DateReading:
        """Return the reading of a text that stays printed text."""
        return cls(question=reason)

    @property
    def is_answer(self) -> bool:
        """True when the days are known as far as they were printed."""
        return self.dates is not None

    @property
    def is_refusal(self) -> bool:
        """True when the text is not read at all, and not even candidates are offered."""
        return self.dates is None and not self.readings

    def with_note(self, note: str | None) -> DateReading:
        """Return the same reading with one more thing to note, if there is one."""
        if note is None:
            return self
        notes = [one for one in (self.note, note) if one is not None]
        return attrs.evolve(self, note="; ".join(notes) or None)


NOT_A_DATE = DateReading.refused("some of its words or signs are not part of a date that is read here")


class Unanswered(Exception):  # noqa: N818 - no error: it carries a question or a refusal out of the reading
    """Carry the question or the refusal that ends a reading."""

    def __init__(self, reading: DateReading) -> None:
        super().__init__(reading.question)
        self.reading = reading


def refuse(reason: str) -> Unanswered:
    """Return what to raise when a text stays printed text."""
    return Unanswered(DateReading.refused(reason))


def ask(question: str, *readings: str) -> Unanswered:
    """Return what to raise when a text may mean several things, given in EDTF; the impossible ones fall out."""
    return Unanswered(DateReading.asked(question, *possible(readings)))


def possible(texts: Iterable[str]) -> list[Spans]:
    """Return those of the EDTF texts that name days which there are."""
    found = []
    for text in texts:
        with suppress(ValueError):
            found.append(Spans.parse(text))
    return found
