"""The garbage collector while very much is read: off, and then as it was before."""

import gc
from collections.abc import Iterator

import pytest

from glo_model.collector import WORTH_IT, put_off


@pytest.fixture(autouse=True)
def _collector_as_it_was() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_it_is_off_while_much_is_read_and_on_again_afterwards() -> None:
    """What was made is no longer young: the next collection of the young does not look at it."""
    with put_off(WORTH_IT):
        is_on_within = gc.isenabled()
        made: list[list[int]] = [[] for _ in range(10)]
    assert (False, True) == (is_on_within, gc.isenabled())
    assert not any(each is young for young in gc.get_objects(generation=0) for each in made)


def test_it_is_on_again_after_an_error() -> None:
    """A reader that fails leaves the process as it was."""
    with pytest.raises(RuntimeError), put_off(WORTH_IT):
        raise RuntimeError
    assert gc.isenabled()


def test_little_is_read_without_touching_it() -> None:
    """For a small file it would not pay."""
    with put_off(WORTH_IT - 1):
        assert gc.isenabled()


def test_one_that_is_off_stays_off() -> None:
    """A program that has switched it off wants it off."""
    gc.disable()
    with put_off(WORTH_IT):
        pass
    assert not gc.isenabled()


def test_what_a_program_has_frozen_stays_frozen() -> None:
    """Then nothing is moved, since the program's own objects would be thawed with it."""
    gc.freeze()
    frozen = gc.get_freeze_count()
    with put_off(WORTH_IT):
        pass
    assert gc.get_freeze_count() > frozen // 2
