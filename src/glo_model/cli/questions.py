"""The commands that answer questions: who holds a seat, who was reached, who stayed, how far a training went on."""

from __future__ import annotations

import json
import sys
from datetime import date
from functools import partial
from typing import Any, get_args

import click

from glo_model import queries
from glo_model.answers import cascade_text, coverage_text, plain_answer, reach_by_text, reach_text, retention_text
from glo_model.cli.options import (
    Day,
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
from glo_model.dataset import Dataset
from glo_model.entities import ProsecutorNetwork
from glo_model.queries.on_a_day import Undated
from glo_model.queries.seats.retained import Followed
from glo_model.values.codes import CountryCode
from glo_model.values.countries import find_country
from glo_model.values.spans import Spans

_network_option = click.option("--network", help="The id of the network; needed only if the file has several.")
_day_option = click.option("--as-of", type=Day(), help="The day that the answer is for; today if not given.")
_undated_option = click.option(
    "--undated",
    type=click.Choice(["possibly", "certainly"]),
    default="possibly",
    help="Whether what bears no dates holds on the day; certainly, if you know that the list is of that day.",
)
_subnetworks_option = click.option("--with-subnetworks", is_flag=True, help="Count the groups of the network too.")


@click.command()
@click.argument("source", metavar="FILE")
@_network_option
@_day_option
@_undated_option
@_subnetworks_option
@json_option
@profile_option
@encoding_option
@format_option
@worldly
def coverage(
    source: str,
    network: str | None,
    as_of: date | None,
    undated: Undated,
    with_subnetworks: bool,
    as_json: bool,
    profile: str | None,
    encoding: str | None,
    format_name: str | None,
) -> None:
    """Say which courts of a network have their prosecutors on a day, and which seats are vacant."""
    loaded = read(source, format_name, profile=profile, encoding=encoding)
    tell_faults(loaded)
    answer = queries.coverage(
        loaded.data,
        network or _only_network(loaded.data),
        as_of=as_of or date.today(),
        undated=undated,
        with_subnetworks=with_subnetworks,
    )
    click.echo(_json(answer) if as_json else coverage_text(answer), nl=False)
    sys.exit(1 if has_errors(loaded) else 0)


@click.command()
@click.argument("source", metavar="FILE")
@_network_option
@_day_option
@click.option("--months", type=click.IntRange(min=0), default=12, help="After how many months; 12 if not given.")
@click.option(
    "--followed",
    type=click.Choice(get_args(Followed)),
    default="trainees",
    help="Whose seats: of those trained at the network's events, or of all who ever held one.",
)
@_undated_option
@_subnetworks_option
@json_option
@profile_option
@encoding_option
@format_option
@worldly
def retention(
    source: str,
    network: str | None,
    as_of: date | None,
    months: int,
    followed: Followed,
    undated: Undated,
    with_subnetworks: bool,
    as_json: bool,
    profile: str | None,
    encoding: str | None,
    format_name: str | None,
) -> None:
    """Say how many of those trained still held a seat of the network so many months later."""
    loaded = read(source, format_name, profile=profile, encoding=encoding)
    tell_faults(loaded)
    answer = queries.retention(
        loaded.data,
        network or _only_network(loaded.data),
        as_of=as_of or date.today(),
        months=months,
        followed=followed,
        undated=undated,
        with_subnetworks=with_subnetworks,
    )
    click.echo(_json(answer) if as_json else retention_text(answer), nl=False)
    sys.exit(1 if has_errors(loaded) else 0)


@click.command()
@click.argument("source", metavar="FILE")
@click.option("--network", help="The id of the network whose events are looked at.")
@click.option("--programme", help="The id of the programme whose events are looked at.")
@click.option("--first", multiple=True, help="The id of an event that it began with; may be given several times.")
@json_option
@profile_option
@encoding_option
@format_option
@worldly
def cascade(
    source: str,
    network: str | None,
    programme: str | None,
    first: tuple[str, ...],
    as_json: bool,
    profile: str | None,
    encoding: str | None,
    format_name: str | None,
) -> None:
    """Say how far a training of trainers went on: its generations, and how many people each of them reached."""
    loaded = read(source, format_name, profile=profile, encoding=encoding)
    tell_faults(loaded)
    answer = queries.cascade(loaded.data, network=network, programme=programme, first=first or None)
    click.echo(_json(answer) if as_json else cascade_text(answer), nl=False)
    sys.exit(1 if has_errors(loaded) else 0)


@click.command()
@click.argument("source", metavar="FILE")
@click.option("--event", "events", multiple=True, help="The id of an event; may be given several times.")
@click.option("--network", help="The id of the network whose events are asked about.")
@click.option("--programme", help="The id of the programme whose events are asked about.")
@click.option("--country", help="The country that hosted the events, by code or by name.")
@click.option("--from", "first", help="The first day, month or year of the period, such as 2018-07.")
@click.option("--to", "last", help="The last day, month or year of the period, such as 2018-12.")
@click.option("--by", type=click.Choice(get_args(queries.By)), help="Tell people apart by this, as far as data allow.")
@click.option("--counting", type=click.Choice(sorted(queries.COUNTING_RULES)), help="A donor's rule of counting.")
@json_option
@profile_option
@encoding_option
@format_option
@worldly
def reach(
    source: str,
    events: tuple[str, ...],
    network: str | None,
    programme: str | None,
    country: str | None,
    first: str | None,
    last: str | None,
    by: queries.By | None,
    counting: str | None,
    as_json: bool,
    profile: str | None,
    encoding: str | None,
    format_name: str | None,
) -> None:
    """Say how many different people were trained, as an interval with its reason."""
    loaded = read(source, format_name, profile=profile, encoding=encoding)
    tell_faults(loaded)
    ask = queries.reach if by is None else partial(queries.reach_by, by=by)
    answer = ask(
        loaded.data,
        events=events or None,
        network=network,
        programme=programme,
        country=None if country is None else _country(country),
        during=None if first is None and last is None else _period(first, last),
        counting=None if counting is None else queries.COUNTING_RULES[counting],
    )
    text = reach_by_text(answer) if isinstance(answer, queries.ReachBy) else reach_text(answer)
    click.echo(_json(answer) if as_json else text, nl=False)
    sys.exit(1 if has_errors(loaded) else 0)


def _only_network(data: Dataset) -> str:
    networks = [each.id for each in data.of(ProsecutorNetwork)]
    if len(networks) != 1:
        stop(f"name the network with --network; there are {', '.join(networks)}" if networks else "there is no network")
    return networks[0]


def _country(name: str) -> CountryCode:
    found = find_country(name)
    if found.code is None:
        candidates = f"; it may be {' or '.join(found.candidates)}" if found.candidates else ""
        stop(f"no country is known as {name}{candidates}")
    return found.code


def _period(first: str | None, last: str | None) -> Spans:
    try:
        return Spans(f"{first or '..'}/{last or '..'}")
    except ValueError:
        stop("a period goes from a day, month or year to another, such as --from 2018-07 --to 2018-12")


def _json(answer: Any) -> str:
    return json.dumps(plain_answer(answer), ensure_ascii=False, indent=1) + "\n"


QUESTIONS = (coverage, retention, cascade, reach)
