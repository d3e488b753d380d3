"""Signs that a sentence speaks of another time than the one it was written in."""

import re

from linter.language.dates import find_years

_ANOTHER_TIME = re.compile(
    r"\bthen\b|\bat th(?:e|at) time\b|\bback (?:then|in)\b|\bin those days\b|\bin the past\b|\bin (?:his|her) day\b"
    r"|\b(?:year|month|decade|week|day|century|generation)s? (?:ago|earlier|before|prior|later)\b"
    r"|\b(?:last|previous|the following|that) (?:year|month|decade|century|term|election|spring|summer|autumn|fall"
    r"|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:while|when) (?:still )?(?:he|she) (?:was|were|served|held|still)\b|\bwhile in office\b|\bhad been\b|\bused to\b"
    r"|\bwas (?:still|once)\b|\bduring (?:his|her|the)\b|\bin (?:his|her) (?:first|second|last|memoirs?)\b"
    r"|\bformerly\b|\bhistorians?\b|\bmemoirs?\b|\barchives?\b|\brecall(?:s|ed|ing)\b|\bremember(?:s|ed|ing)\b"
    r"|\bwould (?:later|become|go on|soon)\b|\blater (?:became|become|served)\b"
    r"|\btransition\b|\bwill become\b|\bwould become\b|\bbecame\b|\bbecoming\b|\bonce (?:he|she) (?:is|was|takes|took)\b"
)
_ANOTHER_TIME_IN_OFFICE = re.compile(
    r"\bhad\b|\b(?:he|she) was\b|\bserv(?:ed|ing) (?:as|under|in)\b|\belect(?:ed|ion)\b|\binaugurat\w+|\bsworn in\b|\bappoint\w*"
    r"|\bnominat\w+|\bsucce(?:ed\w*|ssor)\b|\bpredecessors?\b|\breplac\w+|\bresign\w*|\bstepp(?:ed|ing) down\b|\bleft office\b"
    r"|\btook office\b|\boust\w*|\bassassinat\w+|\bunder\b|\bera\b|\btenure\b|\bpresidency\b|\badministration\b|\blegacy\b"
    r"|\banniversary\b|\bsince\b|\bearlier\b|\bpreviously\b|\bhistoric(?:al)?\b|\bhistory\b|\bborn\b|\bdied\b|\bdeath\b|\bfuneral\b"
    r"|\bpolicies\b|\bpublished\b|\bwrote\b|\bbook\b|\bspeech\b"
)
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
    if _ANOTHER_TIME.search(fold, start, end):
        return True
    return strict and bool(_ANOTHER_TIME_IN_OFFICE.search(fold, start, end))


def names_another_year(fold: str, start: int, end: int, year: int | None) -> bool:
    """Tell whether a range names a year before `year`, or any year when that is not known."""
    years = find_years(fold, start, end)
    return any(year is None or each < year for each in years)


def framed_by_another_year(
    fold: str, sentences: list[tuple[int, int]], sentence: tuple[int, int], year: int | None
) -> bool:
    """Tell whether an earlier sentence of the passage opens with another year: "In 2022, ..."."""
    for start, end in sentences:
        if start >= sentence[0]:
            return False
        opening = _FRAME.match(fold, start, end)
        if opening and names_another_year(fold, start, opening.end(), year):
            return True
    return False
