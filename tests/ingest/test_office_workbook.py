"""One workbook as an office keeps it, from its bytes to the last finding."""

from office import office_workbook

from glo_model.api import loads
from glo_model.dataset import Absence, Extra
from glo_model.entities import Court, HeadCount, Membership, Workshop
from glo_model.entities.roles import CountryRole, PartnerRole
from glo_model.values import Bounds, InLanguage, Place, Quantity, When

LOADED = loads(office_workbook(), format="xlsx", file="office.xlsx")

GOLDEN = """
[Members] C2: note REA013 a name was read as the id of one of the courts
[Members] E3: note REA013 a day number was read as a date
[Petty cash]: error REA016 its name is none by which a section is known
[Read me]: note REA017 the sheet is one of free text
[Trainings] row 1: note REA017 the row stands above the headings
[Trainings] I3: note REA011 the counts in the column were made records with ids of their own
[Trainings] J3: note REA011 the counts in the column were made records with ids of their own
[Trainings] K3: note REA011 the counts in the column were made records with ids of their own
[Trainings] N3: error REA005 no field of workshops is known by this heading
[Trainings] D4: note REA013 a printed date was read
[Trainings] F4: note REA013 a country's name was read as its code
[Trainings] G4: note REA013 a name was read as the id of one of the partners
[Trainings] H4: note REA013 a name was read as the id of one of the partners
[Trainings] L4: note REA013 another spelling of the word was read
[Trainings] M4: note REA013 another spelling of the word was read
[Trainings] B5: note REA013 blanks around the text were taken off
[Trainings] F5: note REA013 a country's name was read as its code
[Trainings] G5: note REA013 a name was read as the id of one of the partners
[Trainings] I5: note REA013 a printed count was read
[Trainings] row 6: note REA011 the row has no id; one was made of file, sheet and row
[Trainings] D6: error REA014 day and month may stand in either order: 2019-04-03 or 2019-03-04
[Trainings] F6: error REA014 the name may mean CD or CG
[Trainings] I6: error REA003 number must be a count such as 21, >50, >=50, <400, <=30, 20..30, ~25 or ?, \
and the cell holds a fraction or less than 0
[Trainings] J6: error REA003 the cell shows #DIV/0!, and no value
[Trainings] L6: error REA003 status must be one of planned, tentative, announced, under way, held, postponed, cancelled
[Trainings] row 8: note REA017 the row holds totals
"""


def test_every_fault_is_told_with_its_cell() -> None:
    """What was repaired, what could not be read and what was left out is said, and where; nothing else is."""
    assert GOLDEN.strip().splitlines() == [str(each).replace("office.xlsx ", "") for each in LOADED.findings]


def test_a_full_row_is_read_whole() -> None:
    """Titles by language, a month, a city, a country, partners by role, and words in their own spelling."""
    first = Workshop(
        id="T1",
        titles=(InLanguage(text="First training"), InLanguage(text="Premi\u00e8re", language="fr")),
        partners=(PartnerRole(partner="unodc", role="organiser"), PartnerRole(partner="eu", role="funding")),
        countries=(CountryRole(country="MA", role="host"),),
        places=(Place(role="city", name="Tangier"),),
        when=When.of("2018-07", printed="July 2018"),
        status="held",
        modality="in person",
    )
    assert first == LOADED.data.get(Workshop, "T1")


def test_counts_in_columns_are_head_counts() -> None:
    """Who came, of them the women, and who was to come are three counts of one workshop; n/a and a dash are none."""
    counts = {
        "T1-attended": ("attended", "21", None, None),
        "T1-attended-female": ("attended", "8", "female", "T1-attended"),
        "T1-planned": ("planned", "42", None, None),
        "T2-attended": ("attended", ">20", None, None),
    }
    found = {each.id: each for each in LOADED.data.of(HeadCount)}
    assert counts == {
        key: (each.measure, str(each.quantity.number), each.sex, each.part_of) for key, each in found.items()
    }
    assert Quantity(number=Bounds(">20"), printed="over 20") == found["T2-attended"].quantity


def test_what_cannot_be_read_is_left_absent_and_kept_raw() -> None:
    """The row with the faults is a record still, and each of its refused cells is kept as it stood."""
    third = LOADED.data.get(Workshop, "office-trainings-row-6")
    assert third is not None
    assert (None, (), None) == (third.when, third.countries, third.status)
    raw = {
        each.origin.cell: each.raw for each in LOADED.rejected if each.origin.sheet == "Trainings" and each.origin.cell
    }
    assert {"D6": "03/04/2019", "F6": "Congo", "I6": "3.9", "J6": "#DIV/0!", "L6": "perhaps"} == raw


def test_what_is_not_understood_is_kept_beside() -> None:
    """An unknown column becomes an extra of its row's record, and a reason for nothing an absence."""
    assert (Extra(kind="workshops", id="T1", field="Room colour", raw='"blue"'),) == LOADED.data.extras
    absence = Absence(kind="workshops", id="office-trainings-row-6", field="modality", reason="not recorded")
    assert (absence,) == LOADED.data.absences


def test_names_lead_to_ids_across_sheets() -> None:
    """A court that is named where its id is expected is found; a person's code and an id stay as they are."""
    members = {
        each.id: (each.court, each.person, str(each.when and each.when.dates)) for each in LOADED.data.of(Membership)
    }
    assert {"m1": ("c-cas", "p-017", "2018/"), "m2": ("c-tan", None, "2018-09-24/2020-01-31")} == members


def test_every_field_knows_its_cell() -> None:
    """A rule that judges a field names the cell that it was read from."""
    second = LOADED.data.get(Workshop, "T2")
    assert second is not None
    (origin,) = LOADED.data.origins_of(second)
    cells = [origin.at(path).cell for path in (("id",), ("when", "dates"), ("partners", 3, "partner"), ("partners", 3))]
    assert ["A5", "D5", "G5", "G5"] == cells
    (court,) = LOADED.data.origins_of(LOADED.data.of(Court)[1])
    assert "f/[Courts of appeal] C2" == f"f/{court.at(('place', 'name'))}".replace("office.xlsx ", "")
