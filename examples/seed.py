"""Build ``seed.json``: the story that this library began with, as data, each fact with its sources.

The story is UNODC's, Casablanca, 4 October 2018: "It takes a network to defeat a network". Its subjects are files in
``story``. Run this file to write ``seed.json`` anew beside it.
"""

from __future__ import annotations

from pathlib import Path

from story.cast import people, posts
from story.court_network import law, network
from story.first_programme import programme
from story.publications import partners, sources
from story.two_trainings import attendance, days_told, teaching, trainings

from glo_model import Dataset, save

PARTS = (
    sources, partners, programme, network, law, trainings, teaching,
    attendance, days_told, people, posts,
)  # fmt: skip


def seed() -> Dataset:
    """Return the whole story."""
    return Dataset(entity for part in PARTS for entity in part())


if __name__ == "__main__":
    save(seed(), Path(__file__).with_name("seed.json"))
