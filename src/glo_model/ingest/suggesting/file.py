"""The tables of a file on their own, before a profile is there, and what of a profile is not in a file."""

from __future__ import annotations

from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Final

import attrs

from glo_model.errors import FormatError
from glo_model.faults import OTHER_JSON, PROFILE_UNMET, UNKNOWN_TABLE
from glo_model.fileformat import Format, Parts
from glo_model.finding import Finding, Origin, in_order
from glo_model.formats._files import format_to_read, parts_of, refuse_encoding
from glo_model.ingest import ingest
from glo_model.ingest.profiles.likeness import fold_pattern, is_like
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.profiles.sheet import SheetProfile
from glo_model.ingest.suggesting.draft import suggested
from glo_model.ingest.suggesting.text import draft_of
from glo_model.table import Limits, ReadOptions, Tables, Told
from glo_model.values.folding import fold

_NOTHING_SAID: Final = SheetProfile()
DEFAULT_LIMITS: Final = Limits()
"""How much is read unless the caller says otherwise."""


def suggest_profile(tables: Tables) -> str:
    """Return a draft of a profile for the tables of a file, in TOML.

    It decides nothing: what is likely stands in it as a remark, so that a file is read with it as without it.
    """
    return draft_of(suggested(tables))


def tables_of(
    path: str | PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - as load() names it
    encoding: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Tables:
    """Return the tables of a file or a folder, with what is wrong with it as a file.

    ``FormatError`` says that it holds no tables for which anything could be said.
    """
    where = Path(path)
    chosen = format_to_read(where, format)
    refuse_encoding(encoding, chosen)
    told = Told()
    parts = parts_of(where, chosen, limits, told)
    if chosen.tables is None or _is_own(chosen, parts):
        raise FormatError(f"{path} holds no tables of somebody else's, and needs no profile")
    found = chosen.tables(parts, ReadOptions(encoding=encoding, limits=limits))
    return attrs.evolve(found, findings=(*told.findings, *found.findings))


def _is_own(chosen: Format, parts: Parts) -> bool:
    """Tell whether a file is of the model's own form, which is read as it stands."""
    return chosen.read is not None and all(each.code != OTHER_JSON.code for each in chosen.read(parts).findings)


def unmet(profile: Profile, tables: Tables) -> tuple[Finding, ...]:
    """Return what a profile names and the tables of a file do not have: sheets, rows of headings, columns, labels."""
    return in_order((*_unmet_sheets(profile, tables), *_unmet_within(profile, tables)))


def _unmet_sheets(profile: Profile, tables: Tables) -> Iterator[Finding]:
    names = [fold(table.sheet) for table in tables.tables]
    file = next((table.file for table in tables.tables), None)
    for sheet in profile.sheets:
        if not any(is_like(name, fold_pattern(sheet)) for name in names):
            yield PROFILE_UNMET.found(f'no sheet "{sheet}" is there', origin=Origin(file=file))


def _unmet_within(profile: Profile, tables: Tables) -> Iterator[Finding]:
    for finding in ingest(tables, profile).findings:
        sheet = finding.origin.sheet if finding.origin else None
        is_unread = finding.code == UNKNOWN_TABLE.code and profile.sheet_of(sheet or "") != _NOTHING_SAID
        if finding.code == PROFILE_UNMET.code or is_unread:
            yield finding
