"""Words as readability counts them, and the text that textstat is given to count them right.

A word is a run of letters and digits, with hyphens, apostrophes and full stops
inside it: *well-known*, *don't*, *U.S.*, *1,000* and *10:30* are one word each,
*and/or* and *Paris–Nice* two. Flesch counted so: contractions and hyphenated
words once, numbers and initialisms as words ("How to Test Readability", 1951).
"""

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]++(?:[-‐‑'’.&][^\W_]++|(?<=\d)[,:]\d++)*+")
_NEVER_SEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_SENT = re.compile(r"[^\w'-]")


def words(text: str) -> list[str]:
    """Return the words of a text, as written but for invisible characters and composed accents."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_NEVER_SEEN))
    return _WORD.findall(text)


def textstat_text(sentences: Sequence[Sequence[str]]) -> str:
    """Return a text in which textstat finds just these words and sentences.

    Full stops stand at the ends of the sentences alone, and no mark is left that
    textstat would delete, apart from hyphens, which it takes out of words.

    Args:
        sentences: the words of each, as `words` returns them; empty ones are passed over.
    """
    return " ".join(
        " ".join(_SENT.sub("", word.replace("’", "'")) for word in sentence) + "."
        for sentence in sentences
        if sentence
    )
