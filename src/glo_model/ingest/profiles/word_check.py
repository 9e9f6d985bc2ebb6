"""Whether a word of a profile is one that its field can hold."""

from __future__ import annotations

from glo_model.cells import says_nothing
from glo_model.ingest.mapping.target import Target
from glo_model.ingest.profiles.strict import nearest
from glo_model.ingest.rows.reading import ABSENT, read_cell
from glo_model.ingest.rows.repairs import Habits


def check_word(target: Target, word: str) -> None:
    """Raise ``ValueError`` unless a word can be read for the target's field, or says that nothing is known.

    >>> check_word(Target.parse("status", "workshops"), "heldd")
    Traceback (most recent call last):
    ValueError: status must be one of planned, tentative, ..., cancelled; did you mean held?
    """
    if says_nothing(word):
        return
    is_list = target.field.many or any(step.is_each for step in target.steps)
    for read in read_cell(word, target.field, Habits(), is_list=is_list):
        if read.value is ABSENT and read.reason is None:
            raise ValueError(f"{read.message}{nearest(word, target.field.words or ())}")
