"""The garbage collector put off while very many objects are made, none of which can be garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

WORTH_IT: Final = 1_000_000
"""How many bytes must be read for the collector to matter: some thousands of records."""

_OF_PYTHON_ITSELF: Final = 1_000
"""How many frozen objects may be none of the program's: Python 3.12 starts with some hundreds."""


@contextmanager
def put_off(size: int) -> Iterator[None]:
    """Keep the collector still while that many bytes are read, and count what was made as old afterwards.

    Left on, it would look through all objects made so far, again and again; only switched off, it would do so once, as
    soon as it is on again. What was made is therefore moved to the old objects, which ``gc.freeze`` and
    ``gc.unfreeze`` do at once; like all old objects they are looked through when a full collection comes. Nothing is
    moved if the program itself has frozen objects, for these would be unfrozen, and nothing at all is done if it has
    switched the collector off, or for less than ``WORTH_IT``.
    """
    if size < WORTH_IT or not gc.isenabled():
        yield
        return
    gc.collect(1)
    gc.disable()
    try:
        yield
    finally:
        if gc.get_freeze_count() < _OF_PYTHON_ITSELF:
            gc.freeze()
            gc.unfreeze()
        gc.enable()
