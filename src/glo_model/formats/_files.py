"""The bytes of a file or of the files of a folder, read as far as the limits allow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from glo_model.errors import FileError, FormatError
from glo_model.faults import NOT_A_RECORD, TOO_LARGE, UNREADABLE
from glo_model.fileformat import Format, Parts
from glo_model.finding import Origin
from glo_model.formats import all_formats, format_named, format_of
from glo_model.table import Limits, Told

_PIECE: Final = 2**20


def format_to_read(path: Path, name: str | None) -> Format:
    """Return the format of that name, or the one that the path tells; raise ``FileError`` if a folder is in the way."""
    if name is not None:
        return format_named(name)
    is_folder = path.is_dir()
    file_names = tuple(ending for each in all_formats() if not each.is_folder for ending in each.suffixes)
    if is_folder and path.name.lower().endswith(file_names):
        raise FileError(f"{path} cannot be read: it is a folder, and is named like a file")
    return format_of(str(path), is_folder=is_folder)


def refuse_encoding(encoding: str | None, chosen: Format) -> None:
    """Raise ``FormatError`` if an encoding is stated for files that tell it themselves."""
    if encoding is not None and not chosen.has_encoding:
        names = " and ".join(each.name for each in all_formats() if each.has_encoding)
        raise FormatError(f"an encoding is stated for {names} only; {chosen.name} tells it itself")


def parts_of(path: Path, chosen: Format, limits: Limits, told: Told) -> Parts:
    """Return the bytes of a file, or of each file of a folder, without those that are too large, which are told of."""
    try:
        files = dict(_folder(path, chosen, told)) if chosen.is_folder and path.is_dir() else {path.name: path}
        read = {name: _bytes_of(file, name, limits, told) for name, file in files.items()}
    except OSError as error:
        raise FileError(f"{path} cannot be read: {error.strerror}") from None
    return {name: data for name, data in read.items() if data is not None}


def _folder(path: Path, chosen: Format, told: Told) -> Iterator[tuple[str, Path]]:
    visible = sorted(each for each in path.iterdir() if not each.name.startswith("."))
    files = [each for each in visible if each.name.lower().endswith((*chosen.suffixes, *chosen.beside))]
    if visible and not files:
        endings = ", ".join(chosen.suffixes)
        message = f"the folder holds no file that ends in {endings}; name the file that is to be read"
        told.find(UNREADABLE, message, Origin(file=path.name))
    else:
        _tell_others([each for each in visible if each not in files], path, told)
    for each in files:
        yield f"{path.name}/{each.name}", each


def _tell_others(others: list[Path], path: Path, told: Told) -> None:
    """Tell of each file beside those of a folder that could be read alone, so that nobody thinks that it was."""
    endings = tuple(ending for each in all_formats() if each.tables or each.read for ending in each.suffixes)
    for each in others:
        if each.is_file() and each.name.lower().endswith(endings):
            message = "the file is not read with the folder; name it to have it read"
            told.find(NOT_A_RECORD, message, Origin(file=f"{path.name}/{each.name}"))


def _bytes_of(path: Path, name: str, limits: Limits, told: Told) -> bytes | None:
    """Return the bytes of a file; of what is no file, such as a pipe, no more than the limit is ever read."""
    if path.is_file() or not path.exists() or path.is_dir():
        data = None if path.is_file() and path.stat().st_size > limits.size else path.read_bytes()
    else:
        data = _bounded(path, limits)
    if data is None:
        told.find(TOO_LARGE, f"the file has more than the {limits.size} bytes that are read", Origin(file=name))
    return data


def _bounded(path: Path, limits: Limits) -> bytes | None:
    pieces, size = [], 0
    with path.open("rb") as file:
        while size <= limits.size and (piece := file.read(_PIECE)):
            pieces.append(piece)
            size += len(piece)
    return None if size > limits.size else b"".join(pieces)
