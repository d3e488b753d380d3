"""Many byte strings kept as one, since a run needs few of them."""

from array import array
from collections.abc import Iterable
from itertools import chain
from operator import ne

import msgspec


class Pieces(msgspec.Struct, frozen=True, array_like=True):
    """A sequence of byte strings, written to disk as two.

    Attributes:
        joined: all of them, one after the other.
        ends: where each ends in `joined`, as unsigned 32-bit numbers of this machine.
    """

    joined: bytes
    ends: bytes

    def __getitem__(self, index: int) -> bytes:
        """Return one of the strings; the index counts from 0."""
        ends = memoryview(self.ends).cast("I")
        return self.joined[ends[index - 1] if index else 0 : ends[index]]

    def __len__(self) -> int:
        """Return how many strings there are."""
        return len(self.ends) // 4

    def are_filled(self) -> list[bool]:
        """Return for each string whether it is not empty."""
        ends = memoryview(self.ends).cast("I").tolist()
        return list(map(ne, ends, chain((0,), ends)))


def pack(strings: Iterable[bytes]) -> Pieces:
    """Join byte strings.

    Args:
        strings: at most four gigabytes together.
    """
    kept = list(strings)
    ends = array("I")
    end = 0
    for piece in kept:
        end += len(piece)
        ends.append(end)
    return Pieces(b"".join(kept), ends.tobytes())
