"""The page that says how the model answers what real events demand: what it shows of the data is so."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from leaves_of_cases import Place, fault_of, value_of

from glo_model import Dataset, load
from glo_model.codec.plain import to_plain

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ideas" / "what-real-events-demand.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (\w+) `([^`]+)` \| `([^`]+)` \| (.*) \|$", PAGE, flags=re.MULTILINE)


@pytest.fixture(scope="module")
def sixty() -> Dataset:
    """Return the sixty events."""
    return load(ROOT / "examples" / "sixty-events.json").data


def test_all_demands_are_answered() -> None:
    """There are thirty-two, in order, and each has something to look at."""
    sections = re.split(r"^## ", PAGE, flags=re.MULTILINE)[1:]

    assert [f"{number}." for number in range(1, 33)] == [each.split(" ")[0] for each in sections]
    assert [] == [each.splitlines()[0] for each in sections if "| `" not in each]


@pytest.mark.parametrize(("kind", "key", "field", "holds"), ROWS, ids=lambda cell: cell[:30])
def test_what_the_page_shows_is_in_the_data(sixty: Dataset, kind: str, key: str, field: str, holds: str) -> None:
    """The entity is there, and the field holds what the page says."""
    place = Place(kind, key, field)

    assert None is fault_of(place, sixty) or field.endswith("printed")
    assert holds == shown(value_of(place, sixty))


def shown(value: Any) -> str:
    """Return a value as the page shows it: a record by its plain values, items one after the other."""
    if isinstance(value, tuple):
        return "; ".join(map(shown, value))
    if hasattr(value, "__attrs_attrs__"):
        return " ".join(str(each) for each in to_plain(value).values() if not isinstance(each, list | dict))
    return str(value).lower() if isinstance(value, bool) else str(value)
