"""No record of a victim, a suspect or a case is ever read, kept or shown."""

import pytest
from reading_tables import read, table, told

from field_data import needs_data, real_files
from glo_model.api import load
from glo_model.dataset import Dataset
from glo_model.entities import Court, Partner


@pytest.mark.parametrize(
    "heading",
    [
        "vic_TypeOfExploitation", "cas_CaseOwner", "prs_FirstName", "per_Name", "hte_x", "con_Consent", "Victim name",
        "Name of victim", "Name of the victim", "Victim", "Perpetrator", "Survivor ID", "Date of Birth", "DOB",
        "Passport No.", "Case number", "Type of exploitation", "Nom de la victime", "Fecha de nacimiento",
        "Victim's name", "VictimID", "caseStatus", "Vic_Gender", "Victim 1", "Victim name (full)", "Names of victims",
        "Victim's date of birth", "Trafficker's name", "Sexe de la victime", "Nom de l'auteur présumé",
        "Edad de la víctima", "Nombre de la víctima", "Nombres de las víctimas", "Tipo de explotación", "اسم الضحية",
        "جنسية الضحية", "تاريخ الميلاد", "رقم القضية", "Имя жертвы", "Case ref.", "Suspect nationality",
    ],
)  # fmt: skip
@pytest.mark.parametrize("sheet", ["Participants", "Sheet1"])
def test_a_sheet_that_looks_like_case_data_is_not_read(sheet: str, heading: str) -> None:
    """One finding names the cell; nothing of the sheet is kept, neither as data nor raw, nor shown."""
    loaded = read(table(sheet, ("No.", "Role", heading), ("1", "trainee", "secret")))
    assert [f"REA015 [{sheet}] C1: the column is one of victims', suspects' or cases' data"] == told(loaded)
    assert (Dataset(), ()) == (loaded.data, loaded.rejected)


@pytest.mark.parametrize(
    "heading",
    [
        "Victims identified", "per_diem", "con_firmed", "Victim protection", "Cases", "Number of victims", "Case study",
        "Nombre de victimes", "Número de víctimas", "Total victims", "عدد الضحايا", "Nom de l'auteur", "Suspects",
        "Accused", "Witness name", "Case",
    ],
)  # fmt: skip
def test_what_only_sounds_like_it_is_read(heading: str) -> None:
    """Totals, topics and a daily allowance are no cases."""
    assert ["c"] == [each.id for each in read(table("Courts", ("ID", "Name", heading), ("c", "x", "y"))).data.of(Court)]


def test_texts_below_the_headings_are_data() -> None:
    """A court whose id begins like a column of the standard is a court."""
    assert Dataset([Court(id="cas_1")]) == read(table("courts", ("id",), ("cas_1",))).data


def test_a_form_that_lists_such_columns_is_not_read_either() -> None:
    """A form has its columns in rows; and unknown sheets beside it are not kept, as they may hold the same."""
    form = table("survey", ("type", "name"), ("text", "prs_FirstName"))
    loaded = read(form, table("choices", ("gender", "other")), table("Partners", ("ID", "Name"), ("p", None)))
    assert (Dataset([Partner(id="p")]), ()) == (loaded.data, loaded.rejected)
    assert ["REA016", "REA015"] == [each.code for each in loaded.findings]


@needs_data
def test_real_files_are_read_without_a_traceback() -> None:
    """Every workbook and CSV file of the folder is read, and those of the case data standard are stopped."""
    for file in real_files(("",), (".csv", ".xlsx")):
        loaded = load(file)
        stopped = "REA015" in {each.code for each in loaded.findings}
        assert (file.parent.name == "htcds", False) == (stopped, stopped and bool(loaded.rejected or len(loaded.data)))
