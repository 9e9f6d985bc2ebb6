"""Claims of one field side by side, and whether two of them can both be true."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from glo_model.dataset import Dataset
from glo_model.entities import KINDS_BY_CLASS_NAME, Claim
from glo_model.rules._paths import field_at, value_at
from glo_model.rules._whens import days
from glo_model.values.covering import end_bounds, start_bounds
from glo_model.values.money import Money
from glo_model.values.quantities import Quantity
from glo_model.values.when import When


def claims_side_by_side(data: Dataset) -> Iterator[list[Claim]]:
    """Yield the claims of each field of which several sources print something, the preferred ones first.

    What was worked out or concluded from a source is nothing that the source says.
    """
    found: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    for claim in data.of(Claim):
        if claim.value is not None and claim.how == "printed":
            found[claim.kind, claim.subject, claim.field].append(claim)
    for claims in found.values():
        if len(claims) > 1:
            yield sorted(claims, key=lambda each: (not each.preferred, each.id))


def disagree(one: Claim, other: Claim) -> bool:
    """Tell whether two claims cannot both be true: "July" and "24 July" can, and so can "over 50" and "52"."""
    match one.value, other.value:
        case When() as mine, When() as theirs:
            return _are_apart(mine, theirs)
        case Quantity() as mine, Quantity() as theirs:
            return mine.unit == theirs.unit and not mine.number & theirs.number
        case Money() as mine, Money() as theirs:
            return {mine.qualifier, theirs.qualifier} == {"exact"} and (mine.amount.decimal, mine.currency) != (
                theirs.amount.decimal,
                theirs.currency,
            )
        case str() as mine, str() as theirs:
            return mine != theirs
    return False


def _are_apart(one: When, other: When) -> bool:
    """Tell whether two events on these days cannot have begun, or cannot have ended, on the same day."""
    for bounds in (start_bounds, end_bounds):
        (early, late), (first, last) = bounds(one.dates.spans), bounds(other.dates.spans)
        if late < first or last < early:
            return True
    return False


def is_decided(claims: list[Claim], data: Dataset) -> bool:
    """Tell whether the first of some claims was preferred, and why, or what the entity holds leaves room for all."""
    return (claims[0].preferred and claims[0].reason is not None) or _has_room(claims, data)


def _has_room(claims: list[Claim], data: Dataset) -> bool:
    """Tell whether an entity holds a count that allows what each of its sources says, such as 20 to 21."""
    kind = KINDS_BY_CLASS_NAME.get(claims[0].kind)
    subject = None if kind is None else data.get(kind, claims[0].subject)
    held = None if subject is None else value_at(subject, claims[0].field)
    return isinstance(held, Quantity) and all(
        each.quantity is not None and held.number & each.quantity.number for each in claims
    )


def contradiction(one: Claim, other: Claim) -> str:
    """Return who says what, in words that everybody may see: a text is never shown."""
    about = f"of this {one.kind[:_LONGEST_SHOWN]}'s {one.field[:_LONGEST_SHOWN]}"
    mine, theirs = (_shown(each) for each in (one, other))
    if one.source == other.source:
        two_things = "two different things" if mine is None or theirs is None else f"both {mine} and {theirs}"
        return f"{about}, source {one.source!r} says {two_things}"
    if mine is None or theirs is None:
        return f"{about}, sources {one.source!r} and {other.source!r} say different things"
    return f"{about}, source {one.source!r} says {mine} and source {other.source!r} {theirs}"


def _shown(claim: Claim) -> str | None:
    kind = KINDS_BY_CLASS_NAME.get(claim.kind)
    field = None if kind is None else field_at(kind, claim.field)
    if field is None or field.sensitivity != "public":
        return None
    match claim.value:
        case When() as when:
            return days(when)
        case Quantity() as quantity:
            return quantity.words
        case Money() as money:
            return f"{money.currency} {money.amount}"
    return None


# A message shows so much of a word.
_LONGEST_SHOWN = 40
