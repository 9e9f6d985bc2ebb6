"""The world is wrong: what glo_model raises when it cannot do its work at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glo_model.finding import Finding

_SHOWN: Final = 20


class GloModelError(Exception):
    """The parent of all that glo_model raises for a reason that lies outside the data and the calling code."""


class FileError(GloModelError):
    """A file cannot be opened or written: it is missing, it is a folder, or there is no permission."""


class FormatError(GloModelError):
    """No format of that name is known, or the one asked for cannot do what is asked of it."""


class MissingExtraError(GloModelError):
    """An optional library is not installed; the message is the pip line that mends it."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(f"{library} is not installed; run: pip install 'glo_model[{extra}]'")


class DataError(GloModelError):
    """The data have errors, and the caller asked for an exception, as ``raise_for_errors()`` does."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        shown = "\n".join(str(finding) for finding in self.findings[:_SHOWN])
        more = len(self.findings) - _SHOWN
        super().__init__(shown + (f"\n... and {more} more" if more > 0 else ""))
