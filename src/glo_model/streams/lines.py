"""Lines of JSON, cut into parts at the ends of lines and read by the codec."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import IO, Final

import attrs

from glo_model.codec.lines import take_line
from glo_model.faults import TOO_LARGE
from glo_model.finding import Origin
from glo_model.streams.part import Part, Read
from glo_model.streams.taking import Taking

_SIZE: Final = 512 * 1024
_LONGEST: Final = 16 * 2**20


@attrs.frozen(kw_only=True)
class LinePart(Part):
    """Hold whole lines, as bytes."""

    data: bytes = attrs.field(repr=False)
    too_long: int | None = None
    """The number of the line behind them that was left out because it is too long, if one was."""


@attrs.frozen(kw_only=True)
class Lines:
    """Read lines of JSON, each by itself."""

    file: str
    size: int = _SIZE
    """About how many bytes a part has; a process holds a few parts at a time."""
    longest: int = _LONGEST
    """How many bytes a line may have; a longer one is not read, as it would have to be held whole."""

    def parts(self, handle: IO[bytes]) -> Iterator[LinePart]:
        """Yield the parts of the file; a line that is too long is left out, and the part says so."""
        row, done = 1, 0
        while data := handle.read(self.size):
            data += handle.readline(self.longest)
            done += len(data)
            too_long = None
            if not data.endswith(b"\n") and len(data) >= self.longest:
                data = data[: data.rfind(b"\n") + 1]
                too_long = row + data.count(b"\n")
                done += _skipped(handle, self.size)
            yield LinePart(first_row=row, data=data, done=done, too_long=too_long)
            row += data.count(b"\n") + (too_long is not None)

    def read(self, part: LinePart) -> Read:
        """Return what stands in the lines of a part."""
        taking = Taking(self.file)
        names_schema = False
        for number, line in enumerate(BytesIO(part.data), start=part.first_row):
            names_schema = take_line(taking, line, number) or names_schema
        if part.too_long is not None:
            origin = Origin(file=self.file, row=part.too_long, pointer="")
            taking.find(TOO_LARGE, f"the line has more than {self.longest} bytes, and is not read", origin, raw="")
        return taking.read(names_schema=names_schema)


def _skipped(handle: IO[bytes], size: int) -> int:
    """Read on to the end of a line, and return how many bytes that were."""
    skipped = 0
    while piece := handle.readline(size):
        skipped += len(piece)
        if piece.endswith(b"\n"):
            break
    return skipped
