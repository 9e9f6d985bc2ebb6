"""The commands of ``glo-model``: answers on standard output, faults on standard error."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from glo_model import __version__
from glo_model.api import save
from glo_model.catalogue import explanation
from glo_model.cli.accounting import Account, accounts
from glo_model.cli.annotating import Annotation, annotates
from glo_model.cli.linking import link
from glo_model.cli.options import (
    FORMATS,
    SHOWN,
    Day,
    decisions_option,
    encoding_option,
    format_option,
    has_errors,
    json_option,
    profile_option,
    read,
    stop,
    tell_faults,
    worldly,
)
from glo_model.cli.profiles import profile as profile_commands
from glo_model.cli.progress import Bar, wants_bar
from glo_model.cli.questions import QUESTIONS
from glo_model.cli.streamed import judges_streams
from glo_model.cli.templates import template
from glo_model.finding import in_order
from glo_model.formats import format_named
from glo_model.ingest import with_near_names
from glo_model.redaction import redact
from glo_model.report import Checked
from glo_model.reports import report_named
from glo_model.rules import check as check_dataset

_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}


def _show(text: str) -> None:
    """Print a report; on a terminal the severities are coloured, unless NO_COLOR asks for none."""
    console = Console(file=sys.stdout, soft_wrap=True, highlight=False, markup=False, emoji=False)
    for line in text.splitlines():
        shown = Text(line)
        for severity, style in _STYLES.items():
            shown.highlight_regex(rf"(?<=: ){severity} [A-Z]{{3}}[0-9]{{3}}\b", style)
        console.print(shown)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="glo-model")
def glo_model() -> None:
    """Check, convert and question the data of programmes against human trafficking.

    Exit codes: 0 no errors, 1 errors were found in the data, 2 the command could not run.
    """


@glo_model.command()
@click.argument("source", metavar="FILE")
@click.option("--as-of", type=Day(), help="The day as of which to judge; today if not given.")
@click.option("--all", "show_all", is_flag=True, help=f"List every finding, not only the first {SHOWN}.")
@json_option
@profile_option
@decisions_option
@encoding_option
@format_option
@worldly
@judges_streams(_show)
@annotates
@accounts
def check(
    source: str,
    as_of: date | None,
    show_all: bool,
    as_json: bool,
    profile: str | None,
    decisions: str | None,
    encoding: str | None,
    format_name: str | None,
    account: Account,
    annotation: Annotation,
) -> None:
    """Read FILE (- for standard input) and list everything that is wrong with it, with its place."""
    day = as_of or date.today()
    with Bar(is_shown=wants_bar(source, as_json=as_json)) as bar:
        bar.step("Reading")
        loaded = read(source, format_name, profile=profile, decisions=decisions, encoding=encoding, ledger=account.kept)
        account.write(loaded)
        bar.step("Judging")
        found = in_order((*loaded.findings, *check_dataset(loaded.data, as_of=day, progress=bar.tell)))
    findings = with_near_names(found, loaded)
    annotation.write(findings)
    checked = Checked(
        data=loaded.data,
        findings=findings,
        as_of=day,
        rejected=len(loaded.rejected),
        ledger=loaded.ledger,
        show=None if show_all else SHOWN,
    )
    if as_json:
        click.echo(report_named("json").write(checked), nl=False)
    else:
        _show(report_named("text").write(checked))
    sys.exit(1 if checked.counts["error"] else 0)


@glo_model.command()
@click.argument("source")
@click.argument("target")
@click.option("--public", is_flag=True, help="Withhold everything that is not public.")
@profile_option
@decisions_option
@encoding_option
@click.option("--from", "source_format", type=FORMATS, help="The format of SOURCE, if its name does not tell it.")
@click.option("--to", "target_format", type=FORMATS, help="The format of TARGET, if its name does not tell it.")
@worldly
@accounts
def convert(
    source: str,
    target: str,
    public: bool,
    profile: str | None,
    decisions: str | None,
    encoding: str | None,
    source_format: str | None,
    target_format: str | None,
    account: Account,
) -> None:
    """Read SOURCE and write it to TARGET (- for standard input and output), whole or not at all."""
    with Bar(is_shown=wants_bar(source, as_json=False)) as bar:
        bar.step("Reading")
        loaded = read(
            source, source_format, profile=profile, decisions=decisions, encoding=encoding, ledger=account.kept
        )
        account.write(loaded)
    tell_faults(loaded)
    data = redact(loaded.data) if public else loaded.data
    if target == "-":
        write = format_named(target_format or "json").write
        parts = {} if write is None else write(data)
        if len(parts) != 1:
            stop("standard output holds one file: name a format of one file with --to")
        sys.stdout.buffer.write(next(iter(parts.values())))
    else:
        save(data, Path(target), format=target_format)
    if loaded.rejected:
        click.echo(f"Not converted, because not usable: {len(loaded.rejected)} records or values.", err=True)
    sys.exit(1 if has_errors(loaded) else 0)


@glo_model.command()
@click.argument("code")
@worldly
def explain(code: str) -> None:
    """Explain a finding's CODE: what is wrong, why it matters, what to do, and an example."""
    click.echo(explanation(code), nl=False)


glo_model.add_command(link)
glo_model.add_command(profile_commands)
glo_model.add_command(template)
for question in QUESTIONS:
    glo_model.add_command(question)
