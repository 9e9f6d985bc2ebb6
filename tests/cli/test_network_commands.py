"""The commands about networks over time: what an officer pastes into a report, and one JSON object for machines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glo_model import (
    Court,
    Dataset,
    Engagement,
    HeadCount,
    Membership,
    ProsecutorNetwork,
    Quantity,
    When,
    Workshop,
    dumps,
)
from glo_model.cli.commands import glo_model
from glo_model.entities.prosecutor_network import SeatRule

SEED = str(Path(__file__).parents[2] / "examples" / "seed.json")
DATA = dumps(
    Dataset([
        ProsecutorNetwork(id="n", seat_rules=(SeatRule(unit="court", seats=2),)),
        ProsecutorNetwork(id="group", parent="n"),
        Court(id="rabat", exists=When.of("1956/..")),
        Membership(id="m1", network="n", court="rabat", person="p1", when=When.of("2018-01/..")),
        Membership(id="m2", network="group", court="rabat", person="p2", when=When.of("2018-01/..")),
        Workshop(id="tot", kind="training of trainers", networks=("n",), when=When.of("2018-07-24")),
        Engagement(id="e1", workshop="tot", person="p1", role="trainee"),
        HeadCount(id="c1", workshop="tot", measure="attended", quantity=Quantity.of(1), role="trainee"),
        Workshop(id="local", kind="training", networks=("n",), when=When.of("2019-03")),
        Engagement(id="e2", workshop="local", person="p1", role="trainer"),
        Workshop(id="other", kind="training", networks=("n",), when=When.of("2019-04")),
        Engagement(id="e3", workshop="other", role="trainee"),
    ])
)  # fmt: skip


def run(*arguments: str) -> Result:
    """Run a command on the data above, given on standard input."""
    return CliRunner().invoke(glo_model, arguments, input=DATA)


def test_coverage_gives_the_interval_the_reason_and_the_ids() -> None:
    """Where only totals are known the pigeonhole bound is told, with the head counts that it rests on."""
    shown = CliRunner().invoke(glo_model, ["coverage", SEED, "--as-of", "2018-10-01"]).stdout
    assert "they came from 11 to 21 of the 21 courts. At least 11: 21 came to casablanca-2018," in shown
    assert "Rests on the head counts casablanca-attended, tangier-attended." in shown
    assert "rabat  partly filled  2      1       1       m1" in run("coverage", "-", "--network", "n").stdout


def test_coverage_counts_groups_on_request() -> None:
    """A line says whose seats they are."""
    shown = run("coverage", "-", "--network", "n", "--with-subnetworks").stdout
    assert "n: rabat  filled  2      2       0       m1, m2" in shown


def test_retention_is_told_in_words_and_by_unit() -> None:
    """The person trained in July 2018 still holds the seat a year later; no person is named."""
    arguments = ("retention", "-", "--network", "n", "--as-of", "2019-07-31")
    result = run(*arguments)
    assert 0 == result.exit_code
    assert result.stdout.startswith(
        "Of 1 person trained by n, each looked at 12 months after their training and no later than 2019-07-31, 1 still"
    )
    assert "rabat  1\n" in result.stdout
    assert "p1" not in result.stdout
    assert "1" == json.loads(run(*arguments, "--json").stdout)["retained"]
    members = json.loads(run(*arguments, "--followed", "members", "--with-subnetworks", "--json").stdout)
    assert ("members", "2") == (members["followed"], members["retained"])


def test_retention_of_nobody_is_told_without_a_table() -> None:
    """Where nothing is recorded the answer is unknown, and rests on nothing."""
    empty = dumps(Dataset([ProsecutorNetwork(id="n")]))
    result = CliRunner().invoke(glo_model, ["retention", "-", "--followed", "members"], input=empty)
    assert "No membership is recorded" in result.stdout
    assert "Rests on" not in result.stdout


def test_cascade_tells_of_generations_and_of_what_was_not_placed() -> None:
    """Each generation has a line, and what nobody recorded is named."""
    result = run("cascade", "-", "--network", "n")
    assert 0 == result.exit_code
    assert "Generation 0: 1 person trained at tot; 1 taught later, 0 never did." in result.stdout
    assert "Rests on the head counts c1." in result.stdout
    assert "Not placed: other: nobody recorded who taught there" in result.stdout
    assert 2 == len(json.loads(run("cascade", "-", "--first", "tot", "--json").stdout)["generations"])
    assert "The data have no training of trainers" in CliRunner().invoke(glo_model, ["cascade", SEED]).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("retention", "-"), "name the network with --network"),
        (("retention", "-", "--months", "-1"), "not in the range"),
        (("cascade", "-", "--first", "nothing"), "no Workshop 'nothing'"),
    ],
)
def test_what_cannot_be_answered_exits_with_2(arguments: tuple[str, ...], said: str) -> None:
    """The reason stands on standard error."""
    result = run(*arguments)
    assert 2 == result.exit_code
    assert said in result.stderr
