"""Any kind of entity by the values of its fields, for what has no question of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from glo_model.dataset import Dataset
from glo_model.entities import Entity
from glo_model.queries.asking import refuse_unknown_names
from glo_model.values.checked import check_item
from glo_model.values.fields import fields_of

E = TypeVar("E", bound=Entity)


def select(data: Dataset, kind: type[E], /, **equals: Any) -> tuple[E, ...]:
    """Return the entities of a kind whose fields have these values, by id.

    A field of many items matches if one of them is the value; ``None`` finds those that hold nothing there. A
    field that the kind does not have raises ``TypeError``, and so does, or ``ValueError``, a value that the field
    cannot hold.

    >>> from glo_model.entities.court import Court
    >>> data = Dataset([Court(id="rabat", country="MA"), Court(id="niamey", country="NE")])
    >>> [court.id for court in select(data, Court, country="MA")]
    ['rabat']
    >>> select(data, Court, countri="MA")
    Traceback (most recent call last):
    TypeError: 'countri' is no criterion; did you mean 'country'? (there are: ...)
    """
    fields = {field.name: field for field in fields_of(kind)}
    refuse_unknown_names(equals.keys(), tuple(fields))
    tests: list[Callable[[E], bool]] = []
    for name, value in equals.items():
        if value is not None:
            check_item(fields[name])(value)
        tests.append(_test(name, value, many=fields[name].many))
    return tuple(each for each in data.of(kind) if all(test(each) for test in tests))


def _test(name: str, value: Any, *, many: bool) -> Callable[[Any], bool]:
    if not many:
        return lambda entity: bool(getattr(entity, name) == value)
    if value is None:
        return lambda entity: not getattr(entity, name)
    return lambda entity: value in getattr(entity, name)
