"""What leaves the house: redaction, by examples and by law."""

from __future__ import annotations

import attrs
import pytest

from glo_model import (
    Absence,
    Claim,
    Court,
    Dataset,
    Engagement,
    Expert,
    Extra,
    InLanguage,
    Membership,
    Person,
    PersonName,
    Place,
    Source,
    When,
    Workshop,
    dumps,
    loads,
    redact,
)
from glo_model.entities import KINDS
from glo_model.redaction import ProtectedNames, repeats, size
from glo_model.values.fields import fields_of

NAME = PersonName(printed="Nomen Nescio", given="Nomen", family="Nescio")
WORKSHOP = Workshop(id="w", titles=(InLanguage(text="Law"),))


def test_persons_and_what_is_only_about_them_are_left_out_for_the_public() -> None:
    """At the public level nothing is left of persons, experts, affiliations and claims."""
    data = Dataset([Person(id="p", name=NAME, sex="female"), Expert(id="e", person="p"), WORKSHOP])

    assert Dataset([WORKSHOP]) == redact(data)


def test_a_protected_field_becomes_absent_with_the_reason() -> None:
    """Who held a role is withheld, that somebody did is told, and so is that something was withheld."""
    data = Dataset([Engagement(id="nescio-at-w", workshop="w", person="p", role="trainer", capacity="judge")])

    public = redact(data)

    assert (Engagement(id="engagements-1", workshop="w", role="trainer"),) == public.of(Engagement)
    assert {"person", "capacity"} == {absence.field for absence in public.absences}
    assert {"withheld"} == {absence.reason for absence in public.absences}


def test_staff_see_persons_without_what_is_personal() -> None:
    """At the internal level ids and references stay, names and sexes go."""
    data = Dataset([Person(id="p", name=NAME, sex="female"), Membership(id="m", network="n", person="p")])

    internal = redact(data, "internal")

    assert Person(id="p") == internal.get(Person, "p")
    assert Membership(id="m", network="n", person="p") == internal.get(Membership, "m")


def test_a_title_that_holds_a_name_is_withheld() -> None:
    """A public text with a protected name in it goes, whatever its capitals, accents and blanks; others stay."""
    titles = (InLanguage(text="Lecture by NÓMEN  nescio"), InLanguage(text="Lecture on law"))
    data = Dataset([Person(id="p", name=NAME), Workshop(id="w", titles=titles)])

    public = redact(data)

    assert (titles[1],) == public.of(Workshop)[0].titles
    assert (Absence(kind="workshops", id="w", field="titles", reason="withheld"),) == public.absences


def test_an_id_that_holds_a_name_is_replaced_everywhere() -> None:
    """An id made of a name is a number afterwards, in the entity and in every reference to it."""
    data = Dataset(
        [
            Person(id="p", name=NAME),
            Workshop(id="w-nescio"),
            Workshop(id="run", part_of="w-nescio"),
            Workshop(id="workshops-1"),
        ]
    )

    public = redact(data)

    assert ["run", "workshops-1", "workshops-2"] == sorted(each.id for each in public.of(Workshop))
    assert "workshops-2" == public.of(Workshop)[0].part_of


def test_a_claim_points_to_the_replaced_id() -> None:
    """For the staff a claim of dates stays, and its subject is the id that stands now; a claim of a text goes."""
    dated = Claim(id="c-1", kind="Workshop", subject="w-nescio", field="when", source="s", when=When.of("2018"))
    stray = Claim(id="c-2", kind="Nothing", subject="x", field="when", source="s", when=When.of("2018"))
    worded = Claim(id="c-3", kind="Workshop", subject="w-nescio", field="status", source="s", text="held")
    data = Dataset([Person(id="p", name=NAME), Workshop(id="w-nescio"), dated, stray, worded])

    assert (attrs.evolve(dated, subject="workshops-1"), stray) == redact(data, "internal").of(Claim)


def test_extras_and_origins_are_left_out() -> None:
    """Nobody knows what stands in what was not understood, nor in the names of files."""
    data = Dataset([WORKSHOP], extras=[Extra(kind="workshops", id="w", field="Remarks", raw='"seen by Nescio"')])

    assert () == redact(data).extras


def test_absences_follow_their_entity() -> None:
    """A reason that was known before is kept under the new id, without who gave it, and goes with its entity."""
    told = Absence(kind="engagements", id="e", field="completed", reason="not recorded", by="Nescio")
    gone = Absence(kind="persons", id="p", field="sex", reason="not asked")
    data = Dataset([Engagement(id="e", workshop="w", role="trainee")], absences=[told, gone])

    assert (attrs.evolve(told, id="engagements-1", by=None),) == redact(data).absences


def test_a_person_in_one_seat_twice_is_written_once() -> None:
    """Member and chair of one court is one person, so that no court is over-filled by being redacted."""
    since, later = When.of("2018-07/.."), When.of("2019/2020-06-30")
    seats = [
        Membership(id="m-1", network="n", court="c", person="p", when=later, role="chair"),
        Membership(id="m-2", network="n", court="c", person="p", when=since),
        Membership(id="m-3", network="n", court="c", person="p", when=since, role="deputy"),
        Membership(id="m-4", network="n", court="other", person="p", when=since),
        Membership(id="m-5", network="n", court="c", person="q"),
        Membership(id="m-6", network="n", court="c", person="q"),
        Membership(id="m-7", network="n", court="c", person="q", when=since),
        Membership(id="m-8", network="n", court="c"),
        Membership(id="m-9", network="n", court="c"),
    ]

    assert ["m-3", "m-1", "m-6"] == [each.id for each in repeats(Dataset(seats))]
    assert 6 == len(redact(Dataset(seats)).of(Membership))
    assert 9 == len(redact(Dataset(seats), "internal").of(Membership))


def test_a_person_in_one_role_twice_is_written_once() -> None:
    """A roster that names somebody twice does not become two people."""
    roster = [Engagement(id=f"e-{number}", workshop="w", person="p", role="trainee") for number in (1, 2)]
    other = Engagement(id="e-3", workshop="w", person="p", role="speaker")
    unnamed = [Engagement(id=f"e-{number}", workshop="w", role="trainee") for number in (4, 5)]

    assert [roster[1]] == list(repeats(Dataset([*roster, other, *unnamed])))


def test_only_two_levels_are_known() -> None:
    """A level that does not exist is the caller's error."""
    with pytest.raises(ValueError, match="public or internal"):
        redact(Dataset(), "personal")  # type: ignore[arg-type]


def test_redaction_leaves_the_dataset_as_it_was() -> None:
    """What is redacted is another dataset."""
    data = Dataset([Person(id="p", name=NAME)])
    before = dumps(data)
    redact(data)

    assert before == dumps(data)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ali", True),
        ("by ALI.", True),
        ("Mali", False),
        ("alí", True),
        ("Nescio's", True),
        ("preNescio", True),
        ("Nesc io", False),
        ("", False),
    ],
)
def test_short_names_are_found_as_words_and_long_ones_anywhere(text: str, *, found: bool) -> None:
    """Ali is not in Mali, while a name of five letters is found within a word too."""
    assert found is ProtectedNames(["Ali", "Nescio"]).are_in(text)


def test_nothing_is_found_without_names() -> None:
    """A dataset without persons has nothing to search for."""
    assert not ProtectedNames([]).are_in("Nescio")


def test_size_counts_single_values() -> None:
    """A record has the size of what stands in it, and nothing has none."""
    assert (0, 1, 2, 2) == (size(None), size("x"), size(("x", "y")), size(Place(name="Rabat")))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_what_is_not_public_can_be_absent_without_saying_anything(kind: type) -> None:
    """A withheld field falls back to nothing, so that no default stands in a value's place and looks like one."""
    defaults = {
        field.name: field.default
        for field in fields_of(kind)
        if field.sensitivity != "public" and not field.required and field.name != "visibility"
    }

    assert {} == {name: default for name, default in defaults.items() if default not in (None, ())}


def test_the_redacted_dataset_reads_back() -> None:
    """What leaves the house is a file like any other."""
    data = Dataset([Person(id="p", name=NAME), Court(id="c"), Source(id="s"), WORKSHOP])

    assert redact(data) == loads(dumps(redact(data))).raise_for_errors().data
