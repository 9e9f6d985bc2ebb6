"""Networks within networks: which groups a network has, and in whose seats the members of a group sit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from glo_model.dataset import Dataset
from glo_model.entities.prosecutor_network import ProsecutorNetwork


def family_of(data: Dataset, network: ProsecutorNetwork) -> tuple[ProsecutorNetwork, ...]:
    """Return a network, then its groups, their groups and so on; one that lies within itself is there once.

    >>> data = Dataset([ProsecutorNetwork(id="region"), ProsecutorNetwork(id="country", parent="region")])
    >>> [each.id for each in family_of(data, data.of(ProsecutorNetwork)[1])]
    ['region', 'country']
    """
    groups: dict[str | None, list[ProsecutorNetwork]] = defaultdict(list)
    for each in data.of(ProsecutorNetwork):
        groups[each.parent].append(each)
    found = {network.id: network}
    waiting = [network.id]
    for key in waiting:
        for group in groups[key]:
            if group.id not in found:
                found[group.id] = group
                waiting.append(group.id)
    return tuple(found.values())


def seated_in(family: tuple[ProsecutorNetwork, ...]) -> Mapping[str, frozenset[str]]:
    """Return the networks of a family that have seats of their own, and whose members sit in them.

    The members of a group without a seat rule sit in the seats of the network that it is a group of.
    """
    first, *groups = family
    home = {first.id: first.id}
    for each in groups:
        home[each.id] = each.id if each.seat_rules else home.get(each.parent or first.id, first.id)
    return {key: frozenset(each for each in home if home[each] == key) for key in dict.fromkeys(home.values())}
