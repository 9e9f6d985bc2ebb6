"""Two sessions of one track are held at one time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import Entity, Session, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import DatasetRule, Remark
from glo_model.values.clock import ClockTime

FAULT = Fault(
    code="SES006",
    slug="sessions-overlap",
    severity=Severity.WARNING,
    title="Two sessions of one track certainly take place at the same time.",
    reason="A track is what one group of people can follow; sessions at one time belong to two tracks.",
    hint="Mend the hours, or put the sessions into different tracks.",
)


def _judge(data: Dataset) -> Iterator[Remark]:
    tracks: dict[tuple[str, str, str], list[tuple[int, int, str, Session]]] = defaultdict(list)
    for session in data.of(Session):
        day = _only_day(session)
        if session.track and day and session.starts and session.ends:
            times = (session.starts.minutes, session.ends.minutes, session.id, session)
            tracks[session.workshop, session.track, day].append(times)
    for times_of_track in tracks.values():
        yield from _overlaps(sorted(times_of_track, key=lambda each: each[:3]))


def _only_day(session: Session) -> str | None:
    """Return a text for the one day of a session: by its date, or else by its number; ``None`` if unsure."""
    if session.when is not None:
        return str(session.when.dates) if session.when.dates.is_exact and len(session.when.dates) == 1 else None
    if session.first_day is None or session.last_day not in (None, session.first_day):
        return None
    return f"day {session.first_day}"


def _overlaps(times: list[tuple[int, int, str, Session]]) -> Iterator[Remark]:
    latest: tuple[int, str] | None = None
    for starts, ends, key, session in times:
        if latest is not None and starts < min(latest[0], ends):
            yield Remark(session, "starts", f"begins at {session.starts}, while session {latest[1]!r} still goes on")
        if latest is None or ends > latest[0]:
            latest = (ends, key)


def _example(starts: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="vienna"),
        *(
            Session(
                id=key, workshop="vienna", track="police", first_day=1, starts=ClockTime(begin), ends=ClockTime(end)
            )
            for key, begin, end in (("theory", "09:00", "10:30"), ("exercise", starts, "12:00"))
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example("10:30")


def _bad() -> tuple[Entity, ...]:
    return _example("10:00")


RULE = DatasetRule(fault=FAULT, judge=_judge, good=_good, bad=_bad)
