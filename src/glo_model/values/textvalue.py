"""What all values that are written as one text share: parsed whole or refused, equal by text, never changed."""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn, Self


class TextValue:
    """Hold a value by its canonical text, so that two equal values are always written alike.

    A subclass lists the parts that it derives from the text in ``__slots__``, and builds itself in
    ``parse``. It is a plain slotted class, not an attrs class, because the decoder writes attrs classes
    as objects and would never ask for the text.
    """

    __slots__ = ("text",)

    text: str
    #: What the text looks like, for messages and for the data dictionary.
    looks_like: ClassVar[str] = "text"

    def __init__(self, text: str) -> None:
        if not isinstance(text, str):
            raise TypeError(f"{type(self).__name__} is made of text, not of {type(text).__name__}")
        parsed = type(self).parse(text)
        for name in self._parts():
            object.__setattr__(self, name, getattr(parsed, name))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Return the value that the text stands for, or raise ``ValueError`` saying what is wrong with it."""
        raise NotImplementedError(cls)  # pragma: no cover - every subclass has its own grammar

    @classmethod
    def _build(cls, **parts: Any) -> Self:
        """Make a value of parts that are known to be right, without parsing them again."""
        value = object.__new__(cls)
        for name, part in parts.items():
            object.__setattr__(value, name, part)
        return value

    @classmethod
    def _parts(cls) -> tuple[str, ...]:
        return ("text", *(name for name in cls.__slots__ if name != "text"))

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} never changes; build another one")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} never changes; build another one")

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    def __reduce__(self) -> tuple[type[Self], tuple[str]]:
        return type(self), (self.text,)
