"""The words about codes and fields: every code is explained, every field has its line."""

from __future__ import annotations

import pytest

from glo_model.catalogue import Entry, dictionary_of, entries, explanation, records_of
from glo_model.entities import KINDS
from glo_model.faults import READING_FAULTS
from glo_model.queries import Coverage
from glo_model.rules import all_rules
from glo_model.values.fields import fields_of
from glo_model.values.when import When


def test_every_rule_and_reading_fault_has_its_entry_once() -> None:
    """The catalogue is whole and sorted."""
    codes = [entry.fault.code for entry in entries()]

    assert sorted(set(codes)) == codes
    assert {rule.fault.code for rule in all_rules()} | {fault.code for fault in READING_FAULTS} | {"RUL001"} == set(
        codes
    )


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.fault.code)
def test_an_explanation_gives_the_reason_the_remedy_and_the_examples(entry: Entry) -> None:
    """What a finding says is explained from the same words."""
    fault = entry.fault
    text = explanation(fault.code)

    assert fault.reason in text
    assert fault.hint in text
    assert (entry.rule is not None) is ("This is found" in text)


def test_an_unknown_code_is_told_with_those_that_are_near() -> None:
    """A mistyped code is no traceback; one like no other has no suggestion."""
    with pytest.raises(LookupError, match=r"no code NET01; did you mean .*NET001"):
        explanation("NET01")
    with pytest.raises(LookupError, match=r"^there is no code qqqqqq$"):
        explanation("qqqqqq")


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_dictionary_has_a_line_for_every_field(kind: type) -> None:
    """Each line has the field, what it holds, who may see it, and its meaning."""
    lines = dictionary_of(kind).splitlines()[2:]

    assert [f"| `{field.name}` |" for field in fields_of(kind)] == [line[: line.index("|", 2) + 1] for line in lines]


def test_the_dictionary_tells_of_answers_too() -> None:
    """An answer's field that holds records says which."""
    assert "any number of: UnitCoverage" in dictionary_of(Coverage)


def test_records_are_found_wherever_they_are_held() -> None:
    """A record within a record has its dictionary as well, once."""
    records = records_of()

    assert When in records
    assert len(set(records)) == len(records)
