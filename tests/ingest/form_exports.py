"""A dozen small exports, each shaped like those that offices and form servers really give; every value is made up."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from importlib import import_module
from io import BytesIO
from typing import Any, Final, TypeAlias

import attrs

xlsxwriter: Any = import_module("xlsxwriter")  # it has no types


@attrs.frozen
class Export:
    """Hold how a file is made and how it is read."""

    name: str
    make: Callable[[], bytes]
    encoding: str | None = None
    profile: str = ""
    """What a profile says of it, in TOML, if there is one."""

    @property
    def ending(self) -> str:
        """Return the name of its format."""
        return self.name.rpartition(".")[2]


Rows: TypeAlias = list[list[Any]]


def workbook(
    sheets: Mapping[str, Sequence[Sequence[Any]]],
    *,
    merged: Mapping[str, str] | None = None,
    hidden: str = "",
    is_1904: bool = False,
) -> bytes:
    """Return an XLSX file of these sheets, the same bytes at each call; a day is written as its number."""
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "date_1904": is_1904, "default_date_format": "dd/mm/yyyy"})
    book.set_properties({"created": datetime(2020, 1, 1)})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            sheet.write_row(row, 0, cells)
        for place, text in (merged or {}).items():
            sheet.merge_range(place, text)
        if name == hidden:
            sheet.hide()
    book.close()
    return buffer.getvalue()


def lines(*texts: str, encoding: str = "utf-8") -> bytes:
    """Return a text file of these lines, which end as spreadsheet programs end them."""
    return "".join(f"{text}\r\n" for text in texts).encode(encoding)


def _activity_list() -> bytes:
    rows: Rows = [
        ["Activities 2018 to 2019"],
        ["No.", "Title", "Dates", "", "Participants", ""],
        ["", "", "Start", "End", "Women", "Men"],
        ["A-1", "Judicial cooperation", "2018-09-24", "2018-09-26", 9, 12],
        ["A-2", "Follow-up", "2019-03-04", "2019-03-05", 7, 8],
        ["Total", "", "", "", 16, 20],
    ]
    return workbook({"Activities": rows}, merged={"C2:D2": "Dates", "E2:F2": "Participants"})


def _french() -> bytes:
    return lines(
        "N\u00b0,Intitul\u00e9,Dates,Ville,Pays,Participants,Femmes",
        "F-1,Coop\u00e9ration judiciaire,du 24 au 26 septembre 2018,F\u00e8s,Maroc,21,9",
        "F-2,\u00c9changes de pratiques,mars 2019,Mekn\u00e8s,Maroc,plus de 20,",
        encoding="cp1252",
    )


def _semicolons() -> bytes:
    return lines(
        "ID;Title;Date;Days;Participants",
        'S-1;"First; part one";24/09/2018;2,5;21',
        "S-2;Second;25.10.2018;1,0;1.024",
    )


def _three_w() -> bytes:
    return lines(
        "Who does what where",
        "Ref,Activity,Organisation,Country,From,To,Women reached,Men reached,Remark,Cluster",
        "#activity+code,#activity+name,#org,#country+name,#date +start,#date+end,#reached+f,#reached+m,,#x_cluster",
        "H-1,Training of prosecutors,UNODC,Morocco,2018-09-24,2018-09-26,9,12,call back,Protection",
        "H-2,Training of judges,UNODC,Tunisia,2018-10-01,,7,8,,Protection",
    )


def _register() -> bytes:
    rows: Rows = [
        ["Name of Partner", "", "", "UNODC"],
        ["Date of Training", "", "Start Date (dd/mm/yy)", "24/09/18"],
        ["", "", "End Date (dd/mm/yy)", "26/09/18"],
        ["Type of Training (mark X in ONLY ONE of the boxes)", "", "Investigation", ""],
        ["", "", "Evidence", "X"],
        [],
        ["S/N", "Trainee First Name", "Trainee Last Name", "Gender (Male/ Female)", "Cadre", "Telephone number"],
        [1, "A.", "One", "Female", "Prosecutor", "0001"],
        [2, "B.", "Two", "Male", "Judge", "0002"],
        [3, "C.", "Three", "F", "Prosecutor", "0003"],
        [4, "", "", "", "", ""],
    ]
    return workbook({"Sheet1": rows})


def _kobo_workbook() -> bytes:
    main: Rows = [
        ["start", "general/training_title", "general/date_start", "general/date_end", "general/city", "topics",
         "topics/evidence", "topics/interviews", "_id", "_uuid", "_submission_time", "_index", "__version__"],
        ["2018-09-24T08:00:00", "Joint training", "2018-09-24", "2018-09-26", "Rabat", "evidence interviews",
         True, True, 11, "0001-a", "2018-09-27T10:00:00", 1, "v1"],
        ["2018-10-01T08:00:00", "Follow-up", "2018-10-01", "2018-10-02", "Safi", "evidence",
         True, False, 12, "0002-b", "2018-10-03T10:00:00", "2", "v2"],
        ["2018-10-01T08:00:00", "Follow-up", "2018-10-01", "2018-10-02", "Safi", "evidence",
         True, False, 13, "0002-b", "2018-10-03T11:00:00", 3, "v2"],
    ]  # fmt: skip
    people: Rows = [
        ["participants/name", "participants/sex", "participants/court", "_index", "_parent_table_name",
         "_parent_index", "_submission__uuid"],
        ["A. One", "female", "Rabat", 1, "Attendance", 1, ""],
        ["B. Two", "male", "Safi", 2, "Attendance", "1", ""],
        ["C. Three", "femme", "Safi", 3, "Attendance", 2.0, ""],
        ["D. Four", "male", "Safi", 4, "Attendance", 9, ""],
        ["E. Five", "unclear", "Safi", 5, "Attendance", 2, ""],
        ["F. Six", "male", "Safi", 6, "Attendance", "", ""],
    ]  # fmt: skip
    return workbook({"Attendance": main, "participants": people})


def _kobo_wide() -> bytes:
    return lines(
        "start,training_title,date_start,district,participants[1]/name,participants[1]/sex,participants[2]/name,"
        "participants[2]/sex,meta/instanceID,_uuid,_submission_time",
        "2018-09-24T08:00,Joint training,2018-09-24,Rabat,A. One,female,B. Two,male,uuid:0001,0001,2018-09-27T10:00:00",
        "2018-10-01T08:00,Follow-up,2018-10-01,Safi,C. Three,male,n/a,n/a,uuid:0002,0002,2018-10-03T10:00:00",
    )


def _kobo_json() -> bytes:
    submissions = [
        {
            "_id": 1,
            "_uuid": "0001-a",
            "general/training_title": "Joint training",
            "general/date_start": "2018-09-24",
            "participants": [
                {"participants/name": "A. One", "participants/sex": "female"},
                {"participants/name": "B. Two", "participants/sex": "male"},
            ],
            "_geolocation": [None, None],
            "_submission_time": "2018-09-27T10:00:00",
        },
        {"_id": 2, "_uuid": "0002-b", "general/training_title": "Follow-up", "general/date_start": "2018-10-01"},
    ]
    return json.dumps(submissions).encode()


def _boxes() -> bytes:
    rows: Rows = [
        ["Title of training:", "Interview techniques"],
        ["Date of training:", "24/09/2018"],
        ["Venue:", "Hotel Atlas"],
        [],
        ["No", "Name", "Phone", "F", "M", "18-30", "31-60"],
        [1, "A. One", "1", "X", "", "X", ""],
        [2, "B. Two", "2", "", "x", "", "X"],
        [3, "C. Three", "3", "X", "X", "X", ""],
        [4, "D. Four", "4", "", "", "", "X"],
    ]
    return workbook({"Sheet1": rows})


def _attendance() -> bytes:
    rows: Rows = [
        ["Workshop title", "Joint training"],
        ["Start date", "2018-09-24"],
        ["End date", "2018-09-26"],
        [],
        ["No.", "Full name", "Sex", "Institution", "Signature"],
        [1, "A. One", "F", "Court of Rabat", "signed"],
        [2, "B. Two", "M", "Court of Safi", "signed"],
        [3, "A. One", "F", "Court of Rabat", "signed"],
        [4, "A. One", "F", "Court of Safi", "signed"],
        ["Total", "", "", "4", ""],
    ]
    return workbook({"Attendance sheet 1": rows})


def _hidden() -> bytes:
    sheets: dict[str, Rows] = {
        "Notes": [["Please send back by Friday."]],
        "Workshops": [["ID", "Title", "Dates"], ["W-1", "Joint training", "24-26 September 2018"]],
        "Trainings": [["ID", "Title", "Dates"], ["W-2", "Old training", "2017"]],
        "Petty cash": [["What", "How much"], ["Coffee", 12]],
    }
    return workbook(sheets, hidden="Trainings")


def _arabic() -> bytes:
    return lines(
        "\u0627\u0644\u0645\u0639\u0631\u0651\u0641,"
        "\u0627\u0644\u0639\u0646\u0648\u0627\u0646,"
        "\u0627\u0644\u064a\u0648\u0645 \u0627\u0644\u0623\u0648\u0644",
        "AR-1,\u062f\u0648\u0631\u0629 \u062a\u062f\u0631\u064a\u0628\u064a\u0629,2018-09-24",
    )


FORM_EXPORTS: Final = (
    Export("activities.xlsx", _activity_list),
    Export("ateliers.csv", _french, encoding="cp1252"),
    Export("trainings.csv", _semicolons, profile='decimal = ","'),
    Export("three-w.csv", _three_w),
    Export("register.xlsx", _register),
    Export("attendance.xlsx", _kobo_workbook),
    Export("attendance-wide.csv", _kobo_wide),
    Export("attendance.json", _kobo_json),
    Export("boxes.xlsx", _boxes),
    Export("twins.xlsx", _attendance),
    Export("hidden.xlsx", _hidden),
    Export("workshops.csv", _arabic),
)
