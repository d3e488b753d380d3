"""Counts what translations tend to have more or less of than texts written in English.

The features are those that studies of translationese keep finding: explicit
connectives (Blum-Kulka 1986), noun-heavy wording and passives (Teich 2003),
few contractions (Olohan 2003), long sentences. None of them tells a machine
from a person.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

import msgspec

from linter.checks.readability.connectives import connectives
from linter.checks.readability.sections import ProseSentence
from linter.language.sentence import Sentence
from linter.language.verb_classes import BE

FEWEST_WORDS = 3
"""Words of the shortest sentence; textstat's `sentence_count` leaves out shorter ones too."""

_NOMINALISATION = re.compile(r"\w+(?:tion|ment|ness|ity)s?|\w+(?:ities|nesses)")
_NOT_DERIVED = re.compile(
    "(?:nation|moment|station|document|apartment)s?|(?:business|witness)(?:es)?|(?:c|univers|commun)it(?:y|ies)"
)
_PASSIVE_AUXILIARIES = BE | {"get", "gets", "got", "getting", "gotten"}
_CONTRACTED = frozenset({"n't", "'re", "'ve", "'ll", "'m", "'d"})
_BEFORE_CONTRACTED_IS = frozenset(
    {"it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "when", "let"}
)
_PREMODIFIERS = frozenset({"JJ", "JJR", "JJS", "RB", "RBS", "VBN", "VBG", "NN", "NNS", "CD"})
_MOST_PREMODIFIERS = 4


class Features(msgspec.Struct, frozen=True):
    """Counts of one text.

    Attributes:
        words: words, as `linter.checks.readability.wording` has them.
        sentences: sentences of three words or more; at least 1.
        connectives: *however*, *in addition* ...
        nominalisations: nouns in -tion, -ment, -ness, -ity (Biber, "Variation
            across Speech and Writing", 1988, feature 14), names and a few
            everyday words left out.
        the_of: *the* + noun + *of*, with or without adjectives before the noun.
        contractions: *don't*, *it's*, *we'll*; possessives are none.
        passives: a form of *be* or *get* with a participle, adverbs between allowed.
    """

    words: int
    sentences: int
    connectives: int
    nominalisations: int
    the_of: int
    contractions: int
    passives: int


def features(sentences: Iterable[ProseSentence]) -> Features:
    """Return the counts of some prose."""
    words = long_enough = 0
    counts = [0, 0, 0, 0, 0]
    for each in sentences:
        words += len(each.words)
        long_enough += len(each.words) >= FEWEST_WORDS
        sentence = each.analysed()
        found = (connectives(sentence.lowers), *(count(sentence) for count in _COUNTS))
        counts = [total + more for total, more in zip(counts, found, strict=True)]
    return Features(words, max(1, long_enough), *counts)


def nominalisations(sentence: Sentence) -> int:
    """Return how many nouns are made from verbs and adjectives."""
    return sum(
        1
        for lower, tag in zip(sentence.lowers, sentence.tags, strict=True)
        if tag in ("NN", "NNS") and _NOMINALISATION.fullmatch(lower) and not _NOT_DERIVED.fullmatch(lower)
    )


def the_of(sentence: Sentence) -> int:
    """Return how many times *the* and *of* stand around a noun."""
    lowers, tags = sentence.lowers, sentence.tags
    found = 0
    for index, lower in enumerate(lowers):
        if lower != "of" or not index or tags[index - 1] not in ("NN", "NNS"):
            continue
        first = index - 2
        while first > index - 2 - _MOST_PREMODIFIERS and first > 0 and tags[first] in _PREMODIFIERS:
            first -= 1
        found += first >= 0 and lowers[first] == "the"
    return found


def contractions(sentence: Sentence) -> int:
    """Return how many verbs and *not*s are contracted."""
    lowers, tags = sentence.lowers, sentence.tags
    possible_is = sum(
        1
        for index, (before, lower) in enumerate(pairwise(lowers))
        if lower == "'s" and (tags[index + 1] != "POS" or before in _BEFORE_CONTRACTED_IS)
    )
    return possible_is + sum(lower in _CONTRACTED for lower in lowers)


def passives(sentence: Sentence) -> int:
    """Return how many verbs are in the passive."""
    lowers, tags = sentence.lowers, sentence.tags
    found = 0
    for index, tag in enumerate(tags):
        if tag != "VBN" or lowers[index] in BE:
            continue
        before = index - 1
        while before >= 0 and tags[before] == "RB":
            before -= 1
        found += before >= 0 and lowers[before] in _PASSIVE_AUXILIARIES
    return found


_COUNTS = (nominalisations, the_of, contractions, passives)
