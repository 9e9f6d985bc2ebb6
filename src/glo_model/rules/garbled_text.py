"""A text looks as if it had been read in the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glo_model.entities import Entity, Partner
from glo_model.finding import Fault, Severity
from glo_model.rule import EntityRule, Remark
from glo_model.rules._columns import those_with
from glo_model.rules._values import is_free_text, values_in
from glo_model.values.fields import Field
from glo_model.values.texts import DatedName

FAULT = Fault(
    code="TXT002",
    slug="garbled-text",
    severity=Severity.WARNING,
    title="A text looks like UTF-8 that was read in another encoding, or has lost letters.",
    reason="French, Spanish and Arabic names become signs that no search finds, and every copy garbles them once more.",
    hint="Read the file anew as UTF-8, or save it as UTF-8 from the program that made it.",
)

_LOST = "\ufffd"

# What UTF-8 writes as the first and the second byte of a sign, as either of the two encodings reads these bytes.
_FIRST_BYTES = "\xc2-\xf4"
_OTHER_BYTES = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore") + "\x80-\x9f"
_MAY_BE_GARBLED = re.compile(f"{_LOST}|[{_FIRST_BYTES}][{_OTHER_BYTES}]")


def is_garbled(text: str) -> bool:
    """Tell whether a text, written in an encoding of Windows or Latin-1, reads as UTF-8: by chance none does.

    >>> is_garbled("Fr\u00c3\u00a8res"), is_garbled("Fr\u00e8res")
    (True, False)
    """
    return not text.isascii() and (_LOST in text or any(_reads_as_utf8(text, each) for each in ("cp1252", "latin-1")))


def _reads_as_utf8(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding).decode()
    except UnicodeError:
        return False
    return True


def _judge(entity: Entity) -> Iterator[Remark]:
    for path, _, text, _ in values_in(entity, is_free_text):
        if is_garbled(text):
            yield Remark(entity, path, "the text looks as if it had been read in the wrong encoding")


def _are_sound(_: Field, texts: Iterable[str]) -> bool:
    """Tell whether no text holds a sign that is lost, or two that may have been one."""
    joined = "|".join(texts)
    return joined.isascii() or _MAY_BE_GARBLED.search(joined) is None


def _good() -> tuple[Entity, ...]:
    return (Partner(id="interior", names=(DatedName(text="Minist\u00e8re de l'int\u00e9rieur"),)),)


def _bad() -> tuple[Entity, ...]:
    return (Partner(id="interior", names=(DatedName(text="Minist\u00c3\u00a8re de l'int\u00c3\u00a9rieur"),)),)


RULE = EntityRule(fault=FAULT, judge=_judge, suspects=those_with(is_free_text, _are_sound), good=_good, bad=_bad)
