"""Shelves: formats, reports and what other packages add to them."""

from __future__ import annotations

from importlib.metadata import EntryPoint, EntryPoints
from types import SimpleNamespace

import pytest

import glo_model.reports
from glo_model import Dataset, FormatError
from glo_model.formats import all_formats, format_named, format_of
from glo_model.plugins import on_the_shelf
from glo_model.report import Checked
from glo_model.reports import all_reports, report_named


def test_every_format_reads_or_writes() -> None:
    """A format that does neither would stand on the shelf for nothing."""
    assert {"csv", "json", "ndjson", "xlsx"} <= {each.name for each in all_formats()}
    assert all(each.read or each.tables or each.write for each in all_formats())


def test_a_format_is_told_by_the_end_of_the_name() -> None:
    """Capitals do not matter; a name that tells nothing is refused with the endings that do."""
    assert "json" == format_of("X.JSON", is_folder=False).name
    assert "csv" == format_of("folder", is_folder=True).name
    with pytest.raises(FormatError, match=r"\.ndjson"):
        format_of("x.docx", is_folder=False)


def test_an_unknown_name_is_refused_with_those_that_there_are() -> None:
    """The message is enough to mend the call."""
    with pytest.raises(FormatError, match="json"):
        format_named("docx")
    with pytest.raises(FormatError, match="text"):
        report_named("pdf")


def test_every_report_shows_a_check_of_nothing() -> None:
    """A report ends with a line end, whatever there is to show."""
    assert all(each.write(Checked(data=Dataset(), findings=())).endswith("\n") for each in all_reports())


def test_other_packages_add_by_entry_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an entry point of the shelf's group names stands on the shelf after what is there."""
    point = EntryPoint(name="mine", value="glo_model.reports.json:REPORT", group="glo_model.reports")
    monkeypatch.setattr("glo_model.plugins.entry_points", lambda group: EntryPoints([point]).select(group=group))

    assert ["json", "text", "json"] == [each.name for each in on_the_shelf(glo_model.reports, "REPORT")]


def test_an_empty_folder_is_an_empty_shelf() -> None:
    """A shelf is whatever stands in the folder."""
    shelf = SimpleNamespace(__path__=[], __name__="nothing")

    assert [] == list(on_the_shelf(shelf, "RULE"))  # type: ignore[arg-type]  # as a module would be
