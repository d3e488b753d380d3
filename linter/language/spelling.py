"""British and American spellings of the same base form."""

import re
from collections.abc import Iterator

from linter.language.lexicon import known

_PAIRS = (
    "acknowledgment acknowledgement, aging ageing, airplane aeroplane, aluminum aluminium, analog analogue, "
    "artifact artefact, ax axe, caliber calibre, center centre, cozy cosy, counselor counsellor, "
    "councilor councillor, defense defence, dialog dialogue, "
    "disk disc, distill distil, encyclopedia encyclopaedia, enroll enrol, enrollment enrolment, "
    "epicenter epicentre, fiber fibre, fulfill fulfil, fulfillment fulfilment, gray grey, instill instil, "
    "jewelry jewellery, judgment judgement, kilometer kilometre, license licence, liter litre, "
    "luster lustre, maneuver manoeuvre, meager meagre, meter metre, "
    "millimeter millimetre, centimeter centimetre, "
    "mold mould, mustache moustache, offense offence, omelet omelette, pajamas pyjamas, plow plough, "
    "practice practise, pretense pretence, program programme, reconnoiter reconnoitre, saber sabre, "
    "scepter sceptre, skeptic sceptic, skeptical sceptical, skepticism scepticism, skillful skilful, "
    "smolder smoulder, somber sombre, specter spectre, theater theatre, tire tyre, titer titre, "
    "willful wilful, woolen woollen, marvelous marvellous, traveler traveller, traveled travelled, "
    "catalog catalogue, jeweler jeweller, modeler modeller, signaler signaller, leveler leveller, "
    "archeology archaeology, medieval mediaeval, pediatric paediatric, pediatrician paediatrician, "
    "anesthesia anaesthesia, anesthetic anaesthetic, leukemia leukaemia, anemia anaemia, fetus foetus, "
    "estrogen oestrogen, diarrhea diarrhoea, orthopedic orthopaedic, gynecology gynaecology, "
    "hemorrhage haemorrhage, hemoglobin haemoglobin, color colour, maneuverable manoeuvrable"
)

_OTHER = {a: b for pair in _PAIRS.split(", ") for a, b in (pair.split(), pair.split()[::-1])}

_NO_SUFFIX = frozenset(
    [
        "capsize",
        "downsize",
        "upsize",
        "oversize",
        "supersize",
        "resize",
        "outsize",
        "prize",
        "apprize",
        "seize",
        "assize",
    ]
)
# What stands before -ise in words of which it is no suffix.
_ONLY_S = frozenset(
    [
        "advert",
        "adv",
        "appr",
        "chast",
        "circumc",
        "compr",
        "comprom",
        "dem",
        "desp",
        "dev",
        "disgu",
        "enterpr",
        "exc",
        "exerc",
        "expert",
        "franch",
        "improv",
        "inc",
        "merchand",
        "prem",
        "prom",
        "repr",
        "rev",
        "superv",
        "surm",
        "surpr",
        "telev",
        "treat",
        "parad",
        "conc",
        "prec",
        "gu",
        "ra",
        "no",
        "po",
        "pra",
        "bru",
        "cru",
        "r",
        "w",
        "ar",
        "otherw",
        "likew",
    ]
)
_IZE = re.compile(r"(?<=...)(i|y)(z|s)(e|er|ed|ing|able|ation|ational)\Z")
_OUR = re.compile(r"(?<=[a-z]{2})o(u?)r(?=(?:able|ably|ed|er|ful|hood|ing|ism|ist|ite|less|ly|y|ies|ary)?\Z)")
_OGUE = re.compile(r"(?<=[a-z]{2})og(ue)?\Z")


def variants(word: str) -> tuple[str, ...]:
    """Return the other spellings of a base form in lower case, known to the lexicon or regular.

    Raises:
        BackendError: when the language data are missing.
    """
    listed = _OTHER.get(word)
    if listed is not None:
        return (listed,)
    return tuple(dict.fromkeys(found for found in _by_rule(word) if found != word))


def _by_rule(word: str) -> Iterator[str]:
    match = _IZE.search(word)
    if match and word not in _NO_SUFFIX and not (match[1] == "y" and word[match.start() - 1] != "l"):
        other = "s" if match[2] == "z" else "z"
        variant = word[: match.start(2)] + other + word[match.end(2) :]
        if match[2] == "s" and word[: match.start(1)] in _ONLY_S:
            return
        # Every -ize may be written -ise, but "advise" and the like have no -ize.
        if other == "s" or known(variant):
            yield variant
    match = _OUR.search(word)
    if match:
        variant = word[: match.start(1)] + ("" if match[1] else "u") + word[match.end(1) :]
        if known(variant) and known(word):
            yield variant
    match = _OGUE.search(word)
    if match:
        variant = word[: match.start()] + ("og" if match[1] else "ogue")
        if known(variant):
            yield variant
