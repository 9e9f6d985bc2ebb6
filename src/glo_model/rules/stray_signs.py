"""A text has blanks at its ends, or signs that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from glo_model.entities import Court, Entity
from glo_model.finding import Fault, Severity
from glo_model.rule import EntityRule, Remark
from glo_model.rules._columns import those_with
from glo_model.rules._values import is_free_text, values_in
from glo_model.values.fields import Field
from glo_model.values.texts import DatedName

FAULT = Fault(
    code="TXT001",
    slug="stray-signs",
    severity=Severity.WARNING,
    title="A text is blank, has blanks at its ends, or holds control or invisible signs.",
    reason="Such signs come along when cells and pages are copied; two texts that look alike then differ. IATI warns of"
    " blanks at the ends at ids 1.3.1 and 1.4.1 to 1.18.1 of its ruleset.",
    hint="Take the signs out; leave the field out if nothing else is in it.",
)

# Line ends and tabs may stand within a text. The marks of right-to-left writing and the joiners of Persian and
# of Indian scripts are letters of those scripts; overrides of direction, soft hyphens and signs of no width are not.
_STRAY = re.compile(r"\A\s|\s\Z|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u202d\u202e\u2060\ufeff]")


def _judge(entity: Entity) -> Iterator[Remark]:
    for path, _, text, _ in values_in(entity, is_free_text):
        if _STRAY.search(text):
            yield Remark(entity, path, "the text is blank, has blanks at its ends, or holds signs that nobody sees")


def _are_plain(_: Field, texts: Iterable[str]) -> bool:
    """Tell whether texts surely hold nothing but signs that are seen, and blanks between them."""
    joined = "|".join(("", *texts, ""))
    return joined.isprintable() and "| " not in joined and " |" not in joined


def _good() -> tuple[Entity, ...]:
    return (Court(id="rabat", names=(DatedName(text="Cour d'appel de Rabat"),)),)


def _bad() -> tuple[Entity, ...]:
    return (Court(id="rabat", names=(DatedName(text="Cour d'appel de Rabat "),)),)


RULE = EntityRule(fault=FAULT, judge=_judge, suspects=those_with(is_free_text, _are_plain), good=_good, bad=_bad)
