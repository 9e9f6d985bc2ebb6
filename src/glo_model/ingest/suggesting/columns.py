"""What can be said of the columns of a sheet: which are understood, which may be what, and which are left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final

import attrs

from glo_model.finding import column_letters
from glo_model.ingest.forms.columns import written_path
from glo_model.ingest.mapping.layout import LONGEST_HEADING
from glo_model.ingest.mapping.mapped import Column, Mapped
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.likeness import fold_pattern
from glo_model.ingest.profiles.profile import Profile, is_remark
from glo_model.ingest.suggesting.cells import can_be_read, cell_guesses, cells_of, shape_of, unknown_words
from glo_model.ingest.suggesting.headings import Guess, heading_guesses

MOST_COLUMNS: Final = 300
"""So many columns of a sheet are looked at; the others are only counted."""
_BETWEEN: Final = " / "
_NO_PROFILE: Final = Profile()


@attrs.frozen(kw_only=True)
class SuggestedColumn:
    """Hold what is to be said of one column."""

    letters: str
    heading: str
    names_itself: bool
    """True if its heading names it and no other column."""
    shape: str
    path: str | None = None
    """Where its cells go, where that is understood."""
    is_kept_aside: bool = False
    """True if it is one of remarks, which are for people."""
    guess: Guess | None = None
    """Where its cells may go, where that is not understood."""
    words: tuple[str, ...] = ()
    """Words in its cells that the closed list of its field does not have."""


def suggested_columns(
    mapped: Mapped, *, without: Collection[int] = (), taken: Collection[str] = (), are_guessed: bool = True
) -> tuple[SuggestedColumn, ...]:
    """Return what is to be said of the columns of a table; ``taken`` are paths to which others lead."""
    columns = [each for each in mapped.columns if each.number not in without][:MOST_COLUMNS]
    return tuple(_Columns(mapped, columns, taken).suggested(are_guessed=are_guessed))


def own_text(heading: str) -> str:
    """Return what stands right above a column, without the groups that it is in."""
    return heading.rpartition(_BETWEEN)[2]


class Named:
    """Tell which headings of a table name one column and no other."""

    def __init__(self, mapped: Mapped) -> None:
        texts = [text for each in mapped.columns for text in {each.heading, own_text(each.heading)}]
        self._times = Counter(map(fold_pattern, texts))

    def names_itself(self, column: Column) -> bool:
        """Tell whether a column's heading names it, so that nothing else need be said."""
        heading, folded = column.heading, fold_pattern(column.heading)
        is_plain = "*" not in heading and len(heading) < LONGEST_HEADING and heading.isprintable()
        return is_plain and heading != f"column {column.number}" and bool(folded) and self._times[folded] == 1


class _Columns:
    """Find out what is to be said of the columns of one table."""

    def __init__(self, mapped: Mapped, columns: Sequence[Column], taken: Collection[str]) -> None:
        self._mapped, self._columns, self._taken = mapped, columns, taken
        self._named = Named(mapped)
        self._cells = {each.number: cells_of(mapped.table, mapped.begins, each.number) for each in columns}

    def suggested(self, *, are_guessed: bool) -> Iterator[SuggestedColumn]:
        guesses = self._guesses() if are_guessed else {}
        for column in self._columns:
            cells, guess = self._cells[column.number], guesses.get(column.number)
            known = column.target
            yield SuggestedColumn(
                letters=column_letters(self._mapped.table.place(self._mapped.begins, column.number).column or 0),
                heading=column.heading,
                names_itself=self._named.names_itself(column),
                shape=shape_of(cells),
                path=_path_of(known) if known else None,
                is_kept_aside=known is None and is_remark(own_text(column.heading)),
                guess=guess,
                # Of a column that is only guessed at, nobody knows whether its words may be shown.
                words=unknown_words(self._mapped.section, cells, known) if known and are_guessed else (),
            )

    def _guesses(self) -> dict[int, Guess]:
        """Return the surest guess for each column that nobody knows; no path is given to two."""
        wanted = [each for each in self._columns if self._is_open(each)]
        found = [(guess, column.number) for column in wanted for guess in self._of(column)]
        taken = {self._full_path(path) for path in self._taken}
        taken.update(_path_of(each.target) for each in self._columns if each.target is not None)
        chosen: dict[int, Guess] = {}
        for guess, number in sorted(found, key=lambda each: (-each[0].confidence, each[1], each[0].said)):
            path = self._full_path(guess.said)
            if number not in chosen and path not in taken:
                chosen[number] = guess
                taken.add(path)
        return chosen

    def _full_path(self, path: str) -> str:
        """Return a path with the last name that it leaves out: the titles are those of titles.text."""
        return _path_of(Target.parse(path, self._mapped.section))

    def _is_open(self, column: Column) -> bool:
        """Tell whether a column may be guessed at: not if its heading is known, and something else is in its way."""
        is_known = _NO_PROFILE.target_of(self._mapped.section, column.heading) is not None
        return column.target is None and not is_known and not is_remark(own_text(column.heading))

    def _of(self, column: Column) -> Iterator[Guess]:
        section, cells = self._mapped.section, self._cells[column.number]
        for guess in heading_guesses(section, column.heading):
            if can_be_read(cells, Target.parse(guess.said, section)):
                yield guess
        understood = {each.target.steps[0].name for each in self._columns if each.target is not None}
        for guess in cell_guesses(section, cells):
            if Target.parse(guess.said, section).steps[0].name not in understood:
                yield guess


def _path_of(target: Target) -> str:
    return written_path(target) or target.path
