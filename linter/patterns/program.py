"""The compiled form of a pattern: words expanded to forms, ready to match.

Programs are stored in the compiled rule set, so every value here is plain
data that msgspec can write and read. Sets of forms are kept once in a table
shared by all patterns; a program refers to them by index.
"""

import re
from itertools import islice
from operator import eq

import msgspec

WORD = re.compile(r"[^\W\d_]+|\d+")
"""A run of letters or of digits. What must occur in a text is told in these,
since no tokeniser and no scan can disagree about them."""

NO_SET = -1
"""Index that stands for "any form"."""


FARTHEST_REPETITION = 2
"""How many words later at the most an occurrence counts as a repetition."""

REPETITIONS = tuple(f"\0repetition-{distance}" for distance in range(1, FARTHEST_REPETITION + 1))
"""Stand among the words of a text where a word occurs again so many words later."""


def words_of(lower_text: str) -> tuple[list[str], set[str]]:
    """Return the words of a lower-case text, in order and as a set.

    The set has the marks of `REPETITIONS` too, where they apply.
    """
    listed = WORD.findall(lower_text)
    words = set(listed)
    if len(words) < len(listed):
        for distance, mark in enumerate(REPETITIONS, 1):
            if True in map(eq, listed, islice(listed, distance, None)):
                words.add(mark)
    return listed, words


LONGEST_PHRASE = 30
"""Tokens that a noun phrase is taken to have at most, where starts are guessed from what follows it."""


class TokenTest(msgspec.Struct, frozen=True, array_like=True, tag="t"):
    """A test on one token.

    Attributes:
        forms: index of the set of lower-case forms, or `NO_SET`.
        cased: index of the set of forms that must match with their capitals.
        tags: Penn tags and universal parts of speech, any of which will do;
            empty for no restriction.
    """

    forms: int
    cased: int
    tags: tuple[str, ...]


class MarkTest(msgspec.Struct, frozen=True, array_like=True, tag="m"):
    """A comma, a quotation mark or a dash."""

    mark: str


class AnyTest(msgspec.Struct, frozen=True, array_like=True, tag="a"):
    """One token that is no punctuation."""


class PhraseTest(msgspec.Struct, frozen=True, array_like=True, tag="p"):
    """A noun phrase."""


class GapTest(msgspec.Struct, frozen=True, array_like=True, tag="g"):
    """Up to `most` tokens without punctuation."""

    most: int


class BoundaryTest(msgspec.Struct, frozen=True, array_like=True, tag="b"):
    """Start or end of the sentence."""

    start: bool


class SameTest(msgspec.Struct, frozen=True, array_like=True, tag="e"):
    """The token that the test at this index of the sequence matched, once more."""

    index: int


class ChoiceTest(msgspec.Struct, frozen=True, array_like=True, tag="c"):
    """Alternatives, each a sequence of tests."""

    alternatives: "tuple[tuple[Test, ...], ...]"


class RepeatTest(msgspec.Struct, frozen=True, array_like=True, tag="r"):
    """A test repeated `least` to `most` times, as often as possible first."""

    test: "Test"
    least: int
    most: int


class NotTest(msgspec.Struct, frozen=True, array_like=True, tag="n"):
    """What follows does not pass the test."""

    test: "Test"


Test = (
    TokenTest
    | MarkTest
    | AnyTest
    | PhraseTest
    | GapTest
    | BoundaryTest
    | SameTest
    | ChoiceTest
    | RepeatTest
    | NotTest
)


class Pivot(msgspec.Struct, frozen=True, array_like=True):
    """Forms near the start of every match of a sequence.

    Attributes:
        forms: index of a set of lower-case forms, one of which is in every match.
        nearest: its least distance in tokens from the start of the match.
        farthest: its greatest.
    """

    forms: int
    nearest: int
    farthest: int


class SequenceProgram(msgspec.Struct, frozen=True, array_like=True, tag="s"):
    """Tests one after the other.

    Attributes:
        tests: the elements in order.
        numbers: for each test its element number from 1, or 0 when it takes no room.
        flagged: half-open range of tests that are reported.
        pivot: where to begin; None when every token is a possible start.
    """

    tests: tuple[Test, ...]
    numbers: tuple[int, ...]
    flagged: tuple[int, int]
    pivot: Pivot | None


class EdgeProgram(msgspec.Struct, frozen=True, array_like=True):
    """Relations, any of which must link a head to the dependent (or must not)."""

    relations: tuple[str, ...]
    dependent: "NodeProgram"
    negated: bool


class NodeProgram(msgspec.Struct, frozen=True, array_like=True, tag="h"):
    """A node of a relation pattern, numbered from 1 in the order of writing."""

    tests: tuple[TokenTest, ...]
    edges: tuple[EdgeProgram, ...]
    flagged: bool
    number: int


Program = SequenceProgram | NodeProgram


class Key(msgspec.Struct, frozen=True, array_like=True):
    """Words that show that a pattern may match; sets are indices of the form table.

    Attributes:
        anchor: a set of words, one of which is in the text.
        neighbour: a set of which one stands `distance` words after the anchor,
            or `NO_SET`.
        distance: in words; negative for a neighbour before the anchor.
        required: sets of which each has one somewhere in the sentence.
    """

    anchor: int
    neighbour: int
    distance: int
    required: tuple[int, ...]


class CompiledPattern(msgspec.Struct, frozen=True, array_like=True):
    """A program, and the keys of which one holds wherever it matches."""

    program: Program
    keys: tuple[Key, ...]
