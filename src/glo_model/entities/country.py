"""A country or territory of a programme, with the names that the programme uses for it."""

from __future__ import annotations

from typing import Annotated

import attrs

from glo_model.values.checked import checked
from glo_model.values.codes import CountryCode
from glo_model.values.countries.table import country
from glo_model.values.fields import public
from glo_model.values.texts import DatedName


@attrs.frozen(kw_only=True, field_transformer=checked)
class Country:
    """Name a country or territory; its id is its code, so that a code is all that other entities hold.

    The library knows every country without such an entity; one is needed only to add names of one's own.
    """

    id: Annotated[CountryCode, public("The ISO 3166-1 alpha-2 code, or XK.")]
    names: Annotated[tuple[DatedName, ...], public("The names that the programme and its partners use.")] = ()

    @classmethod
    def known(cls, code: CountryCode) -> Country:
        """Return the country of that code with all the names that the library knows."""
        row = country(code)
        return cls(id=code, names=tuple(DatedName(text=text, language=language) for language, text in row.names))
