"""How a word is written: its normal form, capitals, shape and affixes.

The tagger and the tool that trains it both describe words with these
functions, so what a model has learnt and what it is asked always agree.
"""

import re

_NUMBER = re.compile(r"\d[\d.,:/\-]*\Z")
_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]")
_SMALL = re.compile(r"[a-zß-öø-ÿ]")
_RUN = re.compile(r"(.)\1+")
_FOLD = str.maketrans("\u2018\u2019", "''", "\u00ad\u200c\u200d\u2060")

_DOMAINS = (".com", ".org", ".net", ".co.uk", ".fr", ".de", ".es")

YEAR = "!year"
WEB_ADDRESS = "!url"
MAIL_ADDRESS = "!mail"

LOWER, CAPITALISED, UPPER = "0", "C", "A"
FREE_CAPITALISED, FREE_UPPER = "F", "G"

_LONG = 5
_HEADLINE_WORDS = 3
_HEADLINE_WORD = 4


def fold(form: str) -> str:
    """Return the form in lower case, with straight apostrophes and without invisible characters."""
    lower = form.lower()
    return lower if lower.isascii() else lower.translate(_FOLD) or lower


def normal(form: str) -> str:
    """Return the key under which a form is known: folded, numbers and addresses classed.

    Classes start with "!": `!year`, `!1` to `!3` (digits in a whole number),
    `!decimal`, `!url`, `!mail`.
    """
    if form[0].isdigit() and _NUMBER.match(form):
        digits = form.strip(".,")
        if not digits.isdigit():
            return "!decimal"
        return YEAR if len(digits) == 4 else f"!{min(len(digits), 3)}"
    folded = fold(form)
    if len(folded) > 4 and "." in folded:
        if folded.startswith(("http", "www.")) or "://" in folded or folded.endswith(_DOMAINS):
            return WEB_ADDRESS
        if "@" in folded:
            return MAIL_ADDRESS
    return "\\" + folded if folded[0] == "!" else folded


def capitals(form: str, free: bool) -> str:
    """Class the capitals of a form.

    Args:
        form: a token.
        free: whether a capital says nothing here (sentence start, headline).

    Returns:
        "0" no first capital, "C" first capital, "A" all capitals; where capitals
        are free, "F" and "G" for the latter two.
    """
    if not form[0].isupper():
        return LOWER
    if len(form) > 1 and form.isupper():
        return FREE_UPPER if free else UPPER
    return FREE_CAPITALISED if free else CAPITALISED


def shape(form: str) -> str:
    """Return the form with capitals as X, small letters as x, digits as d, runs cut to two."""
    shaped = _SMALL.sub("x", _CAPITAL.sub("X", form))
    shaped = "".join("d" if character.isdigit() else character for character in shaped[:24])
    return _RUN.sub(r"\1\1", shaped)[:8]


def capitals_are_free(forms: list[str]) -> bool:
    """Tell whether a sentence is a headline in capitals or in title case.

    It is when at least three words of four letters or more start with a capital
    and no word of five letters or more starts with a small one.
    """
    capitalised = 0
    for form in forms:
        length = len(form)
        if length >= _HEADLINE_WORD:
            first = form[0]
            if first.islower():
                if length >= _LONG:
                    return False
            elif first.isupper():
                capitalised += 1
    return capitalised >= _HEADLINE_WORDS


def affixes(normal_form: str) -> list[str]:
    """Return the affix features of a normal form, each as `name=value`; none for a class."""
    if normal_form[0] == "!":
        return []
    length = len(normal_form)
    features = [f"s{size}={normal_form[-size:]}" for size in (1, 2, 3, 4) if length > size]
    if length > 3:
        features.append("p2=" + normal_form[:2])
    if length > 4:
        features.append("p3=" + normal_form[:3])
    if "-" in normal_form[1:-1]:
        features.append("hy=" + normal_form.rsplit("-", 1)[1])
    return features


def writing(form: str, key: str, capital: str) -> list[str]:
    """Return the features of how a form with this normal form is written: capitals, shape."""
    features = ["c=" + capital]
    if capital != LOWER:
        features += ["W=" + form, "cs=" + capital + key[-3:]]
    if not key.isalpha():
        features.append("sh=" + shape(form))
    return features
