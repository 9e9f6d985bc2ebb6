"""A stream's memory does not grow with the file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LINE = b'{"workshops":{"id":"w%d","part_of":"w%d","titles":[{"text":"Evidence"}]}}\n'
PROGRAM = """
import sys
from pathlib import Path
from glo_model.streams import check_stream
stream = check_stream(sys.argv[1], references=len(sys.argv) > 2)
assert 0 == sum(1 for _ in stream)
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


def peak(path: Path, *options: str) -> int:
    """Return how many kilobytes a process takes at most that judges a file.

    ``ru_maxrss`` would not tell: a new process takes over the peak of the one that started it, here of all the tests.
    """
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), *options], check=True, capture_output=True, text=True
    )
    return int(done.stdout)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems tell a peak in other ways")
def test_ten_times_the_records_take_no_more_memory(tmp_path: Path) -> None:
    """What is held is a part of the file, and with references eight bytes for each id, far below 64 a record."""
    few, many = tmp_path / "few.ndjson", tmp_path / "many.ndjson"
    schema = b'{"schema":"glo_model/1"}\n'
    few.write_bytes(schema + b"".join(LINE % (number, number) for number in range(8000)))
    many.write_bytes(schema + b"".join(LINE % (number, number) for number in range(80_000)))
    for options in ((), ("references",)):
        assert peak(many, *options) - peak(few, *options) < 64 * 72_000 / 1024
