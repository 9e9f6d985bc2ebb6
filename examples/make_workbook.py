"""Make ``morocco-trainings.xlsx``: a workbook as an office would keep it, with faults such as offices make.

It is a sample. What public sources print is marked with its source; everything else is marked "sample" in its row. The
names of the courts are real; those who hold the seats are anonymous (P-01 and so on). Needs the ``xlsx`` extra.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from story.court_network import COURTS

Row = Sequence[Any]
FILE = Path(__file__).with_name("morocco-trainings.xlsx")
UNODC = "UNODC, 4 October 2018"
PRESS = "Aujourd'hui le Maroc, September 2018"
DECREE = "annex to decree 2.99.832 of 28 September 1999"
SAMPLE = "sample"

READ_ME = (
    "SAMPLE. This workbook was made up to show glo_model at work. It is no office's real record.",
    "Real: the names of the courts of appeal, the two trainings of 2018, their dates, places and attendance.",
    "Made up, and marked 'sample' in the last column of its row: everything else, first of all who holds which seat.",
    "Seats are held by nobody real: P-01, P-02 and so on stand for prosecutors whom no public source names.",
    "The faults are made on purpose, and are such as offices make. glo-model check tells them, each with its cell.",
    "Sources:",
    "https://www.unodc.org/unodc/en/human-trafficking/glo-act/it-takes-a-network-to-defeat-a-network_-glo-act-continues-"
    "to-support-prosecutorial-network-in-morocco.html",
    "https://maghress.com/fr/aujourdhui/296544",
    "http://mofawad.blogspot.com/2013/10/blog-post_495.html",
)


def partners() -> Iterator[Row]:
    """Yield the sheet of organisations."""
    yield "ID", "Name", "Acronym", "Kind", "Remarks"
    yield "unodc", "United Nations Office on Drugs and Crime", "UNODC", "multilateral", UNODC
    yield "eu", "European Union", "EU", "multilateral", UNODC
    yield "ppo", "Moroccan public prosecution", None, "government", UNODC


def networks() -> Iterator[Row]:
    """Yield the sheet of the one network."""
    yield "ID", "Name", "Country", "Founded", "Seats", "Court level", "Remarks"
    yield "network", "Network of prosecutors", "Maroc", "July 2018", 2, "court of appeal", UNODC


def courts() -> Iterator[Row]:
    """Yield the sheet of the courts."""
    yield "ID", "Court", "Level", "City", "Country", "Exists", "Remarks"
    for number, name in enumerate(COURTS, start=1):
        yield f"CA-{number:02}", name, "court of appeal", name, "Morocco", "since 28 September 1999", DECREE
    yield "CA-22", "Guelmim", "court of appeal", "Guelmim", "Marocco", None, "planned in 2017, draft decree 2-17-688"


def trainings() -> Iterator[Row]:
    """Yield the sheet of trainings."""
    yield (
        "No.", "Title", "Dates", "City", "Country", "Organiser", "Donor", "Network", "Status", "Target",
        "Participants", "Women", "Men", "Remarks",
    )  # fmt: skip
    yield (
        "T-1", "First training of the network", "24-26 July 2018", "Tangier", "Morocco", "UNODC", "EU", "network",
        "held", None, "20-21", None, None, f"20 {UNODC}, 21 {PRESS}",
    )  # fmt: skip
    yield (
        "T-2", "Second training of the network", "du 24 au 26 septembre 2018", "Casablanca", "Maroc", "UNODC", "EU",
        "network", "Held", 42, 21, None, None, UNODC,
    )  # fmt: skip
    yield (
        "T-3", "Refresher on evidence", "03/04/2019", "Rabat", "Morocco", "UNODC", "EU", "network", "held", 20,
        "up to 18", 9, 8, SAMPLE,
    )  # fmt: skip
    yield (
        "T-4", "Seminar on victim protection", "30 June - 2 July 2019", "Fès", "Morocco", "UNODC", "EU", "network",
        "held", 24, 18, 11, 10, SAMPLE,
    )  # fmt: skip
    yield (
        None, "Follow-up meeting", datetime(2019, 10, 7), "Rabat", "Morocco", "Ministry of Justice", "EU", "network",
        "planned", 12.5, None, None, None, SAMPLE,
    )  # fmt: skip
    yield "Total", None, None, None, None, None, None, None, None, None, 74.5, None, None, None


def sessions() -> Iterator[Row]:
    """Yield the sheet of sessions."""
    yield "ID", "Workshop", "Title", "First day", "Last day", "Dates", "Topics", "Remarks"
    yield "S-1", "T-2", "Legal frameworks", 1, 2, None, "international law; national law", UNODC
    yield "S-2", "T-2", "Evidence and victim protection", 3, 3, None, "evidential issues; victim protection", UNODC
    yield "S-3", "T-2", "Moot court", 4, 4, date(2018, 9, 27), "real cases", SAMPLE


def members() -> Iterator[Row]:
    """Yield the sheet of who holds a seat: two of most courts, one of some, three of one, none of others."""
    yield "ID", "Network", "Court", "Person", "From", "To", "Remarks"
    holder = 0
    for number, name in enumerate(COURTS, start=1):
        seats = {4: 3, 7: 1, 9: 0, 16: 1, 21: 0}.get(number, 2)
        for _ in range(seats):
            holder += 1
            yield f"M-{holder:02}", "network", name, f"P-{holder:02}", "July 2018", "present", SAMPLE
    yield f"M-{holder + 1:02}", "network", "Nador", "P-03", "September 2018", "present", SAMPLE
    yield f"M-{holder + 2:02}", "network", "Casablnca", f"P-{holder + 1:02}", "July 2018", "present", SAMPLE


def people() -> Iterator[Row]:
    """Yield the sheet of persons, who are anonymous."""
    yield "Code", "Remarks"
    for number in range(1, 40):
        yield f"P-{number:02}", SAMPLE


SHEETS = {
    "Partners": partners,
    "Network": networks,
    "Courts of appeal": courts,
    "Trainings": trainings,
    "Sessions": sessions,
    "Persons": people,
    "Members": members,
}


def write(path: Path) -> None:
    """Write the workbook; the same bytes each time."""
    workbook = xlsxwriter.Workbook(str(path))
    workbook.set_properties({"title": "Sample: trainings of prosecutors in Morocco", "created": datetime(2018, 10, 4)})
    bold = workbook.add_format({"bold": True, "bg_color": "#dde6f0"})
    day = workbook.add_format({"num_format": "yyyy-mm-dd"})
    notice = workbook.add_worksheet("Read me")
    notice.set_column(0, 0, 120)
    for number, line in enumerate(READ_ME):
        notice.write_string(number, 0, line, bold if number == 0 else None)
    for name, rows in SHEETS.items():
        sheet = workbook.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, 20, 18)
        for number, row in enumerate(rows()):
            for column, cell in enumerate(row):
                if cell is not None:
                    style = bold if number == 0 else day if isinstance(cell, date) else None
                    sheet.write(number, column, cell, style)
    workbook.close()


if __name__ == "__main__":
    write(FILE)
