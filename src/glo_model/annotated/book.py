"""How the parts of a workbook hang together: which part is which sheet, and how a new part is made known."""

from __future__ import annotations

import posixpath
from typing import Final, NamedTuple

from glo_model.annotated.archive import Archive
from glo_model.annotated.markup import appended, escaped, root, spliced, well_formed
from glo_model.errors import FormatError

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS: Final = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>"""
_TYPES: Final = "[Content_Types].xml"
_SPREADSHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_CONTENT: Final = {
    "comments": f"{_SPREADSHEET}.comments+xml",
    "styles": f"{_SPREADSHEET}.styles+xml",
    "worksheet": f"{_SPREADSHEET}.worksheet+xml",
    "vmlDrawing": "application/vnd.openxmlformats-officedocument.vmlDrawing",
}
_NAMES: Final = {"comments": "comments", "styles": "styles", "worksheet": "sheet", "vmlDrawing": "vmlDrawing"}


class Relation(NamedTuple):
    """Hold how one part names another: by an id, with the sort of thing that the other is to it."""

    id: str
    sort: str
    part: str


class Book:
    """Give the parts of a workbook by what they are, and take new ones; each is well-formed, or it is refused."""

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data)
        self.main = next((each.part for each in self.relations("") if each.sort == "officeDocument"), "")
        if b"http://purl.oclc.org/ooxml" in root(self.read(self.main)).opening:
            raise FormatError("the workbook is saved as Strict Open XML; save it as a plain workbook")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts."""
        return self._archive.names

    def read(self, part: str) -> bytes:
        """Return a part that is XML."""
        return well_formed(self._archive.read(part))

    def read_drawing(self, part: str) -> bytes:
        """Return a part that shows comments, which by old custom need not be XML."""
        return self._archive.read(part)

    def put(self, part: str, xml: bytes) -> None:
        """Put a part in its place, and see once more that it can be read."""
        self._archive.put(part, xml if part.endswith(".vml") else well_formed(xml))

    def packed(self) -> bytes:
        """Return the workbook as the bytes of a file."""
        return self._archive.packed()

    def relations(self, part: str) -> list[Relation]:
        """Return how a part names others; the whole workbook, which has no name, has such relations too."""
        where = _relations_of(part)
        listed = root(self.read(where)).children if where in self.names else []
        found = [each.attributes for each in listed if each.attributes.get("TargetMode") != "External"]
        return [Relation(each["Id"], posixpath.basename(each["Type"]), _joined(part, each["Target"])) for each in found]

    def related(self, part: str, sort: str) -> Relation | None:
        """Return the first relation of that sort, or ``None``."""
        return next((each for each in self.relations(part) if each.sort == sort), None)

    def sheets(self) -> dict[str, str]:
        """Return the part of each sheet of cells by the sheet's name."""
        parts = {each.id: each.part for each in self.relations(self.main) if each.sort == "worksheet"}
        listed = root(self.read(self.main)).child("sheets")
        found = [each.attributes for each in ([] if listed is None else listed.children)]
        named = ((each.get("name", ""), relation_id(each)) for each in found)
        return {name: parts[id_] for name, id_ in named if id_ in parts}

    def add(self, owner: str, sort: str, folder: str) -> Relation:
        """Make a new part known under a free name, and return how the other one names it; it is still to be put."""
        ending = "vml" if sort == "vmlDrawing" else "xml"
        taken = {each.lower() for each in self.names}
        # There is one part of styles, and some programs look for it under its usual name, whatever the links say.
        numbers = ("" if sort == "styles" and number == 1 else number for number in range(1, len(taken) + 3))
        numbered = (posixpath.join(folder, f"{_NAMES[sort]}{number}.{ending}") for number in numbers)
        part = next(each for each in numbered if each.lower() not in taken)
        self._tell_type(part, ending, _CONTENT[sort])
        return self._relate(owner, sort, part)

    def _relate(self, owner: str, sort: str, part: str) -> Relation:
        where = _relations_of(owner)
        xml = self.read(where) if where in self.names else _RELATIONS
        relations = root(xml)
        taken = {each.attributes.get("Id") for each in relations.children}
        id_ = next(each for number in range(1, len(taken) + 2) if (each := f"rId{number}") not in taken)
        target = escaped(posixpath.relpath(part, posixpath.dirname(owner)))
        new = relations.alike(f'<Relationship Id="{id_}" Type="{_OFFICE}/{sort}" Target="{target}"/>')
        self.put(where, spliced(xml, appended(relations, new)))
        return Relation(id_, sort, part)

    def _tell_type(self, part: str, ending: str, content: str) -> None:
        xml = self.read(_TYPES)
        types = root(xml)
        if ending == "vml":
            endings = {each.attributes.get("Extension", "").lower() for each in types.children}
            new = "" if ending in endings else f'<Default Extension="{ending}" ContentType="{content}"/>'
        else:
            new = f'<Override PartName="/{escaped(part)}" ContentType="{content}"/>'
        self.put(_TYPES, spliced(xml, appended(types, types.alike(new))))


def relation_id(attributes: dict[str, str]) -> str | None:
    """Return the id of a relation among attributes, which the workbook may give any prefix."""
    return next((value for name, value in attributes.items() if name.endswith(":id")), None)


def _relations_of(part: str) -> str:
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _joined(owner: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target)).lstrip("/")
