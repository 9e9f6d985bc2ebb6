"""More people passed an assessment than took it, or the mean is above the highest mark."""

from __future__ import annotations

from collections.abc import Iterator

from glo_model.entities import Assessment, Entity, Workshop
from glo_model.finding import Fault, Severity
from glo_model.rule import RecordRule, Remark
from glo_model.values.decimals import Amount
from glo_model.values.quantities import Quantity

FAULT = Fault(
    code="ASS001",
    slug="assessment-out-of-range",
    severity=Severity.ERROR,
    title="More people passed a test than took it, or the mean of the marks is above the highest mark.",
    reason="Results of tests are what shows that a training taught something; numbers that cannot be are columns that"
    " were taken for each other.",
    hint="Look whether percent and marks, or two columns, were mixed up.",
)


def _judge(assessment: Assessment) -> Iterator[Remark]:
    taken, passed = assessment.taken, assessment.passed
    if taken is not None and passed is not None and taken.high is not None and passed.low > taken.high:
        yield Remark(assessment, "passed", f"{passed.words} passed, and {taken.words} took it")
    mean, most = assessment.mean, assessment.full_marks
    if mean is not None and most is not None and mean.decimal > most.decimal:
        yield Remark(assessment, "mean", f"the mean is {mean}, and the highest mark {most}")


def _example(mean: str) -> tuple[Entity, ...]:
    return (
        Workshop(id="sulaymaniyah"),
        Assessment(
            id="after",
            workshop="sulaymaniyah",
            kind="post-test",
            taken=Quantity.of(20),
            mean=Amount(mean),
            full_marks=Amount("20"),
        ),
    )


def _good() -> tuple[Entity, ...]:
    return _example("16.5")


def _bad() -> tuple[Entity, ...]:
    return _example("82.5")


RULE = RecordRule(fault=FAULT, kind=Assessment, judge=_judge, good=_good, bad=_bad)
