"""``python -m benchmarks [--quick] [--only NAME ...] [--write]``: print the ratios, and write the table of the docs."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from types import MappingProxyType

from benchmarks import asking, growing, keeping, neighbours, reading, streaming, workbook, writing
from benchmarks.row import FULL, QUICK, Row, Size
from benchmarks.table import write_table
from benchmarks.timing import pin_to_one_processor

PARTS: MappingProxyType[str, Callable[[Size], Iterator[Row]]] = MappingProxyType(
    {
        "reading": reading.rows,
        "writing": writing.rows,
        "keeping": keeping.rows,
        "asking": asking.rows,
        "neighbours": neighbours.rows,
        "growing": growing.rows,
        "streaming": streaming.rows,
        "workbook": workbook.rows,
    }
)


def main() -> None:
    """Measure what was asked for."""
    asked = _arguments()
    pin_to_one_processor()
    size = QUICK if asked.quick else FULL
    rows = []
    for name in asked.only or PARTS:
        for row in PARTS[name](size):
            rows.append(row)
            print(row, flush=True)
    rules = keeping.seconds_of_rules(size) if not asked.only else []
    for name, seconds in rules:
        print(f"{seconds * 1000:8.1f} ms {name}")
    if asked.write:
        write_table(rows, rules, size, _where())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=sys.modules[__name__].__doc__)
    parser.add_argument("--quick", action="store_true", help="less data and fewer rounds, in under three minutes")
    parser.add_argument("--only", nargs="+", choices=PARTS, help="these parts alone")
    parser.add_argument("--write", action="store_true", help="write the table into docs/performance.md")
    return parser.parse_args()


def _where() -> str:
    peers = ", ".join(f"{name} {version(name)}" for name in ("attrs", "msgspec", "pydantic", "stix2", "pystac"))
    return f"Python {platform.python_version()}, {platform.system()}; {peers}"


if __name__ == "__main__":
    main()
