"""Base noun phrases, found by a regular expression over part-of-speech symbols.

The method is that of finite-state chunkers (Abney 1996, "Partial parsing via
finite-state cascades"): each token becomes one character, and a pattern over
the characters marks the phrases.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from linter.language.symbols import symbols


class Chunk(NamedTuple):
    """A base noun phrase: token indices `start` to `end` (excluded) and its `head`."""

    start: int
    end: int
    head: int


# Every repetition is bounded or possessive, so that matching is linear.
_MODIFIER = r"""(?:
    (?: [JNG](?:H[JNGnP])?                       # fragile, long-term
      | C(?:H[JNGnP]|[cIH:](?=C))?               # ten-year, nine or ten
      | R{1,2}[JNGC](?:H[JNGnP])?                # very fragile
      | [nP]H(?=[JNGnP])                         # oil-rich
    )
    (?:[Kc]{1,2}(?=R{0,2}(?:[JNG]{1,3}|[nP]H[JNG])(?:H[JNGnP])?[nPJKc]))?   # fragile and lasting
    | [JR]I(?=C)                                 # more than 500
    | P(?=J[nP])                                 # US military bases
    )"""
_BASE = rf"[Dd]{{0,3}}{_MODIFIER}{{0,12}}(?:[nP](?:H(?=[nP]))?)++(?:(?<=P)C)?"
# Without a determiner, "hired people" is a noun phrase where no verb can stand and
# "hiring people" after a preposition alone (EWT-train: 141 of 157, 21 of 23).
_PHRASE = re.compile(
    rf"""
    (?=[DdJCRNGnPpe])
    (?:(?![JRNG])
      | (?=J)(?!(?<=A)J[Kc])                     # "was fragile and people left"
      | (?=R)(?!R{{1,2}}G)(?!(?<=[Am])R{{1,2}}N)(?!(?<=A)R{{0,2}}J[Kc])
      | (?<![AmnPpRcWwGNT])(?=N(?!C))
      | (?<=I)(?=G)
      | (?=[GN]H)
    )
    (?:
      {_BASE}(?:B{_BASE}){{0,4}}+
    | (?P<pronoun>[pe])
    | (?P<number>[Dd]{{0,2}}R?C++)
    | (?P<adjective>[Dd]R?J++(?![nP]))
    | (?P<determiner>D)
    )
    """,
    re.VERBOSE,
)

# "The French leader Emmanuel Macron": the name is an apposition to the title.
_TITLED = re.compile(r"(?<![nPBH])n++(?<=(n))P++$")

# Words that follow a noun as a phrase of their own: "announced a statement Friday".
_WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = frozenset((*_WEEK, "today", "tomorrow", "yesterday", "tonight"))


class Chunks(list[Chunk]):
    """Chunks with the `symbols` of the sentence that they were found in."""

    symbols: str = ""


def noun_chunks(forms: Sequence[str], tags: Sequence[str], upos: Sequence[str]) -> Chunks:
    """Find the base noun phrases of a sentence, pronouns and bare numbers included.

    A possessive belongs to the phrase ("the region's new capital" is one chunk with the head
    "capital"); relative pronouns are no chunks. An -ing form or past participle
    that opens a phrase without a determiner is left outside.

    Args:
        forms: the words.
        tags: Penn tags.
        upos: Universal Dependencies parts of speech.

    Returns:
        Chunks in order, never overlapping.
    """
    found = Chunks()
    line = found.symbols = symbols(forms, tags, upos)
    # Quotation marks say nothing of the syntax: the phrase goes on across them.
    places = [place for place, letter in enumerate(line) if letter != "Q"] if "Q" in line else None
    if places is not None:
        line = line.replace("Q", "")
    for match in _PHRASE.finditer(line):
        start, end = match.span()
        head = end - 1
        if head > start:
            if line[head] == "C" and match.lastgroup is None:
                head -= 1
            if line[head] == "P" and "n" in line[start:head]:
                title = _TITLED.search(line, start, head + 1)
                # A capital with nothing before it is a first name that was tagged as a noun.
                if title and (title.start(1) > start or forms[places[start] if places else start].islower()):
                    head = title.start(1)
        if places is not None:
            start, end, head = places[start], places[end - 1] + 1, places[head]
        if end - start > 1 and forms[end - 1] in _DAYS and tags[end - 2] in ("NN", "NNS"):
            found.append(Chunk(start, end - 1, min(head, end - 2)))
            start, head = end - 1, end - 1
        found.append(Chunk(start, end, head))
    return found
