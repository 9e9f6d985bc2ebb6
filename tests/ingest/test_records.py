"""From rows to entities: ids that are made, dates of two columns, counts beside a record, and rows that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_tables import codes, read, table, told

from glo_model.dataset import Absence, Dataset, Extra
from glo_model.entities import Affiliation, Country, Court, HeadCount, Membership, Partner, Person, Session, Workshop
from glo_model.entities.roles import PartnerRole
from glo_model.ingest import Profile, ingest
from glo_model.table import Cell, Table, Tables
from glo_model.testing import texts
from glo_model.values import DatedName, Place, When


def test_rows_without_an_id_are_given_one_of_file_sheet_and_row() -> None:
    """It is the same at each reading, and told once for the table; a file whose name is its sheet's says it once."""
    rows = (("Title", "City"), ("First", "Tangier"), (None, None), ("Second", "Rabat"))
    assert ["f-trainings-row-2", "f-trainings-row-4"] == [each.id for each in read(table("Trainings", *rows)).data]
    csv = Table(file="Year 2018/workshops.csv", sheet="workshops", rows=rows)
    assert ["year-2018-workshops-row-2"] == [each.id for each in ingest(Tables(tables=(csv,))).data][:1]
    message = "the rows have no ids; each was given one made of file, sheet and row"
    assert [f"REA011 [Trainings] row 1: {message}"] == told(read(table("Trainings", *rows)))


def test_a_country_is_never_given_an_id() -> None:
    """Its id is its code, which a row must tell."""
    loaded = read(table("Countries", ("Country", "Name"), ("Maroc", "Kingdom"), (None, "Nowhere")))
    assert Dataset([Country(id="MA", names=(DatedName(text="Kingdom"),))]) == loaded.data
    assert [("REA013", "A2"), ("REA004", None)] == codes(loaded)
    assert ['[null, "Nowhere"]'] == [each.raw for each in loaded.rejected]


@pytest.mark.parametrize("first", ["Total", "TOTAL:", "Grand total", "Sous-total"])
def test_totals_are_no_records(first: str) -> None:
    """A row of totals is told and kept raw; one whose id is written verbatim is a record."""
    loaded = read(table("Courts", ("ID", "Name"), (None, first), ("'Total", None)))
    assert Dataset([Court(id="Total")]) == loaded.data
    assert ["REA017 [Courts] row 2: the row holds totals"] == told(loaded)


def test_tags_below_the_headings_are_no_record() -> None:
    """The row that tags columns for the Humanitarian Exchange Language is told, and only right below the headings."""
    tags = ("#meta+id", "#geo+name")
    loaded = read(table("Courts", ("ID", "Name"), tags, ("c", "Rabat"), tags))
    assert ["#meta+id", "c"] == [each.id for each in loaded.data]
    assert ["REA017 [Courts] row 2: the row holds the columns' tags"] == told(loaded)


@pytest.mark.parametrize(
    ("start", "end", "dates", "printed"),
    [
        ("2018-09-24", "2018-09-26", "2018-09-24/2018-09-26", None), ("2018-09-24", None, "2018-09-24/", None),
        (None, "2018-09-26", "/2018-09-26", None), ("2018-09-24", "2018-09-24", "2018-09-24", None),
        ("24 September 2018", "26 Sept. 2018", "2018-09-24/2018-09-26", "24 September 2018 \u2013 26 Sept. 2018"),
        ("24 September 2018", None, "2018-09-24/", "24 September 2018"),
    ],
)  # fmt: skip
def test_two_ends_are_one_when(start: str | None, end: str | None, dates: str, printed: str | None) -> None:
    """A missing end is one that is not known, and never today; a single day is one."""
    loaded = read(table("Trainings", ("ID", "Start date", "End date"), ("w", start, end)))
    assert (When.of(dates, printed=printed),) == tuple(each.when for each in loaded.data.of(Workshop))


def test_ends_that_do_not_fit_are_refused() -> None:
    """A span of spans is none, and each of the two ends is told of and kept raw."""
    loaded = read(table("Trainings", ("ID", "From", "To"), ("w", "2018/2019", "2020")))
    message = "the two ends cannot be put together as dates"
    assert [f"REA003 [Trainings] B2: {message}", f"REA003 [Trainings] C2: {message}"] == told(loaded)
    assert ["2018/2019", "2020"] == [each.raw for each in loaded.rejected]
    assert Dataset([Workshop(id="w")]) == loaded.data


def test_counts_without_everybody_are_part_of_nothing() -> None:
    """Women and men are parts only of a count that is there; words of a count are kept."""
    loaded = read(table("Trainings", ("ID", "Women", "Men", "Target"), ("w", 8, "about 13", None)))
    counts = {each.id: (each.sex, each.part_of, each.quantity.printed) for each in loaded.data.of(HeadCount)}
    assert {"w-attended-female": ("female", None, None), "w-attended-male": ("male", None, "about 13")} == counts


def test_a_count_of_a_record_with_the_longest_id_has_an_id_that_fits() -> None:
    """Where the record's id leaves no room, the id is made of file, sheet and row."""
    loaded = read(table("Trainings", ("ID", "Participants"), ("x" * 200, 21)))
    assert ["f-trainings-row-2-attended"] == [each.id for each in loaded.data.of(HeadCount)]


def test_a_reason_in_a_column_of_counts_is_no_absence_of_the_record() -> None:
    """The workshop has no such field; and one that is there after all is not absent."""
    rows = (("ID", "Participants", "Topics"), ("w", "not recorded", "law; not recorded"), ("v", None, "n/a"))
    assert Dataset([Workshop(id="w", topics=("law",)), Workshop(id="v")]) == read(table("Trainings", *rows)).data


def test_reasons_are_kept_as_absences() -> None:
    """A field that holds nothing for a known reason says so beside the entity."""
    loaded = read(table("Trainings", ("ID", "Dates"), ("w", "withheld")))
    assert (Absence(kind="workshops", id="w", field="when", reason="withheld"),) == loaded.data.absences


def test_side_tables_are_read_like_any_other() -> None:
    """Absences and extras stand in tables of their own; a row that is none is rejected and kept raw."""
    absences = table("absences", ("kind", "id", "field", "reason"), ("courts", "c", "level", "not asked"))
    extras = table(
        "extras", ("kind", "id", "field", "raw"), ("courts", "c", "Colour", '"red"'), ("courts", None, "x", "1")
    )
    loaded = read(absences, extras)
    assert (Absence(kind="courts", id="c", field="level", reason="not asked"),) == loaded.data.absences
    assert (Extra(kind="courts", id="c", field="Colour", raw='"red"'),) == loaded.data.extras
    assert (["REA004 [extras] row 3: id is missing"], 1) == (told(loaded), len(loaded.rejected))


def test_a_listed_cell_is_an_item_for_each() -> None:
    """Each organiser of a cell is a partner of the event, and so is one of a second column."""
    loaded = read(table("Trainings", ("ID", "Organisers", "Organiser 2"), ("w", "unodc; iom", "eu")))
    partners = tuple(PartnerRole(partner=each, role="organiser") for each in ("unodc", "iom", "eu"))
    assert Dataset([Workshop(id="w", partners=partners)]) == loaded.data


def test_items_with_numbers_stand_before_those_with_words() -> None:
    """The model's own columns tell an item's place; what words tell follows in the order of the columns."""
    headings = ("id", "City", "places.3.name", "places.1.name", "Venue")
    loaded = read(table("workshops", headings, ("w", "Rabat", "third", "first", "Hotel")))
    names = [(place.role, place.name) for place in loaded.data.of(Workshop)[0].places]
    assert [("city", "first"), ("city", "third"), ("city", "Rabat"), ("venue", "Hotel")] == names


def test_a_bad_item_is_left_out_and_the_others_keep_their_column() -> None:
    """Items behind the one that was left out have moved up: the tuple's first column is named, and no wrong one."""
    headings = ("id", "partners.1.role", "partners.2.partner", "partners.2.role")
    loaded = read(table("workshops", headings, ("w", "host", "unodc", "organiser")))
    (workshop,) = loaded.data.of(Workshop)
    assert (PartnerRole(partner="unodc", role="organiser"),) == workshop.partners
    assert [("REA004", "B2")] == codes(loaded)
    (origin,) = loaded.data.origins_of(workshop)
    assert "B2" == origin.at(("partners", 1, "partner")).cell


def test_a_row_that_is_no_record_is_rejected_whole() -> None:
    """A required field that is missing, or fields that contradict each other, reject the row, which is kept raw."""
    rows = (("s", "Opening", None), ("t" * 300, "Closing", None), ("u", None, "w"))
    loaded = read(table("Sessions", ("ID", "Title", "Workshop"), *rows))
    assert (Session(id="u", workshop="w"),) == loaded.data.of(Session)
    missing = [("REA004", None), ("REA004", None), ("REA003", "A3")]
    assert missing == codes(loaded)
    assert ['["s", "Opening", null]', f'["{"t" * 300}", "Closing", null]'] == [each.raw for each in loaded.rejected]


def test_personal_values_are_in_no_message() -> None:
    """Where a person is meant, a finding names the cell and not what stands there."""
    rows = (("Code", "Full name", "Sex"), (" p-1 ", " A. Somebody ", "woman or man"))
    loaded = read(table("People", *rows))
    assert [Person] == [type(each) for each in loaded.data]
    assert not [line for line in told(loaded) if "Somebody" in line or "p-1" in line or "woman" in line]


def test_names_become_ids() -> None:
    """By any of its names, folded, and by a title or a number as printed; an id goes before a name."""
    partners = table("Partners", ("ID", "Name", "Acronym"), ("p1", "Office on Drugs", "UNODC"), ("IOM", "Other", None))
    laws = table("Laws", ("ID", "Title", "Law no."), ("l1", "Law against trafficking", "27-14"))
    trainings = table(
        "Trainings",
        ("ID", "Organiser", "Donor", "Laws"),
        ("w", "OFFICE ON DRUGS", "unodc", "27-14; Law against  trafficking; 14-27"),
        ("v", "IOM", "'UNODC", None),
    )
    loaded = read(trainings, laws, partners)
    first, second = (loaded.data.get(Workshop, key) for key in "wv")
    assert first is not None
    assert second is not None
    assert (["p1", "p1"], ("l1", "l1", "14-27")) == ([each.partner for each in first.partners], first.instruments)
    assert ["IOM", "UNODC"] == [each.partner for each in second.partners]


@pytest.mark.parametrize("cell", ["UNODC, IOM and eu", "UNODC / IOM & eu", "UNODC;IOM,eu"])
def test_several_names_in_one_cell_are_parted_where_all_are_known(cell: str) -> None:
    """A comma may stand within a name; it parts only what is known on both its sides."""
    partners = table("Partners", ("ID", "Name"), ("u", "UNODC"), ("i", "IOM"), ("eu", None))
    rows = (("ID", "Organiser", "Donor", "City"), ("w", cell, "Justice, Rabat", "Rabat"))
    (workshop,) = read(table("Trainings", *rows), partners).data.of(Workshop)
    assert ["u", "i", "eu", "Justice, Rabat"] == [each.partner for each in workshop.partners]


def test_several_names_in_a_list_of_ids_are_parted() -> None:
    """A list of references may be parted by commas too, and the entity still knows the column."""
    partners = table("Partners", ("ID", "Name"), ("u", "UNODC"), ("i", "IOM"))
    loaded = read(table("Agreements", ("ID", "Parties"), ("a", "UNODC and IOM")), partners)
    (agreement,) = [each for each in loaded.data if each.id == "a"]
    assert ("u", "i") == getattr(agreement, "parties", None)
    assert "B2" == loaded.data.origins_of(agreement)[0].at(("parties",)).cell


def test_a_name_of_two_is_asked_about() -> None:
    """The candidates are listed, the reference is left out, and what stood there is kept raw."""
    courts = table("Courts", ("ID", "Name"), ("c1", "Casablanca"), ("c2", "CASABLANCA"))
    rows = (("ID", "Network", "Court"), ("m", "n", "Casablanca"))
    loaded = read(courts, table("Members", *rows))
    assert (None,) == tuple(each.court for each in loaded.data.of(Membership))
    assert ["REA014 [Members] C2: the name may mean c1 or c2"] == told(loaded)
    assert ["Casablanca"] == [each.raw for each in loaded.rejected]


def test_candidates_that_not_everybody_may_see_are_counted() -> None:
    """Where the reference is not public, or there are too many, a message says how many there are."""
    names = [(f"p{number}", "Ministry") for number in range(9)]
    posts = table("Affiliations", ("ID", "Person", "Organisation"), ("a", "x", "Ministry"))
    trainings = table("Trainings", ("ID", "Organiser", "Programme"), ("w", "Ministry", "p"))
    loaded = read(table("Partners", ("ID", "Name"), *names), posts, trainings)
    messages = [line.partition(": ")[2] for line in told(loaded)]
    assert ["the name may mean 9 of them"] * 2 == messages
    assert ((), None) == (loaded.data.of(Workshop)[0].partners, loaded.data.of(Affiliation)[0].partner)


def test_a_name_without_a_text_names_nothing() -> None:
    """An item of which only the language is told is left out, and is no name to be found."""
    courts = table("courts", ("id", "names.1.language", "names.2"), ("c", "fr", "Rabat"))
    loaded = read(courts, table("Members", ("ID", "Network", "Court"), ("m", "n", "Rabat")))
    assert ("c",) == tuple(each.court for each in loaded.data.of(Membership))
    assert [("REA013", "C2"), ("REA004", "B2")] == codes(loaded)


def test_persons_are_found_by_their_ids_only() -> None:
    """A printed name is no key: it stays what it is, and the rules report that it leads nowhere."""
    people = table("People", ("Code", "Name"), ("p-1", "A. Somebody"))
    rows = (("ID", "Network", "Person"), ("m1", "n", "p-1"), ("m2", "n", "A. Somebody"))
    found = read(people, table("Members", *rows)).data.of(Membership)
    assert ["p-1", "A. Somebody"] == [each.person for each in found]


def test_the_same_row_twice_is_one_record() -> None:
    """It is kept once and told; another row of the same id is kept too."""
    loaded = read(table("Courts", ("ID", "City"), ("c", "Rabat"), ("c", "Rabat"), ("c", "Sal\u00e9")))
    places = {each.place for each in loaded.data.of(Court)}
    assert {Place(name="Rabat"), Place(name="Sal\u00e9")} == places
    assert [("REA012", None)] == codes(loaded)


def test_nothing_explicit_is_kept() -> None:
    """A reference that is explicitly nothing is none, whatever a default says."""
    assert Dataset([Partner(id="p")]) == read(table("partners", ("id", "parent"), ("p", "(none)"))).data


CELLS: st.SearchStrategy[Cell] = st.none() | texts(max_size=20) | st.floats() | st.booleans() | st.datetimes()
HEADINGS = st.sampled_from(
    ["ID", "Title", "Title (fr)", "Dates", "Start", "End", "City", "Country", "Organiser", "Participants", "Women",
     "Status", "places.2.name", "partners.1.role", "when", "topics", "Nothing known", "part_of"]
)  # fmt: skip


@given(st.lists(HEADINGS, max_size=8), st.lists(st.lists(CELLS, max_size=9).map(tuple), max_size=4))
def test_any_rows_under_any_headings_are_read(headings: list[str], rows: list[tuple[Cell, ...]]) -> None:
    """Reading never raises, each row is a record, rejected or left out with a word, and the order changes no value."""
    loaded = read(table("Trainings", tuple(headings), *rows), profile=Profile(order="day first"))
    assert len(loaded.data.of(Workshop)) <= len(rows)
    for text in (str(loaded.findings), *(each.raw for each in loaded.rejected)):
        assert text == text.encode().decode()


def test_fields_in_conflict_reject_the_row() -> None:
    """A membership of a court and a country is neither; an optional field that is too long is only left out."""
    headings = ("id", "network", "court", "country")
    loaded = read(table("memberships", headings, ("m", "n", "c", "MA"), ("l", "n", "c" * 300, None)))
    assert (Membership(id="l", network="n"),) == loaded.data.of(Membership)
    assert [("REA007", None), ("REA003", "C3")] == codes(loaded)
