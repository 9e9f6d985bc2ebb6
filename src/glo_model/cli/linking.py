"""The commands that help people to link names: what is near, what was decided, and taking it back."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from glo_model.atomically import write_file
from glo_model.cli.options import (
    Day,
    decisions_option,
    encoding_option,
    format_option,
    has_errors,
    profile_option,
    read,
    stop,
    tell_faults,
    worldly,
)
from glo_model.dataset import Dataset
from glo_model.entities import SECTIONS, Person
from glo_model.errors import FileError
from glo_model.finding import visible
from glo_model.ingest import Alike, Decision, Decisions, Unlinked, alike, unlinked_names
from glo_model.ingest.linking.decision_file import appended, new_ones, questions, without
from glo_model.ingest.linking.unlinked import dangling
from glo_model.reports.text import line_of

_PERSONS = SECTIONS[Person]
_persons_option = click.option("--persons", is_flag=True, help="Show names of persons too; keep what is shown to you.")


@click.group()
def link() -> None:
    """Find out what names mean that no id is found for, and keep what was decided. Nothing is linked by likeness."""


@link.command()
@click.argument("source", metavar="FILE")
@click.option("--write", "target", metavar="ANSWERS", help="Write a new file to be filled in, for link apply.")
@_persons_option
@profile_option
@decisions_option
@encoding_option
@format_option
@worldly
def suggest(
    source: str,
    target: str | None,
    persons: bool,
    profile: str | None,
    decisions: str | None,
    encoding: str | None,
    format_name: str | None,
) -> None:
    """List the names of FILE that were not linked, with what each may mean: the name, the id, how near it is."""
    loaded = read(source, format_name, profile=profile, decisions=decisions, encoding=encoding)
    tell_faults(loaded)
    decided = None if decisions is None else Decisions.read(decisions)
    names = unlinked_names(loaded, persons=persons, decisions=decided)
    for each in names:
        click.echo("\n".join(_lines_of(each)))
    click.echo(f"Names that were not linked: {len(names)}.")
    if not persons:
        _tell_of_persons(loaded.data)
    if target is not None:
        _write_new(Path(target), questions(names).encode())
    sys.exit(1 if has_errors(loaded) else 0)


def _lines_of(unlinked: Unlinked) -> list[str]:
    times = f", {unlinked.times} times" if unlinked.times > 1 else ""
    first = f"{unlinked.origin}: {unlinked.name!r} of the {_in_words(unlinked.kind)}{times}"
    if unlinked.near is None:
        rest = ["too many names: no near ones were looked for"]
    else:
        rest = [f"near: {each.words}, score {each.score}" for each in unlinked.near] or ["nothing is near"]
    return [visible(first), *(f"    {visible(each)}" for each in rest)]


def _tell_of_persons(data: Dataset) -> None:
    number = sum(reference.kind is Person for reference in dangling(data))
    if number:
        click.echo(f"References to persons that lead nowhere: {number}; --persons shows them.")


def _write_new(path: Path, data: bytes) -> None:
    if path.exists():
        stop(f"{path} is there already, and may hold answers; name another file")
    _write(path, data)


def _write(path: Path, data: bytes) -> None:
    try:
        write_file(path, data)
    except OSError as error:
        raise FileError(f"{path} cannot be written: {error.strerror}") from None


@link.command(name="alike")
@click.argument("source", metavar="FILE")
@click.argument("other", metavar="OTHER")
@_persons_option
@profile_option
@encoding_option
@worldly
def show_alike(source: str, other: str, persons: bool, profile: str | None, encoding: str | None) -> None:
    """List what stands in FILE and in OTHER under two ids and may be one thing, by its names. Nothing is merged."""
    loaded = [read(each, None, profile=profile, encoding=encoding) for each in (source, other)]
    for each in loaded:
        tell_faults(each)
    found = alike(loaded[0].data, loaded[1].data, persons=persons)
    for pair in found.pairs:
        click.echo(visible(_line_of(pair)))
    click.echo(f"Pairs that may be one: {len(found.pairs)}.")
    if found.left_out:
        click.echo(f"Names that were not compared, as there are too many: {found.left_out}.")
    if not persons:
        click.echo("Persons were not compared; --persons does.")
    sys.exit(1 if any(map(has_errors, loaded)) else 0)


def _line_of(pair: Alike) -> str:
    return f"{_in_words(pair.kind)}: {pair.name!r} ({pair.id}) may be {pair.other.words}, score {pair.other.score}"


@link.command()
@click.argument("answers")
@click.argument("target", metavar="DECISIONS")
@click.option("--by", required=True, help="Who decided, unless an entry says so itself.")
@click.option("--why", help="Why, unless an entry says so itself.")
@click.option("--when", "day", type=Day(), help="The day of the decision; today if not given.")
@worldly
def apply(answers: str, target: str, by: str, why: str | None, day: date | None) -> None:
    """Append what was decided in ANSWERS to DECISIONS, which is made if need be; nothing is appended twice."""
    said = {"by": by, "when": (day or date.today()).isoformat()} | ({} if why is None else {"why": why})
    decided = _without_faults(Decisions.answers(_bytes_of(answers), file=answers, said_of_all=said))
    path = Path(target)
    there = path.read_bytes() if path.exists() else b""
    new = new_ones(_without_faults(Decisions.parse(there, file=target)), decided.taken)
    if new:
        _write(path, appended(there, new))
    click.echo(f"Appended: {len(new)}. There already: {len(decided.taken) - len(new)}.")


def _without_faults(decisions: Decisions) -> Decisions:
    for finding in decisions.findings:
        click.echo(line_of(finding), err=True)
    if decisions.findings:
        sys.exit(1)
    return decisions


def _bytes_of(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}") from None


@link.command(name="list")
@click.argument("source", metavar="DECISIONS")
@_persons_option
@worldly
def show_list(source: str, persons: bool) -> None:
    """List the decisions of a file with their numbers, and what is wrong with the file."""
    decisions = Decisions.read(source)
    for number, decision in zip(decisions.numbers, decisions.taken, strict=True):
        click.echo(visible(_line_of_decision(number, decision, persons=persons)))
    _without_faults(decisions)


def _line_of_decision(number: int, decision: Decision, *, persons: bool) -> str:
    name = repr(decision.name) if persons or decision.kind != _PERSONS else "a name"
    meaning = f"is {decision.verdict}" if decision.id is None else f"means {decision.id}"
    return f"{number}. {_in_words(decision.kind)}: {name} {meaning}, {_who(decision)}"


def _who(decision: Decision) -> str:
    # The reason may name the person whose name it is about.
    return f"{decision.when}, {decision.by}" + (f": {decision.why}" if decision.kind != _PERSONS else "")


@link.command()
@click.argument("target", metavar="DECISIONS")
@click.argument("numbers", metavar="NUMBER...", type=int, nargs=-1, required=True)
@worldly
def undo(target: str, numbers: tuple[int, ...]) -> None:
    """Take decisions back, by the numbers that link list shows. The names are then read as before."""
    _write(Path(target), without(_bytes_of(target), frozenset(numbers)))
    click.echo(f"Taken back: {len(set(numbers))}.")


def _in_words(section: str) -> str:
    return section.replace("_", " ")
