"""Near misses: they are suggested with their measure, bounded, and never linked."""

from __future__ import annotations

import sys

import attrs
import pytest
from deciding import courts, decide, decided, members, read_with
from reading_tables import read, table

from counting_calls import calls_of
from glo_model import (
    Affiliation,
    Court,
    Dataset,
    DatedName,
    Engagement,
    InLanguage,
    LegalInstrument,
    Membership,
    MissingExtraError,
    Person,
    PersonName,
    ProsecutorNetwork,
    Workshop,
    check,
    loads,
)
from glo_model.api import dumps
from glo_model.entities.person import Alias
from glo_model.finding import Finding
from glo_model.ingest import alike, unlinked_names, with_near_names
from glo_model.ingest.linking.near import Candidate, NearNames
from glo_model.loaded import Loaded


def near(text: str, *names: str, most: int = 1000) -> list[tuple[str, int]] | None:
    """Return the ids and distances of what is near a text among names whose ids are 0, 1 and so on."""
    found = NearNames(((name, str(number)) for number, name in enumerate(names)), most=most).of(text)
    return None if found is None else [(each.id, each.apart) for each in found]


@pytest.mark.parametrize(
    ("text", "name", "apart"),
    [
        ("Casablnca", "Casablanca", 1),  # left out
        ("Casabalnca", "CASABLANCA", 1),  # swapped
        ("Kasablanka", "Casablanca", 2),
        ("Appeal court Fez", "Fez court of appeal", 3),  # two letters and a blank
        ("Fez, Court", "Court Fez", 0),
        ("Rabt", "Rabat", 1),
    ],
)
def test_the_measure_is_letters_apart_in_either_order_of_words(text: str, name: str, apart: int) -> None:
    """Left out, added, replaced or swapped letters are counted, of folded names."""
    assert [("0", apart)] == near(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fes", "Fez"),  # three letters
        ("Rabtt", "Rabba"),  # two of five
        ("Circuit 2", "Circuit 3"),
        ("Casablanca", "Marrakesh"),
        ("\u00ab\u00bb", "Rabat"),
        ("R" * 201, "R" * 201),  # no name is so long
    ],
)
def test_what_is_further_or_has_another_number_is_not_near(text: str, name: str) -> None:
    """Short names allow no slip, and what is numbered differently is something else."""
    assert [] == near(text, name)


def test_the_best_five_come_first() -> None:
    """Nearest first, then by id; an id with several names is there once, by its nearest name."""
    names = NearNames([("Casablanca", "c"), ("Casablanka", "c"), *(("Casablanco", str(each)) for each in range(9))])
    found = names.of("casablanca")

    assert found is not None
    assert [("c", 0, 1.0), ("0", 1, 0.9)] == [(each.id, each.apart, each.score) for each in found[:2]]
    assert 5 == len(found)


def test_a_candidate_is_told_in_words() -> None:
    """One letter is no plural, and nothing that would steer a terminal is shown."""
    candidate = Candidate(id="c\x1b", name="Fez", apart=1, score=0.9)

    assert "'Fez' (c\\u001b), 1 letter apart" == candidate.words
    assert "2 letters apart" in attrs.evolve(candidate, apart=2).words
    assert "the same words" in attrs.evolve(candidate, apart=0).words


def test_after_the_limit_nothing_is_looked_for() -> None:
    """What was not compared is not told to have nothing near."""
    assert None is near("Casablnca", "Casablanca", most=1)


def test_names_are_not_compared_pair_by_pair() -> None:
    """Twice as many unknown names among twice as many take about twice the calls: pairs are left to the library."""
    names = [
        f"court of {chr(97 + a) * 3}{chr(97 + b) * 4}{chr(97 + c)}"
        for a in range(20)
        for b in range(20)
        for c in range(5)
    ]

    def search_all(some: list[str]) -> None:
        search = NearNames((name, name) for name in some)
        assert all(search.of(f"{name}q") for name in some)

    search_all(names)  # what is made once is made now
    assert calls_of(lambda: search_all(names)) < 3 * calls_of(lambda: search_all(names[::2]))


def test_names_that_were_not_linked_are_listed_with_what_is_near() -> None:
    """Found nowhere, or several times; with how often and where first; what is decided is not asked again."""
    seats = members("Casablnca", "Fez", "CASABLNCA", "Nowhere")
    loaded = read_with(None, courts("Casablanca", "Fez", "Fez"), seats)
    found = unlinked_names(loaded, decisions=decided(decide("courts", "nowhere", "NEW")))

    assert [("Casablnca", 2, "C2"), ("Fez", 1, "C3")] == [(each.name, each.times, each.origin.cell) for each in found]
    assert [["c1"], ["c2", "c3"]] == [[candidate.id for candidate in each.near or ()] for each in found]


PERSONS = Dataset(
    [
        Person(id="p1", name=PersonName(printed="Nescio Nomen"), aliases=(Alias(name=PersonName(printed="N. Nomen")),)),
        Person(id="p2"),
        Membership(id="m", network="n", person="Nomen Nescoi"),
        ProsecutorNetwork(id="n"),
    ]
)


def test_persons_are_looked_for_by_wish_only() -> None:
    """Without it they are not listed; a repr shows no name."""
    loaded = Loaded(data=PERSONS)
    found = unlinked_names(loaded, persons=True)

    assert () == unlinked_names(loaded)
    assert [("p1", 1)] == [(each.id, each.apart) for each in found[0].near or ()]
    assert "/memberships/m/person" == found[0].origin.pointer
    assert "Nescio" not in repr(found)


def test_an_id_in_other_letters_is_near() -> None:
    """Whoever writes "C1" for ``c1`` finds out that ids are compared letter by letter, and which is meant."""
    found = unlinked_names(read_with(None, courts("Casablanca"), members("C1", "Nowhere")))
    assert [("C1", ["c1"]), ("Nowhere", [])] == [
        (each.name, [candidate.id for candidate in each.near or ()]) for each in found
    ]


def hints(loaded: Loaded) -> dict[str, str | None]:
    """Return the hints beside the errors of a file, by the code and the cell or path."""
    findings: tuple[Finding, ...] = (*loaded.findings, *check(loaded.data))
    shown = [each for each in with_near_names(findings, loaded) if each.severity.value == "error"]
    return {f"{each.code} {(each.origin and each.origin.cell) or each.path}": each.hint for each in shown}


def test_a_reference_that_leads_nowhere_has_a_hint() -> None:
    """It names what is near and how near, and says what to do."""
    found = hints(read_with(None, courts("Casablanca"), members("Casablnca", "Nowhere")))

    assert (
        "'Casablnca' is near 'Casablanca' (c1), 1 letter apart; "
        "write its id if that is meant, or decide with glo-model link"
    ) == found["REF001 C2"]
    assert "Add the missing entity, or mend the id; ids are compared letter by letter." == found["REF001 C3"]


def test_a_hint_shows_no_value_that_is_not_public() -> None:
    """Where a court is internal the hint says only that there is one; a person has none at all."""
    data = PERSONS + Dataset(
        [
            Court(id="c", names=(DatedName(text="Casablanca"),)),
            Affiliation(id="a", person="p1", court="Casablnca"),
            Engagement(id="e", workshop="w", role="trainee", court="c"),
        ]
    )
    found = hints(loads(dumps(data)))

    assert "a name of the courts is near; glo-model link suggest shows it" == found["REF001 /affiliations/a/court"]
    assert "asablnca" not in str(found)
    assert "Nescio" not in str(found)


def test_an_item_of_a_list_has_a_hint() -> None:
    """What is public in each step on the way is shown."""
    law = LegalInstrument(id="l", titles=(InLanguage(text="Palermo Protocol"),))
    found = hints(Loaded(data=Dataset([law, Workshop(id="w", instruments=("Palermo Protocole",))])))

    assert "'Palermo Protocole' is near 'Palermo Protocol' (l), 1 letter" in str(
        found["REF001 /workshops/w/instruments/0"]
    )


def test_an_unknown_country_has_a_hint() -> None:
    """The nearest country is named, the cell is not shown, and what is near nothing has the usual hint."""
    loaded = read(table("Courts", ("ID", "Country"), ("c1", "Moroccco"), ("c2", "Utopia Land"), ("c3", "MA")))
    found = hints(loaded)

    assert "near is 'Morocco' (MA), 1 letter apart; write the code if that is meant" == found["REA003 B2"]
    assert "Write the value" in str(found["REA003 B3"])


def test_without_the_extra_there_are_no_hints_and_the_pip_line_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Findings stay as they are; whoever asks for suggestions is told what to install."""
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    loaded = read_with(None, courts("Casablanca"), members("Casablnca"))

    assert "Add the missing entity" in str(hints(loaded)["REF001 C2"])
    with pytest.raises(MissingExtraError, match=r"pip install 'glo_model\[fuzzy\]'"):
        unlinked_names(loaded)


def named(prefix: str, *names: str) -> Dataset:
    """Return a dataset of courts of these names."""
    return Dataset(
        Court(id=f"{prefix}{number}", names=tuple(DatedName(text=each) for each in name.split("|")))
        for number, name in enumerate(names)
    )


def test_two_datasets_are_compared_and_not_merged() -> None:
    """What is called nearly the same under two ids is a pair, once, by its nearest names."""
    rabat, vienna = named("r", "Casablnca|Casablanca", "Safi"), named("v", "Casablanca|Casablancaa", "Fez")
    found = alike(rabat, vienna)

    assert [("r0", "Casablanca", "v0", 0)] == [
        (each.id, each.name, each.other.id, each.other.apart) for each in found.pairs
    ]
    assert (0, 4) == (found.left_out, len(rabat + vienna))


def test_what_both_datasets_tell_apart_is_no_question() -> None:
    """Two courts of one name that both know by their ids are two; against another list they are asked about."""
    both = named("c", "Fezz", "Fezz")

    assert () == alike(both, both).pairs
    assert [("c0", "v0"), ("c1", "v0")] == [(each.id, each.other.id) for each in alike(both, named("v", "Fezz")).pairs]


def test_persons_of_two_datasets_are_compared_by_wish_only() -> None:
    """Then aliases count as well, and the words may stand in another order."""
    other = Dataset([Person(id="q", name=PersonName(printed="Nomen, N."))])

    assert () == alike(PERSONS, other).pairs
    assert [("persons", "p1", "q", 0)] == [
        (each.kind, each.id, each.other.id, each.other.apart) for each in alike(PERSONS, other, persons=True).pairs
    ]


def test_names_that_were_not_compared_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Too many names leave some out, and it is said how many."""
    monkeypatch.setattr("glo_model.ingest.linking.near.NearNames.of", lambda *_: None)

    assert 3 == alike(named("r", "Fezz", "Safi|Asfi"), named("v", "Fezz")).left_out
