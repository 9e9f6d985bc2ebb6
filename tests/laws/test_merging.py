"""Datasets merge by concatenation: in any order, any grouping, any number of times."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from glo_model.dataset import Dataset, canonical_key
from glo_model.entities import KINDS, Court, Entity
from glo_model.record_origin import RecordOrigin
from glo_model.testing import datasets, entities

ANY = datasets(dangling=True, twins=True, max_size=8)
TWINS = st.lists(entities(Court, ids=st.sampled_from(("a", "b"))), max_size=6)


def model(found: Iterable[Entity]) -> dict[tuple[type, str], set[Any]]:
    """Return the entities as a naive dataset holds them: a set of entities under each kind and id."""
    kept: dict[tuple[type, str], set[Any]] = defaultdict(set)
    for each in found:
        kept[type(each), each.id].add(each)
    return dict(kept)


@given(ANY, ANY, ANY)
def test_grouping_does_not_matter(one: Dataset, two: Dataset, three: Dataset) -> None:
    """Merging is associative."""
    assert (one + two) + three == one + (two + three)


@given(ANY, ANY)
def test_order_does_not_matter(one: Dataset, two: Dataset) -> None:
    """Merging is commutative."""
    assert one + two == two + one


@given(ANY)
def test_merging_with_itself_or_with_nothing_changes_nothing(data: Dataset) -> None:
    """Merging is idempotent, and the empty dataset is neutral."""
    assert data == data + data
    assert data == data + Dataset()
    assert data == Dataset() + data


@given(ANY, ANY)
def test_a_merged_dataset_holds_what_both_hold(one: Dataset, two: Dataset) -> None:
    """What either holds is in the merged dataset, and nothing else is."""
    both = one + two
    assert model([*one, *two]) == model(both)
    assert {*one.absences, *two.absences} == {*both.absences}
    assert {*one.extras, *two.extras} == {*both.extras}


@given(TWINS)
def test_a_dataset_is_like_sets_of_entities_under_their_ids(found: list[Court]) -> None:
    """``len``, ``in``, iteration, ``get``, ``all_of`` and ``twins`` agree with a naive model, twins included."""
    data, naive = Dataset(found), model(found)
    assert sum(map(len, naive.values())) == len(data) == len(list(data)) == len(data.of(Court))
    assert naive == model(data)
    for (_, key), kept in naive.items():
        ordered = sorted(kept, key=canonical_key)
        assert ordered == list(data.all_of(Court, key))
        assert ordered[0] == data.get(Court, key)
        assert (len(ordered) > 1) == (key in data.twins(Court))
        assert all(each in data for each in kept)
    assert data.get(Court, "nobody") is None
    assert () == data.all_of(Court, "nobody")


@given(TWINS)
def test_of_twins_the_same_one_is_found_whatever_the_order(found: list[Court]) -> None:
    """``get`` finds the same of two entities of one id, whichever came first."""
    there, back = Dataset(found), Dataset(reversed(found))
    assert there == back
    assert [there.get(Court, key) for key in "ab"] == [back.get(Court, key) for key in "ab"]
    assert there.of(Court) == back.of(Court)


@given(ANY)
def test_entities_stand_by_kind_and_by_id(data: Dataset) -> None:
    """Iteration goes kind by kind in the order of files, and by id within a kind."""
    kinds = list(KINDS.values())
    places = [(kinds.index(type(each)), each.id) for each in data]
    assert sorted(places) == places


@given(ANY, st.sampled_from(list(KINDS.values())).flatmap(entities))
def test_what_is_put_in_replaces_what_had_its_id(data: Dataset, entity: Entity) -> None:
    """``with_`` leaves exactly the new entity under its kind and id, all else as it was, and does so once for all."""
    kind = type(entity)
    changed = data.with_(entity)
    assert (entity,) == changed.all_of(kind, entity.id)
    others = {place: kept for place, kept in model(data).items() if place != (kind, entity.id)}
    assert {**others, (kind, entity.id): {entity}} == model(changed)
    assert changed == changed.with_(entity)
    assert (data.absences, data.extras) == (changed.absences, changed.extras)


@given(ANY, st.data())
def test_what_is_taken_out_is_gone_and_nothing_else(data: Dataset, drawing: st.DataObject) -> None:
    """``without`` takes out every entity of these ids and keeps all others; what refers to them stays."""
    gone = set(drawing.draw(st.lists(st.sampled_from([each.id for each in data] or ["a"]), max_size=3)))
    changed = data.without(*gone)
    assert {place: kept for place, kept in model(data).items() if place[1] not in gone} == model(changed)
    assert changed == changed.without(*gone)


@given(datasets())
def test_putting_back_what_was_taken_out_gives_the_same_dataset(data: Dataset) -> None:
    """Without twins, ``without`` and then ``with_`` is the dataset itself."""
    for each in data:
        same_id = [other for other in data if other.id == each.id]
        assert data == data.without(each.id).with_(*same_id)


@given(datasets())
def test_references_resolve_unless_asked_otherwise(data: Dataset) -> None:
    """Every reference of a generated dataset leads to an entity in it."""
    found = [ref for each in data for ref in data.references(each)]
    assert [] == [ref for ref in found if data.get(ref.kind, ref.id) is None]


@given(ANY, ANY)
def test_origins_come_along(one: Dataset, two: Dataset) -> None:
    """A merged dataset knows where each entity was read, in both files if it stood in both."""
    first = Dataset(one, origins=[RecordOrigin(file="1", row=row) for row, _ in enumerate(one, 1)])
    second = Dataset(two, origins=[RecordOrigin(file="2", row=row) for row, _ in enumerate(two, 1)])
    for each in first + second:
        files = [origin.file for origin in (first + second).origins_of(each)]
        assert ["1"] * (each in one) + ["2"] * (each in two) == files


class Counted(str):
    """A key that counts how often it is compared."""

    __slots__ = ()
    compared = 0

    def __eq__(self, other: object) -> bool:
        Counted.compared += 1
        return str.__eq__(self, other)

    __hash__ = str.__hash__


def test_a_lookup_does_not_search() -> None:
    """``get`` compares the id with that of one entity among ten thousand, not with all."""
    data = Dataset(Court(id=f"court-{number}") for number in range(10_000))
    Counted.compared = 0
    assert Court(id="court-9999") == data.get(Court, Counted("court-9999"))
    assert Counted.compared < 10


def test_a_dataset_of_other_things_is_not_built() -> None:
    """A dataset refuses what is no entity, and is not added to what is no dataset."""
    assert NotImplemented is Dataset().__add__([])  # type: ignore[operator]
    assert attrs.evolve(Court(id="a"), id="b") not in Dataset([Court(id="a")])
