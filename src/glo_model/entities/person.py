"""A person: somebody who had a part in a programme's work, named or not, and never a victim or a suspect."""

from __future__ import annotations

from typing import Annotated, Literal

import attrs

from glo_model.entities.refs import SourceRef
from glo_model.values.checked import checked
from glo_model.values.fields import internal, personal
from glo_model.values.limits import Id
from glo_model.values.texts import PersonName


@attrs.frozen(kw_only=True, field_transformer=checked)
class Alias:
    """Hold another spelling of a person's name, and the source that prints it."""

    name: Annotated[PersonName, personal("The name as that source prints it.")]
    kind: Annotated[
        Literal["spelling", "transliteration", "short form", "misprint"] | None,
        personal("How it came to differ, where that is known."),
    ] = None
    source: Annotated[SourceRef | None, internal("The source.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Person:
    """Stand for one person. Two persons are never made one without somebody saying so."""

    id: Annotated[Id, internal("An assigned id; never made of a name. Redaction replaces it.")]
    name: Annotated[PersonName | None, personal("The name; none if anonymous or withdrawn.")] = None
    aliases: Annotated[tuple[Alias, ...], personal("Other spellings of the name.")] = ()
    sex: Annotated[Literal["female", "male", "other"] | None, personal("The sex that a source or a roster states.")] = (
        None
    )
    visibility: Annotated[
        Literal["public", "internal", "withheld"],
        internal("Whether the name may be known: a withheld person has no name in the data at all."),
    ] = "internal"
    sources: Annotated[tuple[SourceRef, ...], internal("The publications that say so.")] = ()

    def __attrs_post_init__(self) -> None:
        if self.visibility == "withheld" and (self.name is not None or self.aliases):
            raise ValueError("a person whose name is withheld has no name and no aliases")
