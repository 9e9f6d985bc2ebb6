"""Hints beside findings: what is near a name that was found nowhere, for those who mend the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from glo_model.cells import items_of
from glo_model.dataset import Dataset, Reference
from glo_model.entities import SECTIONS, Entity
from glo_model.errors import MissingExtraError
from glo_model.faults import WRONG_VALUE
from glo_model.finding import Finding, Origin, steps_of
from glo_model.ingest.linking.near import Candidate, NearNames
from glo_model.ingest.linking.unlinked import dangling, unfound_names
from glo_model.loaded import Loaded
from glo_model.rule import path_of
from glo_model.rules.dangling_reference import RULE
from glo_model.values.countries import all_countries, find_country
from glo_model.values.fields import fields_of
from glo_model.values.folding import fold

_NO_COUNTRY: Final = "no country is known by this name or code"
_MOST_COMPARISONS: Final = 10_000_000
_DECIDE: Final = "write its id if that is meant, or decide with glo-model link"


def with_near_names(findings: Iterable[Finding], loaded: Loaded) -> tuple[Finding, ...]:
    """Return findings of a file with what is near as the hint of each name that was found nowhere.

    These are references that lead nowhere, and names of countries that nobody uses. Names of persons are never looked
    for. Without the ``fuzzy`` extra the findings stay as they are.
    """
    found = tuple(findings)
    try:
        return tuple(_hinted(found, loaded))
    except MissingExtraError:
        return found


def _hinted(findings: tuple[Finding, ...], loaded: Loaded) -> Iterator[Finding]:
    is_dangling = any(each.code == RULE.fault.code for each in findings)
    names = dict(_hints(loaded.data)) if is_dangling else {}
    is_unknown = any(each.message == _NO_COUNTRY for each in findings)
    countries = dict(_country_hints(loaded)) if is_unknown else {}
    for each in findings:
        hint = None
        if each.code == RULE.fault.code:
            hint = names.get(each.path)
        elif each.message == _NO_COUNTRY:
            hint = countries.get(each.origin)
        yield each if hint is None else attrs.evolve(each, hint=hint)


def _hints(data: Dataset) -> Iterator[tuple[str, str]]:
    """Yield the place and the hint of each reference that leads nowhere and to whose name another is near."""
    near = {(each.kind, fold(each.name)): each.near for each in unfound_names(data, most=_MOST_COMPARISONS)}
    for reference in dangling(data):
        kind = SECTIONS[reference.kind]
        candidates = near.get((kind, fold(reference.id)))
        if candidates:
            yield path_of(reference.holder, reference.field), _hint(reference, kind, candidates)


def _hint(reference: Reference, kind: str, candidates: tuple[Candidate, ...]) -> str:
    if not _is_public(reference.holder, reference.field):
        return f"a name of the {kind.replace('_', ' ')} is near; glo-model link suggest shows it"
    return f"{reference.id!r} is near {_listed(candidates)}; {_DECIDE}"


def _listed(candidates: Iterable[Candidate]) -> str:
    return " or ".join(candidate.words for candidate in candidates)


def _is_public(holder: Entity, path: str) -> bool:
    """Tell whether everybody may see a field: it and every record on the way to it."""
    cls: type = type(holder)
    for step in steps_of(path):
        if isinstance(step, str):
            field = next(each for each in fields_of(cls) if each.name == step)
            if field.sensitivity != "public":
                return False
            cls = field.of
    return True


def _country_hints(loaded: Loaded) -> Iterator[tuple[Origin | None, str]]:
    """Yield the place and the hint of each cell in which a name stands that is near that of a country."""
    names = ((name, row.code) for row in all_countries() for _, name in row.names)
    search = NearNames(names, most=_MOST_COMPARISONS)
    places = {each.origin for each in loaded.findings if each.message == _NO_COUNTRY}
    cells = (each for each in loaded.rejected if each.code == WRONG_VALUE.code and each.origin in places)
    for cell in cells:
        unknown = [item for item in items_of(cell.raw) if find_country(item).code is None]
        near = [candidate for item in unknown for candidate in (search.of(item) or ())[:1]]
        if near:
            # The cell is not shown: only a name of a country is, which tells nothing that the file does not.
            yield cell.origin, f"near is {_listed(near)}; write the code if that is meant"
