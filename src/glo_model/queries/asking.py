"""What a question refuses: a criterion, an id or a word that cannot be meant is the caller's error, with a guess."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeAlias, TypeVar

from glo_model.dataset import Dataset
from glo_model.entities import Entity
from glo_model.entities.person import Person
from glo_model.values.spans import Spans

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
    if kind is Person:
        raise UnknownIdError("the dataset has no Person of that id")
    near = did_you_mean(key, (each.id for each in data.of(kind)))
    raise UnknownIdError(f"the dataset has no {kind.__name__} {key!r}{near}")


def refuse_unknown_names(given: Collection[str], known: Collection[str]) -> None:
    """Raise ``TypeError`` for the first name that is no criterion: a misspelt one would else answer with nothing."""
    for name in sorted(set(given).difference(known)):
        raise TypeError(f"{name!r} is no criterion{did_you_mean(name, known)} The criteria are: {', '.join(known)}")


def refuse_unknown_word(name: str, word: object, known: Collection[str]) -> None:
    """Raise ``ValueError`` for a word that is not in a closed list."""
    if word not in known:
        raise ValueError(f"{name} cannot be {word!r}{did_you_mean(str(word), known)}")


def period_of(period: Period) -> Spans:
    """Return the days of a period.

    >>> period_of("2018").latest
    datetime.date(2018, 12, 31)
    """
    if isinstance(period, date):
        return Spans.between(period, period)
    return period if isinstance(period, Spans) else Spans(_whole(period))


def _whole(text: str) -> str:
    """Write a date as the interval of all its days: ``2018`` asks about the whole year, not about a day within it."""
    return text if any(sign in text for sign in "/{") else f"{text}/{text}"


def without_none(criteria: Mapping[str, Any]) -> dict[str, Any]:
    """Return the criteria that say something."""
    return {name: value for name, value in criteria.items() if value is not None}
