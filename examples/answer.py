"""Run the main job on a workbook: say what is wrong with it, which courts have their prosecutors, who was reached.

    python examples/answer.py [WORKBOOK] [DAY]

Without arguments it reads the sample beside it, as of 4 October 2018. The typed data are left beside the workbook as
canonical JSON.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from glo_model import ProsecutorNetwork, check, load, save
from glo_model.answers import coverage_text, reach_text
from glo_model.finding import in_order
from glo_model.queries import coverage, reach
from glo_model.report import Checked
from glo_model.reports import report_named

SAMPLE = Path(__file__).with_name("morocco-trainings.xlsx")


def answer(workbook: Path, day: date) -> None:
    """Print the findings and the answers, and leave the typed data beside the workbook."""
    loaded = load(workbook)
    findings = in_order((*loaded.findings, *check(loaded.data, as_of=day)))
    checked = Checked(data=loaded.data, findings=findings, as_of=day, rejected=len(loaded.rejected))
    print(report_named("text").write(checked))
    for network in loaded.data.of(ProsecutorNetwork):
        print(coverage_text(coverage(loaded.data, network.id, as_of=day)))
        print(reach_text(reach(loaded.data, network=network.id)))
    target = workbook.with_suffix(".json")
    save(loaded.data, target)
    print(f"The typed data are in {target.name}.")


if __name__ == "__main__":
    given = sys.argv[1:]
    answer(Path(given[0]) if given else SAMPLE, date.fromisoformat(given[1]) if given[1:] else date(2018, 10, 4))
