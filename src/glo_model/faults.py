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
    hint="Save the file as UTF-8, or say which encoding it has: encoding='cp1252', or --encoding cp1252.",
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
    hint="Split the file, or raise the limit if you trust it: load(..., limits=Limits(...)).",
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
    hint="Name the sheet as the data dictionary does, such as workshops, or say in a profile what it holds; "
    "glo-model profile suggest drafts one.",
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
TWO_DELIMITERS: Final = Fault(
    code="REA020",
    slug="two-delimiters",
    severity=Severity.WARNING,
    title="Two signs are equally likely to stand between the cells of a text.",
    reason="Parted at the wrong sign, every row is another row; the message says which sign was taken.",
    hint="Look at the columns. If they are wrong, save the file with tabs between the cells, or as a workbook.",
)
MIXED_LINE_ENDS: Final = Fault(
    code="REA021",
    slug="mixed-line-ends",
    severity=Severity.NOTE,
    title="The lines of a text end in several ways.",
    reason="Files that were joined or edited by several programs have it; some programs then see other rows.",
    hint="Nothing needs to be done if the rows are right.",
)
HIDDEN_SHEET: Final = Fault(
    code="REA022",
    slug="hidden-sheet",
    severity=Severity.NOTE,
    title="A sheet is hidden in its workbook, and is read like the others.",
    reason="Whoever sent the file may not know that it is there, or may not have meant it to be read.",
    hint="Delete the sheet if it does not belong to the data.",
)
ACTIVE_CONTENT: Final = Fault(
    code="REA023",
    slug="active-content",
    severity=Severity.NOTE,
    title="A workbook holds macros, or leads to other files or services.",
    reason="None is run or followed: the cells are read as they were last saved, which may be long ago.",
    hint="Nothing needs to be done if the values are right; do not open the file if you do not trust it.",
)
OTHER_JSON: Final = Fault(
    code="REA024",
    slug="other-json",
    severity=Severity.ERROR,
    title="A JSON file is not of the shape that this library writes.",
    reason="What its members mean would be a guess; all is kept raw.",
    hint="Export the data as CSV or XLSX, which is read by its headings, or convert it to the library's own document.",
)
UNUSED_ENCODING: Final = Fault(
    code="REA025",
    slug="unused-encoding",
    severity=Severity.NOTE,
    title="An encoding was stated for a file that is in Unicode, and was not used.",
    reason="What is right as UTF-8 is hardly ever anything else; read by another encoding, names would be garbled.",
    hint="Leave the encoding out. If letters are garbled in the file itself, write it anew from where it came.",
)
JOINED_HEADINGS: Final = Fault(
    code="REA030",
    slug="joined-headings",
    severity=Severity.NOTE,
    title="The headings of a table stand in several rows, and were joined.",
    reason="Women below Planned is another count than women below Attended; only both rows together tell.",
    hint="Nothing needs to be done if they belong together; else name the row of the headings in a profile.",
)
SAME_MADE_ID: Final = Fault(
    code="REA031",
    slug="same-made-id",
    severity=Severity.ERROR,
    title="Two rows get the same id from what the profile makes ids of.",
    reason="Two records of one id cannot be told apart, and nobody can say to which of them others refer.",
    hint="Make the id of more columns, so that no two rows have the same ones.",
)
PROFILE_UNMET: Final = Fault(
    code="REA032",
    slug="profile-unmet",
    severity=Severity.WARNING,
    title="What a profile names is not in the file, or a row lacks it.",
    reason="A column that was renamed would be lost without a word; the profile and the file no longer fit together.",
    hint="Correct the name in the profile, or take it out if the file need not have it.",
)
SEVERAL_MARKS: Final = Fault(
    code="REA033",
    slug="several-marks",
    severity=Severity.ERROR,
    title="Several boxes are marked of which only one may be, or a box holds no mark.",
    reason="Which of them is meant nobody can say, so that none is taken.",
    hint="Leave the right mark only, or say in the profile that several may be marked or what a mark looks like.",
)
WRONG_PROFILE: Final = Fault(
    code="REA034",
    slug="wrong-profile",
    severity=Severity.ERROR,
    title="A profile says something that cannot be right.",
    reason="A misspelt key or field would be left out without a word, and with it all the cells that it is about.",
    hint="Correct it at the path that the message names; glo-model profile check lists everything at once.",
)
LEFT_OUT: Final = Fault(
    code="REA035",
    slug="left-out",
    severity=Severity.NOTE,
    title="The profile leaves out a sheet, a column, a row or a cell.",
    reason="What is left out on purpose is told as well, so that the purpose can be doubted.",
    hint="Nothing needs to be done if it is meant.",
)
LOST_CELL: Final = Fault(
    code="REA040",
    slug="lost-cell",
    severity=Severity.ERROR,
    title="The ledger has cells of which nobody can say what became of them.",
    reason="Every cell ends as used, normalised, extra or rejected; one that does not is a fault of this library.",
    hint="Report it with the headings of the sheet, and compare the cells that the ledger names with what was read.",
)
TOLD_TWICE: Final = Fault(
    code="REA041",
    slug="told-twice",
    severity=Severity.ERROR,
    title="The columns of a row tell one field in two ways.",
    reason="A row may hold its dates whole and as a first and a last day; if they differ, one of them is wrong.",
    hint="Correct one of them; until then the dates that are told whole are kept, and the others raw.",
)
DECIDED: Final = Fault(
    code="REA045",
    slug="decided-name",
    severity=Severity.NOTE,
    title="A name was read as somebody has decided, in a file of decisions.",
    reason="What is not found by its own name is linked by people only, and each such link is said at every reading.",
    hint="Nothing needs to be done if the decision is right; else take it back with glo-model link undo.",
)
DECISIONS_IN_CONFLICT: Final = Fault(
    code="REA046",
    slug="decisions-in-conflict",
    severity=Severity.ERROR,
    title="One name is decided in more than one way.",
    reason="Which of them holds would depend on their order; until it is settled the name is read without any of them.",
    hint="Keep one of the decisions, and take the others back with glo-model link undo.",
)
UNUSED_DECISION: Final = Fault(
    code="REA047",
    slug="unused-decision",
    severity=Severity.NOTE,
    title="A decision was of no use in reading the file.",
    reason="Its name stands in no column where it would be linked, or is an id; a corrected file needs no decision.",
    hint="Keep the decision if other files need it; else take it back with glo-model link undo.",
)
DECISION_WITHOUT_ENTITY: Final = Fault(
    code="REA048",
    slug="decision-without-entity",
    severity=Severity.ERROR,
    title="A decision leads to an id that is not in the data.",
    reason="The thing was taken out or has another id now; the name is read as if nothing had been decided.",
    hint="Add the entity, or take the decision back with glo-model link undo and decide anew.",
)
ORPHAN_ROW: Final = Fault(
    code="REA050",
    slug="orphan-row",
    severity=Severity.ERROR,
    title="A row of a repeat belongs to no submission that is there.",
    reason="Its _parent_index or _submission__uuid is missing or leads nowhere; added elsewhere, counts were wrong.",
    hint="Export the form anew with all its sheets; until then the row is kept raw.",
)
SAME_SUBMISSION: Final = Fault(
    code="REA051",
    slug="same-submission",
    severity=Severity.ERROR,
    title="Two rows of a form's export are one submission, by their _uuid.",
    reason="A submission that was edited or exported twice would be an event held twice.",
    hint="Keep the row that is right, and delete the other one.",
)
FORM_VERSIONS: Final = Fault(
    code="REA052",
    slug="form-versions",
    severity=Severity.NOTE,
    title="The submissions were made with several versions of a form.",
    reason="A question may have been added, dropped or reworded between them, so that empty cells differ in meaning.",
    hint="Nothing needs to be done if the questions that are read stand in all versions.",
)
COUNTED_ROWS: Final = Fault(
    code="REA053",
    slug="counted-rows",
    severity=Severity.NOTE,
    title="People who stand in rows were counted, and not read as persons.",
    reason="How many came is what is needed of a list of those who came; their names are kept as internal extras only.",
    hint="Nothing needs to be done; a profile can say instead that the rows are engagements.",
)
FORM_COLUMN: Final = Fault(
    code="REA054",
    slug="form-column",
    severity=Severity.NOTE,
    title="A column that is no answer about an event is kept beside the records.",
    reason="Form tools add columns of their own, and columns without a tag are not shared on purpose; both are kept.",
    hint="Nothing needs to be done; a profile can say what such a column holds.",
)
UNKNOWN_TAG: Final = Fault(
    code="REA055",
    slug="unknown-tag",
    severity=Severity.WARNING,
    title="An HXL tag is none that leads to a field.",
    reason="What the column holds is kept as extras, as a tag that is nearly known may mean something else.",
    hint="Correct the tag, or say in a profile what the column holds.",
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
    TWO_DELIMITERS,
    MIXED_LINE_ENDS,
    HIDDEN_SHEET,
    ACTIVE_CONTENT,
    OTHER_JSON,
    UNUSED_ENCODING,
    JOINED_HEADINGS,
    SAME_MADE_ID,
    PROFILE_UNMET,
    SEVERAL_MARKS,
    WRONG_PROFILE,
    LEFT_OUT,
    LOST_CELL,
    TOLD_TWICE,
    DECIDED,
    DECISIONS_IN_CONFLICT,
    UNUSED_DECISION,
    DECISION_WITHOUT_ENTITY,
    ORPHAN_ROW,
    SAME_SUBMISSION,
    FORM_VERSIONS,
    COUNTED_ROWS,
    FORM_COLUMN,
    UNKNOWN_TAG,
)
"""Every fault that reading can find, by code."""
