"""What several rules need of one dataset is worked out once, and let go of when it has been judged."""

from __future__ import annotations

import gc
from datetime import date

import pytest

from glo_model import once
from glo_model.dataset import Dataset
from glo_model.entities import Court, HeadCount, Workshop
from glo_model.once import forget, once_a_dataset
from glo_model.rules import _comparable, _counts, check
from glo_model.values.quantities import Quantity


def test_it_is_worked_out_once_for_each_dataset_and_argument() -> None:
    """An equal dataset is another one, and so is another argument."""
    asked: list[tuple[int, str]] = []

    @once_a_dataset
    def words(data: Dataset, word: str) -> list[str]:
        asked.append((len(data), word))
        return [word] * len(data)

    one, other = Dataset([Court(id="a")]), Dataset([Court(id="a")])

    assert words(one, "x") is words(one, "x")
    assert words(other, "x") is not words(one, "x")
    assert ["y"] == words(one, "y")
    assert [(1, "x"), (1, "x"), (1, "y")] == asked


def test_it_is_let_go_of_when_asked_and_together_with_the_dataset() -> None:
    """Nothing is kept of a dataset that is forgotten, and nothing of one that is gone."""
    number = once_a_dataset(len)
    data, before = Dataset([Court(id="a")]), len(once._KEPT)

    assert (1, before + 1) == (number(data), len(once._KEPT))
    forget(data)
    forget(data)
    assert before == len(once._KEPT)
    assert (1, before + 1) == (number(data), len(once._KEPT))
    del data
    gc.collect()
    assert before == len(once._KEPT)


def test_a_dataset_in_the_place_of_one_that_is_gone_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """An address in memory may be taken again before anybody was told that its dataset is gone."""
    number = once_a_dataset(len)
    few, more = Dataset([Court(id="a")]), Dataset([Court(id="a"), Court(id="b")])
    assert 1 == number(few)
    monkeypatch.setitem(once._KEPT, id(more), once._KEPT[id(few)])

    assert 2 == number(more)


def test_what_a_head_count_counts_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many rules compare head counts, and nothing of it is kept when they have been judged."""
    counts = [
        HeadCount(id=f"h-{number}", workshop="w", measure="attended", quantity=Quantity.of(3)) for number in range(9)
    ]
    asked: list[str] = []
    really = _counts.counted_by

    def counted_by(count: HeadCount, data: Dataset) -> _counts.Counted:
        asked.append(count.id)
        return really(count, data)

    monkeypatch.setattr(_comparable, "counted_by", counted_by)
    data, before = Dataset([Workshop(id="w"), *counts]), len(once._KEPT)
    check(data, as_of=date(2020, 1, 1))

    assert ([each.id for each in counts], before) == (asked, len(once._KEPT))


@pytest.mark.parametrize(("courts", "is_on"), [(10, True), (5000, False)])
def test_the_collector_is_put_off_while_very_many_are_judged(courts: int, is_on: bool) -> None:
    """It has nothing to find while rules judge, and is on again behind them."""
    seen: set[bool] = set()
    data = Dataset(Court(id=f"court-{number}") for number in range(courts))
    check(data, progress=lambda _done, _all: seen.add(gc.isenabled()))

    assert ({is_on}, True) == (seen, gc.isenabled())
