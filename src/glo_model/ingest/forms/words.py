"""The words that forms and registers are commonly made of, in four languages, and where they lead.

They stand beside the headings that are known anyway (``mapping/words.py``); what is here is a question of a form rather
than the heading of a list. All are matched by their folded form, so that ``training_title`` is "Training title"; what
is written with an apostrophe, also by the form that a question's name has without it: ``titre_de_l_atelier``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from glo_model.values.folding import fold

QUESTIONS: Final[Mapping[str, str]] = {
    "titles": "training title|workshop title|event title|activity title|title of training|title of workshop|"
    "name of the training|training name|workshop name|event name|activity name|titre de la formation|"
    "titre de l'atelier|titre de l'activité|intitulé de la formation|intitulé de l'atelier|intitulé de l'activité|"
    "nom de la formation|nom de l'atelier|nom de l'activité|titulo|titulo del taller|nombre del taller|"
    "titulo de la actividad|nombre de la actividad|titulo de la capacitacion|nombre de la capacitacion|"
    "عنوان الورشة|اسم الورشة|عنوان التدريب|اسم التدريب|عنوان الدورة|اسم الدورة|عنوان النشاط|اسم النشاط",
    "when": "training date|workshop date|event date|activity date|date of activity|date of workshop|"
    "date de l'activité|date de l'atelier|date de formation|fecha|fechas|fecha del taller|fecha de la actividad|"
    "date of training|التاريخ|تاريخ الورشة|تاريخ التدريب|تاريخ النشاط",
    "when[from]": "date start|date started|training start date|training start|date debut|date du début|"
    "date de démarrage|fecha de inicio|fecha inicio|fecha inicial|تاريخ البداية|تاريخ البدء|من تاريخ",
    "when[to]": "date end|date ended|training end date|training end|date fin|date de la fin|date de clôture|"
    "fecha de fin|fecha fin|fecha final|fecha de finalización|fecha de término|fecha de cierre|"
    "تاريخ النهاية|تاريخ الانتهاء|إلى تاريخ",
    "places[each, role=city].name": "training city|training location|lieu de la formation|lieu de l'atelier|ciudad|"
    "lugar|lugar del taller|municipio|مدينة|المكان",
    "places[each, role=region].name": "district|region|province|departement|departamento|provincia|الإقليم|الجهة",
    "places[each, role=venue].name": "training venue|name of venue|lieu precis|sede|local|القاعة|مكان التدريب",
    "countries[each, role=host].country": "training country|pais|البلد|الدولة",
    "partners[each, role=organiser].partner": "organising organisation|organizing organization|name of partner|"
    "partner organisation|organisation responsable|structure organisatrice|organizador|organizado por|"
    "entidad organizadora|organizacion responsable|الجهة المنظمة|الجهة المنظّمة",
    "partners[each, role=funding].partner": "donante|donantes|source of funds|financé par|financiado por|"
    "الجهة الممولة|المانح",
    "kind": "training kind|activity type|workshop type|type d'activité|type de formation|tipo de actividad|tipo",
    "topics": "training topic|training topics|topics covered|themes abordes|thématique|thématiques|temas|tema|"
    "temática|الموضوع|الموضوعات|المحاور",
    "head_counts[measure=attended].quantity": "total attended|number attended|num participants|nb participants|"
    "nb de participants|nbre de participants|nombre total de participants|numero de participantes|"
    "total de participantes|number of attendees|عدد الحضور|عدد المتدربين",
    "head_counts[measure=attended, sex=female].quantity": "number of women|num women|num female|total female|"
    "women attended|nombre de femmes|nb femmes|dont femmes|mujeres|numero de mujeres|total mujeres|"
    "عدد النساء|نساء|الإناث|عدد الإناث",
    "head_counts[measure=attended, sex=male].quantity": "number of men|num men|num male|total male|men attended|"
    "nombre d'hommes|nb hommes|dont hommes|hombres|numero de hombres|total hombres|عدد الرجال|رجال|الذكور|عدد الذكور",
}
"""Where the answers of a form about a workshop go, and what such questions are called, parted by ``|``."""

PEOPLE: Final = (
    "participants|participant|attendees|attendee|trainees|trainee|attendance|attendance list|participant list|"
    "list of participants|participants repeat|participant repeat|participant details|people|liste des participants|"
    "stagiaires|presents|participantes|asistentes|lista de asistencia|personas|participante"
)
"""What a repeat of a form is called whose items are people."""

RESPONDENTS: Final = (
    "respondent|interviewer|enumerator|contact|submitter|facilitator|trainer|reporter|personne de contact|contacto|"
    "enqueteur|encuestador|repondant"
)
"""What a group of questions is called that asks for somebody who is not the event: whose country is not its own."""

SEX: Final = (
    "sex|gender|sex of participant|participant sex|participant gender|sexe|genre|sexo|genero|m f|f m|الجنس|النوع"
)
"""What the question for somebody's sex is called."""

NAMES: Final = (
    "name|full name|participant name|name of participant|names of participants|name of the participant|first name|"
    "last name|middle name|surname|family name|trainee first name|trainee middle name|trainee last name|nom|prenom|"
    "nom et prenom|noms et prenoms|nom complet|nombre|nombres|apellido|apellidos|nombre completo|nombre y apellido|"
    "phone|phone number|telephone|telephone number|tel|mobile|email|e mail|signature|telefono|correo|firma|"
    "courriel|id number|الاسم|الاسم الكامل|الاسم واللقب|الهاتف|رقم الهاتف|البريد الإلكتروني|التوقيع"
)
"""What the questions are called that tell one person from another; they are kept beside the record, as internal."""

NAMES_OF_ANYTHING: Final = "name|names|nom|nombre|nombres|id number|الاسم"
"""Those of them that may be asked of things as well: an expense has a name, too."""

POSTS: Final = (
    "function|position|post|job title|title|profession|organisation|organization|institution|employer|age|age group|"
    "nationality|fonction|poste|qualité|grade|organisme|employeur|âge|nationalité|cargo|puesto|institución|entidad|"
    "organización|edad|nacionalidad|الصفة|الوظيفة|المؤسسة|المنصب|العمر|الجنسية"
)
"""What questions are called that only somebody can be asked, if there is a name beside them."""

NUMBERS: Final = "s n|sn|no|n|nr|number|serial|serial number|n\u00b0|numero|nro|#|الرقم|رقم"
"""What the column is called that numbers the rows."""

SEX_WORDS: Final[Mapping[str, str]] = {
    "mujer": "female", "mujeres": "female", "femenino": "female", "feminin": "female", "fem": "female",
    "hombre": "male", "hombres": "male", "masculino": "male", "masculin": "male", "masc": "male", "mas": "male",
    "انثي": "female", "ذكر": "male",
}  # fmt: skip
"""Folded words for a sex, beside those that are known anyway."""

SEX_BOXES: Final[Mapping[str, str]] = {
    "female": "female", "f": "female", "women": "female", "femme": "female", "femmes": "female", "mujer": "female",
    "mujeres": "female", "male": "male", "m": "male", "men": "male", "homme": "male", "hommes": "male",
    "hombre": "male", "hombres": "male", "h": "male", "انثي": "female", "اناث": "female", "ذكر": "male", "ذكور": "male",
}  # fmt: skip
"""Folded headings of boxes in which a mark tells somebody's sex."""

METADATA: Final[frozenset[str]] = frozenset({
    "start", "end", "today", "deviceid", "subscriberid", "simserial", "simid", "phonenumber", "username", "imei",
    "key", "parent_key", "set-of", "submissiondate", "submittername", "submitterid", "formversion", "instanceid",
    "instancename", "formhub/uuid", "formid", "caseid", "devicephonenum", "audit",
})  # fmt: skip
"""Columns that the form tool fills in: ``start`` is when somebody opened the form, and no workshop's first day."""

CENTRAL: Final[frozenset[str]] = frozenset({
    "AttachmentsPresent", "AttachmentsExpected", "Status", "ReviewState", "Edits", "DeviceID", "FormVersion",
})  # fmt: skip
"""Columns that ODK Central adds, of which some bear names that questions may have as well."""

CENTRAL_MARKS: Final = ("AttachmentsExpected", "SubmitterID")
"""Columns by which an export is known as one of ODK Central."""


@cache
def is_one_of(text: str, words: str) -> bool:
    """Tell whether a text is one of some words, which are parted by ``|``."""
    return fold(text) in _folded(words)


@cache
def question_path(question: str) -> str | None:
    """Return where the answers of a question go, or ``None`` if it is no common one."""
    folded = fold(question)
    return next((path for path, words in QUESTIONS.items() if folded in _folded(words)), None)


@cache
def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(form) for word in words.split("|") for form in (word, word.replace("'", " ")))
