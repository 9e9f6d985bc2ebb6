"""How many units a number of people can have come from: the pigeonhole bound."""

from __future__ import annotations

from glo_model.values.bounds import Bounds


def units_represented(people: Bounds | int, seats_per_unit: int, units: int | None = None) -> Bounds:
    """Return from how many units these people came, if each came from one and no unit sent more than its seats.

    At the most each came from a unit of their own, as far as there are units; at the least every unit but one sent
    as many as it may. ``units`` is how many there are; ``None`` if nobody says. The same asked of a dataset is
    ``units_trained``.

    >>> units_represented(21, seats_per_unit=2, units=21).words
    '11 to 21'
    >>> units_represented(Bounds(">50"), seats_per_unit=2).words
    '26 or more'
    """
    if seats_per_unit < 1:
        raise ValueError("a unit has one seat or more")
    count = people if isinstance(people, Bounds) else Bounds.between(people, people)
    low = -(-count.low // seats_per_unit)
    if units is not None and low > units:
        raise ValueError(f"{count.low} people do not fit into {units} units of {seats_per_unit}")
    highs = [high for high in (count.high, units) if high is not None]
    return Bounds.between(low, min(highs, default=None))
