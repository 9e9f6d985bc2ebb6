"""The words that people write over sheets and columns, in English and in French, and where they lead.

What stands here is matched by its folded form (``values/folding.py``), never by likeness. Each line of ``HEADINGS``
reads: where the cells go, as ``target.py`` describes it, and the headings that say so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SHEETS: Final[Mapping[str, str]] = {
    "workshops": "workshops|trainings|training|events|activities|training courses|courses|formations|ateliers|"
    "training list|list of trainings|workshop list|evenements|activites",
    "courts": "courts|courts of appeal|cours d'appel|cours|juridictions|tribunaux",
    "memberships": "members|membership|memberships|network members|members of the network|membres|seats",
    "engagements": "participants|attendance|engagements|attendees|participant list|list of participants|"
    "liste des participants|attendance list|rosters|facilitators|trainers",
    "persons": "people|persons|individuals|personnes",
    "partners": "partners|organisations|organizations|institutions|partenaires|donors",
    "prosecutor_networks": "networks|network|prosecutor networks|reseaux|reseau",
    "programmes": "programmes|programme|programs|program|projects|project|projets|projet",
    "sessions": "sessions|agenda|programme of sessions|seances|timetable",
    "head_counts": "counts|head counts|headcounts|participant numbers|statistics|effectifs",
    "sources": "sources|references|publications",
    "experts": "experts|expert roster|roster of experts",
    "affiliations": "affiliations|posts|employment",
    "legal_instruments": "laws|legal instruments|instruments|legislation|lois|textes juridiques",
    "outputs": "outputs|products|deliverables|produits",
    "assessments": "assessments|tests|pre and post tests|evaluations",
    "agreements": "agreements|grants|accords",
    "countries": "countries|pays",
}
"""The sheets' names for each section, parted by ``|``."""

TEXT_SHEETS: Final = (
    "read me|readme|about|notes|note|cover|instructions|introduction|legend|legende|lisez moi|info|information|"
    "guidance|disclaimer|metadata|leame|glo model findings|\u0627\u0642\u0631\u0623\u0646\u064a|"
    "lists|listes|listas|\u0627\u0644\u0642\u0648\u0627\u0626\u0645"
)
"""The names of sheets that hold free text, or lists to choose from, and no records."""

REMARKS: Final = (
    "remark|remarks|note|notes|comment|comments|observation|observations|remarque|remarques|commentaire|commentaires"
)
"""The headings of columns that are for people, and are kept beside the records."""

OPEN_ENDS: Final = (
    "..|present|to present|now|ongoing|current|today|to date|still|present day|en cours|aujourd'hui|a ce jour|actuel"
)
"""What stands in the column of a last day when there is none yet."""

_ID: Final = "no|no.|id|ref|ref.|reference|number|nr|n\u00b0|num\u00e9ro|#|رقم|الرقم"

_NAMED: Final[Mapping[str, str]] = {
    "id": f"{_ID}|code",
    "names": "name|names|full name|nom|official name|d\u00e9signation",
    "names[kind=acronym]": "acronym|abbreviation|sigle",
    "country": "country|pays",
}

HEADINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "workshops": {
        "id": f"{_ID}|code|workshop id|training id|event id|activity id|training no|workshop no",
        "titles": "title|name|workshop|training|event|activity|workshop title|training title|event title|"
        "name of training|name of workshop|name of event|titre|intitul\u00e9|formation|atelier",
        "when": "date|dates|when|date(s)|period|date of training|dates of training|dates de la formation|p\u00e9riode",
        "when[from]": "start|start date|from|begins|first day|date from|d\u00e9but|date de d\u00e9but|du",
        "when[to]": "end|end date|to|until|ends|last day|date to|fin|date de fin|au",
        "places[each, role=city].name": "city|town|place|location|ville|lieu",
        "places[each, role=venue].name": "venue|hotel|salle",
        "countries[each, role=host].country": "country|host country|countries|pays",
        "countries[each, role=delegation].country": "delegations|participating countries|countries represented",
        "partners[each, role=organiser].partner": "organiser|organisers|organizer|organizers|organiser(s)|organised by|"
        "organizer(s)|organized by|organisateur|organisateurs|organisateur(s)",
        "partners[each, role=co-organiser].partner": "co-organiser|co-organisers|co-organizer|co-organisateur",
        "partners[each, role=funding].partner": "donor|donors|donor(s)|funder|funders|funded by|bailleur|bailleurs",
        "partners[each, role=host].partner": "host|hosts|hosted by|hosting institution",
        "partners[each, role=implementing].partner": "implementing partner|implementing partners|implemented by",
        "programmes": "programme|programmes|program|project|projet",
        "kind": "type|kind|event type|training type|type of event|type of training|type of activity|nature",
        "status": "status|statut|state",
        "modality": "mode|format|modality|delivery|modalit\u00e9",
        "stated_duration[unit=days]": "days|duration|number of days|no. of days|duration (days)|dur\u00e9e (jours)",
        "audience": "audience|target group|target audience|public cible",
        "topics": "topic|topics|topic(s)|theme|themes|subject|subjects|th\u00e8me|th\u00e8mes",
        "languages": "language|languages|language(s)|langue|langues",
        "instruments": "legal basis|law|laws|legal instrument|legal instruments|base l\u00e9gale",
        "networks": "network|networks|r\u00e9seau",
        "head_counts[measure=attended].quantity": "participants|number of participants|no. of participants|attendance|"
        "attendees|total participants|participants total|participants (total)|nombre de participants|attended",
        "head_counts[measure=attended, sex=female].quantity": "women|woman|female|females|female participants|"
        "participants (women)|participants (female)|women participants|femmes",
        "head_counts[measure=attended, sex=male].quantity": "men|man|male|males|male participants|"
        "participants (men)|participants (male)|men participants|hommes",
        "head_counts[measure=planned].quantity": "target|planned participants|target participants|"
        "expected participants|participants planned|participants (planned)|annual target|cible",
        "head_counts[measure=completed].quantity": "completed|certified|participants completed",
    },
    "memberships": {
        "id": _ID,
        "network": "network|r\u00e9seau",
        "court": "court|court of appeal|cour|cour d'appel|juridiction|tribunal",
        "country": "country|pays",
        "partner": "organisation|organization|partner|institution",
        "person": "person|code|person code|member|person id|personne",
        "role": "role|function|fonction|r\u00f4le",
        "when": "dates|period|term|mandate",
        "when[from]": "from|start|since|start date|du|depuis|d\u00e9but",
        "when[to]": "to|until|end|end date|au|fin",
    },
    "engagements": {
        "id": _ID,
        "workshop": "workshop|training|event|workshop id|training id|event id|formation|atelier|activity",
        "session": "session|session id|s\u00e9ance",
        "person": "person|code|person code|participant|person id|personne",
        "role": "role|r\u00f4le|participant type|type of participant",
        "capacity": "capacity|position|post|office|fonction|job title|qualit\u00e9",
        "on_behalf_of": "on behalf of|organisation|organization|institution|partner|employer|agency",
        "court": "court|court of appeal|cour|cour d'appel|juridiction|tribunal",
        "country": "country|pays|nationality",
        "completed": "completed|certificate|certified|completed the course|termin\u00e9",
    },
    "persons": {
        "id": f"{_ID}|code|person|person code|person id",
        "name": "name|full name|nom|nom complet",
        "name.given": "given name|first name|pr\u00e9nom|given names",
        "name.family": "family name|surname|last name|nom de famille",
        "name.honorific": "honorific|salutation|civilit\u00e9",
        "sex": "sex|gender|sexe|genre",
    },
    "courts": {
        **_NAMED,
        "names": "name|names|court|court name|name of court|court of appeal|nom|juridiction|tribunal|cour|cour d'appel",
        "level": "level|type|kind|niveau",
        "place[role=city].name": "city|seat|town|ville|place|si\u00e8ge",
        "parent": "parent|court above|higher court",
        "exists": "exists|existence",
        "exists[from]": "since|established|created|from|cr\u00e9\u00e9e",
        "exists[to]": "until|closed|to",
    },
    "partners": {
        **_NAMED,
        "names": "name|names|partner|organisation|organization|institution|full name|nom|partenaire",
        "kind": "type|kind|type of organisation|organisation type|sector",
        "parent": "parent|part of|parent organisation",
    },
    "prosecutor_networks": {
        **_NAMED,
        "names": "name|names|network|network name|nom|r\u00e9seau",
        "profession": "profession|members are",
        "parent": "parent|part of",
        "founded": "founded|established|created|founded on",
        "seat_rules[unit=court].seats": "seats|seats per court|members per court|seats per unit|si\u00e8ges",
        "seat_rules[unit=court].level": "court level|level of courts|level",
    },
    "programmes": {
        "id": f"{_ID}|code",
        "names[kind=acronym]": "acronym|abbreviation|sigle",
        "names": "name|names|programme|program|project|title|titre|nom",
        "status": "status|statut",
        "parent": "parent|part of",
        "actual": "dates|period|when",
        "actual[from]": "start|start date|from|d\u00e9but",
        "actual[to]": "end|end date|to|fin",
        "countries[each].country": "country|countries|pays",
        "partners[each, role=funding].partner": "donor|donors|funder|funded by|bailleur|bailleurs",
        "partners[each, role=implementing].partner": "implementing partner|implementing partners|implementer|"
        "implemented by",
        "identifiers[scheme=IATI].value": "iati identifier|iati id",
    },
    "sessions": {
        "id": f"{_ID}|session id",
        "workshop": "workshop|training|event|workshop id|training id|event id|formation|atelier",
        "number": "session no|session number|order",
        "titles": "title|session|session title|name|titre|s\u00e9ance",
        "first_day": "day|jour",
        "when": "date|dates|when",
        "starts": "start|from|start time|starts|begins|d\u00e9but",
        "ends": "end|to|end time|ends|fin",
        "topics": "topic|topics|theme|themes|th\u00e8me",
        "audience": "audience|target group|public cible",
        "instruments": "legal basis|law|laws|legal instruments",
        "place[role=venue].name": "room|venue|salle|place",
    },
    "head_counts": {
        "id": "no|id|ref|reference|#",
        "workshop": "workshop|training|event|workshop id|training id|event id|formation|atelier",
        "session": "session|session id",
        "programme": "programme|program|project",
        "network": "network",
        "measure": "measure|what|counted|type",
        "quantity": "count|number|quantity|how many|people|participants|nombre|total",
        "role": "role|r\u00f4le",
        "sex": "sex|gender|sexe",
        "partner": "organisation|organization|institution|partner",
        "court": "court|cour",
        "country": "country|pays",
        "part_of": "part of|of",
    },
    "sources": {
        "id": f"{_ID}|code",
        "urls": "url|urls|link|links|address|lien",
        "kind": "type|kind",
        "publisher_name": "publisher|published by|\u00e9diteur",
        "published": "date|published|date published|publication date|published on",
        "dateline": "dateline|filed from",
        "languages": "language|languages|langue|langues",
    },
    "experts": {
        "id": _ID,
        "person": "person|code|person code|expert|person id",
        "kind": "type|kind",
        "fields": "field|fields|expertise|area of expertise|areas of expertise|domaines",
        "languages": "language|languages|langue|langues",
        "countries": "country|countries|pays",
        "when": "dates|period",
        "when[from]": "from|since|start",
        "when[to]": "to|until|end",
    },
    "affiliations": {
        "id": _ID,
        "person": "person|code|person code|person id",
        "partner": "organisation|organization|institution|partner|employer",
        "court": "court|cour|juridiction",
        "country": "country|pays",
        "title": "title|post|position|job title|fonction",
        "when": "dates|period",
        "when[from]": "from|since|start",
        "when[to]": "to|until|end",
    },
    "legal_instruments": {
        "id": f"{_ID}|code",
        "titles": "title|name|titre|law|instrument",
        "kind": "type|kind",
        "jurisdictions": "country|countries|jurisdiction|jurisdictions|pays",
        "identifiers[scheme=as printed].value": "law no|law number|citation|short number",
        "parent": "part of|amends|parent",
    },
    "outputs": {
        "id": f"{_ID}|code",
        "titles": "title|name|output|product|titre",
        "kind": "type|kind",
        "programmes": "programme|programmes|program|project",
        "workshop": "workshop|training|event",
        "partners": "partner|partners|made by|authors",
    },
    "assessments": {
        "id": f"{_ID}|code",
        "kind": "type|kind|assessment|test",
        "workshop": "workshop|training|event",
        "when": "date|dates|when",
        "taken": "taken|took part|respondents|answers",
        "passed": "passed",
        "mean": "mean|average|mean score|average score",
        "full_marks": "full marks|maximum|out of",
    },
    "agreements": {
        "id": f"{_ID}|code",
        "titles": "title|name|agreement|titre",
        "kind": "type|kind",
        "parties": "parties|party|partners",
        "countries": "country|countries|pays",
        "programme": "programme|program|project",
        "signed": "signed|date|date signed|signature",
    },
    "countries": {"id": f"{_ID}|code|country|pays|iso", "names": "name|names|nom"},
}
"""For each section, where the cells of a column go, and the headings that say so, parted by ``|``."""

SYNONYMS: Final[Mapping[str, str]] = {
    "f": "female", "w": "female", "woman": "female", "women": "female", "femme": "female", "femmes": "female",
    "m": "male", "man": "male", "men": "male", "homme": "male", "hommes": "male",
    "completed": "held", "done": "held", "conducted": "held", "delivered": "held", "implemented": "held",
    "tenu": "held", "realise": "held", "canceled": "cancelled", "annule": "cancelled", "reporte": "postponed",
    "prevu": "planned", "face to face": "in person", "presentiel": "in person", "presential": "in person",
    "physical": "in person", "virtual": "online", "remote": "online", "en ligne": "online", "a distance": "online",
    "hybride": "hybrid", "participated": "attended", "trained": "attended", "target": "planned",
    "ongoing": "implementation", "realizado": "held", "realizada": "held", "planificado": "planned",
    "planificada": "planned", "cancelado": "cancelled", "aplazado": "postponed", "presencial": "in person",
    "en linea": "online", "a distancia": "online", "hibrido": "hybrid", "mujer": "female", "mujeres": "female",
    "hombre": "male", "hombres": "male", "انثي": "female", "ذكر": "male", "حضوري": "in person", "عن بعد": "online",
}  # fmt: skip
"""Folded words for the words of closed lists; each is taken only where its list has the word."""

YES: Final = ("x", "y", "yes", "true", "oui", "o", "si", "sim", "1", "\u2713", "\u2714", "\u0646\u0639\u0645")
NO: Final = ("n", "no", "false", "non", "nao", "0", "\u2717", "\u2718", "\u0644\u0627")

LANGUAGES: Final[Mapping[str, str]] = {
    "english": "en", "anglais": "en", "eng": "en", "french": "fr", "francais": "fr", "fra": "fr", "fre": "fr",
    "spanish": "es", "espagnol": "es", "espanol": "es", "portuguese": "pt", "portugais": "pt", "portugues": "pt",
    "arabic": "ar", "arabe": "ar", "russian": "ru", "russe": "ru", "ukrainian": "uk", "nepali": "ne", "urdu": "ur",
    "lao": "lo", "kyrgyz": "ky", "belarusian": "be", "german": "de", "allemand": "de", "italian": "it",
    "italien": "it", "chinese": "zh", "chinois": "zh", "bengali": "bn", "dari": "prs", "amazigh": "zgh",
}  # fmt: skip
"""Folded names of languages for their codes."""
