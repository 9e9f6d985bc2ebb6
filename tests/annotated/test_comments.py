"""Comments: new ones, old ones that are gone on with, threads that are left alone, and what is bounded."""

from __future__ import annotations

from typing import Any

import pytest
from crafted import (
    COMMENTS,
    MAIN,
    OFFICE,
    SHEET,
    VML,
    comments_of,
    crafted,
    fill_of,
    found,
    packed,
    parts_of,
    plain,
    rows,
    workbook,
)

from glo_model.annotated import annotate
from glo_model.annotated.notes import LONGEST_LINE, MOST_COMMENTS, MOST_LINES
from glo_model.errors import FormatError
from glo_model.finding import Severity

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
SAID = "glo_model:\nerror REA003 it is wrong"


def with_comments(comments: str, vml: str = "<xml></xml>", sheet: str = "") -> bytes:
    """Return a workbook whose only sheet has these comments and this drawing of them."""
    relations = (
        f'<Relationships xmlns="{PACKAGE}"><Relationship Id="rId1" Type="{OFFICE}/comments" Target="../comments1.xml"/>'
        f'<Relationship Id="rId9" Type="{OFFICE}/vmlDrawing" Target="/{VML}"/></Relationships>'
    )
    parts = {
        COMMENTS: f'<comments xmlns="{MAIN}">{comments}</comments>',
        VML: vml,
        "xl/worksheets/_rels/sheet1.xml.rels": relations,
    }
    named = f'<legacyDrawing xmlns:r="{OFFICE}" r:id="rId9"/>'
    xml = sheet or rows('<row r="1"><c r="A1"/></row>').replace("</worksheet>", f"{named}</worksheet>")
    return crafted(xml, **parts)


def test_a_comment_tells_all_of_its_cell_the_worst_first() -> None:
    """Findings that say the same are told once; a text that a spreadsheet would decode is kept as it is."""
    findings = [
        found("B3", severity=Severity.NOTE, message="a <note> of _x0041_\x07"),
        found("B3"),
        found("B3"),
    ]
    said = comments_of(annotate(workbook(plain), findings))
    assert {"B3": f"{SAID}\nnote REA003 a &lt;note&gt; of _x005F_x0041_\\u0007"} == said


def test_each_comment_has_a_box() -> None:
    """The drawing names row and column from 0, is named by the sheet, and its kind is made known."""
    parts = parts_of(annotate(workbook(plain), [found("B3"), found("XFD1048576")]))
    assert b"<x:Row>2</x:Row><x:Column>1</x:Column>" in parts[VML]
    assert b"<x:Anchor>16379, 15, 1048572, 2, 16383, 15, 1048575, 4</x:Anchor>" in parts[VML]
    assert b'data="1"' in parts[VML]
    assert b'<legacyDrawing xmlns:r="' in parts[SHEET]
    assert b'Extension="vml"' in parts["[Content_Types].xml"]
    assert b'PartName="/xl/comments1.xml"' in parts["[Content_Types].xml"]


def test_old_comments_are_kept_and_gone_on_with() -> None:
    """A comment keeps its author and text and gets more; one of another cell is not touched; new ones stand behind."""

    def fill(book: Any) -> None:
        plain(book)
        sheet = book.get_worksheet_by_name("S")
        sheet.write_comment("A1", "An older note", {"author": "office"})
        sheet.write_comment("B1", "untouched")
        sheet.insert_textbox("D4", "a drawing")

    data = workbook(fill)
    marked = annotate(data, [found("A1"), found("A3")])
    assert {"A1": f"An older note\n{SAID}", "B1": "untouched", "A3": SAID} == comments_of(marked)
    assert 3 == parts_of(marked)[VML].count(b"<x:ClientData ")
    assert 1 == parts_of(marked)[VML].count(b"<v:shapetype ")
    assert b'data="1,2"' in parts_of(marked)[VML]
    assert 1 == parts_of(marked)[SHEET].count(b"<legacyDrawing")
    old = parts_of(data)[VML].removesuffix(b"</xml>").replace(b'data="1"', b'data="1,2"')
    assert old == parts_of(marked)[VML][: len(old)]


def test_what_is_said_already_is_not_said_again() -> None:
    """Marking a marked workbook with the same findings leaves its comments as they are."""
    once = annotate(workbook(plain), [found("A1"), found("B3")])
    twice = annotate(once, [found("A1"), found("B3")])
    assert comments_of(once) == comments_of(twice)
    more = annotate(once, [found("A1"), found("A1", message="more"), found("A3")])
    assert f"{SAID}\nerror REA003 more" == comments_of(more)["A1"]
    assert 1 == parts_of(more)[COMMENTS].count(b"<author>glo_model</author>")


def test_plain_texts_and_readings_of_a_comment_keep_their_places() -> None:
    """A text that stands outside a run becomes one; what reads a text aloud stays behind all runs; nothing is lost."""
    author = "<authors><author>o</author></authors><commentList/>"
    listed = (
        '<comment ref="A1" authorId="0"><text><t>old</t><phoneticPr fontId="1"/></text></comment>'
        '<comment ref="A2" authorId="0"><text/></comment><comment ref="A3" authorId="0"/><other/>'
    )
    data = with_comments(author.replace("<commentList/>", f"<commentList>{listed}</commentList>"))
    xml = parts_of(annotate(data, [found("A1"), found("A2"), found("A3")]))[COMMENTS].decode()
    assert "<text><r><t>old</t></r><r>" in xml
    assert '</r><phoneticPr fontId="1"/></text>' in xml
    assert '<comment ref="A2" authorId="0"><text><r>' in xml
    assert '<comment ref="A3" authorId="0"/><other/>' in xml


def test_a_thread_is_left_as_it_is() -> None:
    """A cell with a thread cannot have a note beside it: it is coloured, and its finding stands in the list."""
    thread = '<comment ref="A1" authorId="0"><text><t>[Threaded comment]</t></text></comment>'
    comments = f"<authors><author>tc={{1-2}}</author></authors><commentList>{thread}</commentList>"
    data = with_comments(comments)
    marked = parts_of(annotate(data, [found("A1")]))
    assert parts_of(data)[COMMENTS] == marked[COMMENTS]
    assert b'<c r="A1" s="1"/>' in marked[SHEET]


def test_a_drawing_of_other_prefixes_is_added_to() -> None:
    """Each new box says its own namespaces where the drawing has others, and claims no number if none does."""
    vml = '<xml xmlns:n="urn:schemas-microsoft-com:vml"></xml>'
    marked = parts_of(annotate(with_comments("<authors/><commentList/>", vml), [found("A1")]))
    assert b'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"' in marked[VML]
    assert b"idmap" not in marked[VML]
    assert b"<authors><author>glo_model</author></authors>" in marked[COMMENTS]


def test_the_drawing_is_named_where_the_schema_wants_it() -> None:
    """It stands before the parts of tables where no drawing stands before it."""
    xml = rows("").replace("</worksheet>", "<pageMargins/><tableParts/></worksheet>")
    marked = parts_of(annotate(crafted(xml), [found("A1")]))[SHEET].decode()
    assert "<pageMargins/><legacyDrawing " in marked
    assert marked.endswith("/><tableParts/></worksheet>")


def test_comments_are_bounded() -> None:
    """Errors get their comments first, every cell is coloured, and one comment tells so many findings only."""
    many = [found(f"A{row}", severity=Severity.NOTE) for row in range(1, MOST_COMMENTS + 2)]
    told = [found("B9000", message=f"no. {number} {'x' * LONGEST_LINE}") for number in range(MOST_LINES + 3)]
    marked = annotate(workbook(plain), many + told)
    said = comments_of(marked)
    assert MOST_COMMENTS == len(said)
    assert ["A1999", "B9000"] == list(said)[-2:]
    assert ["... and 3 more, which the list of findings tells"] == said["B9000"].split("\n")[-1:]
    assert {LONGEST_LINE + len("&#8230;") - 1} == {len(line) for line in said["B9000"].split("\n")[1:-1]}
    assert fill_of(marked, f"A{MOST_COMMENTS + 1}") == fill_of(marked, "A1")
    assert b'data="1,2"' in parts_of(marked)[VML]


def test_drawings_of_two_sheets_claim_different_numbers() -> None:
    """No box has the number of another one of the workbook."""

    def fill(book: Any) -> None:
        for name in ("S", "T"):
            book.add_worksheet(name).write_string("A1", "x")

    parts = parts_of(annotate(workbook(fill), [found("A1"), found("A1", sheet="T")]))
    assert b'data="1"' in parts[VML]
    assert b'data="2"' in parts["xl/drawings/vmlDrawing2.vml"]


def test_comments_without_a_list_are_damaged() -> None:
    """A part of comments that is none is a reason not to mark."""
    data = packed(parts_of(with_comments("<authors/>")))
    with pytest.raises(FormatError, match="the comments of a sheet have no list"):
        annotate(data, [found("A1")])
