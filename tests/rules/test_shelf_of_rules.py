"""Promises that every rule keeps, found by walking the shelf."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.resources import files

import pytest

import glo_model.rules
from glo_model.dataset import Dataset
from glo_model.entities import SECTIONS
from glo_model.finding import Fault
from glo_model.plugins import on_the_shelf
from glo_model.rule import DatasetRule, DayRule, Rule
from glo_model.rules import NO_DAY, all_rules, check
from glo_model.rules._values import values_in
from glo_model.values.fields import Field, fields_of

RULES = all_rules()
every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.fault.code)


def day_of(rule: Rule) -> date:
    """Return the day as of which a rule's examples are judged."""
    return rule.example_day if isinstance(rule, DayRule) else date(2020, 1, 1)


def listed() -> Iterator[tuple[str, str, str, str]]:
    """Yield the lines of the list of codes: code, slug, since, retired."""
    text = files("glo_model").joinpath("codes.tsv").read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        code, slug, since, retired = line.split("\t")
        yield code, slug, since, retired


def test_the_shelf_holds_enough_rules() -> None:
    """There are at least 40 rules, and at least 18 of them judge two or more records together."""
    together = [rule for rule in RULES if isinstance(rule, DatasetRule) and len(rule.bad()) > 1]

    assert (True, True) == (len(RULES) >= 40, len(together) >= 18)


def test_a_rule_stands_in_a_file_named_for_its_fault() -> None:
    """The file of each rule bears the name of its fault, in the order of the shelf."""
    there = sorted(
        path.name.removesuffix(".py").replace("_", "-")
        for path in files("glo_model.rules").iterdir()
        if path.name.endswith(".py") and not path.name.startswith("_")
    )

    assert there == sorted(rule.fault.slug for rule in on_the_shelf(glo_model.rules, "RULE"))


def test_no_two_faults_share_a_code_or_a_slug() -> None:
    """Codes and slugs tell faults apart."""
    codes = Counter(rule.fault.code for rule in RULES)
    slugs = Counter(rule.fault.slug for rule in RULES)

    assert ({1}, {1}) == (set(codes.values()), set(slugs.values()))


def test_every_code_is_listed_once_in_order() -> None:
    """The list of codes is sorted, and none stands in it twice."""
    codes = [code for code, *_ in listed()]

    assert sorted(set(codes)) == codes


@pytest.mark.parametrize("fault", [NO_DAY, *(rule.fault for rule in RULES)], ids=lambda fault: fault.code)
def test_every_code_is_listed_with_its_slug(fault: Fault) -> None:
    """A code is three letters and three digits, and is listed with its slug and the version that brought it."""
    assert re.fullmatch(r"[A-Z]{3}[0-9]{3}", fault.code) is not None
    assert (fault.slug, "0.1.0", "") in [line[1:] for line in listed() if line[0] == fault.code]


@every_rule
def test_a_fault_explains_itself(rule: Rule) -> None:
    """Title, reason and hint are sentences, and short enough to be read."""
    texts = (rule.fault.title, rule.fault.reason, rule.fault.hint)

    assert [] == [text for text in texts if not 30 <= len(text) <= 330 or not text.endswith(".") or text[0].islower()]


@every_rule
def test_the_good_example_is_silent_under_every_rule(rule: Rule) -> None:
    """Nothing at all is found in the good example."""
    assert [] == [str(each) for each in check(Dataset(rule.good()), as_of=day_of(rule))]


@every_rule
def test_the_bad_example_has_its_fault_and_no_other(rule: Rule) -> None:
    """In the bad example its own rule finds something, and no other rule does."""
    found = check(Dataset(rule.bad()), as_of=day_of(rule))

    assert {rule.fault.code} == {each.code for each in found}


@every_rule
def test_a_message_is_a_clause_that_does_not_repeat_the_fault(rule: Rule) -> None:
    """A message is one short clause: place, code and hint stand beside it."""
    messages = [each.message for each in check(Dataset(rule.bad()), as_of=day_of(rule))]

    assert [] == [
        text
        for text in messages
        if not 15 <= len(text) <= 160 or rule.fault.code in text or re.search(r"[^.][.]$", text)
    ]


@every_rule
def test_no_message_shows_a_protected_text(rule: Rule) -> None:
    """No id of a person, and no other text that is not public, stands in a message."""
    data = Dataset(rule.bad())
    protected = {value.item for entity in data for value in values_in(entity, is_protected_text)}
    messages = " ".join(each.message for each in check(data, as_of=day_of(rule)))

    assert set() == {text for text in protected if re.search(rf"\b{re.escape(text)}\b", messages)}


@every_rule
def test_a_finding_leads_to_a_field_that_exists(rule: Rule) -> None:
    """The path of each finding begins with a section, an id and a field of that kind."""
    sections = {section: {field.name for field in fields_of(kind)} for kind, section in SECTIONS.items()}
    for finding in check(Dataset(rule.bad()), as_of=day_of(rule)):
        _, section, _, field, *_ = finding.path.split("/")
        assert field in sections[section]


def is_protected_text(field: Field) -> bool:
    """Tell whether a field holds a text that is not for everybody."""
    return field.of is str and field.words is None and field.sensitivity != "public"


def test_without_a_day_one_note_names_the_rules_that_were_not_run() -> None:
    """Rules that need a day are left out without one, and one note names all of them."""
    (found,) = check(Dataset())

    left_out = ", ".join(rule.fault.code for rule in RULES if isinstance(rule, DayRule))
    assert ("RUL001", f"not run, because they need a day: {left_out}") == (found.code, found.message)


def test_nothing_is_found_where_nothing_is() -> None:
    """An empty dataset has no fault."""
    assert () == check(Dataset(), as_of=date(2020, 1, 1))
