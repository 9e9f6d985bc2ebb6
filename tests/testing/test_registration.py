"""The hook that Hypothesis calls: it imports nothing, and registers each class when its module comes."""

import subprocess
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glo_model import testing
from glo_model.dataset import Dataset
from glo_model.entities import KINDS, Court, Workshop
from glo_model.errors import MissingExtraError
from glo_model.testing import registration
from glo_model.values.bounds import Bounds
from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.spans import Spans
from glo_model.values.when import When


@attrs.frozen
class Report:
    """A class of somebody's own."""

    workshop: Workshop
    when: When
    day: PartialDate


CLASSES = [*KINDS.values(), When, Amount, Bounds, ClockTime, PartialDate, Percentage, Spans, Dataset]


@pytest.mark.parametrize("cls", CLASSES)
@given(st.data())
def test_from_type_simply_works(cls: type, drawing: st.DataObject) -> None:
    """Nobody has to register anything: Hypothesis makes every entity, record, value and dataset."""
    assert cls is type(drawing.draw(st.from_type(cls)))


@given(...)
def test_a_class_of_the_caller_s_own_is_made_of_them(report: Report, courts: list[Court]) -> None:
    """Entities are found within the annotations of others."""
    assert (Workshop, When, PartialDate) == (type(report.workshop), type(report.when), type(report.day))
    assert {Court} >= {type(court) for court in courts}


def run(program: str) -> str:
    """Return what a new interpreter prints."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_hypothesis_starts_without_the_model() -> None:
    """Importing Hypothesis imports no entity and none of the libraries that the model needs."""
    loaded = "[n for n in sys.modules if n.startswith(('glo_model.entities', 'glo_model.values', 'msgspec', 'cattrs'))]"
    assert "[]" == run(f"import hypothesis, sys; print({loaded})")


def test_the_model_does_not_bring_hypothesis_along() -> None:
    """Importing the package, its entities and the name of its test kit imports no Hypothesis and no cattrs."""
    imports = "import sys, glo_model, glo_model.entities, glo_model.codec, glo_model.testing"
    assert "[]" == run(f"{imports}; print([n for n in sys.modules if n in ('hypothesis', 'cattrs', 'pytest')])")


@pytest.mark.parametrize("first", ["hypothesis", "glo_model.entities", "glo_model.values.dates"])
def test_the_order_of_imports_does_not_matter(first: str) -> None:
    """The classes are registered whether the model or Hypothesis is imported first, and in part."""
    program = (
        f"import {first}\nfrom hypothesis import strategies as st, find\n"
        "from glo_model.values.dates import PartialDate\n"
        "print(type(find(st.from_type(PartialDate), lambda _: True)).__name__)\n"
    )
    assert "PartialDate" == run(program)


def test_registering_twice_is_registering_once() -> None:
    """The hook may be called again, by hand or by a reload."""
    before = list(sys.meta_path)
    testing.register()
    assert before == sys.meta_path


def test_without_hypothesis_there_is_nothing_to_register(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hook does nothing, and asking for a strategy names the pip line that mends it."""
    before = list(sys.meta_path)
    for name in [name for name in sys.modules if name.split(".")[0] == "hypothesis"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    for name in ("awkward_texts", "breaking", "from_annotations"):
        monkeypatch.delitem(sys.modules, f"glo_model.testing.{name}", raising=False)
    monkeypatch.delitem(sys.modules, "hypothesis")
    testing.register()
    assert before == sys.meta_path
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'glo_model\[testing\]'"):
        testing.entities  # noqa: B018 - that it is asked for is the test


def test_a_name_that_the_kit_does_not_have_is_an_attribute_error() -> None:
    """As with any module; and a module that is missing for another reason is not taken for Hypothesis."""
    with pytest.raises(AttributeError, match="has no attribute 'entity'"):
        testing.entity  # noqa: B018


def test_another_missing_library_is_told_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a missing Hypothesis is mended by the extra."""
    monkeypatch.delitem(sys.modules, "glo_model.testing.awkward_texts")
    monkeypatch.setitem(sys.modules, "glo_model.testing.awkward_texts", None)
    with pytest.raises(ModuleNotFoundError, match="awkward_texts"):
        testing.texts  # noqa: B018


def finder() -> Any:
    """Return the finder that waits for the modules of the model."""
    return next(each for each in sys.meta_path if type(each).__module__ == registration.__name__)


def test_a_module_that_is_waited_for_is_loaded_by_its_own_loader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once it is there, nothing shows that somebody waited: sources and resources are found as ever."""
    monkeypatch.delitem(sys.modules, "glo_model.values.clock")
    module = import_module("glo_model.values.clock")
    own = type(sys.modules["glo_model.values.dates"].__loader__)
    assert (own, own) == (type(module.__loader__), type(module.__spec__ and module.__spec__.loader))
    assert "looks_like" in vars(module.ClockTime)


def test_other_modules_are_left_alone() -> None:
    """The finder answers for modules of the model only, and for none that there is not."""
    assert finder().find_spec("json", None) is None
    assert finder().find_spec("glo_model.entities.nothing", []) is None


def test_a_module_without_a_spec_is_loaded_nevertheless() -> None:
    """Some tools make modules by hand."""
    spec = finder().find_spec("glo_model.values.clock", import_module("glo_model.values").__path__)
    assert isinstance(spec, ModuleSpec)
    module = ModuleType("glo_model.values.clock")
    module.__spec__ = None
    assert spec.loader is not None
    spec.loader.exec_module(module)
    assert 480 == module.ClockTime("08:00").minutes


def test_only_what_a_module_defines_is_registered(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is imported into a module, what is no class, and what is no class of the model are left alone."""
    registered: list[type] = []
    monkeypatch.setattr(st, "register_type_strategy", lambda cls, _: registered.append(cls))
    registration.register_classes(sys.modules["glo_model.dataset"])
    assert {"Absence", "Extra", "Dataset"} == {cls.__name__ for cls in registered}
