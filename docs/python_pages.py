"""What stands on each page about the Python interface: public names first, then the modules behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs
from dictionary_pages import answers


@attrs.frozen
class PythonPage:
    """Describe one page: its title, a few words, public names of ``glo_model``, and modules with all they hold."""

    name: str
    title: str
    lead: str
    names: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """Yield the page in Markdown."""
        yield from (f"# {self.title}", "", self.lead)
        if self.names:
            yield from ("", "```{eval-rst}", ".. currentmodule:: glo_model", "")
            for name in self.names:
                yield from self._name(name)
            yield "```"
        for module in self.modules:
            yield from ("", f"## `{module}`", "", "```{eval-rst}", f".. automodule:: {module}", "   :members:", "```")

    def _name(self, name: str) -> Iterator[str]:
        kind = "function" if name[0].islower() else "exception" if name.endswith("Error") else "class"
        yield f".. auto{kind}:: {name}"
        if kind != "function":
            yield "   :members:"
        yield ""


PYTHON_PAGES: Final[tuple[PythonPage, ...]] = (
    PythonPage(
        "files",
        "Read, check and write",
        "A file goes in; a dataset and findings come out. Bad data never raise: they are findings.",
        names=("load", "loads", "save", "dumps", "from_dict", "to_dict", "check", "Loaded", "Rejected"),
    ),
    PythonPage(
        "findings",
        "Findings and errors",
        "Data that are wrong are findings, all of them at once. A world that is wrong is a `GloModelError`.",
        names=(
            "Finding", "Severity", "Origin", "GloModelError", "FileError", "FormatError", "MissingExtraError",
            "DataError",
        ),
    ),
    PythonPage(
        "dataset",
        "Dataset",
        "Entities by kind and id, never changed, with what is known beside them.",
        names=("Dataset", "Absence", "Extra"),
        modules=("glo_model.dataset",),
    ),
    PythonPage(
        "entities",
        "Entities",
        "Small classes that never change, built by keyword. Their fields are told in the"
        " [data dictionary](../dictionary/index.md).",
        names=(
            "Programme", "Country", "Partner", "Person", "Affiliation", "Expert", "Court", "Workshop", "Session",
            "Engagement", "HeadCount", "Assessment", "ProsecutorNetwork", "Membership", "LegalInstrument", "Output",
            "Agreement", "Link", "Quotation", "Figure", "Source", "Claim",
        ),
    ),
    PythonPage(
        "values",
        "Values",
        "Things that refuse to be wrong: they are built whole or not at all.",
        names=(
            "When", "Spans", "PartialDate", "ClockTime", "Certainty", "Quantity", "Bounds", "Money", "Amount",
            "Percentage", "InLanguage", "DatedName", "PersonName", "Identifier", "Place",
        ),
    ),
    PythonPage(
        "words-and-codes",
        "Countries, codes and limits",
        "The closed lists, the names of countries, and what a field's annotation can say.",
        modules=(
            "glo_model.values.countries", "glo_model.values.folding", "glo_model.values.limits",
            "glo_model.values.fields",
        ),
    ),
    PythonPage(
        "printed-dates",
        "Printed dates",
        "From dates as people print them to EDTF.",
        modules=("glo_model.values.printed_dates",),
    ),
    PythonPage(
        "questions",
        "Questions",
        "From a dataset to an [answer](answers.md): an interval where the data leave one open, with the reason.",
        modules=(
            "glo_model.queries.seats.coverage",
            "glo_model.queries.seats.units_trained",
            "glo_model.queries.seats.represented",
            "glo_model.queries.seats.retention",
            "glo_model.queries.cascade.generations",
            "glo_model.queries.reach.how_many",
            "glo_model.queries.reach.reach_by",
            "glo_model.queries.reach.counting",
            "glo_model.queries.reach.reconciled",
            "glo_model.queries.events.workshops",
            "glo_model.queries.events.sessions",
            "glo_model.queries.events.people",
            "glo_model.queries.events.selecting",
        ),
    ),
    PythonPage(
        "redaction",
        "Redaction",
        "What leaves the house: see [privacy](../../../privacy.md).",
        names=("redact",),
    ),
    PythonPage(
        "tables",
        "Tables and profiles",
        "How a table's sheets, headings and words become entities.",
        names=("Limits",),
        modules=("glo_model.ingest",),
    ),
    PythonPage(
        "extending",
        "Rules, formats and reports of your own",
        "What stands on a shelf, and how another package puts something there.",
        modules=(
            "glo_model.rule", "glo_model.rules", "glo_model.fileformat", "glo_model.formats", "glo_model.report",
            "glo_model.reports", "glo_model.table", "glo_model.plugins",
        ),
    ),
    PythonPage(
        "cattrs",
        "cattrs",
        "A strict converter for programs that use cattrs already.",
        names=("make_converter",),
    ),
    PythonPage(
        "testing",
        "Testing",
        "Hypothesis strategies: entities and datasets that are valid, and data that are broken on purpose.",
        modules=("glo_model.testing",),
    ),
    PythonPage(
        "catalogue",
        "Catalogue",
        "The words about codes and fields, from which these pages are made.",
        modules=("glo_model.catalogue",),
    ),
)  # fmt: skip


def python_pages() -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of each page and its lines in Markdown."""
    yield "index", _index()
    yield "answers", answers()
    for page in PYTHON_PAGES:
        yield page.name, page.lines()


def _index() -> Iterator[str]:
    yield from ("# Python", "", "What `import glo_model` offers, and the modules behind it.", "")
    yield from ("```{toctree}", ":maxdepth: 1", "", *(page.name for page in PYTHON_PAGES), "answers", "```")
