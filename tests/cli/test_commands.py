"""The command line: what each command prints, where, and with which exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glo_model import Court, Dataset, Membership, Person, PersonName, ProsecutorNetwork, __version__, dumps, load, save
from glo_model.cli.commands import glo_model
from glo_model.entities.prosecutor_network import SeatRule

SEED = str(Path(__file__).parents[2] / "examples" / "seed.json")


def run(*arguments: str, given: bytes | None = None) -> Result:
    """Run a command as a shell would."""
    return CliRunner().invoke(glo_model, arguments, input=given)


def test_check_finds_no_errors_in_the_seed() -> None:
    """The seed's network loads without errors, its gaps are told as notes, and the exit code is 0."""
    result = run("check", SEED, "--as-of", "2018-10-04")

    assert 0 == result.exit_code
    assert "Found as of 2018-10-04: 0 errors, 0 warnings, 23 notes." in result.stdout
    assert "note NET003 court-without-member: court 'ca-21'" in result.stdout


def test_check_prints_the_day_that_it_takes() -> None:
    """Without --as-of the command takes today and says which day that is."""
    assert "Found as of 20" in run("check", SEED).stdout


def test_errors_make_the_exit_code_1(tmp_path: Path) -> None:
    """A fault in the data is told with its place on standard output."""
    path = tmp_path / "bad.json"
    path.write_bytes(dumps(Dataset([Court(id="c", parent="none")])))
    result = run("check", str(path))

    assert 1 == result.exit_code
    assert "bad.json /courts/0/parent: error REF001" in result.stdout


def test_check_prints_json_for_machines() -> None:
    """With --json everything is one object, and nothing is shortened."""
    shown = json.loads(run("check", "-", "--json", "--as-of", "2018-10-04", given=b"not json").stdout)

    assert ("2018-10-04", 1) == (shown["as_of"], shown["counts"]["error"])
    assert "REA001" == shown["findings"][0]["code"]
    assert "-" == shown["findings"][0]["origin"]["file"]


def test_ten_thousand_faults_are_capped_in_print_only(tmp_path: Path) -> None:
    """The text lists the first and counts the rest; --all and --json list them all."""
    path = tmp_path / "many.json"
    path.write_bytes(dumps(Dataset(Court(id=f"c{number}", parent="none") for number in range(10_000))))

    assert "... and 9800 more findings, which are not shown here" in run("check", str(path)).stdout
    assert 10_000 == run("check", str(path), "--all").stdout.count("error REF001")
    assert 10_000 == json.loads(run("check", str(path), "--json").stdout)["counts"]["error"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "no-such-file.json"), "no-such-file.json cannot be read"),
        (("check", "x.docx"), "the name does not tell the format"),
        (("explain", "NET00"), "did you mean"),
        (("coverage", SEED, "--network", "nobody"), "nobody"),
        (("reach", SEED, "--country", "Nowhere"), "no country is known as Nowhere"),
        (("reach", SEED, "--country", "Congo"), "it may be"),
        (("reach", SEED, "--from", "soon"), "a period goes from"),
        (("check", SEED, "--as-of", "yesterday"), "is no day such as 2018-10-01"),
        (("convert", SEED, "-", "--to", "csv"), "standard output holds one file"),
    ],
)
def test_what_cannot_run_exits_with_2(arguments: tuple[str, ...], said: str) -> None:
    """The reason stands in one line on standard error, without a traceback."""
    result = run(*arguments)

    assert 2 == result.exit_code
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_signs_that_steer_a_terminal_are_shown_by_their_numbers() -> None:
    """A hostile value cannot hide a line or colour the screen: it is printed as what it is."""
    result = run("check", "-", given=b'{"schema":"glo_model/1","courts":[{"id":"c","\\u001b[2Jgone":1}]}')

    assert "\x1b" not in result.stdout
    assert "\\u001b[2Jgone" in result.stdout


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_a_terminal_sees_colours_unless_it_asks_for_none(no_color: str, *, coloured: bool) -> None:
    """FORCE_COLOR stands for a terminal here; NO_COLOR is obeyed wherever it is set."""
    environment = {"FORCE_COLOR": "1", "TERM": "xterm-256color", "NO_COLOR": no_color}
    arguments = ("check", SEED, "--as-of", "2018-10-04")
    result = CliRunner().invoke(glo_model, arguments, env=environment, color=True)

    assert coloured is ("\x1b[36m" in result.stdout)


def test_convert_withholds_what_is_not_public(tmp_path: Path) -> None:
    """With --public no protected name is in the file that is written."""
    source, target = tmp_path / "in.json", tmp_path / "out.ndjson"
    save(Dataset([Person(id="p", name=PersonName(printed="Nomen Nescio")), Court(id="c")]), source)

    assert 0 == run("convert", str(source), str(target), "--public").exit_code
    assert b"Nescio" not in target.read_bytes()
    assert Dataset([Court(id="c")]) == load(target).data


def test_convert_reads_and_writes_standard_streams() -> None:
    """A hyphen stands for standard input and output."""
    data = dumps(Dataset([Court(id="c")]))

    assert data == run("convert", "-", "-", given=data).stdout_bytes


def test_convert_tells_what_was_not_usable(tmp_path: Path) -> None:
    """Faults are told on standard error, what could be read is written, and the exit code is 1."""
    target = tmp_path / "out.json"
    result = run("convert", "-", str(target), given=b'{"schema":"glo_model/1","courts":[{"id":"c"},{"id":""}]}')

    assert 1 == result.exit_code
    assert Dataset([Court(id="c")]) == load(target).data
    assert "Not converted, because not usable: 1" in result.stderr


def test_explain_tells_of_a_rule_and_of_a_reading_fault() -> None:
    """Every code has its words, with an example where a rule has one; small letters will do."""
    assert "## NET001 over-filled-court" in run("explain", "net001").stdout
    assert "This is found" in run("explain", "NET001").stdout
    assert "## REA003 wrong-value" in run("explain", "REA003").stdout


def test_coverage_says_that_unrecorded_members_are_unknown() -> None:
    """Of the seed's network no membership is recorded, so nobody can say how many seats are filled."""
    result = run("coverage", SEED, "--as-of", "2018-10-04")

    assert 0 == result.exit_code
    assert "21 courts with 42 seats for prosecutors: an unknown number filled, 0 to 42 vacant" in result.stdout


def test_coverage_prints_json_with_the_words() -> None:
    """The answer's fields and its sentences are both in the JSON."""
    shown = json.loads(run("coverage", SEED, "--as-of", "2018-10-04", "--json").stdout)

    assert ("ma-prosecutors", "42") == (shown["network"], shown["totals"]["required"])
    assert shown["words"].startswith("On 2018-10-04, ")


def test_coverage_asks_which_network(tmp_path: Path) -> None:
    """With none or several networks in the file the command says so instead of choosing."""
    path = tmp_path / "two.json"
    save(Dataset([ProsecutorNetwork(id="a"), ProsecutorNetwork(id="b")]), path)

    assert "there are a, b" in run("coverage", str(path)).stderr
    assert "there is no network" in run("coverage", "-", given=dumps(Dataset())).stderr


def test_coverage_counts_a_member_without_a_name() -> None:
    """An anonymous holder fills a seat."""
    data = Dataset(
        [
            ProsecutorNetwork(id="n", seat_rules=(SeatRule(unit="court", seats=2),)),
            Court(id="c"),
            Membership(id="m", network="n", court="c"),
        ]
    )

    assert "0 to 1 filled" in run("coverage", "-", given=dumps(data)).stdout
    assert (
        "1 court with 2 seats for prosecutors: 1 filled, 1 vacant"
        in run("coverage", "-", "--undated", "certainly", given=dumps(data)).stdout
    )


def test_reach_gives_the_interval_and_its_reason() -> None:
    """The sentences can be pasted into a report, and name the counts that they rest on."""
    result = run("reach", SEED, "--country", "Morocco", "--from", "2018-07", "--to", "2018-12")

    assert result.stdout.startswith("21 to 42 different people, 41 to 42 attendances.")
    assert "Rests on the head counts casablanca-attended, tangier-attended." in result.stdout


def test_reach_by_sex_is_a_table_with_its_reasons() -> None:
    """A country is named by its code too; the table, the denominator and the ids can be pasted into a report."""
    shown = run("reach", SEED, "--by", "sex", "--country", "MA").stdout

    assert shown.startswith("21 to 42 different people, 41 to 42 attendances.")
    assert "female        0 to 42           0 to 42" in shown
    assert "2 events with 41 to 42 attendances do not state the sex" in shown
    assert "Rests on the head counts casablanca-attended, tangier-attended." in shown


def test_reach_by_group_is_one_object_for_machines() -> None:
    """With --json the groups, their shares and the whole are plain data."""
    shown = json.loads(run("reach", SEED, "--by", "year", "--json").stdout)

    assert ("year", "21..42") == (shown["by"], shown["whole"]["people"])
    assert ["2018"] == [each["group"] for each in shown["groups"]]


def test_reach_by_a_rule_names_its_page() -> None:
    """The number by a donor's rule comes first, with the rule and where it is stated."""
    shown = run("reach", SEED, "--counting", "eea-grants-civ-007").stdout

    assert shown.startswith("0 to 42 by the rule eea-grants-civ-007 (")
    assert "https://core-indicators.eeagrants.org/indicators/CIV-007" in shown


def test_reach_of_one_event_is_exact() -> None:
    """An event of which one count is known is known exactly."""
    shown = json.loads(run("reach", SEED, "--event", "casablanca-2018", "--json").stdout)

    assert "21" == shown["people"]


def test_the_version_is_told() -> None:
    """The command tells the version of the package."""
    assert __version__ in run("--version").stdout


@pytest.mark.parametrize("arguments", [("-m", "glo_model", "--version"), ("-m", "glo_model", "check", SEED)])
def test_the_package_runs_as_a_module(arguments: tuple[str, ...]) -> None:
    """``python -m glo_model`` is the command."""
    done = subprocess.run([sys.executable, *arguments], capture_output=True, check=False)

    assert (0, b"") == (done.returncode, done.stderr)


def test_without_click_the_pip_line_is_printed() -> None:
    """A command that lacks its extra says how to get it, and exits with 2."""
    code = "import sys; sys.modules['click'] = None; from glo_model.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert 2 == done.returncode
    assert "click is not installed; run: pip install 'glo_model[cli]'\n" == done.stderr
