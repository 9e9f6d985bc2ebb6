"""A made workbook of the shape of a partner's list of activities, and the profile that tells what its columns mean."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TypeAlias

from glo_model.ingest import Profile
from glo_model.ingest.profiles.sheet import ColumnProfile, SheetProfile

_Cell: TypeAlias = str | int | date | None

HEADINGS = (
    "Ref", "Activity", "Dates", "Start", "End", "City", "Country", "Organisers", "Women", "Men", "Total", "Status",
    "Modality", "Remarks",
)  # fmt: skip
_CITIES = (
    ("Rabat", "Morocco"), ("Bogotá", "Colombia"), ("القاهرة", "Egypt"), ("Бишкек", "Kyrgyzstan"), ("Niamey", "Niger"),
    ("Kathmandu", "Nepal"), ("Islamabad", "Pakistan"), ("Київ", "Ukraine"), ("Brasília", "Brazil"),
)  # fmt: skip
_TITLES = ("Training of prosecutors", "Workshop on evidence", "Seminar for judges", "Study visit")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_REMARKS = (None, None, "postponed once", "agenda to follow", "see the report of the mission")
_PARTNERS = 50
_PRINTED = 0.5
"""How many rows have their dates in words; the others have a first and a last day."""


def activities(size: int) -> Iterator[tuple[_Cell, ...]]:
    """Yield the rows of a list of activities: half with printed dates, half with a first and a last day."""
    dice = Random(0)
    for number in range(1, size + 1):
        city, country = dice.choice(_CITIES)
        organisers = "; ".join(f"Ministry {each}" for each in dice.sample(range(_PARTNERS), dice.randrange(1, 4)))
        status = dice.choices(("Held", "Planned", "Cancelled"), (8, 1, 1))[0]
        modality = dice.choices(("In person", "Online", "Hybrid"), (7, 2, 1))[0]
        yield (
            f"ACT-{number:06}", f"{dice.choice(_TITLES)} {number}", *_dates(dice, status),
            None if modality == "Online" else city, country, organisers, *_counts(dice, status),
            status, modality, dice.choice(_REMARKS),
        )  # fmt: skip


def _counts(dice: Random, status: str) -> tuple[_Cell, _Cell, _Cell]:
    """Return how many women, men and people came, if the event was held."""
    women, men = dice.randrange(3, 30), dice.randrange(3, 30)
    return (women, men, women + men) if status == "Held" else (None, None, None)


def _dates(dice: Random, status: str) -> tuple[_Cell, _Cell, _Cell]:
    """Return the dates as printed, or the first and the last day."""
    year = 2027 if status == "Planned" else dice.randrange(2012, 2025)
    first = date(year, dice.randrange(1, 13), dice.randrange(1, 25))
    last = first + timedelta(days=dice.randrange(1, 4))
    month = _MONTHS[first.month - 1]
    printed = (
        f"{first.day}-{last.day} {month} {year}",
        f"{first:%d.%m.%Y} - {last:%d.%m.%Y}",
        f"{month} {year}",
        first.isoformat(),
    )
    return (dice.choice(printed), None, None) if dice.random() < _PRINTED else (None, first, last)


def write_workbook(path: Path, size: int) -> None:
    """Write a workbook of so many activities, with a sheet of the partners that they name."""
    import xlsxwriter

    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as workbook:
        day = workbook.add_format({"num_format": "dd/mm/yyyy"})
        sheet = workbook.add_worksheet("Activities")
        for row, cells in enumerate((HEADINGS, *activities(size))):
            for column, cell in enumerate(cells):
                if isinstance(cell, date):
                    sheet.write_datetime(row, column, cell, day)
                elif cell is not None:
                    sheet.write(row, column, cell)
        partners = workbook.add_worksheet("Partners")
        for row, names in enumerate((("id", "Name"), *((f"ministry-{n}", f"Ministry {n}") for n in range(_PARTNERS)))):
            partners.write_row(row, 0, names)


def write_table(path: Path, size: int) -> None:
    """Write the same activities as one CSV file."""
    import csv

    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle)
        writer.writerow(HEADINGS)
        writer.writerows(activities(size))


def profile() -> Profile:
    """Return what the partner's columns mean."""
    said = {
        "Ref": "id",
        "Activity": "titles[language=en]",
        "Dates": "when",
        "Start": "when[from]",
        "End": "when[to]",
        "City": "places[role=city].name",
        "Country": "countries[role=host].country",
        "Organisers": "partners[each, role=organiser].partner",
        "Women": "head_counts[measure=attended, sex=female].quantity.number",
        "Men": "head_counts[measure=attended, sex=male].quantity.number",
        "Total": "head_counts[measure=attended].quantity.number",
        "Status": "status",
        "Modality": "modality",
    }
    columns = [ColumnProfile(heading=(heading,), to=path) for heading, path in said.items()]
    columns.append(ColumnProfile(heading=("Remarks",), skip=True))
    sheet = SheetProfile(section="workshops", columns=tuple(columns))
    return Profile(sheets={"Activities": sheet, "activities*": sheet}, order="day first", languages=("en",))
