"""The commands of linking: suggest, alike, apply, list and undo, and decisions in check and convert."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from glo_model import Court, Dataset, DatedName, Membership, Person, PersonName, ProsecutorNetwork, load, save
from glo_model.cli.commands import glo_model


def run(*arguments: str | Path) -> Result:
    """Run a command as a shell would."""
    return CliRunner().invoke(glo_model, [str(each) for each in arguments])


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """Return a folder of tables with a misspelt court and a person who is named."""
    folder = tmp_path / "office"
    folder.mkdir()
    (folder / "courts.csv").write_text("ID,Name\nca-04,Casablanca\nca-07,Fez\n", encoding="utf-8")
    (folder / "persons.csv").write_text("ID,Name\np1,Nomen Nescio\n", encoding="utf-8")
    (folder / "networks.csv").write_text("ID,Name\nnet,Network\n", encoding="utf-8")
    rows = "m1,net,Casablnca,Nescio Nomen\nm2,net,Casablnca,\nm3,net,Utopia,\n"
    (folder / "members.csv").write_text(f"ID,Network,Court,Person\n{rows}", encoding="utf-8")
    return folder


def test_suggest_lists_names_with_what_is_near(office: Path) -> None:
    """The place, how often, the distance and the score; persons are counted only."""
    assert (
        "office/members.csv [members] C2: 'Casablnca' of the courts, 2 times\n"
        "    near: 'Casablanca' (ca-04), 1 letter apart, score 0.9\n"
        "office/members.csv [members] C4: 'Utopia' of the courts\n"
        "    nothing is near\n"
        "Names that were not linked: 2.\n"
        "References to persons that lead nowhere: 1; --persons shows them.\n"
    ) == run("link", "suggest", office).stdout


def test_an_encoding_may_be_stated(office: Path) -> None:
    """What check can read, suggest, alike and the questions can read as well."""
    (office / "courts.csv").write_bytes("ID,Name\nca-04,F\u00e8s\n".encode("cp1252"))
    for command in (("suggest", office), ("alike", office, office)):
        assert "REA002" in run("link", *command).stderr
        assert "REA002" not in run("link", *command, "--encoding", "cp1252").stderr
    for question in ("reach", "coverage", "cascade", "retention"):
        assert "REA002" in run(question, office).stderr
        assert "REA002" not in run(question, office, "--encoding", "cp1252").stderr


def test_suggest_shows_persons_by_wish(office: Path) -> None:
    """The same words in another order are near."""
    shown = run("link", "suggest", office, "--persons")

    assert "near: 'Nomen Nescio' (p1), the same words, score 1.0" in shown.stdout
    assert (0, False) == (shown.exit_code, "--persons shows" in shown.stdout)


def test_suggest_says_when_there_are_too_many(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That nothing was looked for is not told as that nothing is near."""
    monkeypatch.setattr("glo_model.ingest.linking.near.NearNames.of", lambda *_: None)

    assert "too many names: no near ones were looked for" in run("link", "suggest", office).stdout


def test_suggest_without_the_extra_says_the_pip_line(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing else is used in its place; check does without hints."""
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    result = run("link", "suggest", office)

    assert (2, "glo-model: rapidfuzz is not installed; run: pip install 'glo_model[fuzzy]'\n") == (
        result.exit_code,
        result.stderr.splitlines(keepends=True)[-1],
    )
    assert "is near" not in run("check", office).stdout


def test_check_shows_what_is_near(office: Path) -> None:
    """The hint stands beside the finding."""
    assert "'Casablnca' is near 'Casablanca' (ca-04), 1 letter apart" in run("check", office).stdout


def test_from_suggestions_to_decisions_and_back(office: Path, tmp_path: Path) -> None:
    """What is decided once is replayed by check and convert, listed, and taken back; nothing is appended twice."""
    answers, decisions, target = (tmp_path / name for name in ("answers.toml", "decisions.toml", "out.json"))
    run("link", "suggest", office, "--persons", "--write", answers)
    text = answers.read_text(encoding="utf-8")
    for name, meaning in (("Casablnca", 'id = "ca-04"'), ("Nescio Nomen", 'id = "p1"'), ("Utopia", 'verdict = "new"')):
        text = text.replace(f'name = "{name}"\n', f'name = "{name}"\n{meaning}\n')
    answers.write_text(text, encoding="utf-8")
    apply = ("link", "apply", answers, decisions, "--by", "registry", "--why", "looked up", "--when", "2018-10-04")

    assert "Appended: 3. There already: 0.\n" == run(*apply).stdout
    assert "Appended: 0. There already: 3.\n" == run(*apply).stdout
    assert (
        "1. courts: 'Casablnca' means ca-04, 2018-10-04, registry: looked up\n"
        "2. courts: 'Utopia' is new, 2018-10-04, registry: looked up\n"
        "3. persons: a name means p1, 2018-10-04, registry\n"
    ) == run("link", "list", decisions).stdout
    assert "'Nescio Nomen' means p1" in run("link", "list", decisions, "--persons").stdout
    assert "Names that were not linked: 0." in run("link", "suggest", office, "--decisions", decisions).stdout
    assert 1 == run("check", office, "--decisions", decisions).stdout.count("error REF001")
    run("convert", office, target, "--decisions", decisions)
    assert ["ca-04", "ca-04", "Utopia"] == [each.court for each in load(target).data.of(Membership)]
    assert "Taken back: 2.\n" == run("link", "undo", decisions, "1", "2").stdout
    assert 3 == run("check", office, "--decisions", decisions).stdout.count("error REF001")
    assert "References to persons" not in run("link", "suggest", office, "--decisions", decisions).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("link", "list", "none.toml"), "none.toml cannot be read"),
        (("link", "undo", "none.toml", "1"), "none.toml cannot be read"),
        (("link", "apply", "none.toml", "d.toml", "--by", "registry"), "none.toml cannot be read"),
        (("check", "office", "--decisions", "none.toml"), "none.toml cannot be read"),
        (("link", "suggest", "office", "--write", "office/courts.csv"), "is there already, and may hold answers"),
        (("link", "suggest", "office", "--write", "none/a.toml"), "cannot be written"),
        (("link", "undo", "d.toml", "7"), "there is no decision 7"),
    ],
)
def test_what_cannot_run_exits_with_2(
    office: Path, arguments: tuple[str, ...], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The reason stands in one line on standard error, and nothing is written."""
    monkeypatch.chdir(office.parent)
    Path("d.toml").touch()
    before = {path: path.read_bytes() for path in Path().rglob("*.*")}
    result = run(*arguments)

    assert (2, True) == (result.exit_code, said in result.stderr.splitlines()[-1])
    assert before == {path: path.read_bytes() for path in Path().rglob("*.*")}


def test_a_faulty_file_of_decisions_is_told_and_not_touched(tmp_path: Path) -> None:
    """All faults are told with their places, and the exit code is 1."""
    path = tmp_path / "d.toml"
    path.write_text('[[decision]]\nkind = "courts"\nid = "c"\n', encoding="utf-8")
    results = [run("link", "list", path), run("link", "apply", path, path, "--by", "registry")]

    assert [1, 1] == [each.exit_code for each in results]
    assert all("/decision/0/name: error REA004" in each.stderr for each in results)


def test_alike_lists_pairs_and_merges_nothing(tmp_path: Path) -> None:
    """Courts of nearly one name are a pair; persons are compared by wish only."""
    for name, court, person in (("a", "Casablnca", "Nomen Nescio"), ("b", "Casablanca", "Nescio, Nomen")):
        people = Person(id=f"p-{name}", name=PersonName(printed=person))
        save(Dataset([Court(id=name, names=(DatedName(text=court),)), people]), tmp_path / f"{name}.json")
    files = tmp_path / "a.json", tmp_path / "b.json"

    assert (
        "courts: 'Casablnca' (a) may be 'Casablanca' (b), 1 letter apart, score 0.9\n"
        "Pairs that may be one: 1.\n"
        "Persons were not compared; --persons does.\n"
    ) == run("link", "alike", *files).stdout
    assert "'Nomen Nescio' (p-a) may be 'Nescio, Nomen' (p-b)" in run("link", "alike", *files, "--persons").stdout


def test_alike_says_how_many_names_were_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A comparison that was cut short does not look whole; faults of a file make the exit code 1."""
    monkeypatch.setattr("glo_model.ingest.linking.near.NearNames.of", lambda *_: None)
    save(Dataset([ProsecutorNetwork(id="n", names=(DatedName(text="Network"),))]), tmp_path / "a.json")
    (tmp_path / "b.json").write_text("{", encoding="utf-8")
    result = run("link", "alike", tmp_path / "a.json", tmp_path / "b.json")

    assert (1, True) == (result.exit_code, "not compared, as there are too many: 1." in result.stdout)
