"""From tables to a dataset: records, profile, link, assemble."""

from __future__ import annotations

import attrs

from glo_model.loaded import Intake, Loaded
from glo_model.table import Tables


@attrs.frozen
class Profile:
    """Say how a table's sheets, headings and words map onto the model."""


def ingest(tables: Tables, profile: Profile | None) -> Loaded:
    """Make a dataset of tables."""
    return Intake().loaded()
