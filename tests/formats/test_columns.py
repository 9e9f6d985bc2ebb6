"""Columns from annotations: which there are, in which order, under which headings, and which headings are read."""

from typing import Any

from hypothesis import given

from glo_model.columns import TABLES, Written, column_of, written_tables
from glo_model.dataset import Dataset
from glo_model.entities import Court, Output, Person, Programme, ProsecutorNetwork, Workshop
from glo_model.entities.funding import Budget
from glo_model.entities.person import Alias
from glo_model.entities.programme import Objective
from glo_model.entities.roles import PartnerRole
from glo_model.finding import steps_of
from glo_model.testing import datasets
from glo_model.values import InLanguage, Money, PersonName, Quantity, When
from glo_model.values.fields import fields_of

KINDS_OF_TABLES: dict[str, Any] = dict(TABLES)


def only_table(data: Dataset) -> Written:
    """Return the one table of a dataset of one kind."""
    (table,) = written_tables(data)
    return table


def test_a_record_lends_its_name_to_its_one_required_field() -> None:
    """Dates stand under ``when``, and what is said beside them under ``when.printed``; texts of titles likewise."""
    workshop = Workshop(
        id="tangier",
        titles=(InLanguage(text="First training", language="en"),),
        when=When.of("2018-07", printed="July 2018"),
        partners=(PartnerRole(partner="unodc", role="organiser"),),
    )
    table = only_table(Dataset([workshop]))
    headings = "id level titles.1 titles.1.language partners.1.partner partners.1.role when when.printed"
    assert tuple(headings.split()) == table.headings
    assert (("tangier", "event", "First training", "en", "'unodc", "organiser", "2018-07", "July 2018"),) == table.rows


def test_a_record_within_a_record_lends_its_name_too() -> None:
    """An alias is a name and its source, and a name is what is printed and its parts."""
    alias = Alias(name=PersonName(printed="A.B.", given="A."))
    table = only_table(Dataset([Person(id="p-1", aliases=(alias,))]))
    assert ("id", "aliases.1", "aliases.1.name.given", "visibility") == table.headings


def test_nothing_is_told_apart_from_what_is_understood() -> None:
    """A network of no profession is not one of prosecutors, and an objective of which nothing is known is one."""
    network = only_table(Dataset([ProsecutorNetwork(id="n", profession=None)]))
    assert (("id", "profession"), (("n", "(none)"),)) == (network.headings, network.rows)
    programme = only_table(Dataset([Programme(id="p", objectives=(Objective(),))]))
    assert (("id", "objectives.1"), (("p", "(empty)"),)) == (programme.headings, programme.rows)


def test_items_are_as_many_as_the_widest_record_needs() -> None:
    """The items of a tuple are numbered, and the columns of the second stand behind all those of the first."""
    one, two = (InLanguage(text="one"), InLanguage(text="two", language="fr"))
    table = only_table(Dataset([Workshop(id="a", titles=(one,)), Workshop(id="b", titles=(one, two))]))
    assert ("id", "level", "titles.1", "titles.2", "titles.2.language") == table.headings
    assert (None, None) == table.rows[0][3:]


def test_exact_whole_numbers_are_numbers_and_no_others() -> None:
    """A count of 21 is a number; over 50, an amount with decimals and a number of twenty digits are text."""
    outputs = [Output(id=name, made=Quantity.of(number)) for name, number in (("a", "21"), ("b", ">50"))]
    assert [21, ">50"] == [row[1] for row in only_table(Dataset(outputs)).rows]
    amounts = ["11000000", "1250.50", "-5", "1" * 20]
    budgets = tuple(Budget(value=Money.of(amount, "EUR")) for amount in amounts)
    table = only_table(Dataset([Programme(id="p", budgets=budgets)]))
    found = [cell for heading, cell in zip(table.headings, table.rows[0], strict=True) if heading.endswith("amount")]
    assert [11000000, "1250.50", "'-5", "1" * 20] == found


def test_an_empty_dataset_has_no_tables() -> None:
    """Nothing is written of what is not there."""
    assert [] == list(written_tables(Dataset()))


@given(datasets(twins=True, dangling=True))
def test_every_heading_that_is_written_is_read(data: Dataset) -> None:
    """Each heading names a field of its table's kind, no two the same, in the order of the fields."""
    for table in written_tables(data):
        places = [column_of(TABLES[table.name], heading) for heading in table.headings]
        paths = [place.path for place in places if place is not None]
        assert len(table.headings) == len(set(paths))
        names = [field.name for field in fields_of(KINDS_OF_TABLES[table.name])]
        assert sorted(paths, key=lambda path: names.index(str(path[0]))) == paths


@given(datasets())
def test_tables_do_not_depend_on_the_order_in_which_entities_came(data: Dataset) -> None:
    """A dataset built the other way round has the same tables."""
    other = Dataset(reversed(list(data)), absences=data.absences, extras=data.extras)
    assert list(written_tables(data)) == list(written_tables(other))


def test_the_long_heading_is_read_as_well_as_the_short_one() -> None:
    """A record's own name, and the whole path to its required field, name one column."""
    assert steps_of("when.dates") == getattr(column_of(Workshop, "when"), "path", None)
    assert column_of(Workshop, "when") == column_of(Workshop, "when.dates")


def test_headings_that_name_no_field_are_not_read() -> None:
    """A misspelt field, a number where none is, an item without its number, and a record without a name are none."""
    headings = [
        "", "titel", "id.1", "when.1", "titles", "titles.0", "titles.one", "titles.01", "place", "names.1.text.x",
        "titles.1.2", "titles.1234567", ".", "partners.1.",
    ]  # fmt: skip
    assert [None] * len(headings) == [column_of(Workshop, each) for each in headings]
    assert column_of(Court, "place") is None
