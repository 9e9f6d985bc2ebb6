"""The tags of a part: found where a parser finds them, and texts that stand in XML as they are meant."""

from __future__ import annotations

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from glo_model.annotated.markup import Edit, attributes_of, elements, escaped, root, spliced, unescaped, with_attribute

_NAMES = st.sampled_from(["a", "p:b", "row", "c"])
_TEXTS = st.text(st.sampled_from("<>&\"'/= é😀x]-?!"), max_size=8)
_LEAVES = st.one_of(
    _TEXTS.map(escaped),
    st.sampled_from(["<!-- <c> -->", "<![CDATA[<row>\"']]>", "<?p <c a='?>", "<c/>", "<row r = '>'\n/>"]),
)
_TREES = st.recursive(
    _LEAVES,
    lambda inside: st.tuples(_NAMES, _TEXTS, st.lists(inside, max_size=4)).map(
        lambda each: f"<{each[0]} x=\"{escaped(each[1])}\" y='/>'>{''.join(each[2])}</{each[0]}>"
    ),
    max_leaves=12,
)


@given(st.lists(_TREES, max_size=5))
def test_elements_are_those_that_a_parser_finds(inside: list[str]) -> None:
    """The outermost elements, their attributes and their nesting are told as a real parser tells them."""
    xml = f'<doc xmlns:p="q">{"".join(inside)}</doc>'.encode()
    parsed, told = ElementTree.fromstring(xml), root(xml)
    assert [each.tag.rpartition("}")[2] for each in parsed] == [each.local for each in told.children]
    assert [each.get("x") for each in parsed] == [each.attributes.get("x") for each in told.children]
    assert [len(each) for each in parsed] == [len(each.children) for each in told.children]


@given(_TEXTS)
def test_escaped_texts_come_back(text: str) -> None:
    """What is escaped is ASCII, and is read as the same text."""
    assert escaped(text).isascii()
    assert text == unescaped(escaped(text))


def test_references_of_all_sorts_are_read() -> None:
    """Names, decimal and hexadecimal numbers stand for signs; a name that is none stands for itself."""
    assert "<é😀&no;" == unescaped("&lt;&#233;&#x1F600;&no;")


def test_an_attribute_within_a_value_is_none() -> None:
    """Only an attribute of the tag itself is replaced or left out."""
    tag = b"""<c t=" s='1'" s = '2'>"""
    assert b"""<c t=" s='1'" s="3">""" == with_attribute(tag, "s", "3")
    assert b"""<c t=" s='1'">""" == with_attribute(tag, "s", None)
    assert {"t": " s='1'", "s": "2"} == attributes_of(tag)


def test_edits_are_made_at_their_places() -> None:
    """Edits at one place stay in their order; the rest of the part is as it was."""
    assert b"a12cX" == spliced(b"abcd", [Edit(3, 4, b"X"), Edit(1, 1, b"1"), Edit(1, 2, b"2")])
    assert [] == list(elements(b"text <!-- <a/> -->", 0, 18))
