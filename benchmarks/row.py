"""One line of the table: what is measured, against what, what is aimed at and what was reached."""

from __future__ import annotations

import attrs

from benchmarks.timing import Ratio


@attrs.frozen(kw_only=True)
class Row:
    """Hold a ratio with its aim; below 1 glo_model takes less."""

    what: str
    against: str
    ratio: Ratio
    aim: float | None = None
    control: Ratio | None = None
    settings: str = ""

    @property
    def verdict(self) -> str:
        """Whether the aim was reached; nothing where none is set."""
        if self.aim is None:
            return ""
        return "reached" if self.ratio.median <= self.aim else "**missed**"

    @property
    def cells(self) -> tuple[str, ...]:
        """The cells of its line in the table, with the settings below what is measured."""
        what = f"{self.what} / {self.against}"
        return f"{what}<br>*{self.settings}*" if self.settings else what, *self._figures

    @property
    def _figures(self) -> tuple[str, ...]:
        aim = "" if self.aim is None else f"{self.aim:g}"
        control = "" if self.control is None else f"{self.control.median:.2f}"
        return aim, str(self.ratio), self.verdict, control

    def __str__(self) -> str:
        return f"{self.what} / {self.against} | {' | '.join(self._figures)}\n    {self.settings}"


HEADINGS = ("what / against what", "aim", "ratio (least-most)", "", "A/A")


@attrs.frozen
class Size:
    """Say how much is measured: little for a look, much for the table."""

    rounds: int
    events: int
    lines: int
    kept: int
    queried: int
    judged: int
    grown: tuple[int, ...]
    memory: int
    sheet: int
    streamed: int


QUICK = Size(5, 1_000, 5_000, 50_000, 20_000, 20_000, (5_000, 10_000, 20_000, 40_000), 5_000, 5_000, 100_000)
FULL = Size(
    11,
    4_000,
    20_000,
    500_000,
    100_000,
    100_000,
    (10_000, 20_000, 40_000, 80_000, 160_000, 320_000),
    20_000,
    100_000,
    1_000_000,
)
