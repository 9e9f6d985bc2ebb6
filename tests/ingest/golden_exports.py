"""The exports of which golden copies are kept: what is found in each, and what became of every cell.

Run as a program, it writes them and their golden copies, to be looked at before they are kept.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

from form_exports import FORM_EXPORTS, Export
from office_exports import OFFICE_EXPORTS

from glo_model import loads
from glo_model.ingest import write_ledger
from glo_model.ingest.profiles.file import parsed_profile
from glo_model.loaded import Loaded

EXPORTS: Final = (*FORM_EXPORTS, *OFFICE_EXPORTS)
FOLDER: Final = Path(__file__).parent / "exports"


def read(export: Export, data: bytes) -> Loaded:
    """Read a file as its export says."""
    profile = parsed_profile(f'schema = "glo_model-profile/1"\n{export.profile}'.encode())
    return loads(
        data, format=export.ending, encoding=export.encoding, file=export.name, profile=profile, ledger="cells"
    )


def told(loaded: Loaded) -> str:
    """Return what was read and found, a line each."""
    counts = loaded.ledger.counts if loaded.ledger else {}
    sums = (f"{fate.value}: {number}" for fate, number in counts.items() if number)
    return "".join(f"{line}\n" for line in (repr(loaded.data), *sums, *map(str, loaded.findings)))


def ledger_of(loaded: Loaded) -> bytes:
    """Return the ledger as its owner would get it."""
    assert loaded.ledger is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ledger.csv"
        write_ledger(loaded.ledger, path)
        return path.read_bytes()


def write_all() -> None:
    """Write the exports and the golden copies of what is read of them."""
    FOLDER.mkdir(exist_ok=True)
    for export in EXPORTS:
        data = export.make()
        (FOLDER / export.name).write_bytes(data)
        loaded = read(export, data)
        (FOLDER / f"{export.name}.txt").write_text(told(loaded), encoding="utf-8")
        (FOLDER / f"{export.name}.ledger.csv").write_bytes(ledger_of(loaded))


if __name__ == "__main__":
    write_all()
