"""The list of a workbook's sheets and its names, with one sheet more and the area that is filtered on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glo_model.annotated.markup import Edit, Element, appended, escaped, root, spliced

_NAMESPACE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_FILTERED: Final = "_xlnm._FilterDatabase"
# What the schema of a workbook puts between the list of its sheets and its names.
_BEFORE_NAMES: Final = ("externalReferences", "functionGroups", "sheets")


def with_sheet(xml: bytes, name: str, relation: str) -> bytes:
    """Return the workbook's own part with a sheet more at the end."""
    sheets = _sheets(root(xml))
    number = 1 + max((int(each.attributes.get("sheetId", 0)) for each in sheets.children), default=0)
    about = f'name="{escaped(name)}" sheetId="{number}"'
    new = sheets.alike(f'<sheet xmlns:r="{_NAMESPACE}" {about} r:id="{relation}"/>')
    return spliced(xml, appended(sheets, new))


def with_filter(xml: bytes, sheet: str, area: str) -> bytes:
    """Return the workbook's own part with the name that a program gives to the area that is filtered on a sheet."""
    workbook = root(xml)
    names = [each.attributes.get("name") for each in _sheets(workbook).children]
    about = f'name="{_FILTERED}" localSheetId="{names.index(sheet)}" hidden="1"'
    new = workbook.alike(f"<definedName {about}>{escaped(area)}</definedName>")
    return spliced(xml, _edits(workbook, new, str(names.index(sheet))))


def _edits(workbook: Element, new: bytes, sheet: str) -> Iterator[Edit]:
    defined = workbook.child("definedNames")
    if defined is None:
        before = next(each for name in _BEFORE_NAMES if (each := workbook.child(name)) is not None)
        yield Edit(before.end, before.end, workbook.alike("<definedNames>") + new + workbook.alike("</definedNames>"))
        return
    for each in defined.children:
        if (each.attributes.get("name"), each.attributes.get("localSheetId")) == (_FILTERED, sheet):
            yield Edit(each.tag.start, each.end, new)
            return
    yield from appended(defined, new)


def _sheets(workbook: Element) -> Element:
    sheets = workbook.child("sheets")
    if sheets is None:
        raise ValueError("the workbook lists no sheets")
    return sheets
