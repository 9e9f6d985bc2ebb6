"""How one record that was read as plain data is taken in: kept with its faults told, or rejected and kept raw."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from glo_model.codec.explain import Wrong, explain
from glo_model.codec.scanning import TooDeep, json_text
from glo_model.dataset import Absence, Extra
from glo_model.entities import KINDS
from glo_model.faults import MISSING, TOO_LARGE, UNKNOWN_FIELD
from glo_model.loaded import Intake
from glo_model.record_origin import RecordOrigin

SECTIONS_TO_READ: Final[Mapping[str, type[Any]]] = MappingProxyType({**KINDS, "absences": Absence, "extras": Extra})
"""What stands in each section of a file."""


def take(intake: Intake, section: str, raw: Any, origin: RecordOrigin, text: str) -> None:
    """Take in one record of a section: keep it, or reject it, and report everything that is wrong with it.

    ``text`` is the record as it stood in the file, which is what is kept if it is rejected.
    """
    if isinstance(raw, TooDeep):
        intake.find(TOO_LARGE, "nested too deeply", origin.at(), raw=text)
        return
    record, wrongs = explain(SECTIONS_TO_READ[section], raw)
    if record is None:
        intake.reject(wrongs[0].fault.code, origin.at(), text)
    else:
        intake.take(record, origin)
    for wrong in wrongs:
        kept = record is not None and not (wrong.fault is MISSING and wrong.raw is None)
        intake.find(wrong.fault, wrong.message, origin.at(wrong.path), raw=json_text(wrong.raw) if kept else None)
        if record is not None and section in KINDS:
            _keep_extra(intake, section, record.id, wrong)


def _keep_extra(intake: Intake, section: str, key: str, wrong: Wrong) -> None:
    name = ".".join(map(str, wrong.path))
    if wrong.fault is UNKNOWN_FIELD and name:
        intake.take(Extra(kind=section, id=key, field=name, raw=json_text(wrong.raw)))
