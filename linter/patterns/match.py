"""What a pattern found."""

import msgspec


class Match(msgspec.Struct, frozen=True):
    """One match, in token indices of the sentence.

    Attributes:
        start: first flagged token.
        end: index after the last flagged token.
        elements: for each element or node number the half-open range of tokens
            that it matched; empty ranges for what was left out.
    """

    start: int
    end: int
    elements: dict[int, tuple[int, int]]
