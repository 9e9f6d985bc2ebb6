"""Linking: names become ids by what things state of themselves and by decisions, and by nothing else."""

from __future__ import annotations

import attrs
import pytest
from deciding import courts, decide, decided, members, read_with
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_tables import codes, read, table, told

from glo_model import Court, Dataset, DatedName, Membership, Workshop, dumps, loads
from glo_model.entities import SECTIONS
from glo_model.ingest import Decision, Decisions
from glo_model.loaded import Loaded

NAMES = ("Casablanca", "Casablnca", "Fez", "FEZ", "Rabat & Fez", "c1", "Nowhere")
MEANINGS = ("c1", "c2", "c9", "NEW", "NOBODY")


def linked(loaded: Loaded) -> list[str | None]:
    """Return the court of each member, in the order of their ids."""
    return [each.court for each in loaded.data.of(Membership)]


def decision_codes(loaded: Loaded) -> list[str]:
    """Return the codes of findings that tell of decisions."""
    return [each.code for each in loaded.findings if "REA045" <= each.code <= "REA048"]


@pytest.mark.parametrize("written", ["CA Casablanca", "ca  casablanca", "Cour d\u2019appel de Casablanca", "12/2018"])
def test_every_stated_name_is_found(written: str) -> None:
    """Names, acronyms and aliases are found but for their spelling, and so are identifiers of other registers."""
    headings = ("ID", "names.1", "names.1.kind", "names.2", "names.2.kind", "Title", "identifiers.1.scheme")
    names = ("CA Casablanca", "acronym", "Cour d'appel de Casablanca", "alias")
    programmes = table("Programmes", ("ID", *headings[1:5]), ("p", *names))
    laws = table("Laws", ("ID", "Title", "identifiers.1.scheme", "identifiers.1.value"), ("l", "Law", "law", "12/2018"))
    column = "instruments" if "/" in written else "programmes"
    loaded = read(programmes, laws, table("Trainings", ("ID", column), ("w", written)))
    workshop = loaded.data.of(Workshop)[0]

    assert ("p",) == workshop.programmes or ("l",) == workshop.instruments


def test_a_name_that_fits_several_is_asked_about() -> None:
    """Nobody chooses between two courts of one name; the candidates are told."""
    loaded = read_with(None, courts("Fez", "F\u00e8z"), members("fez"))

    assert [None] == linked(loaded)
    assert ["REA014 [Members] C2: the name may mean c1 or c2"] == told(loaded)


def test_a_decision_links_a_name_in_whatever_spelling() -> None:
    """A note stands at each cell that was linked by it, and nothing else is said."""
    loaded = read_with(decided(decide("courts", "Casablnca", "c1")), courts("Casablanca"), members("CASABLNCA", "c1"))

    assert ["c1", "c1"] == linked(loaded)
    assert [("REA045", "C2")] == codes(loaded)


def test_a_decision_settles_a_name_that_fits_several() -> None:
    """What nobody could choose between is chosen by whoever decided."""
    loaded = read_with(decided(decide("courts", "Fez", "c2")), courts("Fez", "Fez"), members("Fez"))

    assert (["c2"], ["REA045"]) == (linked(loaded), decision_codes(loaded))


def test_a_decided_name_is_taken_out_of_a_list() -> None:
    """A cell that names several is taken apart where each part is known, by its name or by decision."""
    partners = table("Partners", ("ID", "Name"), ("p1", "UNODC"), ("p2", "IOM"))
    laws = table("Agreements", ("ID", "parties"), ("a", "UNODC and Migration body"))
    loaded = read_with(decided(decide("partners", "Migration body", "p2")), partners, laws)

    assert [("p1", "p2")] == [each.parties for each in loaded.data if hasattr(each, "parties")]


def test_an_id_that_is_marked_as_one_is_not_looked_for() -> None:
    """An apostrophe before it says so, in a record of a list too; nothing is taken apart or replaced."""
    headings = ("ID", "partners.1.partner", "partners.1.role", "instruments")
    trainings = table("Trainings", headings, ("w", "'Fes and Fez", "organiser", "'l-9"))
    loaded = read_with(decided(decide("partners", "Fes and Fez", "NOBODY")), trainings)

    assert ["Fes and Fez"] == [each.partner for each in loaded.data.of(Workshop)[0].partners]
    assert ["REA047"] == decision_codes(loaded)


def test_persons_are_linked_by_decision_only() -> None:
    """A name that a person bears leads to nobody until somebody says so; the name is in no message."""
    persons = table("Persons", ("ID", "Name"), ("p1", "Nomen Nescio"))
    seats = table("Members", ("ID", "Network", "Person"), ("m", "net", "Nomen Nescio"))
    silent = read_with(None, persons, seats)
    loaded = read_with(decided(decide("persons", "NOMEN NESCIO", "p1")), persons, seats)

    assert ["Nomen Nescio", "p1"] == [each.data.of(Membership)[0].person for each in (silent, loaded)]
    assert ["REA045"] == decision_codes(loaded)
    assert "escio" not in repr(loaded).lower() + "".join(map(str, loaded.findings)).lower()


def test_nobody_leaves_the_reference_out_and_keeps_the_text() -> None:
    """A word that stands for no court is told and kept raw, and leads nowhere no more."""
    loaded = read_with(decided(decide("courts", "various", "NOBODY")), courts("Fez"), members("Various"))

    assert ([None], ["REA045"], ["Various"]) == (
        linked(loaded),
        decision_codes(loaded),
        [each.raw for each in loaded.rejected],
    )


def test_new_keeps_the_text() -> None:
    """What is not in the data yet stays as it is printed, even if something else is called so."""
    loaded = read_with(decided(decide("courts", "Fez", "NEW")), courts("Fez"), members("Fez"))

    assert (["Fez"], ["REA045"]) == (linked(loaded), decision_codes(loaded))


def test_an_id_is_an_id_whatever_is_decided() -> None:
    """No decision leads an id elsewhere; it is told to be of no use."""
    loaded = read_with(decided(decide("courts", "c1", "c2")), courts("Fez", "Rabat"), members("c1"))

    assert (["c1"], ["REA047"]) == (linked(loaded), decision_codes(loaded))


def test_two_decisions_about_one_name_are_both_told_and_not_used() -> None:
    """The name is read as if nothing had been decided, and each decision is named by its place."""
    both = decided(decide("courts", "Fes", "c1"), decide("courts", "FES", "NEW"))
    loaded = read_with(both, courts("Fez"), members("Fes"))

    assert ["Fes"] == linked(loaded)
    assert [
        f"REA046 d.toml /decision/{place}: a name of the courts is decided in more than one way" for place in (0, 1)
    ] == told(loaded)


def test_a_decision_that_leads_to_nothing_is_an_error() -> None:
    """The id has gone; the name stays as it is printed."""
    loaded = read_with(decided(decide("courts", "Fes", "c7")), courts("Fez"), members("Fes"))

    assert ["Fes"] == linked(loaded)
    assert ["REA048 d.toml /decision/0: a name of the courts is decided to mean an id that is not there"] == told(
        loaded
    )


def test_a_decision_of_no_use_is_a_note() -> None:
    """Nobody learns too late that a name in the file of decisions is misspelt."""
    loaded = read_with(decided(decide("courts", "Fes", "c1")), courts("Fez"), members("Fez"))

    assert ["REA047 d.toml /decision/0: a name of the courts stands nowhere where it would be linked"] == [
        each for each in told(loaded) if "REA013" not in each
    ]


def test_files_of_ids_need_no_decisions() -> None:
    """In the model's own file a reference is an id; nothing changes, and the decisions are told to be of no use."""
    data = Dataset([Court(id="c1", names=(DatedName(text="Fez"),)), Court(id="c2", parent="Fes")])
    loaded = loads(dumps(data), decisions=decided(decide("courts", "Fes", "c1"), decide("courts", "Rbat", "c9")))

    assert data == loaded.data
    assert ["REA047", "REA048"] == decision_codes(loaded)


DECISIONS = st.lists(
    st.builds(decide, st.just("courts"), st.sampled_from(NAMES[:-1]), st.sampled_from(MEANINGS)), max_size=5
)
CELLS = st.lists(st.sampled_from(NAMES), max_size=5)


@settings(max_examples=60)
@given(CELLS, DECISIONS, st.randoms(use_true_random=False))
def test_replaying_is_the_same_in_any_order_and_any_number_of_times(
    cells: list[str], decisions: list[Decision], randomly: st.DataObject
) -> None:
    """Neither the order of the decisions nor saying one twice makes another dataset, or another sort of finding."""
    tables = courts("Casablanca", "Fez"), members(*cells)
    once = read_with(decided(*decisions), *tables)
    shuffled = list(decisions)
    randomly.shuffle(shuffled)  # type: ignore[attr-defined]  # it is a random.Random
    again = read_with(decided(*shuffled, *shuffled), *tables)

    assert (once.data, once.rejected) == (again.data, again.rejected)
    assert set(decision_codes(once)) == set(decision_codes(again))


@settings(max_examples=60)
@given(CELLS, DECISIONS)
def test_no_decision_merges_or_changes_anything_but_a_reference(cells: list[str], decisions: list[Decision]) -> None:
    """The same entities are there, field by field, but for the courts that members name."""
    tables = courts("Casablanca", "Fez"), members(*cells)
    before, after = (read_with(each, *tables).data for each in (None, decided(*decisions)))

    assert [(SECTIONS[type(each)], each.id) for each in before] == [(SECTIONS[type(each)], each.id) for each in after]
    assert _without_courts(before) == _without_courts(after)


def _without_courts(data: Dataset) -> Dataset:
    return Dataset(attrs.evolve(each, court=None) if isinstance(each, Membership) else each for each in data)


@settings(max_examples=30)
@given(CELLS)
def test_without_decisions_nothing_changes(cells: list[str]) -> None:
    """An empty file of decisions is none; what leads to an id was called just so or is the id."""
    tables = courts("Casablanca", "Fez"), members(*cells)
    silent = read_with(None, *tables)
    known = {"Casablanca": "c1", "Fez": "c2", "FEZ": "c2"}

    assert silent == read_with(Decisions.parse(b""), *tables)
    assert [known.get(cell, cell) for cell in cells] == linked(silent)
