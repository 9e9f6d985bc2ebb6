"""The limits that fields may have, each named once and enforced wherever a value comes in.

Each limit is said twice in one place: in the words of ``annotated_types``, which the constructors, the strategies and
the documentation read, and in those of ``msgspec``, whose decoder enforces it in C. A test holds the two together.
"""

from __future__ import annotations

from typing import Annotated, Final, TypeAlias

from annotated_types import Ge, Le, MaxLen, MinLen
from msgspec import Meta

LONGEST_ID: Final = 200
"""How many characters an id may have."""

NonEmpty: TypeAlias = Annotated[str, MinLen(1), Meta(min_length=1)]
"""Text of at least one character: nothing known is ``None``, never an empty text."""

Id: TypeAlias = Annotated[str, MinLen(1), MaxLen(LONGEST_ID), Meta(min_length=1, max_length=LONGEST_ID)]
"""An assigned id, unique within its kind. It says nothing: no title, no date and no name is a key."""

LARGEST: Final = 2**63 - 1
"""The largest whole number that a field may hold: what every reader of JSON and of tables can hold."""

AtLeastOne: TypeAlias = Annotated[int, Ge(1), Le(LARGEST), Meta(ge=1, le=LARGEST)]
"""A whole number from one up."""
