"""The commands that help people to write a profile: a draft of one, what is wrong with it, and its JSON Schema."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from glo_model.atomically import write_file
from glo_model.cli.options import encoding_option, format_option, stop, worldly
from glo_model.errors import DataError, FileError
from glo_model.finding import Severity
from glo_model.ingest.profiles.file import read_profile
from glo_model.ingest.profiles.schema import profile_schema
from glo_model.ingest.suggesting.file import suggest_profile, tables_of, unmet
from glo_model.reports.text import line_of


@click.group()
def profile() -> None:
    """Write a profile, which says what a partner's sheets and headings mean. Nothing is decided by likeness."""


@profile.command()
@click.argument("source", metavar="FILE")
@click.option("--output", metavar="PROFILE", help="Write a new file, for people to go through.")
@encoding_option
@format_option
@worldly
def suggest(source: str, output: str | None, encoding: str | None, format_name: str | None) -> None:
    """Draft a profile for FILE: what is understood, what is likely and how sure that is, and what is left out."""
    tables = tables_of(source, format=format_name, encoding=encoding)
    for finding in tables.findings:
        click.echo(line_of(finding), err=True)
    draft = suggest_profile(tables)
    if output is None:
        click.echo(draft, nl=False)
    else:
        _write_new(Path(output), draft.encode())
    sys.exit(1 if any(each.severity is Severity.ERROR for each in tables.findings) else 0)


def _write_new(path: Path, data: bytes) -> None:
    if path.exists():
        stop(f"{path} is there already, and may hold what somebody has written; name another file")
    try:
        write_file(path, data)
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}") from None


@profile.command()
@click.argument("path", metavar="PROFILE")
@click.argument("source", metavar="[FILE]", required=False)
@encoding_option
@format_option
@worldly
def check(path: str, source: str | None, encoding: str | None, format_name: str | None) -> None:
    """List everything that is wrong with PROFILE, and what it names that FILE does not have."""
    try:
        chosen = read_profile(path)
    except DataError as error:
        for finding in error.findings:
            click.echo(line_of(finding))
        click.echo(f"Faults: {len(error.findings)}.")
        sys.exit(1)
    findings = () if source is None else unmet(chosen, tables_of(source, format=format_name, encoding=encoding))
    for finding in findings:
        click.echo(line_of(finding))
    click.echo("Faults: 0." if source is None else f"Faults: 0. Not in the file: {len(findings)}.")
    sys.exit(1 if any(each.severity is Severity.ERROR for each in findings) else 0)


@profile.command()
def schema() -> None:
    """Print the JSON Schema of profile files, for editors that complete and check them."""
    click.echo(json.dumps(profile_schema(), ensure_ascii=False, indent=1))
