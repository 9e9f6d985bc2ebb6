"""The commands of ``glo-model``: answers on standard output, faults on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn, ParamSpec

import click
from rich.console import Console
from rich.text import Text

from glo_model import __version__, queries
from glo_model.answers import coverage_text, plain_answer, reach_text
from glo_model.api import load, loads, save
from glo_model.catalogue import explanation
from glo_model.dataset import Dataset
from glo_model.entities import ProsecutorNetwork
from glo_model.errors import GloModelError
from glo_model.finding import Severity, in_order
from glo_model.formats import all_formats, format_named
from glo_model.loaded import Loaded
from glo_model.queries.on_a_day import Undated
from glo_model.redaction import redact
from glo_model.report import Checked
from glo_model.reports import report_named
from glo_model.reports.text import line_of
from glo_model.rules import check as check_dataset
from glo_model.values.codes import CountryCode
from glo_model.values.countries import find_country
from glo_model.values.spans import Spans

P = ParamSpec("P")
_SHOWN = 200
_STYLES = {"error": "bold red", "warning": "yellow", "note": "cyan"}


class Day(click.ParamType[date]):
    """A calendar day, written as 2018-10-01."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or tell how one is written."""
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day such as 2018-10-01", param, ctx)


def _stop(reason: str) -> NoReturn:
    click.echo(f"glo-model: {reason}", err=True)
    sys.exit(2)


def _worldly(command: Callable[P, None]) -> Callable[P, None]:
    """Make a fault of the world one line on standard error, and the exit code 2."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except (GloModelError, LookupError) as error:
            _stop(str(error.args[0]) if error.args else str(error))

    return run


_FORMATS = click.Choice([each.name for each in all_formats()])
_format_option = click.option(
    "--format", "format_name", type=_FORMATS, help="The format, if the name does not tell it."
)
_json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON object for machines.")


def _read(source: str, format_name: str | None) -> Loaded:
    if source == "-":
        return loads(sys.stdin.buffer.read(), format=format_name or "json", file="-")
    return load(source, format=format_name)


def _tell_faults(loaded: Loaded) -> None:
    """Print what reading found on standard error, shortened, before an answer is given."""
    for finding in loaded.findings[:_SHOWN]:
        click.echo(line_of(finding), err=True)
    if len(loaded.findings) > _SHOWN:
        click.echo(f"... and {len(loaded.findings) - _SHOWN} more findings; glo-model check lists them", err=True)


def _show(text: str) -> None:
    """Print a report; on a terminal the severities are coloured, unless NO_COLOR asks for none."""
    console = Console(file=sys.stdout, soft_wrap=True, highlight=False, markup=False, emoji=False)
    for line in text.splitlines():
        shown = Text(line)
        for severity, style in _STYLES.items():
            shown.highlight_regex(rf"(?<=: ){severity} [A-Z]{{3}}[0-9]{{3}}\b", style)
        console.print(shown)


def _has_errors(loaded: Loaded) -> bool:
    return any(finding.severity is Severity.ERROR for finding in loaded.findings)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="glo-model")
def glo_model() -> None:
    """Check, convert and question the data of programmes against human trafficking.

    Exit codes: 0 no errors, 1 errors were found in the data, 2 the command could not run.
    """


@glo_model.command()
@click.argument("source", metavar="FILE")
@click.option("--as-of", type=Day(), help="The day as of which to judge; today if not given.")
@click.option("--all", "show_all", is_flag=True, help=f"List every finding, not only the first {_SHOWN}.")
@_json_option
@_format_option
@_worldly
def check(source: str, as_of: date | None, show_all: bool, as_json: bool, format_name: str | None) -> None:
    """Read FILE (- for standard input) and list everything that is wrong with it, with its place."""
    loaded = _read(source, format_name)
    day = as_of or date.today()
    findings = in_order((*loaded.findings, *check_dataset(loaded.data, as_of=day)))
    checked = Checked(
        data=loaded.data,
        findings=findings,
        as_of=day,
        rejected=len(loaded.rejected),
        show=None if show_all else _SHOWN,
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
@click.option("--from", "source_format", type=_FORMATS, help="The format of SOURCE, if its name does not tell it.")
@click.option("--to", "target_format", type=_FORMATS, help="The format of TARGET, if its name does not tell it.")
@_worldly
def convert(source: str, target: str, public: bool, source_format: str | None, target_format: str | None) -> None:
    """Read SOURCE and write it to TARGET (- for standard input and output), whole or not at all."""
    loaded = _read(source, source_format)
    _tell_faults(loaded)
    data = redact(loaded.data) if public else loaded.data
    if target == "-":
        write = format_named(target_format or "json").write
        parts = {} if write is None else write(data)
        if len(parts) != 1:
            _stop("standard output holds one file: name a format of one file with --to")
        sys.stdout.buffer.write(next(iter(parts.values())))
    else:
        save(data, Path(target), format=target_format)
    if loaded.rejected:
        click.echo(f"Not converted, because not usable: {len(loaded.rejected)} records or values.", err=True)
    sys.exit(1 if _has_errors(loaded) else 0)


@glo_model.command()
@click.argument("code")
@_worldly
def explain(code: str) -> None:
    """Explain a finding's CODE: what is wrong, why it matters, what to do, and an example."""
    click.echo(explanation(code), nl=False)


@glo_model.command()
@click.argument("source", metavar="FILE")
@click.option("--network", help="The id of the network; needed only if the file has several.")
@click.option("--as-of", type=Day(), help="The day that the answer is for; today if not given.")
@click.option(
    "--undated",
    type=click.Choice(["possibly", "certainly"]),
    default="possibly",
    help="Whether what bears no dates holds on the day; certainly, if you know that the list is of that day.",
)
@_json_option
@_format_option
@_worldly
def coverage(
    source: str,
    network: str | None,
    as_of: date | None,
    undated: Undated,
    as_json: bool,
    format_name: str | None,
) -> None:
    """Say which courts of a network have their prosecutors on a day, and which seats are vacant."""
    loaded = _read(source, format_name)
    _tell_faults(loaded)
    which = network or _only_network(loaded.data)
    answer = queries.coverage(loaded.data, which, as_of=as_of or date.today(), undated=undated)
    click.echo(_json(answer) if as_json else coverage_text(answer), nl=False)
    sys.exit(1 if _has_errors(loaded) else 0)


@glo_model.command()
@click.argument("source", metavar="FILE")
@click.option("--event", "events", multiple=True, help="The id of an event; may be given several times.")
@click.option("--network", help="The id of the network whose events are asked about.")
@click.option("--programme", help="The id of the programme whose events are asked about.")
@click.option("--country", help="The country that hosted the events, by code or by name.")
@click.option("--from", "first", help="The first day, month or year of the period, such as 2018-07.")
@click.option("--to", "last", help="The last day, month or year of the period, such as 2018-12.")
@_json_option
@_format_option
@_worldly
def reach(
    source: str,
    events: tuple[str, ...],
    network: str | None,
    programme: str | None,
    country: str | None,
    first: str | None,
    last: str | None,
    as_json: bool,
    format_name: str | None,
) -> None:
    """Say how many different people were trained, as an interval with its reason."""
    loaded = _read(source, format_name)
    _tell_faults(loaded)
    answer = queries.reach(
        loaded.data,
        events=events or None,
        network=network,
        programme=programme,
        country=None if country is None else _country(country),
        during=None if first is None and last is None else _period(first, last),
    )
    click.echo(_json(answer) if as_json else reach_text(answer), nl=False)
    sys.exit(1 if _has_errors(loaded) else 0)


def _only_network(data: Dataset) -> str:
    networks = [each.id for each in data.of(ProsecutorNetwork)]
    if len(networks) == 1:
        return networks[0]
    _stop(f"name the network with --network; there are {', '.join(networks)}" if networks else "there is no network")


def _country(name: str) -> CountryCode:
    found = find_country(name)
    if found.code is None:
        candidates = f"; it may be {' or '.join(found.candidates)}" if found.candidates else ""
        _stop(f"no country is known as {name}{candidates}")
    return found.code


def _period(first: str | None, last: str | None) -> Spans:
    try:
        return Spans(f"{first or '..'}/{last or '..'}")
    except ValueError:
        _stop("a period goes from a day, month or year to another, such as --from 2018-07 --to 2018-12")


def _json(answer: Any) -> str:
    return json.dumps(plain_answer(answer), ensure_ascii=False, indent=1) + "\n"
