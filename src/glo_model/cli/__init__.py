"""The command line. It holds no logic: every command is a few calls of the library."""

from __future__ import annotations

import sys


def main() -> None:
    """Run ``glo-model``; without the ``cli`` extra, print the pip line and exit with 2."""
    try:
        from glo_model.cli.commands import glo_model
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in {"click", "rich"}:
            raise
        sys.stderr.write(f"{error.name} is not installed; run: pip install 'glo_model[cli]'\n")
        sys.exit(2)
    glo_model()
