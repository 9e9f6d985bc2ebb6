"""The options that account for every cell of a file, which some commands have in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import attrs
import click

from glo_model.cli.options import stop
from glo_model.ingest import Kept, write_ledger
from glo_model.loaded import Loaded


@attrs.frozen(kw_only=True)
class Account:
    """Say whether the ledger is to be written, and where."""

    ledger: str | None
    with_values: bool

    @property
    def kept(self) -> Kept:
        """What is to be kept of the ledger while the file is read."""
        return "sums" if self.ledger is None else "cells"

    def write(self, loaded: Loaded) -> None:
        """Write the ledger, if that is asked for."""
        if self.ledger is None:
            return
        if loaded.ledger is None:
            stop("a ledger accounts for the cells of tables, and this file has none")
        write_ledger(loaded.ledger, self.ledger, with_values=self.with_values)


def accounts(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of the ledger, which it gets as its ``account``."""

    @click.option("--ledger", metavar="LEDGER", help="Write what became of every cell to LEDGER (.csv or .parquet).")
    @click.option("--with-values", is_flag=True, help="With --ledger: write values that are not public too.")
    @wraps(command)
    def run(*, ledger: str | None, with_values: bool, **options: Any) -> None:
        if with_values and ledger is None:
            stop("--with-values goes with --ledger")
        for name in ("source", "target"):
            if ledger is not None and name in options and Path(ledger).resolve() == Path(options[name]).resolve():
                stop(f"the ledger would be written over the {name}: {ledger}")
        command(account=Account(ledger=ledger, with_values=with_values), **options)

    return run
