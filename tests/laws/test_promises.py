"""Promises that every entity and record keeps, whoever adds one: found by walking the kinds and their fields."""

from typing import Any, get_args, get_type_hints

import attrs
import msgspec
import pytest
from annotated_types import Ge, Le, MaxLen, MinLen

from glo_model.codec.converter import model_classes
from glo_model.dataset import Absence, Extra, canonical_key
from glo_model.entities import KINDS, KINDS_BY_CLASS_NAME, SECTIONS
from glo_model.values.fields import SENSITIVITIES, Field, fields_of
from glo_model.values.textvalue import TextValue

CLASSES: list[type] = sorted(model_classes(), key=lambda each: each.__name__)
FIELDS = [pytest.param(cls, field, id=f"{cls.__name__}.{field.name}") for cls in CLASSES for field in fields_of(cls)]
MARKER = "PROTECTED"

every_class = pytest.mark.parametrize("cls", CLASSES)
every_field = pytest.mark.parametrize(("cls", "field"), FIELDS)


@every_field
def test_every_field_has_a_meaning_and_a_mark(cls: type, field: Field) -> None:
    """The annotation of each field says in one line what it means, and who may see it."""
    assert field.meaning.endswith(".")
    assert "\n" not in field.meaning
    assert len(field.meaning) > 5
    assert field.sensitivity in SENSITIVITIES


@every_class
def test_every_class_has_a_docstring_and_never_changes(cls: type) -> None:
    """Each class tells what it is, is frozen and slotted, and is built by names only."""
    assert (cls.__doc__ or "").partition("\n")[0].endswith((".", ":"))
    assert not hasattr(cls, "__dict__") or "__slots__" in vars(cls)
    assert {True} == {each.kw_only for each in attrs.fields(cls)}


@every_field
def test_every_field_has_one_of_the_known_shapes(cls: type, field: Field) -> None:
    """A field holds a text, a whole number, a yes or no, a value written as text, or a record."""
    assert field.of in (str, int, bool) or issubclass(field.of, TextValue) or field.of in CLASSES


@every_field
def test_references_lead_to_kinds_that_there_are(cls: type, field: Field) -> None:
    """A field that refers names a kind of entity, and holds an id."""
    if field.refers is not None:
        assert field.refers in KINDS_BY_CLASS_NAME
        assert field.of is str


@every_field
def test_many_is_never_absent_and_begins_with_nothing(cls: type, field: Field) -> None:
    """A field of many items is a tuple, empty where nothing is known, and never ``None``."""
    if field.many:
        assert (False, ()) == (field.optional, field.default)


@every_field
def test_what_may_be_absent_is_absent_unless_it_is_said(cls: type, field: Field) -> None:
    """A field that may be ``None`` can be left out; a default is a value that the field may hold."""
    if field.optional:
        assert not field.required
    if not field.required and not field.many and field.default is not None and field.words is not None:
        assert field.default in field.words


@every_class
def test_the_limits_of_the_constructor_are_those_of_the_decoder(cls: type) -> None:
    """What ``annotated_types`` says of a field, which the constructor reads, is what ``msgspec.Meta`` says to C."""
    for name, hint in get_type_hints(cls, include_extras=True).items():
        marks = list(flattened(hint))
        said: dict[str, Any] = {}
        told: dict[str, Any] = {}
        for mark in marks:
            if isinstance(mark, MinLen | MaxLen | Ge | Le):
                said |= limits_in(mark)
            elif isinstance(mark, msgspec.Meta):
                told |= {key: getattr(mark, key) for key in ("ge", "le", "min_length", "max_length")}
        assert said == {key: value for key, value in told.items() if value is not None}, name


def limits_in(mark: Any) -> dict[str, Any]:
    """Return what a mark of ``annotated_types`` limits."""
    return {key: getattr(mark, key) for key in ("ge", "le", "min_length", "max_length") if hasattr(mark, key)}


def flattened(hint: Any) -> Any:
    """Yield every mark within an annotation, however deep."""
    for each in get_args(hint):
        if isinstance(each, MinLen | MaxLen | Ge | Le | msgspec.Meta):
            yield each
        else:
            yield from flattened(each)


@every_field
def test_what_is_personal_can_be_left_out(cls: type, field: Field) -> None:
    """A personal field has a default, so that it can be withheld; or its holder can, being personal everywhere."""
    if field.sensitivity == "personal" and field.required:
        holders = [each for other in CLASSES for each in fields_of(other) if each.of is cls]
        assert holders
        for holder in holders:
            assert "personal" == holder.sensitivity
            assert not holder.required or holder.many or holds_only_in_personal(holder)


def holds_only_in_personal(field: Field) -> bool:
    """Say whether a required field stands only in records that can themselves be left out and are personal."""
    owners = [cls for cls in CLASSES if field in fields_of(cls)]
    holders = [each for cls in CLASSES for each in fields_of(cls) if each.of in owners]
    return bool(holders) and all(each.sensitivity == "personal" and not each.required for each in holders)


def marked(cls: type) -> Any:
    """Return a record with the marker in every text that is not for everybody."""
    given: dict[str, Any] = {}
    for field in fields_of(cls):
        value: Any = None
        if field.is_record:
            value = marked(field.of)
        elif field.of is str and field.words is None:
            value = MARKER if field.sensitivity != "public" else "a"
        if field.many and value is not None:
            value = (value,)
        if value is not None and field.name not in LEFT_OUT.get(cls.__name__, ()):
            given[field.name] = value
    return cls(**{**NEEDED.get(cls.__name__, {}), **given})


def value_of(cls: str, text: str) -> Any:
    """Return a value of the class of that name."""
    return next(each for each in TextValue.__subclasses__() if each.__name__ == cls)(text)


LEFT_OUT = {
    "Assessment": ("programme",),
    "Claim": ("when", "quantity", "money"),
    "HeadCount": ("session", "programme", "network", "output"),
    "Link": ("network", "output"),
    "Membership": ("court", "country"),
}
NEEDED: dict[str, dict[str, Any]] = {
    "Absence": {"reason": "not asked"},
    "Country": {"id": "MA"},
    "CountryRole": {"country": "MA"},
    "CountryShare": {"country": "MA"},
    "HeadCount": {"measure": "attended"},
    "Money": {"amount": value_of("Amount", "1"), "currency": "EUR"},
    "Quantity": {"number": value_of("Bounds", "1")},
    "RelatedProgramme": {"relation": "child"},
    "Result": {"kind": "output"},
    "SeatRule": {"unit": "court", "seats": 1},
    "Transaction": {"kind": "other"},
    "When": {"dates": value_of("Spans", "2018")},
}


@every_class
def test_a_repr_shows_nothing_that_is_not_for_everybody(cls: type) -> None:
    """The ``repr`` of a record shows no personal and no internal value, and shows those that are public."""
    record = marked(cls)
    held = [field for field in fields_of(cls) if field.sensitivity != "public" and getattr(record, field.name)]
    assert MARKER not in repr(record)
    assert [] == [field.name for field in held if f"{field.name}=<withheld>" not in repr(record)]
    assert repr(record).startswith(f"{cls.__name__}(")


def test_every_kind_has_its_section_and_an_id_first() -> None:
    """Kinds and sections tell the same in both directions, and each kind begins with its id."""
    assert dict(KINDS) == {name: kind for kind, name in SECTIONS.items()}
    assert {kind.__name__: kind for kind in KINDS.values()} == dict(KINDS_BY_CLASS_NAME)
    assert {"id"} == {fields_of(kind)[0].name for kind in KINDS.values()}
    assert all(name == name.lower() and name.isidentifier() for name in KINDS)
    assert KINDS.keys().isdisjoint({"schema", "absences", "extras"})
    assert {*KINDS.values(), Absence, Extra} <= set(CLASSES)


def test_the_order_of_twins_shows_every_field() -> None:
    """Records that differ in one veiled field are ordered apart: the order does not lean on the ``repr``."""
    one, two = (KINDS["affiliations"](id="a", person=person) for person in "ab")  # type: ignore[call-arg]
    assert repr(one) == repr(two)
    assert canonical_key(one) < canonical_key(two)
