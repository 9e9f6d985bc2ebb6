"""The strategies: valid by construction, of every shape, and broken only where they say so."""

import json
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from glo_model.codec.converter import model_classes
from glo_model.dataset import Absence, Dataset, Extra
from glo_model.entities import KINDS, KINDS_BY_CLASS_NAME, Claim, Court, Entity, Person, Workshop
from glo_model.testing import broken, datasets, entities, records, texts, texts_of, values
from glo_model.testing.arrangements import arrangements_of
from glo_model.testing.breaking import CONFLICTS, wrong_for
from glo_model.values.bounds import Bounds
from glo_model.values.dates import PartialDate
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.edtf import Precision
from glo_model.values.fields import Field, fields_of
from glo_model.values.spans import Spans
from glo_model.values.textvalue import TextValue

LONG = settings(max_examples=3000, database=None, derandomize=True, phases=[Phase.generate])
CLASSES: list[type] = sorted(model_classes(), key=lambda each: each.__name__)


@pytest.mark.parametrize("precision", Precision.__args__)  # type: ignore[attr-defined]
def test_dates_of_every_precision_are_made(precision: str) -> None:
    """Each shape of EDTF that the model reads comes up."""
    assert precision == find(values(PartialDate), lambda day: day.precision == precision, settings=LONG).precision


@pytest.mark.parametrize("shape", ["/..", "../", "{", "~", "?", "%", "XX"])
def test_spans_of_every_shape_are_made(shape: str) -> None:
    """Open ends, sets, doubts and unknown digits come up."""
    assert shape in find(values(Spans), lambda spans: shape in spans.text, settings=LONG).text


@pytest.mark.parametrize("cls", [Amount, Bounds, Percentage, Spans])
def test_texts_that_are_not_canonical_are_made(cls: type[TextValue]) -> None:
    """Zeros in front, sets in another order and the like come up, wherever a value can be written in two ways."""
    text = find(texts_of(cls), lambda text: cls.parse(text).text != text, settings=LONG)
    assert cls.parse(text) == cls.parse(cls.parse(text).text)


@pytest.mark.parametrize("sign", ["\n", '"', "=", "\u0634", "\u0441", "\U0001f469", "\x00", ":"])
def test_texts_hold_what_programs_trip_over(sign: str) -> None:
    """Scripts, control signs, quotation marks and the beginnings of formulas come up."""
    assert sign in find(texts(min_size=1, max_size=20), lambda text: sign in text, settings=LONG)


@given(texts(min_size=2, max_size=3))
def test_texts_keep_their_bounds_and_can_be_written(text: str) -> None:
    """A text has as many characters as was asked, and no half of a surrogate pair."""
    assert len(text) in (2, 3)
    assert text == text.encode().decode()


@given(texts(min_size=300, max_size=301))
def test_texts_can_be_longer_than_any_that_are_known_to_be_awkward(text: str) -> None:
    """No bound is out of reach."""
    assert len(text) in (300, 301)


@pytest.mark.parametrize("cls", CLASSES)
def test_any_field_can_be_filled(cls: type) -> None:
    """No field is left empty for ever: two hundred records fill each of them."""
    filled: set[str] = set()

    @settings(max_examples=200)
    @given(records(cls))
    def gather(record: Any) -> None:
        filled.update(field.name for field in fields_of(cls) if getattr(record, field.name) not in (None, ()))

    gather()
    assert {field.name for field in fields_of(cls)} == filled


def test_a_kind_that_is_none_is_refused() -> None:
    """A record is no kind of entity, and a value without a strategy is not guessed."""

    class Other(TextValue):
        __slots__ = ()

    with pytest.raises(TypeError, match="Absence is no kind of entity"):
        entities(Absence)
    with pytest.raises(TypeError, match="no texts are known of Other"):
        values(Other)


@given(entities(Workshop, ids=st.sampled_from(("a", "b"))))
def test_ids_come_from_where_the_caller_says(workshop: Workshop) -> None:
    """Ids and references are drawn from the caller's own strategy."""
    found = {workshop.id, *(reference.id for reference in Dataset().references(workshop))}
    assert found <= {"a", "b"}


@given(entities(Claim))
def test_a_claim_is_of_a_field_that_holds_such_values(claim: Claim) -> None:
    """The kind has the field, and the value, if the claim has one, is of the field's sort."""
    fields = {field.name: field.of.__name__ for field in fields_of(KINDS_BY_CLASS_NAME[claim.kind])}
    sort = {"When": "when", "Quantity": "quantity", "Money": "money"}.get(fields[claim.field], "text")
    assert [] == [
        name for name in ("when", "quantity", "money", "text") if name != sort and getattr(claim, name) is not None
    ]


@given(records(Extra))
def test_an_extra_holds_json(extra: Extra) -> None:
    """What is kept raw is JSON text, of a section that there is."""
    assert extra.kind in KINDS
    assert json.dumps(json.loads(extra.raw))


@pytest.mark.parametrize("kind", KINDS.values())
def test_every_condition_of_an_entity_is_known_to_the_kit(kind: type[Entity]) -> None:
    """A kind that checks its fields together has arrangements that fulfil the condition, and data that break it."""
    has_condition = "__attrs_post_init__" in vars(kind)
    assert has_condition == (len(arrangements_of(kind)) > 1) == (kind in CONFLICTS)


@pytest.mark.parametrize("kind", KINDS.values())
@given(st.data())
def test_broken_data_name_at_least_one_place(kind: type[Entity], drawing: st.DataObject) -> None:
    """There is always something wrong, and no named place lies within another."""
    paths = sorted(drawing.draw(broken(kind)).paths, key=len)
    assert paths
    assert [] == [(one, two) for one in paths for two in paths if one != two and two[: len(one)] == one]


def test_data_are_broken_in_every_way() -> None:
    """Missing, unknown, wrong and contradicting fields come up, and several at once."""
    assert 3 == len(find(broken(Court), lambda case: len(case.paths) == 3, settings=LONG).paths)
    assert "id" not in find(broken(Court), lambda case: "id" not in case.plain, settings=LONG).plain
    assert "unheard of" in find(broken(Court), lambda case: "unheard of" in case.plain, settings=LONG).plain
    assert {()} == find(broken(Person), lambda case: () in case.paths, settings=LONG).paths
    deep = find(broken(Court), lambda case: any(len(path) > 2 for path in case.paths), settings=LONG)
    assert any(len(path) > 2 for path in deep.paths)


def test_a_number_is_broken_above_its_highest() -> None:
    """A field with a highest number is given one more."""
    from annotated_types import Le

    number = next(field for field in fields_of(KINDS_BY_CLASS_NAME["Session"]) if field.name == "number")
    limited: Field = attrs.evolve(number, limits=(Le(9),))
    assert 10 in list(wrong_for(limited))


@given(datasets(min_size=2, max_size=2))
def test_datasets_are_as_large_as_was_asked(data: Dataset) -> None:
    """The bounds hold for what is drawn; what it leads to is added."""
    assert len(data) >= 2


def test_datasets_dangle_and_have_twins_only_if_asked() -> None:
    """References that lead nowhere and ids that two entities have come up when they are asked for."""

    def leads_nowhere(data: Dataset) -> bool:
        return any(data.get(ref.kind, ref.id) is None for each in data for ref in data.references(each))

    def has_twins(data: Dataset) -> bool:
        return any(data.twins(kind) for kind in KINDS.values())

    assert leads_nowhere(find(datasets(dangling=True), leads_nowhere, settings=LONG))
    assert has_twins(find(datasets(twins=True, dangling=True), has_twins, settings=LONG))


@given(datasets())
def test_ids_are_unique_unless_asked_otherwise(data: Dataset) -> None:
    """Without being asked for, there are no twins, and a claim's subject is there."""
    assert [] == [key for kind in KINDS.values() for key in data.twins(kind)]
    assert [] == [each for each in data.of(Claim) if data.get(KINDS_BY_CLASS_NAME[each.kind], each.subject) is None]
