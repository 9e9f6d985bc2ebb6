"""Where the cells of a column go: a field of the row's entity, of an item of one of its tuples, or of a count of it."""

from __future__ import annotations

import re
from typing import Final, Self, TypeAlias

import attrs

from glo_model.columns import TABLES, column_of, field_named, sole_required
from glo_model.entities import KINDS_BY_CLASS_NAME, SECTIONS
from glo_model.ingest.profiles.strict import nearest
from glo_model.values.fields import Field, fields_of
from glo_model.values.spans import Spans

Key: TypeAlias = int | str | None
"""Which item of a tuple a cell belongs to: the one of that number, or the one that these words tell apart."""

_LANGUAGE: Final = "language"
_STEP: Final = re.compile(r"([a-z_]+)(?:\[([^\[\]]*)\])?")


@attrs.frozen(kw_only=True)
class Step:
    """Go into one field, and, if it holds several records, to one of them."""

    name: str
    key: Key = None
    fixed: tuple[tuple[str, str], ...] = ()
    """What the record's other fields hold, because the heading says so."""
    is_each: bool = False
    """True if the cell may list several, of which each is a record."""


@attrs.frozen(kw_only=True)
class Target:
    """Say where the cells of a column go.

    It is written as the path of a field, with what tells apart the item of a tuple between brackets::

        when                                    the dates of the row's entity
        titles[language=fr]                     its title in French
        partners[each, role=organiser]          a partner for each name in the cell
        when[from]                              the first day
        head_counts[measure=attended].quantity  another entity: a head count of this one
        person.name.family                      another entity: the person to whom this one refers
    """

    steps: tuple[Step, ...]
    field: Field
    """The field that holds the value."""
    holder: type
    """The entity or record whose field it is."""
    end: str | None = None
    """``from`` or ``to``, if the cell holds one end of the dates."""
    counts: str | None = None
    """The section of another entity that the cell makes, which refers to the row's."""
    of: str | None = None
    """The section of another entity that the cell tells of, to which the row's refers by its first step."""

    @classmethod
    def parse(cls, text: str, section: str) -> Self:
        """Return the target that a text names for rows of a section, or raise ``ValueError`` saying what is wrong."""
        steps = [_step(part) for part in text.split(".")]
        first = steps[0]
        field = field_named(TABLES[section], first.name)
        if first.name in TABLES and field is None:
            if len(steps) == 1:
                raise ValueError(f"{first.name} is another section; name one of its fields too")
            walked = _Walk().down(TABLES[first.name], steps[1:])
            _check_words(TABLES[first.name], first)
            return cls(steps=(first, *walked.steps), field=walked.field, counts=first.name, holder=walked.holder)
        if field is not None and field.refers and not field.many and len(steps) > 1:
            kind = KINDS_BY_CLASS_NAME[field.refers]
            walked = _Walk().down(kind, steps[1:])
            return cls(steps=(first, *walked.steps), field=walked.field, of=SECTIONS[kind], holder=walked.holder)
        walked = _Walk().down(TABLES[section], steps)
        return cls(steps=tuple(walked.steps), field=walked.field, end=walked.end, holder=walked.holder)

    @classmethod
    def of_column(cls, section: str, heading: str) -> Self | None:
        """Return the target of a heading that the model itself writes, or ``None`` if it is none of those."""
        found = column_of(TABLES[section], heading)
        if found is None:
            return None
        steps: list[Step] = []
        for part in found.path:
            if isinstance(part, int):
                steps[-1] = attrs.evolve(steps[-1], key=part)
            else:
                steps.append(Step(name=part))
        return cls(steps=tuple(steps), field=found.field, holder=found.holder)

    def in_language(self, code: str) -> Self | None:
        """Return the same target for texts in a language, or ``None`` if its texts are in none."""
        step = self.steps[0]
        if field_named(self.holder, _LANGUAGE) is None or len(self.steps) != 2:
            return None
        step = attrs.evolve(step, key=f"{step.key},{code}", fixed=(*step.fixed, (_LANGUAGE, code)))
        return attrs.evolve(self, steps=(step, *self.steps[1:]))

    def numbered(self, number: int) -> Self | None:
        """Return the same target for another item, as "Organiser 2" is, or ``None`` if it is no item."""
        step = self.steps[0]
        if not isinstance(step.key, str) or self.counts is not None:
            return None
        return attrs.evolve(self, steps=(attrs.evolve(step, key=f"{step.key},{number}"), *self.steps[1:]))

    def counting(self, words: tuple[tuple[str, str], ...], key: str) -> Self:
        """Return the same count with these words before its own, as "Target / Women" is of "Women"."""
        first = self.steps[0]
        fixed = tuple({**dict(words), **{name: word for name, word in first.fixed if name not in dict(words)}}.items())
        return attrs.evolve(self, steps=(attrs.evolve(first, key=key, fixed=fixed), *self.steps[1:]))

    def with_unit(self, unit: str) -> Self:
        """Return the same target for numbers of a unit or a currency; raise ``ValueError`` if its numbers have none."""
        name = next((each for each in ("unit", "currency") if field_named(self.holder, each)), None)
        if name is None or len(self.steps) < 2:
            raise ValueError(f"{self.path} has no unit")
        step = self.steps[-2]
        key = None if step.key is None else f"{step.key},{name}={unit}"
        step = attrs.evolve(step, key=key, fixed=(*step.fixed, (name, unit)))
        _check_words(self.holder, attrs.evolve(step, fixed=((name, unit),)))
        return attrs.evolve(self, steps=(*self.steps[:-2], step, self.steps[-1]))

    def item(self, number: int) -> Self:
        """Return the target of one of the things that a cell lists: each is an item of its own."""
        steps = tuple(attrs.evolve(step, key=f"{step.key}#{number}") if step.is_each else step for step in self.steps)
        return attrs.evolve(self, steps=steps)

    @property
    def path(self) -> str:
        """The path of the field, for a message."""
        return ".".join(step.name for step in self.steps)


def _step(text: str) -> Step:
    match = _STEP.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no step to a field, such as titles[language=fr]")
    name, words = match.groups()
    said = [word.strip() for word in (words or "").split(",") if word.strip()]
    return Step(
        name=name,
        key=words,
        fixed=tuple(
            (key.strip(), value.strip()) for key, sign, value in (word.partition("=") for word in said) if sign
        ),
        is_each="each" in said,
    )


class _Walk:
    """Go down to a scalar field, by way of the fields that a record's own name stands for."""

    steps: list[Step]
    field: Field
    holder: type
    end: str | None = None

    def down(self, cls: type, steps: list[Step]) -> Self:
        self.steps = []
        field = self._into(cls, steps[0])
        rest = steps[1:]
        while field.is_record:
            field, rest = self._into(field.of, rest[0] if rest else Step(name=_lent(field))), rest[1:]
        if rest:
            raise ValueError(f"{field.name} holds no other fields")
        if self.end and field.of is not Spans:
            raise ValueError(f"{field.name} has no first and last day, and so no [{self.end}]")
        return self

    def _into(self, cls: type, step: Step) -> Field:
        field = field_named(cls, step.name)
        if field is None:
            near = nearest(step.name, [each.name for each in fields_of(cls)])
            raise ValueError(f"{cls.__name__} has no field {step.name}{near}")
        if step.key in ("from", "to"):
            self.end, step = str(step.key), attrs.evolve(step, key=None)
        elif step.key is not None:
            _check_item(field, step)
        key = step.key or "" if field.is_record and field.many else None
        self.steps.append(attrs.evolve(step, key=key))
        self.field, self.holder = field, cls
        return field


def _check_item(field: Field, step: Step) -> None:
    """Refuse words between brackets that tell nothing of the field's records."""
    said = [word.strip() for word in str(step.key).split(",") if "=" not in word]
    unknown = next((word for word in said if word != "each"), None)
    if unknown is not None:
        raise ValueError(f"{unknown or 'nothing'} between brackets tells nothing; write {step.name}[field=word]")
    if step.is_each and not field.many:
        raise ValueError(f"{field.name} holds one only, and not [each]")
    if step.fixed and not field.is_record:
        raise ValueError(f"{field.name} holds no other fields")
    _check_words(field.of, step)


def _check_words(cls: type, step: Step) -> None:
    for name, word in step.fixed:
        field = field_named(cls, name)
        if field is None:
            raise ValueError(
                f"{cls.__name__} has no field {name}{nearest(name, [each.name for each in fields_of(cls)])}"
            )
        if field.words is not None and word not in field.words:
            raise ValueError(f"{name} is {field.looks_like}, and not {word}{nearest(word, field.words)}")


def _lent(field: Field) -> str:
    lent = sole_required(field.of)
    if lent is None:
        raise ValueError(f"{field.name} needs the name of one of its own fields")
    return lent.name
