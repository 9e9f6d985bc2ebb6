"""A column of texts of which each is another one, such as titles."""

from __future__ import annotations

import re
from typing import Any, Final

from glo_model.cells import says_nothing
from glo_model.ingest.mapping.mapped import Mapped
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.swift.answer import NOWHERE, Answer, Key, answered
from glo_model.values.checked import check_item
from glo_model.values.fields import Field, fields_of
from glo_model.values.made import maker_of_checked

_EXACT: Final = 2**53
"""Every whole number below it is the same number in a spreadsheet."""
_DIGIT: Final = re.compile("[0-9]")


class Texts:
    """Read texts that say nothing but themselves, as soon as one was read with care: no more is asked of them.

    To remember each would be of no use, as it hardly comes again.
    """

    def __init__(self, field: Field, leaf: Field) -> None:
        self._field, self._leaf = field, leaf
        self._check = check_item(leaf)
        self._make: Any = None
        self._around: tuple[list[Any], list[Any]] = [], []
        """What stands before the text and behind it in a record."""
        self._placed = NOWHERE

    @classmethod
    def of(cls, field: Field, mapped: Mapped) -> Texts | None:
        """Return how the texts of the only column of a field are read, or ``None`` if they are no free texts."""
        (column,) = mapped.columns
        target = column.target
        if target is None or mapped.constants or column.box or column.goes_on or column.habits.words:
            return None
        return cls(field, target.field) if _is_free(target) else None

    def learn(self, answer: Answer) -> None:
        """Take the shape of the value from one that was read with care."""
        if self._placed or answer.value is None or not answer.placed:
            return
        if self._field.is_record:
            record = answer.value[0] if self._field.many else answer.value
            cls: Any = type(record)
            names = [field.name for field in fields_of(cls)]
            values, place = [getattr(record, name) for name in names], names.index(self._leaf.name)
            self._make, self._around = maker_of_checked(cls), (values[:place], values[place + 1 :])
        self._placed = answer.placed

    def read(self, key: Key) -> Answer | None:
        """Return what a cell says, or ``None`` if it is not plainly a text or none has been read yet."""
        if not self._placed:
            return None
        if key.__class__ is str and _is_plain(key):
            text = key
        elif key.__class__ is tuple and key[0] is int and -_EXACT < key[1] < _EXACT:
            text = str(key[1])
        else:
            return None
        try:
            return answered(self._value(self._check(text)), (), None, self._placed, ())
        except ValueError:
            return None

    def _value(self, text: str) -> Any:
        value: Any = text
        if self._make is not None:
            before, behind = self._around
            value = self._make(*before, text, *behind)
        return (value,) if self._field.many else value


def _is_free(target: Target) -> bool:
    leaf = target.field
    is_one = not leaf.many and not any(step.is_each for step in target.steps) and len(target.steps) <= 2
    is_plain = leaf.of is str and leaf.words is None and leaf.known is None and leaf.refers is None
    return is_one and is_plain and target.end is None and target.counts is None


def _is_plain(text: str) -> bool:
    """Tell whether a text is surely read as it stands: it is no word for nothing, and nothing has to be taken off."""
    if not text[:1].isalnum() or text[-1].isspace():
        return False
    # No word that says that nothing is known has a digit in it, and to look for one takes no time.
    return _DIGIT.search(text) is not None or not says_nothing(text)
