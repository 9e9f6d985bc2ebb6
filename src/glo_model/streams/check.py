"""Checking a stream: findings as they come, and a summary that is whole when the last of them has come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from os import PathLike, fspath, fstat
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from glo_model.codec.lines import tell_no_schema
from glo_model.entities import Entity
from glo_model.errors import FileError, FormatError
from glo_model.finding import Finding, Severity, in_order
from glo_model.formats import format_named, format_of
from glo_model.progress import Progress
from glo_model.record_origin import RecordOrigin
from glo_model.streams.jobs import in_turn
from glo_model.streams.judging import codes_not_run, findings_of_each
from glo_model.streams.lines import Lines
from glo_model.streams.part import Judged, Part, Reader, counted
from glo_model.streams.references import (
    Numbers,
    SecondLook,
    Seen,
    findings_of_twins,
    numbers_of_ids,
    numbers_of_references,
)
from glo_model.streams.taking import Taking

if TYPE_CHECKING:
    from glo_model.ingest import Profile


def check_stream(
    path: str | PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - as load() names it
    profile: Profile | None = None,
    references: bool = False,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Stream:
    """Judge a file record by record, by the rules that look at one record, and keep none of them.

    The file is one of lines of JSON, or of one table: CSV or TSV. Its findings come in its order; what concerns the
    whole of it comes last. With ``references``, the ids and references are judged too, for which the file is read a
    second time if any of them is wrong. ``jobs`` processes judge it at once, and find the same in the same order;
    they are started anew, so that a program that asks for several stands below ``if __name__ == "__main__"``.

    Names are not looked up, as what they name may stand anywhere in the file; a record that stands twice is judged
    twice. ``FormatError`` says that the format is none of the two, ``FileError`` that there is no such file.
    """
    where = Path(path)
    if jobs < 1:
        raise ValueError("jobs must be a whole number from 1 up")
    chosen = format_named(format) if format else format_of(fspath(path), is_folder=where.is_dir())
    if chosen.name not in ("ndjson", "csv", "tsv") or where.is_dir():
        raise FormatError("only lines of JSON (.ndjson, .jsonl) and single CSV or TSV files are judged as streams")
    reader = Lines(file=where.name) if chosen.name == "ndjson" else _reader_of_rows(chosen.name, where.name, profile)
    return Stream(where, reader, references=references, jobs=jobs, progress=progress)


def _reader_of_rows(format_name: str, file: str, profile: Profile | None) -> Reader[Any]:
    # All that reads tables is imported only where there are some, as each process that judges lines would import it.
    from glo_model.ingest import Profile
    from glo_model.streams.rows import Rows

    return Rows(file=file, profile=profile or Profile(), usual="\t" if format_name == "tsv" else ",")


class Stream:
    """Give the findings of a file one by one; the numbers beside them grow meanwhile, and are whole at the end.

    Its findings can be asked for once::

        stream = check_stream("big.ndjson")
        for finding in stream:
            print(finding)
        print(stream.records, stream.counts, stream.not_run)
    """

    def __init__(
        self, path: Path, reader: Reader[Any], *, references: bool, jobs: int, progress: Progress | None
    ) -> None:
        self._path, self._reader = path, reader
        self._references, self._jobs, self._progress = references, jobs, progress
        self._ids, self._led_to = Numbers(), Numbers()
        self._records: Counter[str] = Counter()
        self._found: Counter[Severity] = Counter()
        self._rejected = 0
        self._findings = self._counted()

    @property
    def records(self) -> dict[str, int]:
        """How many entities were judged, by section."""
        return dict(self._records)

    @property
    def counts(self) -> dict[str, int]:
        """How many findings there were, by severity."""
        return {each.value: self._found[each] for each in Severity}

    @property
    def rejected(self) -> int:
        """How many records and values could not be used."""
        return self._rejected

    @property
    def not_run(self) -> tuple[str, ...]:
        """The codes of the rules that were not run, because they need several records or a day."""
        return codes_not_run(references=self._references)

    def __iter__(self) -> Iterator[Finding]:
        return self._findings

    def _counted(self) -> Iterator[Finding]:
        for finding in self._all():
            self._found[finding.severity] += 1
            yield finding

    def _all(self) -> Iterator[Finding]:
        try:
            with self._path.open("rb") as handle:
                yield from self._first(handle)
                if self._references:
                    handle.seek(0)
                    yield from self._second(handle)
        except OSError as error:
            raise FileError(f"{self._path} cannot be read: {error.strerror}") from None

    def _first(self, handle: IO[bytes]) -> Iterator[Finding]:
        names_schema = False
        seen: set[Finding] = set()
        work = partial(judge_part, self._reader, references=self._references)
        for judged in in_turn(work, self._parts(handle), self._jobs):
            self._take(judged)
            names_schema = names_schema or judged.names_schema
            yield from (each for each in judged.findings if each not in seen)
            seen |= judged.of_all
        if not names_schema:
            taking = Taking(self._path.name)
            tell_no_schema(taking)
            yield from taking.read().findings

    def _take(self, judged: Judged) -> None:
        self._records.update(judged.records)
        self._rejected += judged.rejected
        self._ids.add(judged.ids)
        self._led_to.add(judged.references)

    def _second(self, handle: IO[bytes]) -> Iterator[Finding]:
        look = SecondLook(self._ids, self._led_to)
        if not look.is_needed:
            return
        twins: list[tuple[Entity, RecordOrigin]] = []
        for seen in in_turn(partial(look_again, self._reader, look), self._parts(handle), self._jobs):
            yield from seen.findings
            twins += seen.twins
        yield from findings_of_twins(twins)

    def _parts(self, handle: IO[bytes]) -> Iterator[Part]:
        size = fstat(handle.fileno()).st_size
        for part in self._reader.parts(handle):
            yield part
            if self._progress is not None:
                self._progress(part.done, size)


def judge_part(reader: Reader[Any], part: Part, *, references: bool) -> Judged:
    """Return what is wrong with a part, and numbers for what stands in it."""
    read = reader.read(part)
    findings = [*read.findings, *findings_of_each(read.entities)]
    followed = read.entities if references else []
    return Judged(
        findings=in_order(findings),
        of_all=read.of_all,
        records=counted(read.entities),
        rejected=read.rejected,
        names_schema=read.names_schema,
        ids=numbers_of_ids(followed),
        references=numbers_of_references(followed),
    )


def look_again(reader: Reader[Any], look: SecondLook, part: Part) -> Seen:
    """Return what a second look at a part sees."""
    return look.at(reader.read(part).entities)
