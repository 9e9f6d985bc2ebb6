"""The swift way of reading rows: each combination of cells is read once, the careful way, and then remembered.

The careful way (``rows/``, ``linking/``, ``assemble.py``) can tell everything of a row, and takes a third of a
millisecond. Most cells of a long table say what other cells said before: a town, a month, a small number, a wrong word.
So the cells are asked for column by column; those of each field are read the careful way the first time, and what came
of it is kept: the value, which entities then share, the notes on it, and what is not usable. Rows next to each other
are then made records together. What cannot be told of a field by itself is not kept, and a row with such cells is read
the careful way as a whole. Both ways give the same: ``tests/ingest/test_swift_laws.py`` holds them to it.
"""

from __future__ import annotations

from glo_model.ingest.swift.table import SwiftTable, parted

__all__ = ["SwiftTable", "parted"]
