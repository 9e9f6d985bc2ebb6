"""The least sum that whole numbers can have under linear limits: exact, in whole numbers throughout.

The simplex method (G. Dantzig, 1947) with R. Bland's rule (1977), which ends always, finds the least sum that
fractions can have. Where they are no whole numbers, one of them is limited to the whole numbers below, and then to
those above (branch and bound: A. Land and A. Doig, 1960). The table holds whole numbers over one denominator, as J.
Edmonds (1967) has shown, so that nothing is rounded.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

import attrs

Row: TypeAlias = tuple[Sequence[int], int]
"""A limit: the factors of the unknowns, which are 0 or more, and what their sum must not exceed."""


@attrs.frozen
class Least:
    """Hold the least sum, and the places of the limits that make it so great."""

    number: int
    rows: frozenset[int]


def least(rows: Sequence[Row], costs: Sequence[int], tries: int = 500) -> Least | None:
    """Return the least sum of the unknowns, each times its cost, that fits the limits; ``None`` if nothing fits.

    The limits must leave each unknown a finite number of values. Should more than so many ``tries`` be needed, which
    has not been seen with events, the sum that is returned is no greater than any that fits, and may be less.

    >>> least([((-1, -1), -3), ((1, 0), 2)], costs=(1, 2))
    Least(number=4, rows=frozenset({0, 1}))
    """
    root = _Table.of(rows, costs)
    if not root.settle():
        return None
    best = _least_whole(root, tries)
    if best is None:
        return None
    is_proved = best == root.bound
    return Least(number=best, rows=root.binding() if is_proved else frozenset(range(len(rows))))


def _least_whole(root: _Table, tries: int) -> int | None:
    """Return the least sum of whole numbers: of each two halves of a table the better one."""
    best: int | None = None
    waiting = [root]
    while waiting:
        table = waiting.pop()
        if best is not None and table.bound >= best:
            continue
        row = table.broken_row()
        if row is None:
            best = table.bound
        elif not tries:
            return min(each.bound for each in (table, *waiting))
        else:
            tries -= 1
            waiting += [half for half in table.halves(row) if half.settle()]
    return best


@attrs.define
class _Table:
    """Hold the limits, solved for as many unknowns as there are limits; the other unknowns are 0.

    Unknowns bear numbers; after those that were given come the slacks, one for what each limit leaves free.
    """

    rows: list[list[int]]
    """For each solved unknown the factors of the others, and last its value; all over one denominator."""
    costs: list[int]
    """What one more of each unknown that is 0 would cost, and last the sum, as a negative number."""
    over: int
    """The denominator, above 0."""
    columns: list[int]
    """The unknowns that are 0."""
    solved: list[int]
    """The unknowns that the rows are solved for."""

    @classmethod
    def of(cls, rows: Sequence[Row], costs: Sequence[int]) -> _Table:
        """Return the table in which every given unknown is 0."""
        width = len(costs)
        return cls(
            rows=[[*factors, limit] for factors, limit in rows],
            costs=[*costs, 0],
            over=1,
            columns=list(range(width)),
            solved=list(range(width, width + len(rows))),
        )

    @property
    def bound(self) -> int:
        """The sum, rounded up: the sum of whole numbers is no less."""
        return -(self.costs[-1] // self.over)

    def settle(self) -> bool:
        """Find the least sum, and tell whether there is any."""
        if not self._fit():
            return False
        while (column := self._cheaper()) is not None:
            self._swap(self._tightest(column), column)
        return True

    def _fit(self) -> bool:
        """Make every value 0 or more, and tell whether that can be."""
        while (row := self._lowest_named([row for row, each in enumerate(self.rows) if each[-1] < 0])) is not None:
            usable = [column for column in range(len(self.columns)) if self.rows[row][column] < 0]
            if not usable:
                return False
            self._swap(row, min(usable, key=self.columns.__getitem__))
        return True

    def _lowest_named(self, rows: list[int]) -> int | None:
        return min(rows, key=self.solved.__getitem__, default=None)

    def _cheaper(self) -> int | None:
        """Return the column of an unknown that makes the sum less, if there is one."""
        usable = [column for column in range(len(self.columns)) if self.costs[column] < 0]
        return min(usable, key=self.columns.__getitem__, default=None)

    def _tightest(self, column: int) -> int:
        """Return the row that first stops the growth of an unknown."""
        usable = [row for row, each in enumerate(self.rows) if each[column] > 0]
        return min(usable, key=lambda row: (Fraction(self.rows[row][-1], self.rows[row][column]), self.solved[row]))

    def _swap(self, row: int, column: int) -> None:
        """Solve a row for the unknown of a column; the one that it was solved for becomes 0."""
        turned = self.rows[row]
        sign = 1 if turned[column] > 0 else -1
        by = sign * turned[column]
        for each in (*self.rows, self.costs):
            if each is not turned:
                own = each[column]
                _turn(each, turned, sign * own, by, self.over)
                each[column] = -sign * own
        self.rows[row] = [sign * number for number in turned]
        self.rows[row][column] = sign * self.over
        self.over = by
        self.columns[column], self.solved[row] = self.solved[row], self.columns[column]

    def broken_row(self) -> int | None:
        """Return the row of an unknown that is no whole number, if there is one."""
        return self._lowest_named([row for row, each in enumerate(self.rows) if each[-1] % self.over])

    def halves(self, row: int) -> list[_Table]:
        """Return two tables: the unknown of that row above its value, and below."""
        factors, whole = self.rows[row][:-1], self.rows[row][-1] // self.over
        rest = self.rows[row][-1] - whole * self.over
        above = [*factors, rest - self.over]
        below = [*(-number for number in factors), -rest]
        return [self._with(above), self._with(below)]

    def _with(self, row: list[int]) -> _Table:
        return _Table(
            rows=[*(list(each) for each in self.rows), row],
            costs=list(self.costs),
            over=self.over,
            columns=list(self.columns),
            solved=[*self.solved, len(self.columns) + len(self.rows)],
        )

    def binding(self) -> frozenset[int]:
        """Return the limits without which the sum would be less."""
        width = len(self.columns)
        priced = zip(self.columns, self.costs[:-1], strict=True)
        return frozenset(unknown - width for unknown, cost in priced if cost > 0 and unknown >= width)


def _turn(row: list[int], turned: list[int], factor: int, by: int, over: int) -> None:
    """Take a row that is solved for another unknown off this one, so that this one is free of it."""
    if factor:
        row[:] = [(number * by - factor * other) // over for number, other in zip(row, turned, strict=True)]
    elif by != over:
        row[:] = [number * by // over for number in row]
