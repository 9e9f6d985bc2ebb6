"""The tags of an XML part and where each stands, so that a part is edited at exact places and stays as it is elsewhere.

A part is first read by a real parser, which refuses what is not well-formed. Of what is left, without document types,
the pattern below finds the tags exactly. Whatever is written into a part is ASCII, so that it is right in its encoding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple
from xml.parsers.expat import ParserCreate

from glo_model.errors import FormatError
from glo_model.finding import visible

SKIPPED: Final = rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
"""What may hold signs that look like tags, and is no tag."""
INSIDE: Final = rb"""((?:[^>"'/]++|"[^"]*+"|'[^']*+'|/(?!>))*+)(/?)>"""
"""What stands in a tag behind its name."""

_TAG: Final = re.compile(SKIPPED + rb"""|<(/?)([^\s/>"'=<!?]+)""" + INSIDE, re.DOTALL)
_ATTRIBUTE: Final = re.compile(rb"""\s([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')""")
_NAME_FOLLOWS: Final = re.compile(r"<(/?)(?=\w)")
_REFERENCE: Final = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));")
_NAMED: Final = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_ESCAPE_OF_SHEETS: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


class Tag(NamedTuple):
    """Hold where a tag stands, its name, and whether it closes an element or is a whole one."""

    start: int
    end: int
    name: bytes
    is_closing: bool
    is_empty: bool

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(b":")[2].decode("utf-8", "replace")


class Element(NamedTuple):
    """Hold an element of a part: its tag, and where its content and itself end."""

    xml: bytes
    tag: Tag
    content_end: int
    end: int

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.tag.local

    @property
    def opening(self) -> bytes:
        """The tag that opens it."""
        return self.xml[self.tag.start : self.tag.end]

    @property
    def whole(self) -> bytes:
        """The element as it stands."""
        return self.xml[self.tag.start : self.end]

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes by their names."""
        return attributes_of(self.opening)

    @property
    def children(self) -> list[Element]:
        """The elements directly in it."""
        return list(elements(self.xml, self.tag.end, self.content_end))

    @property
    def text(self) -> str:
        """The text in it and in its elements."""
        content = self.xml[self.tag.end : self.content_end].decode("utf-8", "replace")
        return unescaped(re.sub(r"<[^>]*>", "", content))

    def child(self, local: str) -> Element | None:
        """Return the first element of that name directly in it, or ``None``."""
        return next((each for each in elements(self.xml, self.tag.end, self.content_end) if each.local == local), None)

    def alike(self, markup: str) -> bytes:
        """Return elements written without a prefix with the one that this element has, which stands for their schema.

        >>> root(b'<x:row xmlns:x="y"/>').alike('<c r="B2"><v>1</v></c>')
        b'<x:c r="B2"><x:v>1</x:v></x:c>'
        """
        prefix = self.tag.name[: -len(self.local.encode())].decode()
        return _NAME_FOLLOWS.sub(rf"<\1{prefix}", markup).encode()


class Edit(NamedTuple):
    """Say what is to stand between two places of a part."""

    start: int
    end: int
    text: bytes


def well_formed(xml: bytes) -> bytes:
    """Return a part, or raise ``ExpatError`` or ``FormatError`` if it is no XML as spreadsheet programs write it."""
    if b"\0" in xml or b"<!DOCTYPE" in xml:
        raise FormatError("the workbook is not written as spreadsheet programs write one")
    ParserCreate().Parse(xml, True)
    return xml


def tags(xml: bytes, start: int, end: int) -> Iterator[Tag]:
    """Yield the tags between two places."""
    for match in _TAG.finditer(xml, start, end):
        if match[2] is not None:
            yield Tag(match.start(), match.end(), match[2], bool(match[1]), bool(match[4]))


def elements(xml: bytes, start: int, end: int) -> Iterator[Element]:
    """Yield the outermost elements between two places."""
    depth, opened = 0, None
    for tag in tags(xml, start, end):
        if tag.is_closing:
            depth -= 1
        elif depth == 0:
            opened = tag
        if depth == 0 and opened is not None and (tag.is_closing or tag.is_empty):
            yield Element(xml, opened, tag.start if tag.is_closing else tag.end, tag.end)
        if not tag.is_closing and not tag.is_empty:
            depth += 1


def root(xml: bytes) -> Element:
    """Return the outermost element of a part, which is well-formed."""
    return next(elements(xml, 0, len(xml)))


def attributes_of(tag: bytes) -> dict[str, str]:
    """Return the attributes of a tag.

    >>> attributes_of(b'<c r="B2" t="s"/>')
    {'r': 'B2', 't': 's'}
    """
    found = _ATTRIBUTE.findall(tag)
    return {name.decode("utf-8", "replace"): unescaped(value[1:-1].decode("utf-8", "replace")) for name, value in found}


def with_attribute(tag: bytes, name: str, value: str | None) -> bytes:
    """Return a tag whose attribute has another value, or is left out.

    >>> with_attribute(b'<c r="B2" s="1"/>', "s", "7"), with_attribute(b'<c r="B2"/>', "s", "7")
    (b'<c r="B2" s="7"/>', b'<c r="B2" s="7"/>')
    """
    new = b"" if value is None else f' {name}="{escaped(value)}"'.encode()
    for match in _ATTRIBUTE.finditer(tag):
        if match[1] == name.encode():
            return tag[: match.start()] + new + tag[match.end() :]
    at = len(tag) - (2 if tag.endswith(b"/>") else 1)
    return tag[:at].rstrip() + new + tag[at:]


def appended(element: Element, text: bytes, opening: bytes | None = None) -> Iterator[Edit]:
    """Yield the edits that put text at the end of an element, and another opening tag before it if one is given."""
    opening = opening or element.opening
    if not element.tag.is_empty:
        yield Edit(element.tag.start, element.tag.end, opening)
        yield Edit(element.content_end, element.content_end, text)
    else:
        closing = b"</" + element.tag.name + b">"
        yield Edit(element.tag.start, element.end, opening[: opening.rindex(b"/>")].rstrip() + b">" + text + closing)


def counted(element: Element, count: int) -> bytes:
    """Return the opening tag of a list that says how many it holds."""
    return with_attribute(element.opening, "count", str(count))


def spliced(xml: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a part after edits that do not touch each other; those at one place stay in their order."""
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda each: each.start):
        pieces += [xml[at : edit.start], edit.text]
        at = edit.end
    return b"".join((*pieces, xml[at:]))


def escaped(text: str) -> str:
    """Return a text as it stands in XML, in ASCII.

    >>> escaped('Café <"R&D">')
    'Caf&#233; &lt;&quot;R&amp;D&quot;&gt;'
    """
    for name, sign in _NAMED.items():
        # The ampersand is the first of them, so that no reference is escaped again.
        text = text.replace(sign, f"&{name};")
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")


def cell_text(text: str) -> str:
    """Return a text as a cell or a comment holds it; a spreadsheet would read ``_x0041_`` as the letter A."""
    lines = (_ESCAPE_OF_SHEETS.sub("_x005F_", visible(line)) for line in text.split("\n"))
    return "&#10;".join(escaped(line) for line in lines)


def unescaped(text: str) -> str:
    """Return the text that stands in XML."""
    return _REFERENCE.sub(_sign, text) if "&" in text else text


def _sign(match: re.Match[str]) -> str:
    if match[3]:
        return _NAMED.get(match[3], match[0])
    return chr(int(match[1], 16) if match[1] else int(match[2]))
