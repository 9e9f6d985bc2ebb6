"""Texts in a language, names over time, printed names of people, identifiers of other registers, and places."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import attrs

from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode, LanguageCode
from glo_model.values.fields import Known, personal, public
from glo_model.values.limits import NonEmpty
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class InLanguage:
    """Hold a text and the language that it is in, where that is known."""

    text: Annotated[NonEmpty, public("The text.")]
    language: Annotated[LanguageCode | None, public("The language that it is in.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class DatedName:
    """Hold one name of an organisation, a court, a country, a programme or a network, and when it bore that name."""

    text: Annotated[NonEmpty, public("The name as printed.")]
    language: Annotated[LanguageCode | None, public("The language that it is in.")] = None
    kind: Annotated[
        Literal["official", "usual", "acronym", "alias", "misprint"], public("What sort of name it is.")
    ] = "usual"
    when: Annotated[When | None, public("When it bore this name.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class PersonName:
    """Hold a person's name as it was printed, with its parts where a source tells them; it is never parsed.

    A mononym, a family name alone and initials are names like any other.
    """

    printed: Annotated[NonEmpty, personal("The whole name as printed, without titles.")]
    given: Annotated[NonEmpty | None, personal("The given name, where a source tells it apart.")] = None
    family: Annotated[NonEmpty | None, personal("The family name, where a source tells it apart.")] = None
    honorific: Annotated[NonEmpty | None, personal("The title or rank as printed, such as Ms. or Dr.")] = None
    language: Annotated[LanguageCode | None, personal("The language in whose spelling it is.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Identifier:
    """Hold what another register calls the thing, beside our own id."""

    scheme: Annotated[
        NonEmpty,
        Known(("IATI", "org-id", "CRS channel", "project number", "contract", "law number", "decree number", "ELI")),
        public("The register or the numbering that it belongs to."),
    ]
    value: Annotated[NonEmpty, public("The identifier as that register writes it.")]


PlaceRole: TypeAlias = Literal["city", "venue", "region", "dateline", "nationwide", "online"]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Place:
    """Hold a place's printed name, and its role: where an event was held is not where its story was filed."""

    role: Annotated[PlaceRole, public("In what sense it is a place of the thing.")] = "city"
    name: Annotated[NonEmpty | None, public("The name as printed.")] = None
    aliases: Annotated[tuple[NonEmpty, ...], public("Other spellings of the name.")] = ()
    country: Annotated[CountryCode | None, public("The country or territory that it lies in.")] = None
