"""The one way in which a reader says that bytes are not what they claim, or claim too much."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from glo_model.faults import TOO_LARGE, UNREADABLE
from glo_model.finding import Origin
from glo_model.table import Told


class Refused(Exception):  # noqa: N818 - it says what is done with the file
    """The file or a sheet of it is not one that can be read; the message says why."""

    fault = UNREADABLE


class TooLarge(Refused):
    """The file or a sheet of it is larger than is read."""

    fault = TOO_LARGE


@contextmanager
def refusing(message: str) -> Iterator[None]:
    """Turn whatever a library raises for bytes that it cannot read into one sort of refusal.

    The reader of cells is written in Rust, and for some files it panics, which Python sees as no ``Exception``.
    """
    try:
        yield
    except (Refused, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except MemoryError:
        raise TooLarge("reading it takes more memory than there is") from None
    except BaseException as error:
        raise Refused(f"{message} ({type(error).__name__})") from None


def tell_of(refused: Refused, place: Origin, told: Told) -> None:
    """Make a refusal a finding at a place."""
    told.find(refused.fault, str(refused), place)
