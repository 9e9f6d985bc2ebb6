"""The table in the documentation, between two marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.row import HEADINGS, Row, Size

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
_BY_ITSELF = (
    "Each by itself: the fields that several read once together count with each, so that all take less than the sum."
)
START, END = "<!-- measured: start -->", "<!-- measured: end -->"


def write_table(rows: Sequence[Row], rules: Sequence[tuple[str, float]], size: Size, where: str) -> None:
    """Write what was measured between the two marks of the page."""
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{START}\n\n{_text(rows, rules, size, where)}\n{END}{after}", encoding="utf-8")


def _text(rows: Sequence[Row], rules: Sequence[tuple[str, float]], size: Size, where: str) -> str:
    said = f"{where}; {size.rounds} rounds.\n\n" + _table(HEADINGS, (row.cells for row in rows))
    if rules:
        total = sum(seconds for _, seconds in rules)
        lines = ((name, f"{seconds * 1000:.0f} ms", f"{seconds / total:.1%}") for name, seconds in rules)
        said += f"\n## Each rule over {size.judged:,} records\n\n{_BY_ITSELF}\n\n" + _table(
            ("rule", "time", "of all"), lines
        )
    return said


def _table(headings: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    said = ["| " + " | ".join(headings) + " |", "|" + "---|" * len(headings)]
    said += ["| " + " | ".join(line) + " |" for line in lines]
    return "\n".join(said) + "\n"
