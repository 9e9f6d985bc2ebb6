"""The event to which somebody's part in it belongs."""

from __future__ import annotations

from glo_model.dataset import Dataset
from glo_model.entities import Engagement, Session


def workshop_of(engagement: Engagement, data: Dataset) -> str | None:
    """Return the id of an engagement's workshop, over its session where it names only that."""
    if engagement.workshop is not None:
        return engagement.workshop
    session = data.get(Session, engagement.session or "")
    return None if session is None else session.workshop
