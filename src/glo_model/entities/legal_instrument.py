"""A legal instrument: a law, a convention, a protocol, a plan, or a memorandum between authorities."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.entities.funding import Budget
from glo_model.entities.refs import InstrumentRef, SourceRef
from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.fields import Known, public
from glo_model.values.limits import Id, NonEmpty
from glo_model.values.texts import Identifier, InLanguage
from glo_model.values.when import When


@attrs.frozen(kw_only=True, field_transformer=checked)
class DatedStatus:
    """Say what an instrument's or an output's standing was, and when."""

    status: Annotated[
        NonEmpty,
        Known((
            "draft", "adopted", "signed", "in force", "in force in part", "not in force", "ratified", "amended",
            "repealed", "drafted", "tested", "validated", "finalised", "launched", "handed over", "taught", "published",
        )),
        public("The standing."),
    ]  # fmt: skip
    when: Annotated[When | None, public("When it had that standing.")] = None


@attrs.frozen(kw_only=True, field_transformer=checked)
class LegalInstrument:
    """Describe a law, convention, plan or policy, with its numbers as printed: 27-14 and 14-27 are one law."""

    id: Annotated[Id, public("An assigned id; never made of a number.")]
    identifiers: Annotated[tuple[Identifier, ...], public("Its numbers, as printed.")] = ()
    titles: Annotated[tuple[InLanguage, ...], public("Its titles, by language.")] = ()
    kind: Annotated[
        Annotated[
            NonEmpty,
            Known(
                (
                    "law",
                    "decree",
                    "convention",
                    "protocol",
                    "model law",
                    "plan",
                    "policy",
                    "memorandum",
                    "circular",
                    "article",
                )
            ),
        ]
        | None,
        public("What sort of instrument it is."),
    ] = None
    jurisdictions: Annotated[tuple[CountryCode, ...], public("The countries whose instrument it is.")] = ()
    parent: Annotated[InstrumentRef | None, public("The instrument that it is part of or amends.")] = None
    period: Annotated[When | None, public("The period that a plan covers.")] = None
    statuses: Annotated[tuple[DatedStatus, ...], public("Its standing over time.")] = ()
    budgets: Annotated[tuple[Budget, ...], public("Money that a plan sets aside.")] = ()
    sources: Annotated[tuple[SourceRef, ...], public("The publications that say so.")] = ()
