"""Words and phrases of other languages that English uses as they stand."""

import os
from collections.abc import Sequence
from functools import cache

_FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "loans.txt")


@cache
def _phrases() -> dict[str, list[tuple[str, ...]]]:
    """The phrases by their first word, the longest first."""
    from linter.checks.untranslated.words import split

    found: dict[str, list[tuple[str, ...]]] = {}
    with open(_FILE, encoding="utf-8") as lines:
        for line in lines:
            words = tuple(word.lower for word in split(line)) if not line.startswith("#") else ()
            if words:
                found.setdefault(words[0], []).append(words)
    for phrases in found.values():
        phrases.sort(key=len, reverse=True)
    return found


def loan_at(words: Sequence[str], index: int) -> int:
    """Return how many words the longest loan that begins at an index has; 0 if none does.

    Args:
        words: the words of a passage in lower case.
        index: where the loan would begin.
    """
    phrases = _phrases()
    # An English plural of a loan is a loan: "protégés".
    for first in (words[index], words[index].removesuffix("s")):
        for phrase in phrases.get(first, ()):
            if len(phrase) == 1 or tuple(words[index + 1 : index + len(phrase)]) == phrase[1:]:
                return len(phrase)
    return 0
