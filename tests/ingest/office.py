"""A workbook as an office keeps one, with what such workbooks are known to hold; every name is of the seed's story."""

from __future__ import annotations

from datetime import datetime
from importlib import import_module
from io import BytesIO
from typing import Any

xlsxwriter: Any = import_module("xlsxwriter")  # it has no types


def office_workbook() -> bytes:
    """Return an XLSX file with trainings, courts, members, a sheet of text, and one that nobody knows."""
    buffer = BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
    day = workbook.add_format({"num_format": "dd/mm/yyyy"})
    _write(workbook.add_worksheet("Read me"), [["This workbook was made by the country office."]], day)
    _write(workbook.add_worksheet("Trainings"), _trainings(), day)
    _write(workbook.add_worksheet("Courts of appeal"), _courts(), day)
    _write(workbook.add_worksheet("Organisations"), [["ID", "Name"], ["unodc", "UNODC"], ["eu", "European Union"]], day)
    _write(workbook.add_worksheet("Members"), _members(), day)
    _write(workbook.add_worksheet("Petty cash"), [["What", "How much"], ["Coffee", 12]], day)
    workbook.close()
    return buffer.getvalue()


def _write(sheet: Any, rows: list[list[Any]], day: Any) -> None:
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, datetime):
                sheet.write_datetime(row, column, cell, day)
            elif isinstance(cell, str) and cell.startswith("=FAILED"):
                sheet.write_formula(row, column, "=1/0", None, "#DIV/0!")
            elif cell is not None:
                sheet.write(row, column, cell)


def _trainings() -> list[list[Any]]:
    headings = [
        "No.", "Title", "Title (fr)", "Dates", "City", "Country", "Organiser(s)", "Donor", "Participants", "Women",
        "Target", "Status", "Mode", "Room colour",
    ]  # fmt: skip
    title = "GLO.ACT Morocco: trainings of the network of prosecutors"
    first = [
        "T1",
        "First training",
        "Premi\u00e8re",
        "July 2018",
        "Tangier",
        "Maroc",
        "UNODC",
        "European union",
    ]
    second = ["T2", " Second training", None, datetime(2018, 9, 24), "Casablanca", "Morocco", "UNODC and eu", "EU"]
    third = [None, "Third training", None, "03/04/2019", "Rabat", "Congo", "Nobody known", None]
    return [
        [title],
        [],
        headings,
        [*first, 21.0, 8, 42, "Held", "In person", "blue"],
        [*second, "over 20", "n/a", None, "held", None, None],
        [*third, 3.9, "=FAILED", "\u2013", "perhaps", "not recorded", None],
        [],
        ["Total", None, None, None, None, None, None, None, 41],
    ]


def _courts() -> list[list[Any]]:
    return [
        ["ID", "Name", "City", "Country"],
        ["c-tan", "Tangier", "Tangier", "MA"],
        ["c-cas", "Casablanca", "Casablanca", "MA"],
    ]


def _members() -> list[list[Any]]:
    return [
        ["ID", "Network", "Court", "Person", "From", "To"],
        ["m1", "network", "Casablanca", "p-017", "2018", None],
        ["m2", "network", "c-tan", None, 43367, datetime(2020, 1, 31)],
    ]
