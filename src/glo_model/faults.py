"""The faults that reading finds, each described once; those that judging finds stand with their rules."""

from __future__ import annotations

from typing import Final

from glo_model.finding import Fault, Severity

UNREADABLE: Final = Fault(
    code="REA001",
    slug="unreadable",
    severity=Severity.ERROR,
    title="A part of the file cannot be read at all.",
    reason="The text does not follow its format, so that nobody can say what was meant; what stands before is kept.",
    hint="Mend the file at the place that is named, or write it anew from where it came.",
)
NOT_UTF8: Final = Fault(
    code="REA002",
    slug="not-utf-8",
    severity=Severity.ERROR,
    title="Bytes are not UTF-8, or are half a character.",
    reason="An encoding that is guessed turns names into other names; the library never guesses one.",
    hint="Save the file as UTF-8, or say which encoding it has.",
)
WRONG_VALUE: Final = Fault(
    code="REA003",
    slug="wrong-value",
    severity=Severity.ERROR,
    title="A value is not what its field holds.",
    reason="Nothing is turned into something else in silence: 3.9 is not 3, and None is not a text.",
    hint="Write the value as the data dictionary says; until then the field stays empty and the raw value is kept.",
)
MISSING: Final = Fault(
    code="REA004",
    slug="missing-value",
    severity=Severity.ERROR,
    title="A field that must be there is missing.",
    reason="Without it the record cannot be told from others or says nothing, and the library never invents one.",
    hint="Add the field; until then the record is rejected and kept raw.",
)
UNKNOWN_FIELD: Final = Fault(
    code="REA005",
    slug="unknown-field",
    severity=Severity.ERROR,
    title="A field is not known to the model.",
    reason="A misspelt name would lose its value without a word; it is kept aside as an extra instead.",
    hint="Correct the name, or leave it: extras are written back as they came.",
)
REPEATED_FIELD: Final = Fault(
    code="REA006",
    slug="repeated-field",
    severity=Severity.ERROR,
    title="A field stands twice in one record.",
    reason="Readers of JSON take the last one in silence, so that two programs can read two values from one file.",
    hint="Keep one of the two; until then neither is taken.",
)
CONFLICT: Final = Fault(
    code="REA007",
    slug="fields-in-conflict",
    severity=Severity.ERROR,
    title="The fields of a record contradict each other.",
    reason="Each field is right by itself, but together they cannot be, so that the record is rejected and kept raw.",
    hint="See the message for the fields, and keep those that belong together.",
)
TOO_LARGE: Final = Fault(
    code="REA008",
    slug="too-large",
    severity=Severity.ERROR,
    title="A part of the file is nested too deeply or is too large.",
    reason="Reading has bounds so that a hostile file can exhaust neither memory nor time.",
    hint="Split the file, or raise the limit if you trust it.",
)
UNKNOWN_SECTION: Final = Fault(
    code="REA009",
    slug="unknown-section",
    severity=Severity.ERROR,
    title="A section is of no kind that the model knows.",
    reason="Its records cannot be understood; they are kept raw among the rejected.",
    hint="Name the section as the data dictionary does, such as workshops.",
)
UNKNOWN_SCHEMA: Final = Fault(
    code="REA010",
    slug="unknown-schema",
    severity=Severity.ERROR,
    title="The file says that it is written for another schema, or for none.",
    reason="A file of a later version may mean something else by the same words.",
    hint="Upgrade glo_model, or write the schema version that the file really follows.",
)
MADE_ID: Final = Fault(
    code="REA011",
    slug="made-id",
    severity=Severity.NOTE,
    title="A row has no id and was given one.",
    reason="The id is made of file, sheet and row, so that it is the same at each reading of the unchanged file.",
    hint="Give the row an id of your own, or the count a row of its own; a row that moves gets another made id.",
)
SAME_TWICE: Final = Fault(
    code="REA012",
    slug="same-twice",
    severity=Severity.WARNING,
    title="A record stands twice in the file, with the same id and the same values.",
    reason="It is kept once and loses nothing, but somebody copied a row and may have meant to change it.",
    hint="Delete one of the two rows, or correct the one that was to differ.",
)
NORMALISED: Final = Fault(
    code="REA013",
    slug="normalised",
    severity=Severity.NOTE,
    title="A value was read from other words than the model writes.",
    reason="What is repaired in reading is said, so that a wrong repair can be seen.",
    hint="Nothing needs to be done if the repair is right.",
)

AMBIGUOUS: Final = Fault(
    code="REA014",
    slug="ambiguous-value",
    severity=Severity.ERROR,
    title="A value may mean several things.",
    reason="03/04/2018 is two days, and Congo is two countries; a guess is right half the time and never seen.",
    hint="Write which of them is meant; until then the field stays empty and the raw value is kept.",
)
CASE_DATA: Final = Fault(
    code="REA015",
    slug="case-data",
    severity=Severity.ERROR,
    title="A sheet looks like records of victims, suspects or cases, and is not read.",
    reason="Such records endanger those they are about; they belong in a case management system, and nothing is kept.",
    hint="Take the sheet out of the file. If it holds no such data, give its columns other headings.",
)
UNKNOWN_TABLE: Final = Fault(
    code="REA016",
    slug="unknown-table",
    severity=Severity.ERROR,
    title="Nobody can say what a sheet holds, so that it is not read.",
    reason="What its rows mean would be a guess; they are kept raw among the rejected.",
    hint="Name the sheet as the data dictionary does, such as workshops, or say in a profile what it holds.",
)
NOT_A_RECORD: Final = Fault(
    code="REA017",
    slug="not-a-record",
    severity=Severity.NOTE,
    title="Rows or sheets that are no records are left out.",
    reason="Titles above a table, totals below it and free text are for people; read as records, totals count twice.",
    hint="Nothing needs to be done if they are what they seem.",
)

KEPT_ASIDE: Final = Fault(
    code="REA018",
    slug="kept-aside",
    severity=Severity.NOTE,
    title="A column of remarks is kept beside the records.",
    reason="Remarks are for people: what they mean for a record nobody can say by rule, so they are kept as extras.",
    hint="Nothing needs to be done; what should be known of a record goes into the column of its field.",
)

READING_FAULTS: Final[tuple[Fault, ...]] = (
    UNREADABLE,
    NOT_UTF8,
    WRONG_VALUE,
    MISSING,
    UNKNOWN_FIELD,
    REPEATED_FIELD,
    CONFLICT,
    TOO_LARGE,
    UNKNOWN_SECTION,
    UNKNOWN_SCHEMA,
    MADE_ID,
    SAME_TWICE,
    NORMALISED,
    AMBIGUOUS,
    CASE_DATA,
    UNKNOWN_TABLE,
    NOT_A_RECORD,
    KEPT_ASIDE,
)
"""Every fault that reading can find, by code."""
