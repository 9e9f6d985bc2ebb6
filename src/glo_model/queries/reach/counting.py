"""Rules by which donors count those who were trained, each with the public page that states it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final, Literal, TypeAlias

import attrs
from annotated_types import Ge, Le

from glo_model.values.checked import checked
from glo_model.values.fields import public
from glo_model.values.limits import NonEmpty

Once: TypeAlias = Literal["a person", "a person and topic", "a person and event"]
"""What is counted once, however often it occurs."""

PerCent: TypeAlias = Annotated[int, Ge(1), Le(100)]
"""A share that must be reached, in per cent."""


@attrs.frozen(kw_only=True, field_transformer=checked)
class CountingRule:
    """State how a donor counts people who were trained.

    A rule of your own needs no page; one that the library brings along has the address of the page that states it.

    >>> rule = CountingRule(name="ours", meaning="Who was there for 80 % of the sessions, once.", completed=80)
    >>> rule.once, rule.measure
    ('a person', 'completed')
    """

    name: Annotated[NonEmpty, public("What the rule is called.")]
    meaning: Annotated[NonEmpty, public("What it says, in our words.")]
    url: Annotated[NonEmpty | None, public("The public page that states it; none for a rule of one's own.")] = None
    once: Annotated[Once, public("What is counted once, however often it occurs.")] = "a person"
    completed: Annotated[
        PerCent | None,
        public("The share of the sessions that somebody must attend, in per cent; 100 is to complete the event."),
    ] = None

    @property
    def measure(self) -> Literal["attended", "completed"]:
        """Whether it is enough to be there."""
        return "attended" if self.completed is None else "completed"


EEA_GRANTS: Final = CountingRule(
    name="eea-grants-civ-007",
    url="https://core-indicators.eeagrants.org/indicators/CIV-007",
    meaning="A person counts once who completed at least one course as a whole; being there in part is not enough, "
    "and further courses add nothing.",
    once="a person",
    completed=100,
)
"""The EEA and Norway Grants' core indicator of people who took part in training courses."""

TEARFUND: Final = CountingRule(
    name="tearfund-peacebuilding",
    url="https://tearfund.indikit.net/indicator/3842-number-of-people-trained-in-peacebuilding",
    meaning="A person who completed trainings on different topics counts once for each topic, and only once for "
    "trainings on the same one; those trained as facilitators are counted elsewhere.",
    once="a person and topic",
    completed=100,
)
"""Tearfund's indicator of people trained in peacebuilding."""

CGIAR: Final = CountingRule(
    name="cgiar-op-4",
    url="https://cgiarmel.atlassian.net/wiki/x/JQC_Og",
    meaning="A person who took part counts once for each topic, wherever and however often it was taught; meetings "
    "to raise awareness are no trainings, so leave them out of the events.",
    once="a person and topic",
)
"""CGIAR's indicator OP-4 of people trained."""

DATA_FOR_IMPACT: Final = CountingRule(
    name="data4impact-pmtct",
    url="https://www.data4impactproject.org/prh/womens-health/sexually-transmitted-infections-and-hiv-aids/"
    "number-percent-of-health-providers-trained-in-pmtct/",
    meaning="A person counts once in a reporting period, in the one in which the training was completed, however "
    "many trainings there were; name the period in the question.",
    once="a person",
    completed=100,
)
"""Data for Impact's indicator of health workers trained, which draws on the reporting rules of PEPFAR of 2009."""

COUNTING_RULES: Final[Mapping[str, CountingRule]] = MappingProxyType(
    {rule.name: rule for rule in (EEA_GRANTS, TEARFUND, CGIAR, DATA_FOR_IMPACT)}
)
"""The rules that the library brings along, by name. None of them asks for 80 % of the sessions: no page was found."""
