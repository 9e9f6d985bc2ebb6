"""How the tests of linking make tables and decisions."""

from __future__ import annotations

from reading_tables import table

from glo_model import PartialDate
from glo_model.ingest import Decision, Decisions, ingest
from glo_model.loaded import Loaded
from glo_model.table import Table, Tables


def decide(kind: str, name: str, meaning: str, *, by: str = "registry", why: str = "looked up") -> Decision:
    """Return a decision; a meaning in capitals is a verdict."""
    day = PartialDate("2018-10-04")
    if meaning == "NEW":
        return Decision(kind=kind, name=name, verdict="new", by=by, when=day, why=why)
    if meaning == "NOBODY":
        return Decision(kind=kind, name=name, verdict="nobody", by=by, when=day, why=why)
    return Decision(kind=kind, name=name, id=meaning, by=by, when=day, why=why)


def decided(*decisions: Decision) -> Decisions:
    """Return decisions as if they were read from a file."""
    return Decisions(taken=decisions, file="d.toml")


def courts(*names: str) -> Table:
    """Return a table of courts of these names, with the ids c1, c2 and so on."""
    return table("Courts", ("ID", "Name"), *((f"c{number}", name) for number, name in enumerate(names, start=1)))


def members(*of_courts: str) -> Table:
    """Return a table of members, with the ids m1, m2 and so on, of the courts that are written so."""
    rows = ((f"m{number}", "net", name) for number, name in enumerate(of_courts, start=1))
    return table("Members", ("ID", "Network", "Court"), *rows)


NETWORK = table("Networks", ("ID", "Name"), ("net", "Network"))


def read_with(decisions: Decisions | None, *tables: Table) -> Loaded:
    """Read tables, with a network, by decisions."""
    return ingest(Tables(tables=(*tables, NETWORK)), None, decisions)
