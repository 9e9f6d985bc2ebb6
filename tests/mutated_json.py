"""JSON text that was good and was edited by chance, also as plain data cannot show: names twice, escapes, blanks."""

from __future__ import annotations

import json
from copy import deepcopy
from random import Random
from typing import Any, TypeAlias

Holder: TypeAlias = list[Any]

VALUES = (
    *("1e400", "-1e400", "NaN", "Infinity", "1.0", "1e0", "0.1", "-0", "01", "0", "1", "-1", "true", "null", "tru", ""),
    *(str(2**63 - 1), str(2**63), str(-(2**63) - 1), "1" + "0" * 5000),
    *(
        '"\\ud800"',
        '"a\\udc00b"',
        '"\\ud83d\\ude00"',
        '"\\u003a"',
        '"x:y"',
        '"\\u0000"',
        '"\\/"',
        '"\\x"',
        '"a\nb"',
        '"',
    ),
    *(
        '""',
        '" "',
        '"a"',
        '"MA"',
        '"en"',
        '"2018"',
        '"2018-02-30"',
        '"2018/.."',
        '"08:00"',
        '"24:00"',
        '"21"',
        '"?"',
        '"٢"',
    ),
    *(f'"{"a" * 201}"', f'"{"😀" * 200}"', '"\x7f\u2028"', "'a'", "/**/1"),
    *("[]", "{}", "[[]]", "[null]", "[{}]", '{"a":1}', "[1,]", '{"a":1,}'),
    *("[" * 490 + "]" * 490, "[" * 600 + "]" * 600, '{"a":' * 600 + "1" + "}" * 600, "[" * 20_000),
)
"""Values to put in: of every type, at the limits and beyond, and what follows JSON no more."""

NAMES = ('""', '"id"', '"\\u0069d"', '"ID"', '"other"', '"schema"', '"text"', '"country"', '"\\ud800"', '"a.b"', "x")
BLANKS = ("", "", "", " ", "\n", "\t", "\r\n", "  ")
AROUND = (b"\xef\xbb\xbf%b", b" %b", b"%b\n", b"%bx", b"%b{}", b"%b\x00", b"%b\xff")
BYTES = (0x00, 0x0A, 0x20, 0x22, 0x3A, 0x5C, 0x7B, 0x7D, 0x80, 0xC0, 0xED, 0xFF)


class Members(list[list[Any]]):
    """Hold the names of an object with their values, both as JSON text."""


class Text(str):
    """Hold a value as JSON text."""

    __slots__ = ()


def taken_apart(plain: Any) -> Any:
    """Return plain data in pieces that can be edited."""
    if isinstance(plain, dict):
        return Members([json.dumps(name), taken_apart(value)] for name, value in plain.items())
    if isinstance(plain, list):
        return [taken_apart(each) for each in plain]
    return Text(json.dumps(plain, ensure_ascii=False))


def mutated(plain: Any, dice: Random, edits: int) -> bytes:
    """Return the JSON text of plain data after so many edits and, now and then, one to its bytes."""
    pieces = [taken_apart(plain)]
    for _ in range(edits):
        _edit(pieces, dice)
    text = "".join(_joined(piece, dice.choice(BLANKS)) for piece in pieces)
    data = text.encode("utf-8", "surrogatepass")
    return _edited_bytes(data, dice) if dice.randrange(10) == 0 else data


def _joined(piece: Any, blank: str) -> str:
    if isinstance(piece, Text):
        return piece
    comma, colon = f",{blank}", f"{blank}:{blank}"
    if isinstance(piece, Members):
        return f"{{{comma.join(f'{name}{colon}{_joined(value, blank)}' for name, value in piece)}}}"
    return f"[{comma.join(_joined(each, blank) for each in piece)}]"


def _places(piece: Any) -> list[tuple[Holder, int]]:
    """Return every list and object with each number of what it holds."""
    found = []
    if isinstance(piece, list):
        for number, each in enumerate(piece):
            found += [(piece, number), *_places(each[1] if isinstance(piece, Members) else each)]
    return found


def _edit(pieces: list[Any], dice: Random) -> None:
    """Make one edit: in an object of a member, in a list of an item."""
    places = [(holder, number) for piece in pieces for holder, number in _places(piece)]
    if not places:
        return
    holder, number = dice.choice(places)
    if isinstance(holder, Members):
        dice.choice((_new_value, _new_value, _delete, _rename, _double, _double_other, _add, _escape))(
            holder, number, dice
        )
    else:
        dice.choice((_new_item, _delete, _double, _unwrap, _wrap))(holder, number, dice)


def _value(dice: Random) -> Text:
    return Text(dice.choice(VALUES))


def _new_value(holder: Holder, number: int, dice: Random) -> None:
    holder[number][1] = dice.choice((_value(dice), [holder[number][1]]))


def _new_item(holder: Holder, number: int, dice: Random) -> None:
    holder[number] = _value(dice)


def _delete(holder: Holder, number: int, _dice: Random) -> None:
    del holder[number]


def _rename(holder: Holder, number: int, dice: Random) -> None:
    holder[number][0] = dice.choice(NAMES)


def _double(holder: Holder, number: int, dice: Random) -> None:
    holder.insert(dice.randint(0, len(holder)), deepcopy(holder[number]))


def _double_other(holder: Holder, number: int, dice: Random) -> None:
    holder.insert(dice.randint(0, len(holder)), [holder[number][0], _value(dice)])


def _add(holder: Holder, number: int, dice: Random) -> None:
    holder.insert(number, [dice.choice(NAMES), _value(dice)])


def _escape(holder: Holder, number: int, _dice: Random) -> None:
    name = holder[number][0]
    holder[number][0] = f'"\\u{ord(name[1]):04x}{name[2:]}' if len(name) > 2 and name[1] != "\\" else name


def _unwrap(holder: Holder, number: int, _dice: Random) -> None:
    inner = holder[number]
    holder[number : number + 1] = [value for _, value in inner] if isinstance(inner, Members) else [inner]


def _wrap(holder: Holder, number: int, _dice: Random) -> None:
    holder[number] = [holder[number]]


def _edited_bytes(data: bytes, dice: Random) -> bytes:
    """Put something around the text, cut it off, or change a byte of it."""
    place = dice.randint(0, len(data))
    edits = (dice.choice(AROUND) % data, data[:place], data[:place] + bytes([dice.choice(BYTES)]) + data[place + 1 :])
    return dice.choice(edits)
