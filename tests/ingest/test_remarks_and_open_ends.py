"""Columns for people, and dates that have no end yet."""

from __future__ import annotations

import pytest

from glo_model import Finding, Membership, Person, loads
from glo_model.ingest import Profile
from glo_model.ingest.profiles.sheet import ColumnProfile, SheetProfile


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Return the codes of findings that are not about ids."""
    return [finding.code for finding in findings if finding.code not in {"REA011", "REA013"}]


@pytest.mark.parametrize("heading", ["Remarks", "NOTES", "Observations", "Commentaire"])
def test_a_column_of_remarks_is_kept_aside_with_a_note(heading: str) -> None:
    """A remark is no fault: it is kept as an extra of its record."""
    loaded = loads(f"Code,{heading}\nP-01,seen in May\n".encode(), format="csv", file="persons.csv")

    assert ["REA018"] == codes(loaded.findings)
    assert [("P-01", heading, '"seen in May"')] == [(each.id, each.field, each.raw) for each in loaded.data.extras]


def test_a_sheet_of_codes_and_remarks_is_read() -> None:
    """One heading that is known is enough where the others are for people."""
    loaded = loads(b"Code,Remarks\nP-01,\nP-02,x\n", format="csv", file="persons.csv")

    assert ["P-01", "P-02"] == [person.id for person in loaded.data.of(Person)]


def test_a_row_with_an_unknown_heading_is_no_row_of_headings() -> None:
    """One known heading beside an unknown one may as well be a record, so the table is not read."""
    assert ["REA016"] == codes(loads(b"Code,Mood\nP-01,x\n", format="csv", file="persons.csv").findings)


@pytest.mark.parametrize("end", ["..", "present", "Ongoing", "to date", "à ce jour"])
def test_an_end_is_open_where_the_cell_says_so(end: str) -> None:
    """Who holds a seat until now holds it from the start on, for certain."""
    data = loads(f"ID,Network,From,To\nm,n,July 2018,{end}\n".encode(), format="csv", file="members.csv").data
    (membership,) = data.of(Membership)

    assert membership.when is not None
    assert "2018-07/.." == membership.when.dates.text


def test_a_blank_end_is_not_known() -> None:
    """A blank cell says nothing, so nobody can say that the membership goes on."""
    data = loads(b"ID,Network,From,To\nm,n,July 2018,\n", format="csv", file="members.csv").data
    (membership,) = data.of(Membership)

    assert membership.when is not None
    assert "2018-07/" == membership.when.dates.text


@pytest.mark.parametrize(
    ("end", "dates"), [("present", "2018-07/2018-09-30"), ("still there", "2018-07/.."), ("ongoing", "2018-07/..")]
)
@pytest.mark.parametrize("rows", [1, 60])
def test_a_word_for_an_end_means_what_the_profile_says(end: str, dates: str, rows: int) -> None:
    """A list of the end of September may say "present" for its day; what a profile does not say keeps its meaning."""
    words = {"present": "2018-09-30", "still there": ".."}
    columns = (ColumnProfile(heading=("To",), to="when[to]", words=words),)
    profile = Profile(sheets={"members": SheetProfile(section="memberships", columns=columns)})
    table = "ID,Network,From,To\n" + "".join(f"m{number},n,July 2018,{end}\n" for number in range(rows))
    data = loads(table.encode(), format="csv", file="members.csv", profile=profile).data

    assert {dates} == {each.when.dates.text for each in data.of(Membership) if each.when is not None}
