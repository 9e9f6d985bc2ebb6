"""The entities: what the model knows, a file each. They hold ids of each other, and never each other."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Final, Protocol

from glo_model.entities.affiliation import Affiliation
from glo_model.entities.agreement import Agreement
from glo_model.entities.assessment import Assessment
from glo_model.entities.claim import Claim
from glo_model.entities.country import Country
from glo_model.entities.court import Court
from glo_model.entities.engagement import Engagement
from glo_model.entities.expert import Expert
from glo_model.entities.figure import Figure
from glo_model.entities.head_count import HeadCount
from glo_model.entities.legal_instrument import LegalInstrument
from glo_model.entities.link import Link
from glo_model.entities.membership import Membership
from glo_model.entities.output import Output
from glo_model.entities.partner import Partner
from glo_model.entities.person import Person
from glo_model.entities.programme import Programme
from glo_model.entities.prosecutor_network import ProsecutorNetwork
from glo_model.entities.quotation import Quotation
from glo_model.entities.session import Session
from glo_model.entities.source import Source
from glo_model.entities.workshop import Workshop


class Entity(Protocol):
    """What every entity has: an id, unique within its kind, and fields that ``attrs`` knows."""

    __attrs_attrs__: ClassVar[Any]

    @property
    def id(self) -> str:
        """The assigned id."""


KINDS: Final[Mapping[str, type[Entity]]] = MappingProxyType(
    {
        "countries": Country,
        "programmes": Programme,
        "partners": Partner,
        "persons": Person,
        "affiliations": Affiliation,
        "experts": Expert,
        "courts": Court,
        "workshops": Workshop,
        "sessions": Session,
        "engagements": Engagement,
        "head_counts": HeadCount,
        "assessments": Assessment,
        "prosecutor_networks": ProsecutorNetwork,
        "memberships": Membership,
        "legal_instruments": LegalInstrument,
        "outputs": Output,
        "agreements": Agreement,
        "links": Link,
        "quotations": Quotation,
        "figures": Figure,
        "sources": Source,
        "claims": Claim,
    }
)
"""Every kind of entity by the name of its section, its table and its sheet, in the order in which they are written."""

SECTIONS: Final[Mapping[type[Entity], str]] = MappingProxyType({kind: name for name, kind in KINDS.items()})
"""The name of the section of each kind."""

KINDS_BY_CLASS_NAME: Final[Mapping[str, type[Entity]]] = MappingProxyType(
    {kind.__name__: kind for kind in KINDS.values()}
)
"""Every kind by the name of its class, which references name."""

__all__ = [
    "KINDS",
    "KINDS_BY_CLASS_NAME",
    "SECTIONS",
    "Affiliation",
    "Agreement",
    "Assessment",
    "Claim",
    "Country",
    "Court",
    "Engagement",
    "Entity",
    "Expert",
    "Figure",
    "HeadCount",
    "LegalInstrument",
    "Link",
    "Membership",
    "Output",
    "Partner",
    "Person",
    "Programme",
    "ProsecutorNetwork",
    "Quotation",
    "Session",
    "Source",
    "Workshop",
]
