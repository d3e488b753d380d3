"""Signs that a sentence speaks of another time than the one it was written in."""

import re

from linter.language.dates import find_years

_UNITS = "year|month|decade|week|day|century|generation"
_WHEN = (
    "year|month|decade|century|term|election|spring|summer|autumn|fall|winter|january|february|march|april|may|june"
    "|july|august|september|october|november|december"
)
_ANOTHER_TIME = (
    "then",
    "at th(?:e|at) time",
    "back (?:then|in)",
    "in those days",
    "in the past",
    "in (?:his|her) day",
    rf"(?:{_UNITS})s? (?:ago|earlier|before|prior|later)",
    rf"(?:last|previous|the following|that) (?:{_WHEN})",
    "(?:while|when) (?:still )?(?:he|she) (?:was|were|served|held|still)",
    "while in office",
    "had been",
    "used to",
    "was (?:still|once)",
    "during (?:his|her|the)",
    "in (?:his|her) (?:first|second|last|memoirs?)",
    "formerly",
    "historians?",
    "memoirs?",
    "archives?",
    "recall(?:s|ed|ing)",
    "remember(?:s|ed|ing)",
    "would (?:later|become|go on|soon)",
    "later (?:became|become|served)",
    "transition",
    "(?:will|would) become",
    "became",
    "becoming",
    "later",
    "afterwards",
    "once (?:he|she) (?:is|was|takes|took)",
)
_ANOTHER_TIME_IN_OFFICE = (
    "had",
    "(?:he|she) was",
    "serv(?:ed|ing) (?:as|under|in)",
    "elect(?:ed|ion)",
    r"inaugurat\w+",
    "sworn in",
    r"appoint\w*",
    r"nominat\w+",
    r"succe(?:ed\w*|ssor)",
    "predecessors?",
    r"replac\w+",
    r"resign\w*",
    "stepp(?:ed|ing) down",
    "left office",
    "took office",
    r"oust\w*",
    r"assassinat\w+",
    "under",
    "era",
    "tenure",
    "presidency",
    "administration",
    "legacy",
    "anniversary",
    "since",
    "earlier",
    "previously",
    "historic(?:al)?",
    "history",
    "born",
    "died",
    "death",
    "funeral",
    "policies",
    "book",
    "speech",
)


def _any_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b")


_SHIFTED = _any_of(_ANOTHER_TIME)
_SHIFTED_IN_OFFICE = _any_of(_ANOTHER_TIME_IN_OFFICE)
_FRAME = re.compile(
    r"\W*(?:in|by|during|since|after|before|until|on|from|throughout|at the end of|as early as)\b[^,.;]{0,60}"
)


def speaks_of_another_time(fold: str, start: int, end: int, *, strict: bool) -> bool:
    """Tell whether words of a sentence move it to another time.

    Args:
        fold: the folded text of the passage.
        start: first code point of the sentence.
        end: just after its last one.
        strict: whether weaker signs count too, as they do for a title in the
            present: "former" is seen from the time of writing, while "US
            president" may be seen from the time that is told of.
    """
    if _SHIFTED.search(fold, start, end):
        return True
    return strict and bool(_SHIFTED_IN_OFFICE.search(fold, start, end))


def names_another_year(fold: str, start: int, end: int, year: int | None) -> bool:
    """Tell whether a range names a year before `year`, or any year when that is not known."""
    years = find_years(fold, start, end)
    return any(year is None or each < year for each in years)


def framed_from(fold: str, sentences: list[tuple[int, int]], year: int | None) -> int:
    """Return where a frame of another year begins to hold: "In 2022, ..." holds to the end of the passage.

    Args:
        fold: the folded text of the passage.
        sentences: the half-open ranges of its sentences.
        year: the document's year, or None where that is not known.

    Returns:
        The end of the sentence that opens with the year; the length of the
        text where none does.
    """
    for start, end in sentences:
        opening = _FRAME.match(fold, start, end)
        if opening and names_another_year(fold, start, opening.end(), year):
            return end
    return len(fold)
