"""Finds where in a text strings of a fixed list stand, in one pass."""

import re
from collections.abc import Iterable, Iterator, Mapping


class AnchorScanner:
    """Looks for all strings of a list at once.

    Args:
        anchors: the strings, none of them empty.
    """

    def __init__(self, anchors: Iterable[str]) -> None:
        self._anchors = sorted(set(anchors))
        # What begins with a letter would have to be tried nearly everywhere.
        self._lettered = [anchor for anchor in self._anchors if anchor[0].isalpha() and anchor.isascii()]
        self._others = [anchor for anchor in self._anchors if anchor not in self._lettered]
        self._pattern: re.Pattern[str] | None = None
        self._prefixes: dict[str, tuple[str, ...]] = {}

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield the offset of every occurrence of every string, and the string."""
        for anchor in self._lettered:
            place = text.find(anchor)
            while place >= 0:
                yield place, anchor
                place = text.find(anchor, place + 1)
        if not self._others:
            return
        if self._pattern is None:
            self._pattern = re.compile(_alternatives(_tree(self._others)))
        search = self._pattern.search
        found = search(text)
        while found is not None:
            place = found.start()
            for anchor in self._beginning(found[0]):
                yield place, anchor
            found = search(text, place + 1)

    def _beginning(self, longest: str) -> tuple[str, ...]:
        """The strings that stand wherever this one does, at the same offset."""
        known = self._prefixes.get(longest)
        if known is None:
            known = tuple(anchor for anchor in self._others if longest.startswith(anchor))
            self._prefixes[longest] = known
        return known


_Tree = dict[str, "_Tree"]


def _tree(strings: Iterable[str]) -> _Tree:
    """A tree of characters; the empty string marks where one of the strings ends."""
    root: _Tree = {}
    for string in strings:
        node = root
        for character in string:
            node = node.setdefault(character, {})
        node[""] = {}
    return root


def _alternatives(tree: Mapping[str, _Tree]) -> str:
    """An expression for the longest string of a tree, without any backtracking to speak of."""
    ends = "" in tree
    branches = [
        re.escape(character) + _alternatives(below) for character, below in sorted(tree.items()) if character
    ]
    if not branches:
        return ""
    single = len(branches) == 1 and not ends
    return branches[0] if single else f"(?:{'|'.join(branches)}){'?' if ends else ''}"
