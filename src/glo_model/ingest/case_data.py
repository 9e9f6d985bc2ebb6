"""The guard: a sheet that looks like records of victims, suspects or cases is not read, and nothing of it is kept.

Such records follow the Human Trafficking Case Data Standard of IOM (https://github.com/UNMigration/HTCDS), whose
columns begin with ``vic_``, ``per_``, ``cas_`` and the like, or have headings that say what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from glo_model.table import Table
from glo_model.values.folding import fold

_ROWS_TO_LOOK_AT: Final = 30
_LONGEST_HEADING: Final = 60
# Lower-case letters behind these two would make "per_diem" a case.
_STANDARD: Final = re.compile(r"(?:vic|cas|prs|hte)_[A-Za-z]\w*|(?:per|con)_[A-Z]\w*")
_SUBJECTS: Final = "victim|survivor|perpetrator|trafficker|suspect|offender|accused|beneficiary"
_PARTS: Final = "name|names|id|code|number|age|sex|gender|nationality|address|first name|last name|surname|birth date"
_WORDS: Final[frozenset[str]] = frozenset({
    "victim", "survivor", "perpetrator", "trafficker", "date of birth", "birthdate", "birth date", "birthday", "dob",
    "place of birth", "passport number", "passport no", "national id number", "case id", "case number", "case no",
    "case owner", "case file", "type of exploitation", "exploitation type", "method of recruitment",
    "means of recruitment", "methods of control", "means of control", "age at exploitation", "victime",
    "nom de la victime", "auteur presume", "date de naissance", "lieu de naissance", "type d exploitation",
    "type dexploitation", "numero de dossier", "nombre de la victima", "victima", "fecha de nacimiento",
    "nome da vitima", "vitima", "data de nascimento",
    *(f"{subject} {part}" for subject in _SUBJECTS.split("|") for part in _PARTS.split("|")),
    *(f"{part} of {subject}" for subject in _SUBJECTS.split("|") for part in _PARTS.split("|")),
    *(f"{part} of the {subject}" for subject in _SUBJECTS.split("|") for part in _PARTS.split("|")),
})  # fmt: skip


def case_column(table: Table, heading_row: int | None) -> tuple[int, int] | None:
    """Return the row and the column of the first cell that says that a table holds case data, or ``None``.

    ``heading_row`` is the row of the headings, where it is known: below it stand ids and texts of which some may look
    like such a heading. Where it is not known, all of the first rows are looked at; a form lists its columns in them.
    """
    for row, column, text in _texts(table, heading_row or _ROWS_TO_LOOK_AT):
        if _STANDARD.fullmatch(text) or _is_case_heading(text):
            return row, column
    return None


def _texts(table: Table, rows: int) -> Iterator[tuple[int, int, str]]:
    for row, cells in enumerate(table.rows[:rows], start=1):
        for column, cell in enumerate(cells, start=1):
            if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING:
                yield row, column, cell.strip()


@lru_cache(maxsize=4096)
def _is_case_heading(text: str) -> bool:
    return fold(text) in _WORDS
