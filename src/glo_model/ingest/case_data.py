"""The guard: a sheet that looks like records of victims, suspects or cases is not read, and nothing of it is kept.

Such records follow the Human Trafficking Case Data Standard of IOM (https://github.com/UNMigration/HTCDS), whose
columns begin with ``vic_``, ``per_``, ``cas_`` and the like, or have headings that say what they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from glo_model.table import Table
from glo_model.values.folding import fold

_ROWS_TO_LOOK_AT: Final = 30
_LONGEST_HEADING: Final = 60
# Lower-case letters behind these two would make "per_diem" a case.
_STANDARD: Final = re.compile(r"(?:[Vv]ic|VIC|cas|prs|hte)_[A-Za-z]\w*|(?:per|con)_[A-Z]\w*")
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ELIDED: Final = re.compile(r"\b[ldLD]['\N{RIGHT SINGLE QUOTATION MARK}]")


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


_ONE: Final = _words(
    "victim survivor perpetrator trafficker victime présumé survivant survivante víctima sobreviviente superviviente "
    "victimario perpetrador vítima ضحية الضحية للضحية жертва жертвы"
)
"""Words for one person whom such records are about, who need no other word beside them."""
_ONE_IN_A_CASE: Final = _words(
    "suspect offender accused beneficiary defendant recruiter prévenu suspecte trafiquant exploiteur bénéficiaire "
    "sospechoso imputado tratante beneficiario suspeito المتهم الجاني المشتبه المستفيد подозреваемый обвиняемый"
)
"""Words for one person who may also stand in a text about cases."""
_MANY: Final = _words(
    "victims survivors perpetrators traffickers suspects offenders beneficiaries defendants recruiters victimes "
    "survivants suspectes bénéficiaires víctimas sobrevivientes imputados sospechosos tratantes beneficiarios vítimas "
    "ضحايا الضحايا المتهمين المستفيدين жертв"
)
"""The same for several: with a number they are a figure, and no record of anybody."""
_ATTRIBUTES: Final = _words(
    "name names first last full given family middle surname initials id ids code age sex gender nationality address "
    "dob date birth birthdate place telephone phone passport consent status citizenship occupation "
    "nom noms prénom prénoms âge sexe genre nationalité adresse naissance identifiant téléphone consentement "
    "nombre nombres apellido apellidos edad sexo género nacionalidad dirección fecha lugar nacimiento identificación "
    "código teléfono nome sobrenome idade nascimento "
    "اسم الاسم لقب عمر العمر سن جنس الجنس جنسية رقم تاريخ ميلاد عنوان هاتف имя фамилия возраст пол гражданство"
)
"""What such records say of a person."""
_NUMBERS: Final = _words("number no nr n num total numéro nombre número عدد")
"""Words that make a figure of several, and an id of one."""
_LITTLE: Final = _words("of the a s l d de la le les du des del da do dos el los las auteur به")
_CASES: Final = _words("case caso القضية")
_OF_A_CASE: Final = _words("id number no nr owner file ref reference code status manager worker número رقم")
_WHOLE: Final[frozenset[str]] = frozenset(map(fold, (
    "date of birth", "birthdate", "birth date", "birthday", "dob", "place of birth", "passport number", "passport no",
    "national id number", "type of exploitation", "exploitation type", "form of exploitation",
    "country of exploitation", "method of recruitment", "means of recruitment", "methods of control",
    "means of control", "age at exploitation", "date de naissance", "lieu de naissance", "type d exploitation",
    "forme d exploitation", "pays d exploitation", "numéro de dossier", "fecha de nacimiento", "lugar de nacimiento",
    "tipo de explotación", "forma de explotación", "data de nascimento", "تاريخ الميلاد", "نوع الاستغلال",
    "дата рождения",
)))  # fmt: skip
"""Headings that tell by themselves."""


def case_column(table: Table, heading_row: int | None) -> tuple[int, int] | None:
    """Return the row and the column of the first cell that says that a table holds case data, or ``None``.

    ``heading_row`` is the row of the headings, where it is known: below it stand ids and texts of which some may look
    like such a heading. Where it is not known, all of the first rows are looked at; a form lists its columns in them.
    """
    for row, column, text in _texts(table, heading_row or _ROWS_TO_LOOK_AT):
        if _STANDARD.fullmatch(text) or _is_case_heading(text):
            return row, column
    return None


def _texts(table: Table, rows: int) -> Iterator[tuple[int, int, str]]:
    for row, cells in enumerate(table.rows[:rows], start=1):
        for column, cell in enumerate(cells, start=1):
            if isinstance(cell, str) and len(cell) <= _LONGEST_HEADING:
                yield row, column, cell.strip()


@lru_cache(maxsize=4096)
def _is_case_heading(text: str) -> bool:
    words = _words_of(text)
    told = frozenset(words) - _LITTLE
    if " ".join(words) in _WHOLE or (told & _CASES and told - _CASES and told <= _CASES | _OF_A_CASE):
        return True
    about, said = told & _SUBJECTS, told - _SUBJECTS
    if not about or not said <= _ATTRIBUTES | _NUMBERS:
        return False
    if about <= _MANY:
        return bool(said - _NUMBERS)
    return bool(said or about & _ONE)


_SUBJECTS: Final = _ONE | _ONE_IN_A_CASE | _MANY


@lru_cache(maxsize=4096)
def is_about_victims(text: str) -> bool:
    """Tell whether a text names victims, suspects or cases, so that a figure below it is not one of participants.

    >>> is_about_victims("Female victims"), is_about_victims("Female participants")
    (True, False)
    """
    return not (_SUBJECTS | _CASES | {"cases"}).isdisjoint(_words_of(text))


def _words_of(text: str) -> list[str]:
    """Return the words of a text: folded, without numbers, and taken apart where a program joined them."""
    words = fold(_ELIDED.sub(lambda match: f"{match[0][0]} ", _HUMP.sub(" ", text))).split()
    return [word for word in words if not word.isdecimal()]
