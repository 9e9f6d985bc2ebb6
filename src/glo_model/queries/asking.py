"""What a question refuses: a criterion, an id or a word that cannot be meant is the caller's error, with a guess."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from difflib import get_close_matches
from typing import TypeAlias, TypeVar

from glo_model.dataset import Dataset
from glo_model.entities import Entity
from glo_model.entities.person import Person
from glo_model.values.dates import PartialDate
from glo_model.values.spans import Span, Spans

E = TypeVar("E", bound=Entity)

Period: TypeAlias = str | Spans | date
"""A period that is asked about: an EDTF text such as ``2018`` or ``2018-07/2018-09``, its value, or one day."""


class UnknownIdError(LookupError):
    """A question names an entity that the dataset does not have."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the end of a message that offers the known word nearest to the one given, if any is near.

    >>> did_you_mean("contry", ["country", "topic"])
    "; did you mean 'country'?"
    """
    near = get_close_matches(word, sorted(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def known_entity(data: Dataset, kind: type[E], key: str) -> E:
    """Return the entity of that id, or raise ``UnknownIdError``; the ids of persons are never offered as a guess."""
    found = data.get(kind, key)
    if found is not None:
        return found
    if issubclass(kind, Person):
        raise UnknownIdError("the dataset has no Person of that id")
    near = did_you_mean(key, (each.id for each in data.of(kind)))
    raise UnknownIdError(f"the dataset has no {kind.__name__} {key!r}{near}")


def refuse_unknown_names(given: Collection[str], known: Collection[str]) -> None:
    """Raise ``TypeError`` for the first name that is no criterion: a misspelt one would else answer with nothing."""
    for name in sorted(set(given).difference(known)):
        raise TypeError(f"{name!r} is no criterion{did_you_mean(name, known)} (there are: {', '.join(known)})")


def refuse_unknown_word(name: str, word: object, known: Collection[str]) -> None:
    """Raise ``ValueError`` for a word that is not in a closed list."""
    if word not in known:
        raise ValueError(f"{name} cannot be {word!r}{did_you_mean(str(word), known)}")


def period_of(period: Period) -> Spans:
    """Return the days of a period, which is meant whole: ``2018`` asks about all its days, not about one of them.

    >>> period_of("2018"), period_of("2018-07/..")
    (Spans('2018-01-01/2018-12-31'), Spans('2018-07-01/..'))
    """
    if isinstance(period, date):
        return Spans.between(period, period)
    return Spans.of(*(_whole(span) for span in (period if isinstance(period, Spans) else Spans(period))))


def _whole(span: Span) -> Span:
    first, last = span.earliest, span.latest
    known = (first is not None) + (last is not None)
    if span.absent == "unknown" or known < (1 if span.absent else 2):
        raise ValueError(f"{span.text} is no period to ask about: give its first and last day, or .. for an open end")
    return Span(
        start=None if first is None else PartialDate.of(first),
        end=None if last is None else PartialDate.of(last),
        absent=span.absent,
    )
