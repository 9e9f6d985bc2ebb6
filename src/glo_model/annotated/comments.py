"""The comments of a sheet: those that are there stay and are gone on with, and new ones stand behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from glo_model.annotated.addresses import Address, address_of
from glo_model.annotated.markup import Edit, Element, appended, cell_text, root, spliced

AUTHOR: Final = "glo_model"
"""Who writes the comments."""
EMPTY: Final = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>"""
"""The comments of a sheet that has none."""

# A thread names itself as the author of the comment that older programs show in its place.
_THREAD: Final = "tc="
_LOOK: Final = '<rPr><sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/></rPr>'


class Commented(NamedTuple):
    """Hold the comments of a sheet, and the cells that have one now and had none before."""

    xml: bytes
    new: tuple[Address, ...]


def commented(xml: bytes, notes: Mapping[Address, str]) -> Commented:
    """Return the comments of a sheet with what is said of its cells; a thread is left as it is."""
    comments = root(xml)
    authors, listed = comments.child("authors"), comments.child("commentList")
    if authors is None or listed is None:
        raise ValueError("the comments of a sheet have no list")
    names = [each.text for each in authors.children]
    old = {address_of(each.attributes["ref"]): each for each in listed.children if each.local == "comment"}
    edits = [edit for cell in notes if cell in old for edit in _longer(old[cell], names, notes[cell])]
    new = tuple(cell for cell in notes if cell not in old)
    if new:
        number = names.index(AUTHOR) if AUTHOR in names else len(names)
        edits += appended(listed, b"".join(_comment(comments, cell, number, notes[cell]) for cell in new))
        edits += [] if AUTHOR in names else appended(authors, comments.alike(f"<author>{AUTHOR}</author>"))
    return Commented(spliced(xml, edits), new)


def _comment(comments: Element, cell: Address, author: int, text: str) -> bytes:
    return comments.alike(f'<comment ref="{cell}" authorId="{author}"><text>{_run(text)}</text></comment>')


def _run(text: str) -> str:
    return f'<r>{_LOOK}<t xml:space="preserve">{cell_text(text)}</t></r>'


def _longer(comment: Element, names: list[str], text: str) -> Iterator[Edit]:
    """Yield the edits that put what is said behind what a comment holds already."""
    author = int(comment.attributes.get("authorId", 0))
    holder = comment.child("text")
    is_thread = author < len(names) and names[author].startswith(_THREAD)
    if holder is None or is_thread:
        return
    said = holder.text
    lines = [line for line in text.split("\n") if line not in said]
    if not lines:
        return
    at = holder.content_end
    for child in holder.children:
        if child.local == "t":
            # Beside runs of text there can be no plain one.
            whole = comment.alike("<r>") + child.whole + comment.alike("</r>")
            yield Edit(child.tag.start, child.end, whole)
        elif child.local != "r":
            at = min(at, child.tag.start)
    run = comment.alike(_run("\n".join(("", *lines))))
    if holder.tag.is_empty:
        yield from appended(holder, run)
    else:
        yield Edit(at, at, run)
