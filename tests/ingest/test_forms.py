"""Exports of forms, tagged tables and registers: each is told by its marks, and its people are counted."""

from __future__ import annotations

import json
from typing import Any

import pytest
from form_exports import workbook
from reading_tables import codes, read, table

from field_data import DATA, needs_data, real_files
from glo_model import load, loads
from glo_model.entities import Engagement, HeadCount, Workshop
from glo_model.formats import all_formats
from glo_model.ingest import Profile
from glo_model.ingest.profiles.sheet import ColumnProfile, SheetProfile
from glo_model.loaded import Loaded
from glo_model.table import Cell, Limits, Table

FOLDERS = ("hxl", "kobo", "training-register", "events", "countries", "htcds")

_MAIN = ("training_title", "date_start", "_uuid", "_submission_time", "_index")
_ONE = ("Joint training", "2018-09-24", "u-1", "2018-09-27T10:00:00", 1.0)


def _main(*rows: tuple[Cell, ...], headings: tuple[str, ...] = _MAIN) -> Table:
    return table("Form", headings, *(rows or (_ONE,)))


def _people(*rows: tuple[Cell, ...], headings: tuple[str, ...] = ("sex", "_parent_index")) -> Table:
    return table("people", headings, *rows)


def _counts(loaded: Loaded) -> dict[str | None, str]:
    return {count.sex: str(count.quantity.number) for count in loaded.data.of(HeadCount)}


def _extras(loaded: Loaded) -> dict[str, str]:
    return {extra.field: extra.raw for extra in loaded.data.extras}


def test_a_submission_is_a_workshop_with_the_id_that_the_server_gave() -> None:
    """Usual questions are known by their names; the server's own columns are kept beside them, and a note says so."""
    loaded = read(_main())
    workshop = loaded.data.of(Workshop)[0]
    assert "u-1" == workshop.id
    assert ("Joint training", "2018-09-24/") == (workshop.titles[0].text, str(workshop.when and workshop.when.dates))
    assert {"_submission_time": '"2018-09-27T10:00:00"', "_index": "1.0"} == _extras(loaded)
    assert [("REA054", "D1"), ("REA054", "E1")] == codes(loaded)


def test_the_time_at_which_a_form_was_opened_is_no_first_day() -> None:
    """``start`` and ``end`` of a form are those of filling it in."""
    loaded = read(_main(("Joint training", "2018-09-24", "u-1", "2018-09-27T10:00:00"), headings=(*_MAIN[:3], "start")))
    assert [("REA054", "D1")] == codes(loaded)
    assert ["start"] == list(_extras(loaded))


def test_a_form_about_something_else_is_no_list_of_workshops() -> None:
    """Without a question for a title or dates nobody can say what a submission is; all of it is kept raw."""
    loaded = read(table("Form", ("name", "age", "_uuid"), ("Bob", 25.0, "u-1")), _people(("male", 1.0)))
    assert [("REA016", None), ("REA016", None)] == codes(loaded)
    assert 0 == len(loaded.data)


def test_a_form_that_a_profile_knows_is_read_as_it_says() -> None:
    """A profile names the sheet's section and the questions; what it says comes before what is usual."""
    columns = (ColumnProfile(heading=("g/q7",), to="titles"), ColumnProfile(heading=("g/q1",), to="id"))
    main = table("Form", ("g/q1", "g/q7", "training_title", "_uuid"), ("7", "Seventh", "Other", "u-1"))
    profile = Profile(sheets={"Form": SheetProfile(section="workshops", columns=columns)})
    loaded = read(main, profile=profile)
    assert [("7", "Seventh")] == [(each.id, each.titles[0].text) for each in loaded.data.of(Workshop)]
    assert {"training_title": '"Other"', "_uuid": '"u-1"'} == _extras(loaded)


def test_questions_about_somebody_are_not_about_the_event() -> None:
    """The country of who filled in the form is not where the event was; a second question for one field is kept."""
    headings = (*_MAIN, "respondent/country", "g/country", "h/country", "name")
    loaded = read(_main((*_ONE, "Chad", "Morocco", "Tunisia", "A. One"), headings=headings))
    assert ["MA"] == [each.country for each in loaded.data.of(Workshop)[0].countries]
    assert {"respondent/country", "h/country", "name"} < set(_extras(loaded))


def test_people_in_a_sheet_of_a_repeat_are_counted_for_their_submission() -> None:
    """Indexes are compared as numbers, be they texts; counts by sex are part of the whole."""
    loaded = read(_main(), _people(("female", "1"), ("Femme", 1.0), ("hombre", 1)))
    assert {None: "3", "female": "2", "male": "1"} == _counts(loaded)
    whole, *parts = sorted(loaded.data.of(HeadCount), key=lambda each: each.id)
    assert [whole.id] * 2 == [each.part_of for each in parts]
    assert ("REA053", None) in codes(loaded)


_PARENT = ("_index", "_parent_index")


@pytest.mark.parametrize(
    ("sheet", "asked", "are_people"),
    [
        ("expenses", ("name", "amount"), False),
        ("purchases", ("title", "day"), False),
        ("group_ab1cd23", ("nom", "fonction"), True),
        ("group_ab1cd23", ("name", "phone number"), True),
        ("group_ab1cd23", ("age", "female", "male"), True),
        ("form-participants", ("code", "court"), True),
    ],
)
def test_only_a_repeat_of_people_is_counted(sheet: str, asked: tuple[str, ...], *, are_people: bool) -> None:
    """What else a form repeats is nobody: its rows are kept raw, and no one is said to have come."""
    repeat = table(sheet, (*asked, *_PARENT), (*("x" for _ in asked), 1, 1))
    loaded = read(_main(), repeat)
    assert ({None: "1"} if are_people else {}) == {sex: n for sex, n in _counts(loaded).items() if sex is None}
    assert are_people != ("REA016" in {finding.code for finding in loaded.findings})


def test_repeated_columns_that_are_no_people_are_not_counted() -> None:
    """Numbered columns of expenses are kept beside their submission."""
    headings = (*_MAIN, "costs[1]/name", "costs[1]/amount")
    loaded = read(_main((*_ONE, "room", 5), headings=headings))
    assert {} == _counts(loaded)
    assert '"room"' == _extras(loaded)["costs[1]/name"]


def test_two_repeats_of_people_are_two_counts() -> None:
    """Trainees and trainers of one submission are counted apart, each count with an id of its own."""
    trainers = table("trainers", ("sex", "_parent_index"), ("male", 1))
    loaded = read(_main(), _people(("female", 1), ("female", 1)), trainers)
    assert [
        ("u-1-rows", "2"), ("u-1-rows-2", "1"), ("u-1-rows-2-male", "1"), ("u-1-rows-female", "2"),
    ] == sorted((count.id, str(count.quantity.number)) for count in loaded.data.of(HeadCount))  # fmt: skip


def test_choices_without_a_column_for_their_question_are_its_answers() -> None:
    """Ona gives a column for each choice and none for the question; each that is ticked is one of its answers."""
    headings = (*_MAIN, "general/topics/evidence", "general/topics/interviews", "audio/yes", "title/no", "kind/x")
    loaded = read(_main((*_ONE, "True", "True", "True", "0", "False"), headings=headings))
    assert ("evidence", "interviews") == loaded.data.of(Workshop)[0].topics
    unknown = [cell for code, cell in codes(loaded) if code == "REA005"]
    assert ["H1", "I1", "J1"] == unknown
    loaded = read(_main((*_ONE, "False", 1, "", "", ""), headings=headings))
    assert ("interviews",) == loaded.data.of(Workshop)[0].topics
    assert loaded.ledger is not None
    assert loaded.ledger.cells == sum(loaded.ledger.counts.values())


def test_what_odk_central_adds_is_no_question() -> None:
    """Its "Status" says whether a submission could be opened, and not how the event went."""
    central = ("AttachmentsExpected", "AttachmentsPresent", "Status", "ReviewState", "Edits")
    loaded = read(_main((*_ONE, 0, 0, "x", "approved", 1), headings=(*_MAIN, *central)))
    assert {"REA054"} == {code for code, _ in codes(loaded)}
    assert None is loaded.data.of(Workshop)[0].status
    loaded = read(_main((*_ONE, "held"), headings=(*_MAIN, "Status")))
    assert "held" == loaded.data.of(Workshop)[0].status


def test_people_without_a_submission_are_told_and_kept_raw() -> None:
    """An index that no row has, one that is missing and a sheet without any are findings."""
    loaded = read(_main(), _people(("female", 2.0), ("male", None)))
    assert {} == _counts(loaded)
    assert 2 == [code for code, _ in codes(loaded)].count("REA050")
    without = read(_main(), _people(("female", "a"), headings=("sex", "_submission__id")))
    assert "REA016" in [code for code, _ in codes(without)]


def test_people_are_joined_by_the_id_of_their_submission_too() -> None:
    """Ona writes ``_submission__uuid``, and ODK Central PARENT_KEY."""
    loaded = read(_main(), _people(("female", "u-1"), headings=("sex", "_submission__uuid")))
    assert {None: "1", "female": "1"} == _counts(loaded)
    main = _main(("T", "2018", "uuid:u-1", "2018"), headings=("training_title", "date_start", "KEY", "SubmissionDate"))
    assert {None: "1", "male": "1"} == _counts(read(main, _people(("m", "uuid:u-1"), headings=("sex", "PARENT_KEY"))))


def test_rows_that_are_engagements_by_a_profile_are_not_counted() -> None:
    """Who asks for the people themselves says so in a profile."""
    people = _people(("trainee", "u-1", 1.0), headings=("Role", "Workshop", "_parent_index"))
    loaded = read(_main(), people, profile=Profile(sheets={"people": "engagements"}))
    assert ["u-1"] == [each.workshop for each in loaded.data.of(Engagement)]
    assert {} == _counts(loaded)


def test_one_submission_twice_and_several_versions_are_told() -> None:
    """A ``_uuid`` that stands twice is an error; versions of the form are a note."""
    rows = ((*_ONE, "v1"), ("Joint training", "2018-09-25", "u-1", "2018", 2.0, "v2"))
    found = [code for code, _ in codes(read(_main(*rows, headings=(*_MAIN, "__version__"))))]
    assert (1, 1) == (found.count("REA051"), found.count("REA052"))


def test_choices_in_columns_of_their_own_say_the_same_as_the_question() -> None:
    """A question of several answers stands in one cell and in one column for each choice, which is kept beside it."""
    headings = (*_MAIN, "topics", "topics/a", "topics/b", "topics/note")
    loaded = read(_main((*_ONE, "a", True, "FALSE", "text"), headings=headings))
    assert ("a",) == loaded.data.of(Workshop)[0].topics
    assert {"topics/a": "true", "topics/b": '"FALSE"', "topics/note": '"text"'}.items() <= _extras(loaded).items()


def test_people_in_numbered_columns_are_counted_in_their_row() -> None:
    """A repeat that is written wide gives the counts of its row; repeats of other things are kept aside."""
    headings = (*_MAIN[:4], "p[1]/sex", "p[1]/name", "p[2]/sex", "p[2]/name", "car[1]/wheels")
    loaded = read(_main(("T", "2018", "u-1", "2018", "F", "A. One", "n/a", "n/a", 4.0), headings=headings))
    assert {None: "1", "female": "1"} == _counts(loaded)
    assert '"A. One"' == _extras(loaded)["p[1]/name"]
    assert "4.0" == _extras(loaded)["car[1]/wheels"]
    named = read(_main(("T", "2018", "u-1", "2018", "A."), headings=(*_MAIN[:4], "g/participants[1]/q")))
    assert {None: "1"} == _counts(named)


def _tagged(*rows: tuple[Cell, ...], profile: Profile | None = None) -> Loaded:
    return read(table("list", *rows), profile=profile)


def test_tags_tell_what_the_columns_hold() -> None:
    """The order of attributes and blanks do not matter, nor what stands above; columns without a tag are extras."""
    loaded = _tagged(
        ("Title", "Name", "Men"),
        ("Other", "What", "How many"),
        (None, "#activity +name", "#REACHED+m"),
        ("x", "Joint training", 4.0),
        ("y", "Follow-up", None),
    )
    assert ["Follow-up", "Joint training"] == sorted(each.titles[0].text for each in loaded.data.of(Workshop))
    assert {"male": "4"} == _counts(loaded)
    assert [("Other", '"x"'), ("Other", '"y"')] == [(each.field, each.raw) for each in loaded.data.extras]


def test_a_tag_that_nobody_knows_is_told_and_its_column_kept() -> None:
    """So is a second column of one tag."""
    loaded = _tagged(("#activity+name", "#activity+code", "#x_own", "#activity+name+en"), ("T", "a", "b", "U"))
    assert [("REA055", "C1"), ("REA054", "D1")] == codes(loaded)
    assert {"#x_own", "#activity+name+en"} == set(_extras(loaded))


def test_counts_of_those_whom_another_column_names_are_not_of_everybody() -> None:
    """A row for each sex holds a count that is kept aside, as it is no count of all."""
    loaded = _tagged(("#activity+name", "#date", "#population+sex", "#reached"), ("T", "2018", "m", 7.0))
    assert {} == _counts(loaded)
    assert "7.0" == _extras(loaded)["#reached"]


def test_what_has_no_activities_is_read_only_if_somebody_says_what_it_is() -> None:
    """Who does what where is no list of workshops; a profile may say that it is, and what its columns hold."""
    rows = (("#org", "#targeted+f", "#meta"), ("UNODC", 5.0, "T"))
    assert [("REA016", None)] == codes(_tagged(*rows))
    said = SheetProfile(section="workshops", columns=(ColumnProfile(column="C", to="titles"),))
    assert {"female": "5"} == _counts(_tagged(*rows, profile=Profile(sheets={"list": said})))
    assert [("REA016", None)] == codes(_tagged(*rows, profile=Profile(sheets={"list": "courts"})))[:1]


def test_tags_below_the_twenty_fifth_row_are_no_tags() -> None:
    """That is the limit of the standard's own readers."""
    assert [("REA016", None)] == codes(_tagged(*[("x",)] * 25, ("#activity+name", "#date"), ("T", "2018")))


_FORM: tuple[tuple[Cell, ...], ...] = (("Title of training:", "T"), ("Start date", "2018-09-24"))


def _register(*rows: tuple[Cell, ...], form: tuple[tuple[Cell, ...], ...] = _FORM) -> Loaded:
    return read(table("Sheet1", *form, *rows))


def test_the_form_above_a_list_of_people_is_a_workshop_and_they_are_its_count() -> None:
    """Rows with nothing but a number, examples and totals are nobody; one person who stands twice is counted once."""
    loaded = _register(
        ("No.", "Name", "Gender (M/F)"),
        (1.0, "A. One", "F"),
        (2.0, "A. One", "F"),
        (3.0, None, None),
        (None, None, None),
        ("(example)", "B. Two", "M"),
        ("Total", None, 2.0),
        (4.0, "C. Three", "-"),
        (5.0, "D. Four", "3"),
    )
    assert ["T"] == [each.titles[0].text for each in loaded.data.of(Workshop)]
    assert {None: "3", "female": "1"} == _counts(loaded)
    found = [code for code, _ in codes(loaded)]
    assert (1, 3, 1) == (found.count("REA012"), found.count("REA017"), found.count("REA003"))


def test_marks_in_boxes_tell_the_sex() -> None:
    """A box for each sex; two marks contradict each other, and the person is counted without."""
    loaded = _register(
        ("Name", "Phone", "F", "M"), ("A.", "1", "X", None), ("B.", "2", "x", "x"), ("C.", "3", None, None)
    )
    assert {None: "3", "female": "1"} == _counts(loaded)
    assert "REA033" in [code for code, _ in codes(loaded)]


def test_boxes_of_a_form_are_topics() -> None:
    """The label that says how to mark names the boxes, down to the next label; without boxes it says nothing."""
    form: tuple[tuple[Cell, ...], ...] = (
        *_FORM,
        ("Subject matter (mark X in one box)", "Evidence", "X"),
        (None, "Interviews", None),
        ("Mark with X below", None, None),
    )
    loaded = _register(("Name", "Phone"), ("A.", "1"), form=form)
    assert 1 == len(loaded.data.of(Workshop)[0].topics)


def test_a_list_of_people_below_no_form_is_no_register() -> None:
    """Nobody can say of what it is the list."""
    assert [("REA016", None)] == codes(_register(("Name", "Sex"), ("A.", "F"), form=(("Some title",),)))


def test_a_form_that_nobody_filled_in_gives_nothing() -> None:
    """People below it belong to no record."""
    loaded = _register(("Name", "Sex"), ("A.", "F"), form=(("Title of training:",), ("Start date",)))
    assert 0 == len(loaded.data)
    assert ["REA050"] == [code for code, _ in codes(loaded)]


def test_case_data_stop_an_export_too() -> None:
    """A form about victims is not read, whatever marks it bears."""
    found = [code for code, _ in codes(read(table("Form", (*_MAIN, "vic_Age"), (*_ONE, 9.0))))]
    assert ["REA015"] == found


def test_a_profile_that_leaves_a_sheet_out_holds_for_exports() -> None:
    """So does one that says itself where the headings stand."""
    assert [("REA035", None)] == codes(read(_main(), profile=Profile(sheets={"Form": SheetProfile(skip=True)})))


def _json(document: Any, limits: Limits | None = None) -> Loaded:
    return loads(json.dumps(document).encode(), format="json", file="form.json", limits=limits or Limits())


def test_submissions_in_json_are_read_like_a_workbook() -> None:
    """Groups within a record are named with their path, and lists of records are tables of their own."""
    record = {
        "_uuid": "u-1",
        "general": {"training_title": "T", "date_start": "2018-09-24", "general/city": "Rabat"},
        "topics": ["a", "b"],
        "_tags": [],
        "participants": [{"participants/sex": "female", "more": [{"q": 1}]}, {"participants/sex": "male"}],
    }
    documents: tuple[Any, ...] = ([record], {"count": 1, "results": [record]})
    for document in documents:
        loaded = _json(document)
        workshop = loaded.data.of(Workshop)[0]
        assert (("a", "b"), "Rabat") == (workshop.topics, workshop.places[0].name)
        assert {None: "2", "female": "1", "male": "1"} == _counts(loaded)


def test_rows_and_records_with_tags_in_json_are_tagged_tables() -> None:
    """Both of the forms in which HXL is written as JSON are read."""
    rows = [["What", "When"], ["#activity+name", "#date"], ["T", "2018"]]
    documents: tuple[Any, ...] = (rows, [{"#activity+name": "T", "#date": "2018"}])
    for document in documents:
        assert ["T"] == [each.titles[0].text for each in _json(document).data.of(Workshop)]


def test_json_that_holds_no_records_is_told_as_before() -> None:
    """What is neither records nor rows stays what it was."""
    documents: tuple[Any, ...] = ([1, 2], [], {"a": 1}, {"results": 3}, [{}])
    for document in documents:
        assert "REA024" in [finding.code for finding in _json(document).findings]
    assert "REA024" in [each.code for each in loads(b"[{", format="json").findings]


@pytest.mark.parametrize(
    "text", ['[{"a":1,"a":2}]', '[{"a":NaN}]', '[{"a":1e999}]', '["\\ud800"]', '[{"a":"\\ud800"}]']
)
def test_what_is_no_clean_json_is_not_laid_out(text: str) -> None:
    """A key that stands twice, a number that is none and half a character: all of it stays raw."""
    loaded = loads(text.encode(), format="json")
    assert (0, True) == (len(loaded.data), "REA024" in [finding.code for finding in loaded.findings])


def test_numbers_and_signs_in_json_are_cells() -> None:
    """A fraction is a number, and a whole character may be written as two halves."""
    loaded = _json([{"_uuid": "u", "training_title": "\U0001f600", "date_start": "2018", "q": 0.5}])
    assert ("\U0001f600", "0.5") == (loaded.data.of(Workshop)[0].titles[0].text, _extras(loaded)["q"])


def test_lists_within_lists_without_end_are_told() -> None:
    """Records that are nested too deeply are told as such, without a traceback."""
    depth = 400
    nested = loads(('[{"a":' * depth + "1" + "}]" * depth).encode(), format="json")
    assert ["REA016", "REA016"] == [finding.code for finding in nested.findings]
    without_end = loads(b'{"results":' + b"[" * 100_000, format="json")
    assert ["REA008"] == [finding.code for finding in without_end.findings]


def test_json_beyond_the_limits_is_not_laid_out() -> None:
    """Rows, columns and cells are bounded, whatever the form."""
    record = {"_uuid": "u", "a": 1, "b": 2}
    bounded: tuple[tuple[Any, Limits], ...] = (
        ([record] * 3, Limits(rows=2)),
        ([record], Limits(columns=2)),
        ([record] * 3, Limits(cells=5)),
        ([["a", "b"]] * 3, Limits(cells=5)),
    )
    for document, limits in bounded:
        assert "REA008" in [finding.code for finding in _json(document, limits).findings]


@needs_data
def test_real_exports_end_with_findings_and_no_traceback() -> None:
    """Every file is read, has its ledger, and says what is wrong; case data stop with their reason."""
    for path in real_files(FOLDERS, (".csv", ".tsv", ".xlsx", ".ods", ".json")):
        chosen = next(each.name for each in all_formats() if path.name.lower().endswith(each.suffixes))
        loaded = load(path, format=chosen)
        found = {finding.code for finding in loaded.findings}
        assert loaded.ledger is not None
        assert (path.name, loaded.ledger.cells) == (path.name, sum(loaded.ledger.counts.values()))
        assert (path.name, "htcds" in path.parts, False) == (path.name, "REA015" in found, "REA040" in found)


@needs_data
def test_real_tagged_tables_give_counts_once_they_are_said_to_be_workshops() -> None:
    """The samples of HXL are of relief work, so that only a profile can say that a row is an event."""
    profile = Profile(sheets={"input-*": "workshops"})
    for path in (DATA / "hxl" / "libhxl-test_io").glob("input-valid*"):
        loaded = load(path, format=path.suffix[1:], profile=profile)
        assert (path.name, 4, 6) == (path.name, len(loaded.data.of(Workshop)), len(loaded.data.of(HeadCount)))


def test_a_workbook_of_a_server_is_read_from_its_bytes() -> None:
    """The marks are found below a title too."""
    data = workbook({"Form": [["Export"], list(_MAIN), list(_ONE)]})
    assert ["u-1"] == [each.id for each in loads(data, format="xlsx").data.of(Workshop)]
