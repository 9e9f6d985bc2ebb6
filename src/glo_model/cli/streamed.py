"""How the findings of a stream are shown: as they come, shortened for people, a line of JSON each for machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Final

import click

from glo_model.cli.options import SHOWN, stop
from glo_model.cli.progress import Bar, wants_bar
from glo_model.finding import Finding
from glo_model.ingest.profiles.file import profile_of
from glo_model.progress import Progress
from glo_model.reports.json import plain_finding
from glo_model.reports.text import line_of
from glo_model.streams import Stream, check_stream

_AT_ONCE: Final = 100
_OPTIONS: Final = ("source", "show_all", "as_json", "format_name", "profile")


class Shown:
    """Gather lines, and show several of them at once."""

    def __init__(self, show: Callable[[str], None], bar: Bar, most: int | None) -> None:
        self._show, self._bar, self._most = show, bar, most
        self._waiting: list[str] = []
        self._hinted: set[str] = set()
        self._told = 0

    @property
    def left_out(self) -> int:
        """How many findings were not shown."""
        return 0 if self._most is None else max(self._told - self._most, 0)

    def tell(self, finding: Finding) -> None:
        """Show a finding, unless enough have been shown, and what to do about it where its code comes first."""
        self._told += 1
        if self._most is not None and self._told > self._most:
            return
        self._waiting.append(line_of(finding))
        if finding.hint and finding.code not in self._hinted:
            self._hinted.add(finding.code)
            self._waiting.append(f"    {finding.hint}")
        if len(self._waiting) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Show what waits."""
        if self._waiting:
            with self._bar.aside():
                self._show("\n".join(self._waiting))
            self._waiting.clear()


def judges_streams(show: Callable[[str], None]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command that checks a file the options that judge it as a stream; ``show`` prints lines for people."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @click.option("--stream", is_flag=True, help="Judge record by record, at a memory that does not grow.")
        @click.option("--references", is_flag=True, help="With --stream: check ids and references too.")
        @click.option("--jobs", type=click.IntRange(min=1), help="With --stream: so many processes; 1 if not given.")
        @wraps(command)
        def run(*, stream: bool, references: bool, jobs: int | None, **options: Any) -> None:
            if stream:
                has_errors = _check_streamed(show, options, references=references, jobs=jobs or 1)
                sys.exit(1 if has_errors else 0)
            if references or jobs:
                stop("--references and --jobs go with --stream")
            command(**options)

        return run

    return decorate


def _check_streamed(show: Callable[[str], None], options: Mapping[str, Any], *, references: bool, jobs: int) -> bool:
    """Judge a file as a stream, show what is found, and tell whether there is any error."""
    others = [name for name, value in options.items() if value and name not in _OPTIONS]
    if others:
        stop(f"--{others[0].replace('_', '-')} does not go with --stream")
    source, as_json = options["source"], options["as_json"]
    if source == "-":
        stop("--stream reads a file, not standard input")
    with Bar(is_shown=wants_bar(source, as_json=as_json)) as bar:
        bar.step("Judging")
        lines = Shown(show, bar, None if options["show_all"] else SHOWN)
        stream = check_stream(
            source,
            format=options["format_name"],
            profile=profile_of(options["profile"]),
            references=references,
            jobs=jobs,
            progress=_told(lines, bar),
        )
        for finding in stream:
            if as_json:
                click.echo(_json(plain_finding(finding)))
            else:
                lines.tell(finding)
        lines.flush()
    if as_json:
        click.echo(_json(_plain_summary(stream)))
    else:
        show(_summary(stream, lines.left_out))
    return stream.counts["error"] > 0


def _told(lines: Shown, bar: Bar) -> Progress:
    def tell(done: int, total: int | None) -> None:
        lines.flush()
        bar.tell(done, total)

    return tell


def _json(plain: dict[str, Any]) -> str:
    return json.dumps(plain, ensure_ascii=False)


def _plain_summary(stream: Stream) -> dict[str, Any]:
    return {
        "records": stream.records,
        "rejected": stream.rejected,
        "counts": stream.counts,
        "not_run": list(stream.not_run),
    }


def _summary(stream: Stream, left_out: int) -> str:
    counts = stream.counts
    records = ", ".join(f"{name.replace('_', ' ')} {number}" for name, number in stream.records.items())
    lines = [f"... and {left_out} more findings, which are not shown here"] if left_out else []
    lines += [""] if any(counts.values()) else []
    lines.append(f"Read: {records or 'no records'}.")
    lines += [f"Not usable: {stream.rejected}."] if stream.rejected else []
    lines.append(f"Found: {counts['error']} errors, {counts['warning']} warnings, {counts['note']} notes.")
    lines.append(f"Not run, as these rules need several records or a day: {', '.join(stream.not_run)}.")
    return "\n".join(lines)
