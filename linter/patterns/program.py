"""The compiled form of a pattern: words expanded to forms, ready to match.

Programs are stored in the compiled rule set, so every value here is plain
data that msgspec can write and read. Sets of forms are kept once in a table
shared by all patterns; a program refers to them by index.
"""

import msgspec

NO_SET = -1
"""Index that stands for "any form"."""


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
        neighbours: distances in words from the anchor, negative before it, with
            the sets of which one word stands there; the least common set first.
        required: sets of which each has one somewhere in the sentence.
        opening: how many words of the sentence stand before the anchor, or -1
            where that is not known.
    """

    anchor: int
    neighbours: tuple[tuple[int, int], ...]
    required: tuple[int, ...]
    opening: int


class CompiledPattern(msgspec.Struct, frozen=True, array_like=True):
    """A program, and the keys of which one holds wherever it matches."""

    program: Program
    keys: tuple[Key, ...]
