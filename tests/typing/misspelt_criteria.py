"""What mypy must refuse: each marked line is an error, so that the mark is needed, and no other line is."""

from __future__ import annotations

from glo_model.dataset import Dataset
from glo_model.queries import experts, reach, sessions, workshops

DATA = Dataset()

workshops(DATA, country="MA", during="2018", certainty="certainly")
workshops(DATA, contry="MA")  # type: ignore[call-arg]  # refused: a misspelt criterion
workshops(DATA, country="Morocco")  # type: ignore[arg-type]  # refused: a country is a code
workshops(DATA, status="hold")  # type: ignore[arg-type]  # refused: a status is a word of its list
sessions(DATA, topic="evidence")
sessions(DATA, topics="evidence")  # type: ignore[call-arg]  # refused: a misspelt criterion
experts(DATA, language="ar")
experts(DATA, languages="ar")  # type: ignore[call-arg]  # refused: a misspelt criterion
reach(DATA, country="MA", rosters="complete")
reach(DATA, measure="planned")  # type: ignore[arg-type]  # refused: a plan is not attendance
