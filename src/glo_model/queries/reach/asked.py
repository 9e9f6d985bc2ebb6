"""What is asked of an event: in which sense people are counted, and which."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

Measured: TypeAlias = Literal["attended", "completed"]
"""What may be asked of an event; a plan, an invitation and a campaign's reach are never taken for it."""

Rosters: TypeAlias = Literal["perhaps partial", "complete"]
"""What is taken of a roster that no count confirms: that people may be missing from it, or that none are."""


@attrs.frozen(kw_only=True)
class Asked:
    """Hold what is counted: in which sense, of whom, and what is taken of rosters that no count confirms."""

    measure: Measured
    roles: frozenset[str]
    rosters: Rosters
    per_cent: int = 100
    """The share of the sessions with which an event counts as completed."""

    @property
    def completes_in_part(self) -> bool:
        """True if less than the whole is enough: then who completed it counts, and others may."""
        return self.measure == "completed" and self.per_cent < 100

    @property
    def tiers(self) -> tuple[frozenset[str | None], ...]:
        """The roles of counts that tell how many were there, the best first.

        A count of everybody is taken for the trainees, as sources print it, and for people of no other role.
        """
        others: tuple[frozenset[str | None], ...] = (frozenset({"participant"}), frozenset({None}))
        return (frozenset(self.roles), *(others if "trainee" in self.roles else ()))
