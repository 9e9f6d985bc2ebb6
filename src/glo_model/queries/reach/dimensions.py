"""By what people can be told apart: a property of theirs, their part in an event, or the event that they came to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import attrs

By: TypeAlias = Literal[
    "sex", "role", "institution", "court", "country", "region", "profession", "modality",
    "host", "kind", "year", "half-year", "quarter", "month",
]  # fmt: skip
"""What people may be asked about by. The country is the one that they came from, and the host that of the event."""


@attrs.frozen(kw_only=True)
class Dimension:
    """Say where the data state a property of people, and what holds of it."""

    by: str
    """What it is called in a question and in sentences."""
    on_count: str
    """The field of a head count that states it."""
    on_row: str | None = None
    """The field of an engagement that states it; none if no roster does."""
    is_single: bool = False
    """True if nobody has two of them at one event."""
    stays: bool = False
    """True if a person has the same one at every event."""
    words: tuple[str, ...] = ()
    """The groups that are told also where nobody is in them."""
    all_words: tuple[str, ...] = ()
    """Every group that somebody may belong to, where that is a closed list."""


PROPERTIES: Final[Mapping[str, Dimension]] = {
    each.by: each
    for each in (
        Dimension(
            by="sex",
            on_count="sex",
            is_single=True,
            stays=True,
            words=("female", "male"),
            all_words=("female", "male", "other"),
        ),
        Dimension(by="institution", on_count="partner", on_row="on_behalf_of"),
        Dimension(by="court", on_count="court", on_row="court", is_single=True),
        Dimension(by="country", on_count="country", on_row="country", is_single=True),
        Dimension(by="region", on_count="region"),
        Dimension(by="profession", on_count="profession"),
        Dimension(by="modality", on_count="modality"),
    )
}
"""What is stated of people: by a head count of a part of them, or by their row in a roster."""

PERIODS: Final = ("year", "half-year", "quarter", "month")
"""Periods by which events are told apart."""

NOT_STATED: Final = "not stated"
"""The group of those of whom the data do not say it."""
