"""Clock times: hours and minutes as printed on an agenda, in the local time of the place."""

from __future__ import annotations

import re
from typing import ClassVar, Final, Self

from glo_model.values.textvalue import TextValue

_CLOCK: Final = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


class ClockTime(TextValue):
    """Hold an hour and a minute in the local time of the place, without a zone.

    >>> ClockTime("08:00").minutes
    480
    """

    __slots__ = ("minutes",)
    looks_like: ClassVar[str] = "a clock time such as 09:30"

    minutes: int
    """Minutes since midnight."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the clock time, written as two digits, a colon and two digits."""
        match = _CLOCK.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            raise ValueError(f"expected {cls.looks_like}")
        return cls._build(text=text, minutes=int(match[1]) * 60 + int(match[2]))
