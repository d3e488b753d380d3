"""Finds sentences in the text of one block.

A sentence ends at a full stop, question or exclamation mark or an ellipsis,
with closing quotation marks and brackets, before white space and a capital or
a digit; full stops of abbreviations and initials do not count. Two line ends
in a row end a sentence as well; a single one is white space.
"""

import re

from linter.language.abbreviations import AFTER_NAME, BEFORE_MORE, BEFORE_NUMBER

_END = re.compile(
    r"""(?<![.!?…])[.!?…]++["'”’»)\]]*+(?=\s)\s*+(?=["'“‘«(\[¿¡]{0,3}[^\W_a-zß-öø-ÿ])"""
    r"|\n[ \t\r]*+\n\s*+"
)
_BREAK = re.compile(r"[\s(\[\"'“‘«/—–-]")
_INITIALS = re.compile(r"[A-HJ-Z]|(?:[A-Za-z]\.){1,5}[A-Za-z]")
_NEVER_LAST = frozenset(f"{BEFORE_MORE}|{BEFORE_NUMBER}".replace("\\", "").split("|"))
_MAY_BE_LAST = frozenset(AFTER_NAME.replace("\\", "").split("|"))
_OPENER = re.compile(
    r"[\"'“‘(\[]*(?:The|A|An|This|That|These|Those|It|He|She|They|We|I|You|There|In|On|At|But|And|If|As|When|"
    r"However|His|Her|Its|Their|My|Our|For|After|Before|While|Since|What|Who|How|Why|Some|Many|Most)\b"
)
_LONGEST_ABBREVIATION = 14


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return the half-open spans of the sentences, trimmed of white space, in order.

    Args:
        text: the text of one block, in which a single line end is a space.
    """
    spans: list[tuple[int, int]] = []
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text, start):
        if match.end() == len(text) or _inside(text, match.start(), match.end()):
            continue
        end = match.start() + len(match[0].rstrip())
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            spans.append((start, end))
        start = match.end()
    end = len(text.rstrip())
    if end > start:
        spans.append((start, end))
    return spans


def _inside(text: str, stop: int, following: int) -> bool:
    """Tell whether the full stop at `stop` belongs to an abbreviation within a sentence."""
    if text[stop] != "." or text[stop + 1] == ".":
        return False
    word = _BREAK.split(text[max(0, stop - _LONGEST_ABBREVIATION) : stop])[-1]
    if word in _NEVER_LAST:
        return word != "no" or text[following].isdigit()
    if len(word) == 1:
        return bool(_INITIALS.fullmatch(word))
    if word in _MAY_BE_LAST or _INITIALS.fullmatch(word):
        return not _OPENER.match(text, following)
    return False
