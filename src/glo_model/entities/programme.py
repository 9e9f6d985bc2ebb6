"""A programme: who pays, who carries it out, where, when, for how much, and what came of it."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import attrs

from glo_model.entities.funding import Budget, Transaction
from glo_model.entities.refs import PartnerRef, ProgrammeRef, SourceRef
from glo_model.entities.results import Result
from glo_model.entities.roles import CountryShare, PartnerRole
from glo_model.values.checked import checked
from glo_model.values.codes import CurrencyCode, LanguageCode
from glo_model.values.decimals import Percentage
from glo_model.values.fields import Known, public
from glo_model.values.limits import AtLeastOne, Id, NonEmpty
from glo_model.values.quantities import Quantity
from glo_model.values.texts import DatedName, Identifier, InLanguage, Place
from glo_model.values.when import When

ActivityStatus: TypeAlias = Literal["pipeline", "implementation", "finalisation", "closed", "cancelled", "suspended"]
"""IATI's ActivityStatus 1 to 6, in that order; it is told by a source and never derived from dates."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class Description:
    """Describe a programme in one language, for one of the purposes that IATI tells apart."""

    text: Annotated[NonEmpty, public("The description.")]
    purpose: Annotated[
        Literal["general", "objectives", "target groups", "other"], public("IATI DescriptionType 1 to 4.")
    ] = "general"
    language: Annotated[LanguageCode | None, public("The language that it is in.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Objective:
    """State one numbered objective of a programme, and which partners lead on it."""

    number: Annotated[AtLeastOne | None, public("Its number in the programme's documents.")] = None
    label: Annotated[tuple[InLanguage, ...], public("What it is called.")] = ()
    leads: Annotated[tuple[PartnerRef, ...], public("The partners that lead on it.")] = ()


@attrs.frozen(kw_only=True, field_transformer=checked)
class Classification:
    """Give a programme one code of a list that donors use, such as a DAC sector or an SDG target."""

    kind: Annotated[
        NonEmpty,
        Known((
            "sector", "tag", "policy marker", "aid type", "flow type", "finance type", "tied status", "scope",
            "collaboration type", "humanitarian scope", "region", "hierarchy",
        )),
        public("Which IATI element the code stands in."),
    ]  # fmt: skip
    code: Annotated[NonEmpty, public("The code.")]
    vocabulary: Annotated[
        NonEmpty | None, public("The list that the code is from, by its IATI number or its name.")
    ] = None
    share: Annotated[Percentage | None, public("The share of the whole, in percent of its vocabulary.")] = None
    text: Annotated[NonEmpty | None, public("What the code means, where the list is one's own.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class Document:
    """Point to a document of a programme."""

    url: Annotated[NonEmpty, public("Its address.")]
    title: Annotated[tuple[InLanguage, ...], public("Its title.")] = ()
    category: Annotated[NonEmpty | None, public("IATI DocumentCategory, such as A01.")] = None
    when: Annotated[When | None, public("The date that it bears.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class RelatedProgramme:
    """Link a programme to another that is not its parent."""

    programme: Annotated[ProgrammeRef, public("The other programme.")]
    relation: Annotated[
        Literal["child", "sibling", "co-funded", "third party", "predecessor", "successor", "companion"],
        public("What the other one is to this one: IATI RelatedActivityType 2 to 5, and three of the field's own."),
    ]


@attrs.frozen(kw_only=True, field_transformer=checked)
class Programme:
    """Describe a programme or project: the level at which donors are answered to, and that IATI calls an activity."""

    id: Annotated[Id, public("An assigned id; never made of a title or a date.")]
    names: Annotated[tuple[DatedName, ...], public("Its names, acronym and aliases.")] = ()
    identifiers: Annotated[tuple[Identifier, ...], public("What other registers call it.")] = ()
    parent: Annotated[ProgrammeRef | None, public("The programme that it is a part or a phase of.")] = None
    related: Annotated[tuple[RelatedProgramme, ...], public("Other programmes that it has to do with.")] = ()
    status: Annotated[ActivityStatus | None, public("How far it has come, as a source says.")] = None
    planned: Annotated[When | None, public("From when to when it was planned.")] = None
    actual: Annotated[When | None, public("From when to when it really ran.")] = None
    stated_duration: Annotated[Quantity | None, public("How long a source says that it lasted.")] = None
    descriptions: Annotated[tuple[Description, ...], public("What it is about.")] = ()
    partners: Annotated[tuple[PartnerRole, ...], public("Who pays for it and who carries it out.")] = ()
    countries: Annotated[tuple[CountryShare, ...], public("The countries that it serves.")] = ()
    places: Annotated[tuple[Place, ...], public("Places and regions where it works.")] = ()
    objectives: Annotated[tuple[Objective, ...], public("Its objectives or pillars.")] = ()
    classifications: Annotated[tuple[Classification, ...], public("Its sectors, tags, markers and aid types.")] = ()
    default_currency: Annotated[CurrencyCode | None, public("The currency of amounts that name none.")] = None
    default_language: Annotated[LanguageCode | None, public("The language of texts that name none.")] = None
    budgets: Annotated[tuple[Budget, ...], public("Money that is planned or promised, by period.")] = ()
    transactions: Annotated[tuple[Transaction, ...], public("Money that moved or was committed.")] = ()
    results: Annotated[tuple[Result, ...], public("Outputs, outcomes and impact, by indicator.")] = ()
    documents: Annotated[tuple[Document, ...], public("Its documents.")] = ()
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()
