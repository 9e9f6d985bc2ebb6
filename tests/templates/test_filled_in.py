"""What is filled in reads back without a profile, in every language."""

import pytest
from filling import filled_in, filled_rows
from hypothesis import given, settings
from hypothesis import strategies as st

from glo_model.dataset import Dataset
from glo_model.entities import KINDS
from glo_model.finding import Severity
from glo_model.ingest.mapping.translated import LANGUAGES, Language

_EXAMPLES = max(3, settings.default.max_examples // 8) if settings.default else 3
"""A few for each of many sheets; the rows of one example fill most columns."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("section", KINDS)
def test_what_is_filled_in_is_read(section: str, language: Language) -> None:
    """Every kind in every language gives back the records whose values were filled in, and no error."""

    @settings(max_examples=_EXAMPLES)
    @given(data=st.data())
    def holds(data: st.DataObject) -> None:
        expected, rows = data.draw(filled_rows(section, language))
        loaded = filled_in(language, {section: rows})
        errors = [finding for finding in loaded.findings if finding.severity is Severity.ERROR]
        assert ([], Dataset(expected)) == (errors, loaded.data)

    holds()
