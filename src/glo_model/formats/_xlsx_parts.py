"""What an XLSX workbook is made of, and the same packed anew for the library that reads the cells.

Only what holds cells is packed: the sheets, the texts that they share and the styles that tell dates. It is packed
under names of our own and without compression, so that the library can see nothing else than was looked at here.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from io import BytesIO
from typing import Final, Literal
from xml.etree import ElementTree
from zipfile import ZipFile

import attrs

from glo_model.formats._mistaken import told_otherwise
from glo_model.formats._refused import Refused, TooLarge, refusing
from glo_model.formats._zip_parts import Parts, refuse_long_texts, refuse_malformed, unpack
from glo_model.table import Limits

_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_EMPTY: Final = f'<sst xmlns="{_MAIN}"/>'.encode()
_ACTIVE: Final = {
    "vbaProject.bin": "macros",
    "/macrosheets/": "macros",
    "/externalLinks/": "links to other files",
    "/connections.xml": "connections to other data",
    "/embeddings/": "embedded files",
}


@attrs.frozen(kw_only=True)
class Sheet:
    """Hold the XML of one sheet of cells, and what the workbook says of it."""

    name: str
    hidden: bool
    xml: bytes = attrs.field(repr=False)


@attrs.frozen(kw_only=True)
class Workbook:
    """Hold the parts of a workbook that hold cells, and what else there is to tell of it."""

    sheets: tuple[Sheet, ...]
    texts: bytes = attrs.field(repr=False)
    """The texts that its cells share."""
    styles: bytes | None = attrs.field(repr=False)
    epoch: Literal[1900, 1904]
    """The year from which it counts days."""
    active: tuple[str, ...]
    """What it holds that would run or lead elsewhere."""
    lost: tuple[str, ...]
    """The names of sheets that lead nowhere."""


def open_workbook(data: bytes, limits: Limits) -> Workbook:
    """Return what a workbook is made of, or raise ``Refused`` with the reason."""
    parts = unpack(data, limits)
    if not {"content.xml", "xl/workbook.bin"}.isdisjoint(parts.names):
        raise Refused(told_otherwise(data))
    with refusing("the file is no XLSX workbook, or it is damaged"):
        workbook = _workbook(parts)
    refuse_long_texts(workbook.texts, limits)
    return workbook


def _workbook(parts: Parts) -> Workbook:
    path = _targets(parts, "_rels/.rels", "officeDocument").popitem()[1]
    folder, name = posixpath.split(path)
    links = posixpath.join(folder, "_rels", f"{name}.rels")
    tree = ElementTree.fromstring(parts.xml[path])
    worksheets = _targets(parts, links, "worksheet", folder)
    found = list(_sheets(tree, worksheets, parts))
    return Workbook(
        sheets=tuple(each for each in found if isinstance(each, Sheet)),
        lost=tuple(each for each in found if isinstance(each, str)),
        texts=_only(parts, links, "sharedStrings", folder) or _EMPTY,
        styles=_only(parts, links, "styles", folder),
        epoch=1904 if any(_is_1904(each) for each in tree.iter()) else 1900,
        active=tuple(
            dict.fromkeys(what for sign, what in _ACTIVE.items() if any(sign in each for each in parts.names))
        ),
    )


def _targets(parts: Parts, links: str, kind: str, folder: str = "") -> dict[str, str]:
    """Return where the links of a kind lead, by their ids; each must lead to a part that is there."""
    return {
        each.get("Id") or "": posixpath.normpath(posixpath.join("/", folder, each.get("Target") or ""))[1:]
        for each in ElementTree.fromstring(parts.xml[links])
        if (each.get("Type") or "").endswith(f"/{kind}")
    }


def _only(parts: Parts, links: str, kind: str, folder: str) -> bytes | None:
    """Return the one part of a kind, or ``None`` if the workbook names none."""
    paths = list(_targets(parts, links, kind, folder).values())
    if not paths:
        return None
    part = parts.xml[paths[0]]
    refuse_malformed(part)
    _refuse_claims(part)
    return part


def _refuse_claims(part: bytes) -> None:
    """Refuse a part that claims more texts than it can hold: the library that reads it would make room for all."""
    attributes = next(ElementTree.iterparse(BytesIO(part), ["start"]))[1].attrib
    claims = [attributes.get(name, "0") for name in ("count", "uniqueCount")]
    if any(not each.isdecimal() or int(each) > len(part) for each in claims[1:]):
        raise TooLarge("the workbook claims to hold more texts than it does")


def _sheets(tree: ElementTree.Element, worksheets: dict[str, str], parts: Parts) -> Iterator[Sheet | str]:
    """Yield each sheet of cells, or the name of one that leads nowhere; charts hold no cells."""
    for each in tree.iter():
        if _local(each.tag) != "sheet":
            continue
        name = each.get("name") or ""
        path = worksheets.get(next((value for key, value in each.items() if key.endswith("relationships}id")), ""))
        if path in parts.xml:
            yield Sheet(name=name, hidden=each.get("state", "visible") != "visible", xml=parts.xml[path])
        elif path is not None:
            yield name


def _is_1904(element: ElementTree.Element) -> bool:
    return _local(element.tag) == "workbookPr" and element.get("date1904") in ("1", "true", "on")


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def packed(workbook: Workbook, sheets: dict[str, bytes]) -> BytesIO:
    """Return a workbook of some sheets as a file, in which each has the name that it is given here."""
    listed = "".join(f'<sheet name="{name}" sheetId="{name}" r:id="r{name}"/>' for name in sheets)
    links = "".join(_link(f"r{name}", "worksheet", f"worksheets/{name}.xml") for name in sheets)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>'.encode(),
        "_rels/.rels": _linked(_link("r", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><workbookPr date1904="{int(workbook.epoch == 1904)}"/>'
            f"<sheets>{listed}</sheets></workbook>"
        ).encode(),
        "xl/_rels/workbook.xml.rels": _linked(links),
        "xl/sharedStrings.xml": workbook.texts,
        **({} if workbook.styles is None else {"xl/styles.xml": workbook.styles}),
        **{f"xl/worksheets/{name}.xml": xml for name, xml in sheets.items()},
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    buffer.seek(0)
    return buffer


def _link(name: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{name}" Type="{_LINKS}/{kind}" Target="{target}"/>'


def _linked(links: str) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'.encode()
