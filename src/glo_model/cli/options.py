"""What all commands have in common: how a file is named and read, and how a fault of the world ends a command."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, Final, NoReturn, ParamSpec

import click

from glo_model.api import load, loads
from glo_model.errors import GloModelError
from glo_model.finding import Severity
from glo_model.formats import all_formats
from glo_model.ingest import Decisions, Kept
from glo_model.ingest.profiles.file import profile_of
from glo_model.loaded import Loaded
from glo_model.reports.text import line_of

P = ParamSpec("P")
SHOWN: Final = 200
"""So many findings are shown if all are not asked for."""


class Day(click.ParamType[date]):
    """A calendar day, written as 2018-10-01."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or tell how one is written."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day such as 2018-10-01", param, ctx)


def stop(reason: str) -> NoReturn:
    """End a command with one line on standard error."""
    click.echo(f"glo-model: {reason}", err=True)
    sys.exit(2)


def worldly(command: Callable[P, None]) -> Callable[P, None]:
    """Make a fault of the world one line on standard error, and the exit code 2."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except (GloModelError, LookupError) as error:
            stop(str(error.args[0]) if error.args else str(error))

    return run


FORMATS = click.Choice([each.name for each in all_formats()])
format_option = click.option("--format", "format_name", type=FORMATS, help="The format, if the name does not tell it.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object for machines.")


decisions_option = click.option(
    "--decisions", metavar="DECISIONS", help="A file of decisions that say what names mean; see glo-model link."
)


profile_option = click.option(
    "--profile", metavar="PROFILE", help="A file that says what sheets and headings mean; see glo-model profile."
)


encoding_option = click.option(
    "--encoding", help="The encoding of a CSV or TSV file that is not UTF-8, such as cp1252; none is guessed."
)


def read(
    source: str,
    format_name: str | None,
    *,
    profile: str | None = None,
    decisions: str | None = None,
    encoding: str | None = None,
    ledger: Kept = "sums",
) -> Loaded:
    """Read a file, or standard input, with the profile and the decisions of a file if one is named."""
    chosen = profile_of(profile)
    decided = None if decisions is None else Decisions.read(decisions)
    if source == "-":
        return loads(
            sys.stdin.buffer.read(),
            format=format_name or "json",
            profile=chosen,
            decisions=decided,
            encoding=encoding,
            file="-",
            ledger=ledger,
        )
    return load(source, format=format_name, profile=chosen, decisions=decided, encoding=encoding, ledger=ledger)


def tell_faults(loaded: Loaded) -> None:
    """Print what reading found on standard error, shortened, before an answer is given."""
    for finding in loaded.findings[:SHOWN]:
        click.echo(line_of(finding), err=True)
    if len(loaded.findings) > SHOWN:
        click.echo(f"... and {len(loaded.findings) - SHOWN} more findings; glo-model check lists them", err=True)


def has_errors(loaded: Loaded) -> bool:
    """Tell whether errors were found in reading."""
    return any(finding.severity is Severity.ERROR for finding in loaded.findings)
