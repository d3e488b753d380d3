"""Connectives: adverbs and phrases that link a sentence to what was said before.

A choice from the linking adverbials of Biber, Johansson, Leech, Conrad and
Finegan, "Longman Grammar of Spoken and Written English" (1999), 10.4, without
those that mostly do other work (*so*, *then*, *still*, *yet*, *also*), and with
the phrases that translations from Romance languages like to begin with.
"""

import re

_WORDS = """
    accordingly additionally consequently conversely furthermore hence however indeed likewise meanwhile
    moreover namely nevertheless nonetheless notably similarly therefore thus
"""
_PHRASES = """
    above all, after all, as a consequence, as a matter of fact, as a result, as such, at the same time,
    by contrast, by the same token, first of all, for example, for instance, for its part, for his part,
    for her part, for their part, for that reason, for this reason, having said that, in addition,
    in any case, in any event, in conclusion, in contrast, in fact, in other words, in particular, in short,
    in sum, in summary, in that regard, in that respect, in that sense, in this context, in this regard,
    in this respect, in this sense, in this way, in turn, last but not least, of course, on the contrary,
    on the one hand, on the other hand, on the other side, that being said, that is to say, that said,
    to conclude, to sum up, to that end, to this end, what is more
"""
_OPENINGS = "besides finally first firstly lastly second secondly third thirdly"
"""Connect only at the start of a sentence, before a comma."""


def _alternatives(entries: list[str]) -> str:
    return "|".join(" ".join(entry.split()) for entry in entries)


_CONNECTIVE = re.compile(
    rf"(?<!\S)(?:{_alternatives(_WORDS.split())})(?!\S)"
    # "in addition to", "as a result of" are prepositions.
    rf"|(?<!\S)(?:{_alternatives(_PHRASES.split(','))})(?!\S)(?! (?:to|of)\b)"
    rf"|^(?:{_alternatives(_OPENINGS.split())}) ,"
)


def connectives(lowers: list[str]) -> int:
    """Return how many connectives a sentence has.

    Args:
        lowers: its tokens in lower case.
    """
    return sum(1 for _ in _CONNECTIVE.finditer(" ".join(lowers)))
