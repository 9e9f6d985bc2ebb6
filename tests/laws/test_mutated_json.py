"""Whatever was done to good JSON, the fast way takes it only if the explaining way finds nothing, and gives the same.

Records, documents and lines are edited as text, so that names stand twice, halves of surrogate pairs are escaped, texts
are cut off, nested too deeply, or follow JSON no more.
"""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from glo_model.codec import document, explain, lines, to_plain
from glo_model.codec.converter import model_classes
from glo_model.codec.fast import SCHEMA, read_record
from glo_model.codec.records import SECTIONS_TO_READ
from glo_model.codec.scanning import Scanner, Stop, TooDeep
from glo_model.entities import Court
from glo_model.faults import MISSING, NOT_UTF8, REPEATED_FIELD, UNKNOWN_FIELD, WRONG_VALUE
from glo_model.loaded import Loaded
from glo_model.testing import records
from mutated_json import mutated

CLASSES: list[type] = sorted(model_classes(), key=lambda each: each.__name__)
SECTIONS = sorted(SECTIONS_TO_READ)
CHANCE = st.integers(0, 2**32).map(Random)
EDITS = st.integers(0, 3)


@st.composite
def sections(draw: DrawFn) -> dict[str, Any]:
    """Return up to three sections of up to three records each, as plain data."""
    names = draw(st.lists(st.sampled_from(SECTIONS), max_size=3, unique=True))
    return {name: list(map(to_plain, draw(st.lists(records(SECTIONS_TO_READ[name]), max_size=3)))) for name in names}


def explained(cls: type, data: bytes) -> Any:
    """Return the record that JSON text stands for, or None if anything at all is wrong with it."""
    scanner = Scanner(data.decode("utf-8", "surrogateescape"))
    try:
        raw = scanner.value()
        scanner.finish()
    except Stop:
        return None
    record, wrongs = (None, (raw,)) if isinstance(raw, TooDeep) else explain(cls, raw)
    return None if wrongs else record


@pytest.mark.parametrize("cls", CLASSES)
@given(st.data(), CHANCE, EDITS)
def test_a_record_is_taken_by_both_or_by_neither(cls: type, drawing: st.DataObject, dice: Random, edits: int) -> None:
    """What the fast way takes is what the explaining way makes of it, without a fault."""
    data = mutated(to_plain(drawing.draw(records(cls))), dice, edits)
    assert explained(cls, data) == read_record(cls, data)


def told(loaded: Loaded) -> tuple[Any, ...]:
    """Return all that is told of what was read."""
    return loaded.data, loaded.findings, loaded.rejected, loaded.data.extras


@pytest.mark.parametrize("number", range(8))
@given(sections(), CHANCE, EDITS)
def test_a_document_is_told_of_alike(number: int, held: dict[str, Any], dice: Random, edits: int) -> None:
    """The quick way and the slow one keep the same records, and find the same faults in the same places."""
    data = mutated({"schema": SCHEMA, **held}, Random(f"{number}{dice.random()}"), edits)
    quick = document.read_document(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "_read_quickly", lambda *_: False)
        slow = document.read_document(data)
    assert told(slow) == told(quick)


@pytest.mark.parametrize("section", SECTIONS)
@given(st.data(), CHANCE, EDITS)
def test_lines_are_told_of_alike(section: str, drawing: st.DataObject, dice: Random, edits: int) -> None:
    """So do they for lines, each of which is read by itself."""
    rows = drawing.draw(st.lists(records(SECTIONS_TO_READ[section]).map(to_plain), max_size=3))
    written = [mutated({"schema": SCHEMA}, dice, 0), *(mutated({section: row}, dice, edits) for row in rows)]
    data = [line + b"\n" for each in written for line in each.splitlines()]
    quick = lines.read_lines(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lines, "_read_fast", lambda *_: False)
        slow = lines.read_lines(data)
    assert told(slow) == told(quick)


def test_edits_leave_some_records_good_and_break_others_in_every_way() -> None:
    """So that the laws above hold for something: some are read, some name a field twice, some are no JSON."""
    plain = {"id": "a", "country": "MA", "names": [{"text": "b", "language": "ar"}], "exists": {"dates": "2018/.."}}
    texts = [mutated(plain, Random(number), number % 4) for number in range(600)]
    seen: set[str] = set()
    for data in texts:
        scanner = Scanner(data.decode("utf-8", "surrogateescape"))
        try:
            raw = scanner.value()
            scanner.finish()
        except Stop:
            seen.add("no JSON")
            continue
        wrongs = () if isinstance(raw, TooDeep) else explain(Court, raw)[1]
        seen |= {"too deep"} if isinstance(raw, TooDeep) else {wrong.fault.code for wrong in wrongs} or {"good"}
    faults = (MISSING, NOT_UTF8, REPEATED_FIELD, UNKNOWN_FIELD, WRONG_VALUE)
    assert {"good", "no JSON", "too deep", *(fault.code for fault in faults)} == seen
