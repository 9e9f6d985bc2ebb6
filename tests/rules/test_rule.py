"""Rules and findings as such: who is judged, where a finding leads, in which order findings stand."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from importlib.metadata import EntryPoint
from types import ModuleType

import pytest

import glo_model.rules
from glo_model.dataset import Dataset
from glo_model.entities import Court, Entity, Workshop
from glo_model.finding import Fault, Finding, Origin, Severity, column_letters, in_order
from glo_model.plugins import on_the_shelf
from glo_model.record_origin import RecordOrigin
from glo_model.rule import DayRule, EntityRule, RecordRule, Remark, findings_of

FAULT = Fault(
    code="XYZ001",
    slug="odd",
    severity=Severity.NOTE,
    title="It is odd.",
    reason="Odd things confuse.",
    hint="Make it even.",
)


def remark(entity: Entity) -> Iterator[Remark]:
    """Say of any entity that it is odd."""
    yield Remark(entity, "names.1.text", "is odd")


def nothing() -> tuple[Entity, ...]:
    """Return no entities."""
    return ()


def test_a_record_rule_judges_one_kind_and_an_entity_rule_every_kind() -> None:
    """Courts are judged by a rule about courts, and by one about everything."""
    data = Dataset([Court(id="a"), Workshop(id="b")])
    about_courts = RecordRule[Court](fault=FAULT, kind=Court, judge=remark, good=nothing, bad=nothing)
    about_all = EntityRule(fault=FAULT, judge=remark, good=nothing, bad=nothing)

    assert ["/courts/a/names/0/text"] == [each.path for each in findings_of(about_courts, data, None)]
    assert ["/courts/a/names/0/text", "/workshops/b/names/0/text"] == [
        each.path for each in findings_of(about_all, data, None)
    ]


def test_a_rule_that_needs_a_day_finds_nothing_without_one() -> None:
    """Without a day a rule that needs one is silent, and with one it is told the day."""
    data = Dataset([Court(id="a")])
    days: list[date] = []

    def judge(data: Dataset, as_of: date) -> Iterator[Remark]:
        days.append(as_of)
        yield Remark(data.of(Court)[0], None, "is odd")

    rule = DayRule(fault=FAULT, judge=judge, example_day=date(2018, 10, 4), good=nothing, bad=nothing)

    assert [] == list(findings_of(rule, data, None))
    assert ["/courts/a"] == [each.path for each in findings_of(rule, data, date(2018, 10, 4))]
    assert [date(2018, 10, 4)] == days


def test_a_finding_leads_to_the_cell_where_it_is_known() -> None:
    """The origin of the record and the column of the field make a cell; without them the path is all."""
    origin = RecordOrigin(file="courts.xlsx", sheet="Courts", row=7, columns={"names.1.text": 3})
    rule = EntityRule(fault=FAULT, judge=remark, good=nothing, bad=nothing)
    (known,) = findings_of(rule, Dataset([Court(id="a/b")], origins=[origin]), None)
    (unknown,) = findings_of(rule, Dataset([Court(id="a/b")]), None)

    assert "courts.xlsx [Courts] C7: note XYZ001 is odd" == str(known)
    assert "/courts/a~1b/names/0/text: note XYZ001 is odd" == str(unknown)


def test_a_remark_on_a_whole_entity_leads_to_its_row() -> None:
    """Where no field is named there is no column."""

    def judge(entity: Entity) -> Iterator[Remark]:
        yield Remark(entity, None, "is odd")

    rule = EntityRule(fault=FAULT, judge=judge, good=nothing, bad=nothing)
    origin = RecordOrigin(file="courts.csv", row=7)
    (found,) = findings_of(rule, Dataset([Court(id="a")], origins=[origin]), None)

    assert ("courts.csv row 7: note XYZ001 is odd", "/courts/a") == (str(found), found.path)


def test_findings_stand_in_the_order_of_their_places() -> None:
    """The ninth row stands before the tenth, and what has no place stands first."""
    places = [
        Origin(file="b.csv", row=9),
        Origin(file="b.csv", row=10),
        Origin(file="b.csv", pointer="/workshops/9"),
        Origin(file="b.csv", pointer="/workshops/10"),
        Origin(file="a.csv"),
        None,
    ]
    findings = [FAULT.found(str(number), origin=place) for number, place in enumerate(places)]

    assert ["5", "4", "2", "3", "0", "1"] == [each.message for each in in_order(findings)]


def test_a_finding_without_any_place_is_told_without_one() -> None:
    """Severity, code and message stand alone."""
    assert "note XYZ001 is odd" == str(FAULT.found("is odd"))


def test_a_finding_takes_its_words_from_the_fault() -> None:
    """Code, slug, severity and hint are those of the fault."""
    expected = Finding(
        code="XYZ001", slug="odd", severity=Severity.NOTE, message="is odd", path="/courts/a", hint="Make it even."
    )

    assert expected == FAULT.found("is odd", path="/courts/a")


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")])
def test_columns_are_named_as_spreadsheets_name_them(column: int, letters: str) -> None:
    """There is no letter for nothing: after Z comes AA."""
    assert letters == column_letters(column)


def test_other_packages_add_to_a_shelf(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an entry point of the shelf's name leads to stands behind the shelf's own modules."""
    module = ModuleType("oddities")
    module.__dict__["RULE"] = "their rule"
    monkeypatch.setitem(sys.modules, "oddities", module)
    point = EntryPoint(name="odd", value="oddities:RULE", group="glo_model.rules")
    monkeypatch.setattr("glo_model.plugins.entry_points", lambda group: [point] if group == point.group else [])

    assert "their rule" == list(on_the_shelf(glo_model.rules, "RULE"))[-1]
