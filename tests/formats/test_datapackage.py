"""The description of a CSV folder: it holds of every row, and other programs accept it."""

from __future__ import annotations

import csv
import io
import json
import re
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from glo_model.api import load, save
from glo_model.dataset import Dataset
from glo_model.entities import Affiliation, Claim, Country, Court, Engagement, HeadCount, Person, Programme, Workshop
from glo_model.entities.funding import Budget
from glo_model.entities.roles import PartnerRole
from glo_model.formats import format_named
from glo_model.formats._datapackage import NAME
from glo_model.formats._table_schema import described_column, refers_to
from glo_model.testing import datasets
from glo_model.values import Amount, Bounds, Money, PersonName, Quantity

EXAMPLES = Path(__file__).parents[2] / "examples"


def described(data: Dataset) -> tuple[dict[str, Any], dict[str, list[dict[str, str]]]]:
    """Return the description of a dataset's folder, and the rows of each of its files as other programs read them."""
    write = format_named("csv").write
    assert write is not None
    parts = dict(write(data))
    package = json.loads(parts.pop(NAME) or "{}")
    rows = {
        name.removesuffix(".csv"): list(csv.DictReader(io.StringIO(part.decode(), newline="")))
        for name, part in parts.items()
        if part
    }
    return package, rows


def resource(data: Dataset, name: str) -> dict[str, Any]:
    """Return the description of one table."""
    (found,) = [each for each in described(data)[0]["resources"] if each["name"] == name]
    assert isinstance(found, dict)
    return found


def check_cell(cell: str, field: dict[str, Any], missing: list[str]) -> None:
    """Make sure that a cell is what its column's description says."""
    limits = field.get("constraints", {})
    if cell in missing:
        assert not limits.get("required")
        return
    assert field["type"] != "boolean" or cell in (*field["trueValues"], *field["falseValues"])
    assert field["type"] != "time" or re.fullmatch("[0-9]{2}:[0-9]{2}", cell)
    assert "enum" not in limits or cell in limits["enum"]
    assert "pattern" not in limits or re.fullmatch(limits["pattern"], cell)
    if field["type"] in ("integer", "number"):
        number = Decimal(cell.lstrip("'") if field.get("bareNumber") is False else cell)
        assert limits.get("minimum", number) <= number <= limits.get("maximum", number)


@given(datasets() | datasets(dangling=True, twins=True))
def test_the_description_holds_of_every_row(data: Dataset) -> None:
    """Types, patterns, limits and keys of the description are those of the cells that are written."""
    package, tables = described(data)
    resources = {each["name"]: each for each in package.get("resources", ())}
    assert list(tables) == list(resources)
    for name, rows in tables.items():
        schema = resources[name]["schema"]
        assert list(rows[0]) == [field["name"] for field in schema["fields"]]
        for row in rows:
            for field in schema["fields"]:
                check_cell(row[field["name"]], field, schema["missingValues"])
        if "primaryKey" in schema:
            assert len(rows) == len({row["id"] for row in rows})
        for key in schema.get("foreignKeys", ()):
            target = tables[key["reference"]["resource"] or name]
            assert {row[key["fields"]] for row in rows} - {""} <= {row["id"] for row in target}


@given(datasets(twins=True))
def test_equal_datasets_have_the_same_description(data: Dataset) -> None:
    """It holds no day and no name of who wrote it."""
    write = format_named("csv").write
    assert write is not None
    assert write(data)[NAME] == write(Dataset(reversed(list(data)), absences=data.absences, extras=data.extras))[NAME]


def test_a_folder_of_nothing_has_no_description() -> None:
    """What an earlier dataset left is taken away, like its tables."""
    write = format_named("csv").write
    assert write is not None
    assert b"" == write(Dataset())[NAME]


def test_the_package_names_the_schema_and_how_its_files_are_written() -> None:
    """Whoever reads it needs nothing else to open the files."""
    package, _ = described(Dataset([Court(id="c")]))
    assert ("tabular-data-package", "glo_model/1") == (package["profile"], package["glo_model:schema"])
    court = resource(Dataset([Court(id="c")]), "courts")
    assert ("courts.csv", "utf-8", ",", "\r\n", ["", "(none)"]) == (
        court["path"],
        court["encoding"],
        court["dialect"]["delimiter"],
        court["dialect"]["lineTerminator"],
        court["schema"]["missingValues"],
    )
    assert court["description"]


@pytest.mark.parametrize(
    ("section", "heading", "expected"),
    [
        ("courts", "id", {"type": "string", "constraints": {"required": True}}),
        ("sessions", "starts", {"type": "time", "format": "%H:%M"}),
        ("sessions", "number", {"type": "integer", "constraints": {"minimum": 1, "maximum": 2**63 - 1}}),
        ("programmes", "countries.1.share", {"type": "number", "constraints": {"minimum": 0, "maximum": 100}}),
        ("programmes", "budgets.1.value.amount", {"type": "number", "bareNumber": False}),
        ("engagements", "completed", {"type": "boolean", "trueValues": ["true"], "falseValues": ["false"]}),
        ("programmes", "places.1", {"type": "string", "constraints": {"enum": ["(empty)"]}}),
        ("claims", "how", {"type": "string", "constraints": {"enum": ["printed", "derived", "inferred"]}}),
    ],
)
def test_a_column_is_described_from_its_annotation(section: str, heading: str, expected: dict[str, Any]) -> None:
    """Its type and limits are those of the field."""
    found = described_column(section, heading)
    assert expected == {
        name: found[name]
        for name in ("type", "format", "bareNumber", "trueValues", "falseValues", "constraints")
        if name in found
    }


def test_a_column_says_what_it_means_and_who_may_see_it() -> None:
    """The strictest mark on the way to a field is that of its column."""
    names = [described_column("persons", heading) for heading in ("id", "name.printed")]
    assert ["Id", "Name printed"] == [each["title"] for each in names]
    assert "personal" == names[1]["glo_model:seen_by"]
    assert "Of the courts, by id." in described_column("affiliations", "court")["description"]
    several = described_column("courts", "sources")["description"]
    assert several.endswith("parted by semicolons, so that it is no foreign key.")
    assert (
        "Several may stand in one cell, parted by semicolons." in described_column("sessions", "topics")["description"]
    )
    assert "An open vocabulary." in described_column("courts", "level")["description"]
    assert "a count such as 21" in described_column("head_counts", "quantity")["description"]
    assert ("courts", None, None, None) == (
        refers_to("affiliations", "court"),
        refers_to("courts", "sources"),
        refers_to("courts", "id"),
        refers_to("courts", "no such heading"),
    )


def test_a_list_of_words_has_a_pattern() -> None:
    """Several codes may stand in one cell, and nothing else may."""
    pattern = described_column("experts", "languages")["constraints"]["pattern"]
    assert [True, True, False, False] == [
        re.fullmatch(pattern, cell) is not None for cell in ("fr", "fr; ar", "fr;ar", "francais")
    ]


def test_keys_are_claimed_where_they_hold() -> None:
    """References lead from a column to the ids of a table, to those of the same table and out of records too."""
    data = Dataset(
        [Court(id="a"), Court(id="b", parent="a"), Person(id="p"), Affiliation(id="f", person="p", court="b")]
    )
    assert "id" == resource(data, "courts")["schema"]["primaryKey"]
    assert [{"fields": "parent", "reference": {"resource": "", "fields": "id"}}] == resource(data, "courts")["schema"][
        "foreignKeys"
    ]
    assert ["persons", "courts"] == [
        key["reference"]["resource"] for key in resource(data, "affiliations")["schema"]["foreignKeys"]
    ]


def test_keys_that_do_not_hold_are_left_out_and_the_reason_is_given() -> None:
    """Of twins no id is a key, and a reference that leads nowhere is no foreign one; the rows are all there."""
    data = Dataset([Court(id="a"), Court(id="a", level="x"), Court(id="b", parent="nowhere")])
    court = resource(data, "courts")
    assert ("primaryKey" in court["schema"], "foreignKeys" in court["schema"]) == (False, False)
    assert court["description"].endswith("Some of the rows have one id (IDS001), so that no primary key is stated.")
    (parent,) = [field for field in court["schema"]["fields"] if field["name"] == "parent"]
    assert "(REF001), so that no foreign key is stated." in parent["description"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (b'{"glo_model:schema": "glo_model/1"}', []),
        (b'{"name": "of another program"}', []),
        (b"[1]", []),
        (b'{"glo_model:schema": "glo_model/2"}', ["REA010"]),
        (b'{"glo_model:schema": ', ["REA001"]),
        (b"\xff", ["REA001"]),
        (b"[" * 100_000, ["REA001"]),
    ],
)
def test_the_schema_of_a_folder_is_looked_at_and_nothing_else(
    tmp_path: Path, written: bytes, expected: list[str]
) -> None:
    """A folder of a later version is told of, and one that another program has described is read as it is."""
    (tmp_path / "courts.csv").write_bytes(b"id\nc\n")
    (tmp_path / NAME).write_bytes(written)
    loaded = load(tmp_path)
    assert (expected, len(expected)) == ([each.code for each in loaded.findings], len(loaded.rejected))
    assert Dataset([Court(id="c")]) == loaded.data
    assert all(str(each.origin).endswith(NAME) for each in loaded.findings)


def awkward() -> Dataset:
    """Return a dataset of what is hard to describe: negative money, texts that would run, ids with apostrophes."""
    return Dataset(
        [
            Programme(id="'p", budgets=(Budget(value=Money(amount=Amount("-12.50"), currency="EUR")),)),
            Country(id="MA"),
            Court(id="=1+1", country="MA"),
            Workshop(id="(none)", programmes=("'p",), partners=(PartnerRole(partner="x", role="organiser"),)),
            HeadCount(id="h", workshop="(none)", measure="attended", quantity=Quantity(number=Bounds(">=20 ~25"))),
            Engagement(id="e", workshop="(none)", role="trainee", completed=True),
            Person(id="total", name=PersonName(printed="-")),
            Claim(id="c", kind="Court", subject="=1+1", field="level", text="n/a", source="s"),
        ]
    )


@pytest.mark.skipif(find_spec("frictionless") is None, reason="frictionless is not installed: no foreign judge")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", ["sixty-events.json", "seed.json", "awkward"])
def test_frictionless_accepts_the_folder(name: str, tmp_path: Path) -> None:
    """Another program's validator finds no fault in the folder, and does find one that is put there."""
    from frictionless import validate

    data = awkward() if name == "awkward" else load(EXAMPLES / name).data
    save(data, tmp_path / "out", format="csv")
    report = validate(str(tmp_path / "out" / NAME))
    assert [] == report.flatten(["title", "message"])
    persons = tmp_path / "out" / "persons.csv"
    persons.write_bytes(persons.read_bytes() * 2)
    assert not validate(str(tmp_path / "out" / NAME)).valid


@pytest.mark.skipif(find_spec("frictionless") is None, reason="frictionless is not installed: no foreign judge")
@pytest.mark.filterwarnings("ignore")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=5)
@given(data=datasets(dangling=True, twins=True, min_size=1))
def test_frictionless_accepts_any_dataset(tmp_path: Path, data: Dataset) -> None:
    """Twins and references that lead nowhere included."""
    from frictionless import validate

    save(data, tmp_path, format="csv")
    assert [] == validate(str(tmp_path / NAME)).flatten(["title", "message"])
