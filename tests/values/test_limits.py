"""Limits: each is said in two vocabularies, which agree."""

from typing import get_args

import msgspec
import pytest
from annotated_types import Ge, Le, MaxLen, MinLen

from glo_model.values.limits import LARGEST, LONGEST_ID, AtLeastOne, Id, NonEmpty


@pytest.mark.parametrize(
    ("limit", "said", "meta"),
    [
        (NonEmpty, (MinLen(1),), msgspec.Meta(min_length=1)),
        (Id, (MinLen(1), MaxLen(LONGEST_ID)), msgspec.Meta(min_length=1, max_length=LONGEST_ID)),
        (AtLeastOne, (Ge(1), Le(LARGEST)), msgspec.Meta(ge=1, le=LARGEST)),
    ],
)
def test_a_limit_says_the_same_to_the_constructor_and_to_the_decoder(
    limit: object, said: tuple[object, ...], meta: msgspec.Meta
) -> None:
    """The marks of ``annotated_types`` stand first, and one ``Meta`` with the same numbers after them."""
    assert (*said, meta) == get_args(limit)[1:]
