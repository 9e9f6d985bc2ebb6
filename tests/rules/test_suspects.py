"""A rule looks at the few entities that it suspects, and finds in them all that it would find in all of them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import SECTIONS, Court, Entity, HeadCount, Partner, Workshop
from glo_model.entities.workshop import Ordinal
from glo_model.finding import Fault, Severity
from glo_model.records import Records
from glo_model.rule import EntityRule, RecordRule, Remark, Suspects
from glo_model.rules import all_rules, garbled_text, ids_alike, stray_signs
from glo_model.rules._columns import columns_of, those_with
from glo_model.rules._values import is_free_text, values_in
from glo_model.testing import datasets
from glo_model.values.fields import Field, fields_of
from glo_model.values.quantities import Quantity
from glo_model.values.texts import DatedName

OF_ONE_ENTITY = [rule for rule in all_rules() if isinstance(rule, RecordRule | EntityRule)]
NAME = next(field for field in fields_of(DatedName) if field.name == "text")
FAULT = Fault(
    code="XYZ001", slug="odd", severity=Severity.NOTE, title="It is odd.", reason="Odd.", hint="Make it even."
)


def remarks_on_everybody(rule: Any, data: Dataset) -> list[Remark]:
    """Return what a rule finds if it judges every entity, or every one of its kind."""
    judged = data.of(rule.kind) if isinstance(rule, RecordRule) else data
    return list(chain.from_iterable(rule.judge(each) for each in judged))


@given(datasets(dangling=True, twins=True, max_size=12))
def test_nothing_is_found_in_those_that_are_not_suspected(data: Dataset) -> None:
    """Every rule of one entity finds the same in the same order as if it judged every entity."""
    found = [list(rule.remarks(data, None)) for rule in OF_ONE_ENTITY]

    assert [remarks_on_everybody(rule, data) for rule in OF_ONE_ENTITY] == found


@pytest.mark.parametrize("rule", OF_ONE_ENTITY, ids=lambda rule: rule.fault.code)
def test_one_that_is_wrong_is_found_among_very_many(rule: Any) -> None:
    """Wherever it stands among those that are right."""
    many = [HeadCount(id=f"h{each}", workshop="w", measure="planned", quantity=Quantity.of(1)) for each in range(1100)]
    data = Dataset([*many, *(Court(id=f"court-{each}") for each in range(1100)), *rule.bad()])

    assert list(rule.remarks(Dataset(rule.bad()), None)) == list(rule.remarks(data, None))


def test_few_are_judged_beside_one_that_is_wrong() -> None:
    """Of a thousand courts with one odd name, a block of sixteen is judged, and no entity of another kind."""
    judged: list[str] = []

    def judge(entity: Entity) -> Iterator[Remark]:
        judged.append(entity.id)
        yield from ()

    suspects: Suspects[Entity] = those_with(is_free_text, lambda _, texts: "odd" not in texts)
    rule = EntityRule(fault=FAULT, judge=judge, kinds=(Court,), suspects=suspects, good=tuple, bad=tuple)
    names = {500: (DatedName(text="odd"),)}
    courts = [Court(id=f"court-{each:03}", names=names.get(each, ())) for each in range(1000)]

    assert [] == list(rule.remarks(Dataset([*courts, Partner(id="odd", names=names[500])]), None))
    assert [f"court-{each:03}" for each in range(496, 512)] == judged


def test_a_rule_that_suspects_nobody_is_told_of_everybody() -> None:
    """A rule of another package says no more than how it judges."""

    def judge(entity: Entity) -> tuple[Remark, ...]:
        return (Remark(entity, None, "is odd"),)

    data = Dataset([Court(id="a"), Workshop(id="b")])
    everybody = EntityRule(fault=FAULT, judge=judge, good=tuple, bad=tuple)
    courts = RecordRule[Court](fault=FAULT, kind=Court, judge=judge, good=tuple, bad=tuple)

    assert ["a", "b"] == [each.entity.id for each in everybody.remarks(data, None)]
    assert ["a"] == [each.entity.id for each in courts.remarks(data, None)]


@given(datasets(min_size=1))
def test_columns_hold_the_values_that_are_in_the_entities(data: Dataset) -> None:
    """All of them, and nothing for what is not there."""
    for kind in SECTIONS:
        columns = columns_of(Records(data.of(kind)), is_free_text)
        in_columns = {text for _, texts in columns for text in texts}
        assert {value.item for each in data.of(kind) for value in values_in(each, is_free_text)} == in_columns


def test_a_column_leads_through_the_records_around_a_value() -> None:
    """Items of many are told one after the other, and what holds nothing is passed over."""
    ordinals = Ordinal(printed="second"), Ordinal(number=3), Ordinal(printed="last")
    records = Records([Workshop(id="a"), Workshop(id="b", ordinals=ordinals)])
    ((field, printed),) = columns_of(records, _is_printed_ordinal)

    assert ("printed", ["second", "last"]) == (field.name, printed)


def _is_printed_ordinal(field: Field) -> bool:
    return field.meaning.startswith("The ordinal as printed")


def test_no_sign_that_is_stray_passes_as_plain() -> None:
    """Of all signs there are, at an end of a text or within it."""
    signs = [chr(number) for number in range(sys.maxunicode + 1)]
    texts = chain.from_iterable((sign, f"{sign}x", f"x{sign}", f"x{sign}x") for sign in signs)

    assert [] == [text for text in texts if stray_signs._STRAY.search(text) and stray_signs._are_plain(NAME, [text])]


@given(st.lists(st.text(alphabet="a |\n\u00a0\u0641"), min_size=1))
def test_texts_that_pass_as_plain_have_no_blank_at_an_end(texts: list[str]) -> None:
    """Nor does one of several that stand beside each other."""
    stray = [text for text in texts if stray_signs._STRAY.search(text)]

    assert stray == [] or not stray_signs._are_plain(NAME, texts)


def passes_though_garbled(text: str, encoding: str) -> bool:
    """Tell whether a text is garbled when it is read in an encoding, and not suspected then."""
    read = text.encode("utf-8", "ignore").decode(encoding, "replace")
    return garbled_text.is_garbled(read) and garbled_text._are_sound(NAME, ["x", read])


@given(st.text(min_size=1), st.sampled_from(["cp1252", "latin-1"]))
def test_no_text_that_is_garbled_passes_as_sound(text: str, encoding: str) -> None:
    """Whatever was garbled is suspected, and so is what has lost a sign."""
    assert not passes_though_garbled(text, encoding)


@pytest.mark.parametrize("number", [0x80, 0x7FF, 0x800, 0xFFFD, 0xFFFF, 0x10000, 0x10FFFF])
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_the_least_and_the_most_signs_of_each_length_are_suspected(number: int, encoding: str) -> None:
    """UTF-8 writes them with two, three or four bytes."""
    assert not passes_though_garbled(chr(number), encoding)


@given(st.lists(st.text(alphabet="aAbB \n\u212a\u00df", min_size=1, max_size=3), max_size=5))
def test_ids_that_are_alike_are_never_passed_over(ids: list[str]) -> None:
    """By capitals, blanks or the form of a letter."""
    distinct = set(ids)
    alike = len({ids_alike._folded(each) for each in distinct}) < len(distinct)

    assert not alike or ids_alike._may_be_alike(ids)


def test_ids_that_differ_are_passed_over() -> None:
    """Two entities of one id are no two ids."""
    assert not ids_alike._may_be_alike(["ACT-1", "ACT-1", "act-2"])


def test_where_nothing_is_wrong_nobody_is_suspected() -> None:
    """No rule of entities of any kind judges one of a thousand courts by itself."""
    courts = [Court(id=f"court-{each}", country="MA") for each in range(1000)]
    rules = [rule for rule in all_rules() if isinstance(rule, EntityRule) and Court in rule.kinds]

    assert ([], True) == ([rule.fault.code for rule in rules if list(rule.suspects(courts))], len(rules) > 4)
