"""The dataset: what it holds beside the entities, where they were read, and what it refuses."""

import copy
import pickle

import pytest

from glo_model.dataset import Absence, Dataset, Extra, Reference, references_in
from glo_model.entities import Country, Court, Expert, Partner, Person, Workshop
from glo_model.entities.roles import PartnerRole
from glo_model.finding import Origin
from glo_model.record_origin import RecordOrigin

RABAT, FES = Court(id="rabat"), Court(id="fes")
HERE, THERE = RecordOrigin(file="a.json", pointer="/courts/0"), RecordOrigin(file="b.json", pointer="/courts/7")


def test_only_entities_are_held() -> None:
    """Anything else is a ``TypeError`` that names the type."""
    with pytest.raises(TypeError, match="a dataset holds entities, not str"):
        Dataset(["rabat"])  # type: ignore[list-item]
    assert "rabat" not in Dataset([RABAT])


def test_the_ids_of_a_kind_are_told() -> None:
    """Each once, and none of another kind."""
    data = Dataset([Court(id="a"), Court(id="a", country="MA"), Court(id="b"), Partner(id="c")])

    assert {"a", "b"} == data.ids(Court)


def test_two_entities_of_one_id_are_both_kept() -> None:
    """Twins are a fault to be found; one that stands there three times is one of two."""
    moroccan = Court(id="rabat", country="MA")
    data = Dataset([moroccan, RABAT, FES, RABAT, moroccan])
    assert (3, {"rabat"}) == (len(data), set(data.twins(Court)))
    assert {RABAT, moroccan} == set(data.all_of(Court, "rabat"))
    assert (FES, *data.all_of(Court, "rabat")) == data.of(Court)
    assert data.of(Court) is data.of(Court)
    with pytest.raises(TypeError):
        data.twins(Court)["rabat"] = ()  # type: ignore[index]


def test_what_is_known_beside_the_entities_is_held_in_order() -> None:
    """Absences and extras are sorted, each once, and make two datasets different."""
    why = [Absence(kind="courts", id=key, field="place", reason="not asked") for key in "ba"]
    more = Extra(kind="courts", id="a", field="colour", raw='"red"')
    data = Dataset(absences=[*why, why[0]], extras=[more])
    assert (tuple(reversed(why)), (more,)) == (data.absences, data.extras)
    assert len({data, Dataset(), Dataset(absences=why), Dataset(extras=[more])}) == 4
    assert data != "a dataset"


def test_an_equal_entity_that_was_read_twice_has_two_origins() -> None:
    """The places where an entity stood are kept, in the order of reading, and stay with it wherever it goes."""
    data = Dataset([RABAT, Court(id="rabat"), FES], origins=[HERE, THERE])
    assert ((HERE, THERE), ()) == (data.origins_of(RABAT), data.origins_of(FES))
    for other in (data.with_(FES), data.without("fes"), data + Dataset(), pickle.loads(pickle.dumps(data))):
        assert (HERE, THERE) == other.origins_of(other.of(Court)[-1])
    assert (HERE, THERE) == copy.deepcopy(data).origins_of(copy.deepcopy(data).of(Court)[1]) or data == copy.copy(data)
    assert () == data.with_(Court(id="rabat")).origins_of(data.of(Court)[1])


def test_twins_keep_their_origins_apart() -> None:
    """Of two entities of one id each knows its own place, merged or not."""
    moroccan = Court(id="rabat", country="MA")
    for data in (Dataset([RABAT, moroccan], origins=[HERE, THERE]),
                 Dataset([moroccan], origins=[THERE]) + Dataset([RABAT], origins=[HERE])):  # fmt: skip
        found = {each: data.origins_of(each) for each in data}
        assert {RABAT: (HERE,), moroccan: (THERE,)} == found
    same = Dataset([RABAT], origins=[HERE])
    assert (HERE,) == (same + same).origins_of((same + same).of(Court)[0])


def test_the_place_of_a_field_in_a_document() -> None:
    """A pointer leads to the record, and on to the field; items are counted from 0 there."""
    assert Origin(file="a.json", pointer="/courts/0") == HERE.at()
    assert "/courts/0/names/1/text" == HERE.at(("names", 2, "text")).pointer


def test_the_place_of_a_field_in_a_table() -> None:
    """A field is in its column, in the first of those that it is spread over, or in that of what it is part of."""
    row = RecordOrigin(file="a.xlsx", sheet="S", row=3, columns={"id": 1, "when": 5, "place.name": 8, "place.role": 7})
    cells = [row.at(path).cell for path in ((), ("id",), ("when", "dates"), ("place",), ("place", "name"), ("level",))]
    assert [None, "A3", "E3", "G3", "H3", None] == cells
    assert ("S", 3) == (row.at(("level",)).sheet, row.at(("level",)).row)


def test_references_are_found_however_deep() -> None:
    """Each reference is told with the field that holds it, the kind and the id that it leads to."""
    workshop = Workshop(id="w", part_of="s", partners=(PartnerRole(partner="p", role="host"),), networks=("n", "m"))
    expected = [("part_of", "s"), ("partners.1.partner", "p"), ("networks.1", "n"), ("networks.2", "m")]
    assert expected == [(path, key) for path, _, key in references_in(workshop)]
    expert = Expert(id="e", person="x")
    assert [Reference(expert, "person", Person, "x")] == list(Dataset([expert]).references(expert))
    assert [] == list(Dataset().references(Country(id="MA")))
    assert [Partner] == [each.kind for each in Dataset().references(workshop) if each.id == "p"]


def test_a_dataset_shows_how_much_it_holds() -> None:
    """The ``repr`` counts kinds and shows no entity."""
    assert "<Dataset of nothing>" == repr(Dataset())
    assert "<Dataset of 1 persons, 2 courts>" == repr(Dataset([RABAT, FES, Person(id="p")]))


def test_only_a_dataset_is_merged_with_a_dataset() -> None:
    """Adding anything else is a mistake of the caller."""
    with pytest.raises(TypeError, match="unsupported operand"):
        Dataset() + RABAT  # type: ignore[operator]
