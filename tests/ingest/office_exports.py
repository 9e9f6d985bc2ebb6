"""More small exports as offices keep them: other languages, encodings, epochs and formats; every value is made up."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import Final
from zipfile import ZipFile, ZipInfo

from form_exports import Export, Rows, lines, workbook


def _days_from_1904() -> bytes:
    """Return dates, day numbers without a format, and numbers kept as text, in a workbook that counts from 1904."""
    rows: Rows = [
        ["ID", "Title", "Start", "End", "Participants", "Women"],
        ["E-1", "First", date(2018, 9, 24), date(2018, 9, 26), "21", 9],
        [2, "Second", 41905, 41907, 18.0, "7"],
        ["003", "Third", date(2019, 3, 4), "05.03.2019", 20.5, "nine"],
    ]
    return workbook({"Workshops": rows}, is_1904=True)


def _plan_of_a_year() -> bytes:
    """Return a plan in French: a title, groups of headings in merged cells, an X in one of twelve boxes, subtotals."""
    months = [
        "Janv.",
        "F\u00e9v.",
        "Mars",
        "Avril",
        "Mai",
        "Juin",
        "Juil.",
        "Ao\u00fbt",
        "Sept.",
        "Oct.",
        "Nov.",
        "D\u00e9c.",
    ]
    marks: Rows = [["X" if month == each else "" for month in range(12)] for each in (8, 2, 12)]
    marks[2][3], marks[2][4] = "x", "X"
    rows: Rows = [
        ["Plan d'action 2018"],
        ["N\u00b0", "Intitul\u00e9", "Mois", *[""] * 11, "Participants pr\u00e9vus", "Jours"],
        ["", "", *months, "", ""],
        ["P-1", "Preuve", *marks[0], 25, "2,5"],
        ["P-2", "Audition", *marks[1], "1.025", "1"],
        ["P-3", "Suivi", *marks[2], "env. 20", "trois"],
        ["Sous-total", "", *[""] * 12, 1070, ""],
    ]
    return workbook({"Plan 2018": rows}, merged={"C2:N2": "Mois"})


_PLAN: Final = """
decimal = ","
[sheets."Plan *"]
section = "workshops"
header_rows = [2, 3]
skip_rows = ["Sous-total"]
constants = { status = "planned" }
[[sheets."Plan *".boxes]]
to = "when"
choices = { "Mois / Janv." = "2018-01", "Mois / F\u00e9v." = "2018-02", "Mois / Mars" = "2018-03", \
"Mois / Avril" = "2018-04", "Mois / Mai" = "2018-05", "Mois / Juin" = "2018-06", "Mois / Juil." = "2018-07", \
"Mois / Ao\u00fbt" = "2018-08", "Mois / Sept." = "2018-09", "Mois / Oct." = "2018-10", "Mois / Nov." = "2018-11", \
"Mois / D\u00e9c." = "2018-12" }
[[sheets."Plan *".columns]]
heading = "Participants pr\u00e9vus"
to = "head_counts[measure=planned].quantity"
[[sheets."Plan *".columns]]
heading = "Jours"
to = "stated_duration[unit=days]"
""".replace("\\\n", "")


def _spanish() -> bytes:
    return lines(
        "N.\u00ba;Nombre del taller;Fecha de inicio;Fecha de finalizaci\u00f3n;Ciudad;Pa\u00eds;Participantes;Mujeres;"
        "Modalidad",
        "1;Prueba y audiencia;24/09/2018;26/09/2018;Bogot\u00e1;Colombia;21;9;Presencial",
        "2;Seguimiento;4 de marzo de 2019;05/03/2019;Lima;Per\u00fa;s/d;7;En l\u00ednea",
        encoding="cp1252",
    )


_LISTADO: Final = """
order = "day first"
[sheets.listado]
section = "workshops"
columns = [
    { heading = "Nombre del taller", to = "titles[language=es]" },
    { heading = "Fecha de inicio", to = "when[from]" },
    { heading = "Fecha de finalizaci\u00f3n", to = "when[to]" },
    { heading = "Pa\u00eds", to = "countries[each, role=host].country" },
]
"""


def _wide_characters() -> bytes:
    """Return what a spreadsheet program saves as "Unicode text", with a cell that holds a line break."""
    return lines("ID\tTitle\tDate", 'U-1\t"Two\nlines"\tmars 2019', "U-2\tLast\t", encoding="utf-16")


def _old_line_ends() -> bytes:
    return b"ID|Title|Date\rM-1|First|2018-09-24\rM-2|Second|24 Sept 2018\r"


def _choices_and_versions() -> bytes:
    """Return an export of Ona: a column for each choice and none for the question, people in columns, a row twice."""
    return lines(
        "titre_de_l_atelier,date_debut,ville,topics/evidence,topics/interviews,participants[1]/nom,participants[1]/sexe,"
        "frais[1]/nom,frais[1]/montant,_uuid,_submission_time,_version",
        "Preuve,2018-09-24,Rabat,True,False,A. One,femme,salle,500,0001,2018-09-27T10:00:00,v1",
        "Suivi,2018-10-01,Safi,True,True,B. Two,homme,n/a,n/a,0002,2018-10-03T10:00:00,v2",
        "Suivi,2018-10-01,Safi,True,True,B. Two,homme,n/a,n/a,0002,2018-10-03T11:00:00,v2",
    )


def _case_data() -> bytes:
    """Return trainings with a figure about victims, beside a sheet of their records and one that nobody knows."""
    sheets: dict[str, Rows] = {
        "Trainings": [["ID", "Title", "Women", "Victims identified"], ["T-1", "First", 9, 40]],
        "Intake": [["No.", "Victim's name", "Age"], [1, "secret", 30]],
        "Codes": [["Code", "Meaning"], ["1", "secret"]],
    }
    return workbook(sheets)


_SPREADSHEET: Final = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="Workshops">{}<table:table-row table:number-rows-repeated="1048570">'
    '<table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>'
    "</office:spreadsheet></office:body></office:document-content>"
)
_DAY: Final = (
    '<table:table-cell office:value-type="date" office:date-value="2018-09-{}"><text:p>x</text:p></table:table-cell>'
)


def _open_document() -> bytes:
    """Return a spreadsheet of LibreOffice, whose empty rows go on to the end of the sheet."""
    words = [["ID", "Title", "Start", "End"], ["O-1", "First"], ["O-2", "Second"]]
    days = ["", _DAY.format(24) + _DAY.format(26), '<table:table-cell table:number-columns-repeated="2"/>']
    rows = (
        "<table:table-row>" + "".join(map(_cell, texts)) + more + "</table:table-row>"
        for texts, more in zip(words, days, strict=True)
    )
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr(ZipInfo("mimetype"), "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(ZipInfo("content.xml"), _SPREADSHEET.format("".join(rows)))
    return buffer.getvalue()


def _cell(text: str) -> str:
    return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'


OFFICE_EXPORTS: Final = (
    Export("epoch.xlsx", _days_from_1904),
    Export("plan.xlsx", _plan_of_a_year, profile=_PLAN),
    Export("listado.csv", _spanish, encoding="cp1252", profile=_LISTADO),
    Export("workshops.tsv", _wide_characters),
    Export("events.csv", _old_line_ends),
    Export("choices.csv", _choices_and_versions),
    Export("cases.xlsx", _case_data),
    Export("workshops.ods", _open_document),
)
