"""The languages that printed dates are read in, one file each."""

from typing import Final

from glo_model.values.printed_dates.languages import arabic, english, french, portuguese, russian, spanish
from glo_model.values.printed_dates.vocabulary import Vocabulary

#: The vocabulary of each language by its code (ISO 639-1).
VOCABULARIES: Final[dict[str, Vocabulary]] = {
    language.VOCABULARY.code: language.VOCABULARY
    for language in (english, french, spanish, portuguese, arabic, russian)
}
