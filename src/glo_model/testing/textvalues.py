"""Texts of each value that is written as one text, canonical and not: what its ``parse`` takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from glo_model.testing import edtf
from glo_model.values.bounds import MOST, Bounds
from glo_model.values.clock import ClockTime
from glo_model.values.dates import PartialDate
from glo_model.values.decimals import Amount, Percentage
from glo_model.values.spans import Spans
from glo_model.values.textvalue import TextValue


def texts_of(cls: type[TextValue]) -> SearchStrategy[str]:
    """Return texts that a class of values reads, not only those that it writes."""
    if cls not in _TEXTS:
        raise TypeError(f"no texts are known of {cls.__name__}")
    return _TEXTS[cls]()


@cache
def _amounts() -> SearchStrategy[str]:
    return st.from_regex(r"-?[0-9]{1,30}(\.[0-9]{1,12})?", fullmatch=True, alphabet="-.0123456789")


@cache
def _percentages() -> SearchStrategy[str]:
    fraction = st.text("0123456789", min_size=1, max_size=12)
    below = st.tuples(st.integers(0, 99).map(str), fraction).map(".".join)
    return st.integers(0, 100).map(str) | below | st.sampled_from(("100.00", "-0", "-0.0", "007", "0.50"))


@cache
def _clock_times() -> SearchStrategy[str]:
    return st.times().map("{:%H:%M}".format)


@cache
def _bounds() -> SearchStrategy[str]:
    number = st.integers(0, 400) | st.integers(0, MOST - 1)
    written = number.map(str) | number.map("{:015}".format)
    above = st.tuples(st.sampled_from(("", ">", ">=", "<=")), written).map("".join)
    below = number.map(lambda high: f"<{high or 1}")
    between = st.lists(number, min_size=2, max_size=2, unique=True).map(lambda two: f"{min(two)}..{max(two)}")
    bounded = above | below | between
    stated = st.tuples(bounded, st.sampled_from(("~", " ~")), written).map("".join)
    return bounded | stated | st.just(str(MOST)) | written.map("~{}".format) | written.map(" ~{}".format) | st.just("?")


_TEXTS: Final[Mapping[type[TextValue], Callable[[], SearchStrategy[str]]]] = MappingProxyType(
    {
        Amount: _amounts,
        Bounds: _bounds,
        ClockTime: _clock_times,
        PartialDate: edtf.dates,
        Percentage: _percentages,
        Spans: edtf.spans,
    }
)
