"""Decisions: what people have said a printed name means, in a file that can be reviewed, replayed and undone.

The file is TOML. Each decision is a table of its own::

    [[decision]]
    kind = "courts"
    name = "Casablnca"
    id = "ca-04"
    by = "registry"
    when = "2018-10-04"
    why = "a slip of the key; the printed list has Casablanca"

In place of ``id`` there may stand ``verdict = "nobody"``, if the name stands for nothing that could be linked, or
``verdict = "new"``, if it names something that is not in the data yet.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self, TypeAlias

import attrs

from glo_model.codec import explain
from glo_model.entities import KINDS
from glo_model.errors import FileError
from glo_model.faults import UNKNOWN_FIELD, UNREADABLE, WRONG_VALUE
from glo_model.finding import Finding, Origin, pointer_to
from glo_model.values.checked import checked
from glo_model.values.dates import PartialDate
from glo_model.values.fields import internal, personal, public
from glo_model.values.folding import fold
from glo_model.values.limits import Id, NonEmpty

TABLE: Final = "decision"
"""The name of the array of tables that holds the decisions."""

Key: TypeAlias = tuple[str, str]
"""What is decided about: a section, and a folded name."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class Decision:
    """Say what a printed name means, by whom that was decided, when, and why.

    >>> from glo_model import PartialDate
    >>> day = PartialDate("2018-10-04")
    >>> decision = Decision(kind="courts", name="Casa-Blnca", id="ca-04", by="registry", when=day, why="a slip")
    >>> decision.key
    ('courts', 'casa blnca')
    """

    kind: Annotated[NonEmpty, public("The section of what is named, such as courts.")]
    name: Annotated[NonEmpty, personal("The name as printed; other ways of writing the same letters are the same.")]
    id: Annotated[Id | None, internal("The id of what the name means.")] = None
    verdict: Annotated[
        Literal["nobody", "new"] | None,
        public("That the name means nothing that could be linked, or something that is not in the data yet."),
    ] = None
    by: Annotated[NonEmpty, personal("Who decided.")]
    when: Annotated[PartialDate, internal("When it was decided.")]
    why: Annotated[NonEmpty, personal("Why, in words.")]

    def __attrs_post_init__(self) -> None:
        if self.kind == "countries":
            raise ValueError("kind: countries are found by the names that the library knows, and never by a decision")
        if self.kind not in KINDS:
            raise ValueError("kind: must be the name of a section, such as courts")
        if not fold(self.name):
            raise ValueError("name: must hold a letter or a number")
        if (self.id is None) is (self.verdict is None):
            raise ValueError('a decision has either an id or a verdict, which is "nobody" or "new"')

    @property
    def key(self) -> Key:
        """What is decided about: the section and the folded name."""
        return self.kind, fold(self.name)

    @property
    def outcome(self) -> tuple[str | None, str | None]:
        """What is decided: an id or a verdict."""
        return self.id, self.verdict


@attrs.frozen(kw_only=True)
class Decisions:
    """Hold decisions, and what is wrong with the file that they were read from. Their order does not matter."""

    taken: tuple[Decision, ...] = attrs.field(default=(), repr=False)
    """The decisions, as they stand in the file."""
    file: str | None = None
    """The file's name."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with the file; an entry with a fault is not among the decisions."""
    numbers: tuple[int, ...] = attrs.field(default=(), repr=False, eq=False)
    """The place of each decision among the entries of the file, from 1."""

    @classmethod
    def read(cls, path: str | PathLike[str]) -> Self:
        """Read a file of decisions; ``FileError`` says that there is none. What is wrong in it is a finding."""
        where = Path(path)
        try:
            return cls.parse(where.read_bytes(), file=where.name)
        except OSError as error:
            raise FileError(f"{path} cannot be read: {error.strerror}") from None

    @classmethod
    def parse(cls, data: bytes, *, file: str | None = None) -> Self:
        """Read the bytes of a file of decisions."""
        return cls._of(_Reading(file), data)

    @classmethod
    def answers(cls, data: bytes, *, file: str | None = None, said_of_all: Mapping[str, str]) -> Self:
        """Read the bytes of a file of suggestions that somebody has filled in; what is not decided is passed over.

        ``said_of_all`` holds what is said of every entry that does not say it itself: ``by``, ``when`` and ``why``.
        """
        return cls._of(_Answers(file, said_of_all), data)

    @classmethod
    def _of(cls, reading: _Reading, data: bytes) -> Self:
        reading.read(data)
        file = reading.file
        return cls(
            taken=tuple(reading.taken.values()),
            file=file,
            findings=tuple(reading.findings),
            numbers=tuple(reading.taken),
        )

    @property
    def placed(self) -> Iterator[tuple[Decision, Origin]]:
        """Each decision, with its place in the file."""
        numbers = self.numbers or range(1, len(self.taken) + 1)
        for number, decision in zip(numbers, self.taken, strict=True):
            yield decision, Origin(file=self.file, pointer=f"/{TABLE}/{number - 1}")


class _Reading:
    """Gather the decisions of a file by their number, and what is wrong with the others."""

    def __init__(self, file: str | None) -> None:
        self.file = file
        self.taken: dict[int, Decision] = {}
        self.findings: list[Finding] = []

    def read(self, data: bytes) -> None:
        try:
            whole = entries_of(data)
        except ValueError as error:
            self.findings.append(UNREADABLE.found(str(error), origin=Origin(file=self.file)))
            return
        for name in whole.keys() - {TABLE}:
            self._tell(UNKNOWN_FIELD.found, f"only [[{TABLE}]] may stand at the top of the file", (name,))
        entries = whole.get(TABLE, [])
        if not isinstance(entries, list):
            self._tell(WRONG_VALUE.found, f"each decision begins with [[{TABLE}]]", (TABLE,))
            return
        for number, entry in enumerate(entries, start=1):
            self._take(number, entry)

    def _take(self, number: int, entry: Any) -> None:
        decision, wrongs = explain(Decision, _plain(entry))
        for wrong in wrongs:
            self._tell(wrong.fault.found, wrong.message, (TABLE, number, *wrong.path))
        if decision is not None and not wrongs:
            self.taken[number] = decision

    def _tell(self, found: Any, message: str, path: tuple[str | int, ...]) -> None:
        pointer = f"/{pointer_to(path)}"
        self.findings.append(found(message, path=pointer, origin=Origin(file=self.file, pointer=pointer)))


class _Answers(_Reading):
    """Read entries of which some are not decided yet, and none need say what is said of all."""

    def __init__(self, file: str | None, said_of_all: Mapping[str, str]) -> None:
        super().__init__(file)
        self._said_of_all = said_of_all

    def _take(self, number: int, entry: Any) -> None:
        if not isinstance(entry, dict):
            super()._take(number, entry)
        elif "id" in entry or "verdict" in entry:
            super()._take(number, {**self._said_of_all, **entry})


def entries_of(data: bytes) -> dict[str, Any]:
    """Return what a TOML file holds, or raise ``ValueError`` with a reason that shows nothing of it."""
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise ValueError("the file is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"the file is not TOML{_place_in(str(error))}") from None
    except (ValueError, RecursionError):
        raise ValueError("the file holds a number or a nesting that is too large") from None


def _place_in(message: str) -> str:
    """Return the line that a TOML reader names, without the words that show what stands there."""
    _, sign, place = message.rpartition(" (at ")
    return f" ({place}" if sign else ""


def _plain(entry: Any) -> Any:
    """Return an entry with its day as text, as it may be written either way."""
    if not isinstance(entry, dict):
        return entry
    return {name: value.isoformat() if type(value) is date else value for name, value in entry.items()}
