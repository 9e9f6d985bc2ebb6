"""The page that lists the keys of a profile file, made of the annotations that its reader follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs

from glo_model.ingest.profiles.file import PROFILE_SCHEMA
from glo_model.ingest.profiles.profile import Profile
from glo_model.ingest.profiles.schema import meaning_of, profile_parts
from glo_model.ingest.profiles.sheet import (
    BoxesProfile,
    CellsProfile,
    ColumnProfile,
    FormProfile,
    LabelProfile,
    SheetProfile,
)
from glo_model.ingest.profiles.strict import choices_of, in_words, shapes_of

_PAGE: Final = f"""\
# Keys of a profile

The keys of the TOML file that says [what a partner's sheets and headings mean](../../how-to/write-a-profile.md). It
begins with `schema = "{PROFILE_SCHEMA}"`. Any other key is refused."""

_TITLES: Final[dict[type, str]] = {
    Profile: "The whole file",
    SheetProfile: '`[sheets."NAME"]`',
    ColumnProfile: '`[[sheets."NAME".columns]]`',
    BoxesProfile: '`[[sheets."NAME".boxes]]` and `[[sheets."NAME".form.boxes]]`',
    FormProfile: '`[sheets."NAME".form]`',
    LabelProfile: '`[[sheets."NAME".form.labels]]`',
}


def profile_pages() -> Iterator[tuple[str, Iterator[str]]]:
    """Yield the name of the page and its lines in Markdown."""
    yield "profile", _page()


def parts_without_title() -> set[type]:
    """Return the parts of a profile for which no title is given here."""
    return set(profile_parts()) - _TITLES.keys() - {CellsProfile}


def _page() -> Iterator[str]:
    yield _PAGE
    for cls in profile_parts():
        yield from ("", f"## {_TITLES[cls]}", "", str(cls.__doc__).partition("\n")[0], "")
        yield from ("| key | holds | meaning |", "|---|---|---|")
        required = {field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING}
        for name, shape in shapes_of(cls).items():
            needed = " Required." if name in required else ""
            yield f"| `{name}` | {_holds(shape)} | {_written(meaning_of(shape))}{needed} |"


def _holds(shape: Any) -> str:
    return " or ".join(in_words(choice) for choice in choices_of(shape))


def _written(text: str) -> str:
    return text.replace("*", "\\*").replace("|", "\\|")
