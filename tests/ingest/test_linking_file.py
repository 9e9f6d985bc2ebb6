"""The file of decisions: read with all its faults, appended to, and taken back from, with every remark in its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from deciding import courts, decide, decided, members, read_with
from hypothesis import example, given, settings
from hypothesis import strategies as st

from glo_model import FileError, FormatError
from glo_model.finding import Origin
from glo_model.ingest import Decision, Decisions, Unlinked
from glo_model.ingest.linking.decision_file import appended, as_toml, new_ones, questions, without
from glo_model.ingest.linking.near import Candidate

ENTRY = '[[decision]]\nkind = "courts"\nname = "Fes"\nid = "c1"\nby = "registry"\nwhen = 2018-10-04\nwhy = "slip"\n'
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: any(map(str.isalnum, text)))


def faults(text: str | bytes) -> list[str]:
    """Return what is wrong with the text of a file of decisions."""
    data = text if isinstance(text, bytes) else text.encode()
    return [f"{each.code} {each.origin}: {each.message}" for each in Decisions.parse(data, file="d.toml").findings]


def test_a_day_may_be_a_date_or_a_text() -> None:
    """TOML has dates of its own; a month is written as a text. Marks at the beginning of the file do not matter."""
    later = ENTRY.replace("2018-10-04", '"2018-10"')
    read = Decisions.parse(f"\ufeff{ENTRY}{later}".encode())

    assert ([], ["2018-10-04", "2018-10"]) == (list(read.findings), [str(each.when) for each in read.taken])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ENTRY.replace("courts", "court"), "REA007 d.toml /decision/0: kind: must be the name of a section"),
        (ENTRY.replace("courts", "countries"), "REA007 d.toml /decision/0: kind: countries are found by"),
        (ENTRY.replace("Fes", "***"), "REA007 d.toml /decision/0: name: must hold a letter or a number"),
        (ENTRY.replace('id = "c1"\n', ""), "REA007 d.toml /decision/0: a decision has either an id or a verdict"),
        (f'{ENTRY}verdict = "new"\n', "REA007 d.toml /decision/0: a decision has either an id or a verdict"),
        (ENTRY.replace('why = "slip"\n', ""), "REA004 d.toml /decision/0/why: why is missing"),
        (ENTRY.replace('"slip"', "3"), "REA003 d.toml /decision/0/why: why must be text"),
        (f"{ENTRY}note = 1\n", "REA005 d.toml /decision/0/note: no such field"),
        (ENTRY + ENTRY.replace("id =", "idd ="), "REA007 d.toml /decision/1"),
        ("decision = 1", "REA003 d.toml /decision: each decision begins with [[decision]]"),
        ("decision = [1]", "REA003 d.toml /decision/0"),
        ("other = 1", "REA005 d.toml /other: only [[decision]] may stand at the top of the file"),
        ("kind = Fes", "REA001 d.toml: the file is not TOML (line 1, column 8)"),
        ("kind =", "REA001 d.toml: the file is not TOML"),
        ("x = " + "9" * 5000, "REA001 d.toml: the file holds a number or a nesting that is too large"),
        ("x = " + "[" * 5000, "REA001 d.toml: the file holds a number or a nesting that is too large"),
        (b"\xff", "REA001 d.toml: the file is not UTF-8"),
    ],
)
def test_a_fault_is_told_with_its_place(text: str | bytes, said: str) -> None:
    """An entry with a fault is no decision, and no value of it is shown."""
    found = faults(text)

    assert found[0].startswith(said)
    assert not any("Fes" in each or "slip" in each for each in found)


def test_the_faults_of_the_file_are_among_the_findings_of_what_is_read() -> None:
    """A misspelt field does not undo a decision in silence."""
    loaded = read_with(Decisions.parse(b"other = 1", file="d.toml"), courts("Fez"), members())

    assert ["REA005"] == [each.code for each in loaded.findings]


def test_the_numbers_are_those_of_the_file() -> None:
    """A faulty entry does not move those behind it."""
    read = Decisions.parse(f"[[decision]]\n{ENTRY}".encode(), file="d.toml")

    assert [(2, "/decision/1")] == [
        (number, origin.pointer) for number, (_, origin) in zip(read.numbers, read.placed, strict=True)
    ]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The message names the path."""
    with pytest.raises(FileError, match=r"none\.toml cannot be read"):
        Decisions.read(tmp_path / "none.toml")
    (tmp_path / "d.toml").write_text(ENTRY, encoding="utf-8")

    assert "d.toml" == Decisions.read(tmp_path / "d.toml").file


def test_a_repr_shows_nobody() -> None:
    """Neither the name nor who decided is in it."""
    shown = repr(decided(decide("persons", "Nomen Nescio", "p1"))) + repr(decide("persons", "Nomen Nescio", "p1"))

    assert ("Nescio" in shown, "registry" in shown) == (False, False)


@settings(max_examples=60)
@given(TEXTS, TEXTS)
@example(name='a"\\\x7f\u2028', why="[[decision]]\n'''x")
def test_what_is_appended_is_read_and_what_is_undone_is_gone(name: str, why: str) -> None:
    """Any text comes back as it is, and taking a decision back leaves the file as it was."""
    try:
        decision = decide("courts", name, "NOBODY", why=why)
    except ValueError:  # nothing of the name is left when it is folded
        return
    before = f"# ours\n{ENTRY}\n".encode()
    after = appended(before, [decision])

    assert (decision,) == Decisions.parse(after).taken[1:]
    assert before.rstrip() == without(after, {2}).rstrip()


def test_remarks_go_with_their_decision() -> None:
    """What stands right above an entry is about it; what stands at the top of the file is about the file."""
    text = f"# ours\n\n# the first\n{ENTRY}\n# the second\n{ENTRY}"

    assert f"# ours\n\n# the second\n{ENTRY}" == without(text.encode(), {1}).decode()
    assert f"# ours\n\n# the first\n{ENTRY}\n" == without(text.encode(), {2}).decode()


def test_undoing_reads_as_before() -> None:
    """What was linked by a decision is linked no more, and nothing else is otherwise."""
    tables = courts("Fez"), members("Fes", "Fez")
    before = b""
    after = appended(before, [decide("courts", "Fes", "c1")])
    undone = without(after, {1})

    assert read_with(Decisions.parse(after), *tables) != read_with(Decisions.parse(before), *tables)
    assert read_with(Decisions.parse(undone), *tables) == read_with(Decisions.parse(before), *tables)


@pytest.mark.parametrize(
    ("text", "number", "error", "said"),
    [
        (ENTRY, 2, LookupError, "there is no decision 2; there are 1"),
        ("decision = 1", 1, LookupError, "there are 0"),
        ("decision = [{kind = 'courts'}]", 1, FormatError, "by hand"),
        (f'{ENTRY}x = """\n[[decision]]\n"""\n', 1, FormatError, "by hand"),
        ("=", 1, FormatError, "not TOML"),
    ],
)
def test_what_cannot_be_taken_back_is_refused(text: str, number: int, error: type[Exception], said: str) -> None:
    """A file that is laid out in a way of its own is left as it is."""
    with pytest.raises(error, match=said):
        without(text.encode(), {number})


def test_nothing_is_appended_twice() -> None:
    """One that is there in another spelling is there; one that says otherwise is refused."""
    there = decided(decide("courts", "Fes", "c1"))
    new = decide("courts", "Rbat", "c2")

    assert (new,) == new_ones(there, [decide("courts", "FES", "c1"), new, new])
    with pytest.raises(FormatError, match="a name of the courts is decided in another way already"):
        new_ones(there, [decide("courts", "fes", "NEW")])


def test_an_entry_is_put_on_a_line_of_its_own() -> None:
    """A file without a last line end gets one."""
    one = as_toml(decide("courts", "Fes", "c1"))

    assert f"# ours\n\n{one}\n{one}" == appended(b"# ours", Decisions.parse(f"{one}{one}".encode()).taken).decode()


def test_questions_are_answered_in_their_file() -> None:
    """What is near stands as a remark in one line; what nobody has answered is passed over."""
    near = (Candidate(id="c1", name="Fez\n[[decision]]", apart=1, score=0.67),)
    names = [
        Unlinked(kind="courts", name=name, times=times, origin=Origin(file="f\n.csv"), near=found)
        for name, times, found in (("Fes", 2, near), ("Rbat", 1, None), ("***", 1, ()))
    ]
    text = questions(names)
    said = {"by": "registry", "when": "2018-10-04", "why": "looked up"}
    asked = Decisions.answers(text.encode(), said_of_all=said)
    filled = text.replace('name = "Fes"', 'name = "Fes"\nid = "c1"')
    answered = Decisions.answers(filled.encode(), said_of_all=said)

    assert (2, (), ()) == (text.count("\n[[decision]]\n"), asked.taken, asked.findings)
    assert "# f\\u000a.csv, 2 in all\n# near: 'Fez\\n[[decision]]' (c1), 1 letter apart, score 0.67\n" in text
    assert (decide("courts", "Fes", "c1"),) == answered.taken


def test_an_answer_that_is_no_table_is_a_fault() -> None:
    """It is told like any other fault of such a file."""
    assert ["REA003"] == [each.code for each in Decisions.answers(b"decision = [1]", said_of_all={}).findings]


def test_an_entry_may_say_itself_what_is_said_of_all() -> None:
    """Its own words hold."""
    read = Decisions.answers(ENTRY.encode(), said_of_all={"why": "another", "by": "another"})

    assert ["slip"] == [each.why for each in read.taken]
    assert isinstance(read.taken[0], Decision)
