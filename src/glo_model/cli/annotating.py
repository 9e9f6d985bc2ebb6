"""The options that write the user's own workbook back, with what was found marked in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

import attrs
import click

from glo_model.annotated import annotate_file, refuse_target
from glo_model.cli.options import stop
from glo_model.finding import Finding


@attrs.frozen(kw_only=True)
class Annotation:
    """Say whether a marked workbook is to be written, and where."""

    source: str
    target: str | None
    overwrite: bool

    def write(self, findings: Iterable[Finding]) -> None:
        """Write the workbook with these findings, if that is asked for."""
        if self.target is not None:
            annotate_file(self.source, self.target, findings, overwrite=self.overwrite)


def annotates(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of marking, which it gets as its ``annotation``; what cannot be is said at once."""

    @click.option("--annotate", metavar="MARKED", help="Write the workbook to MARKED, with the faults in their cells.")
    @click.option("--force", is_flag=True, help="With --annotate: write over a file that is there already.")
    @wraps(command)
    def run(*, annotate: str | None, force: bool, **options: Any) -> None:
        if force and annotate is None:
            stop("--force goes with --annotate")
        if annotate is not None:
            refuse_target(options["source"], annotate, overwrite=force)
        command(annotation=Annotation(source=options["source"], target=annotate, overwrite=force), **options)

    return run
