"""Where on the page a place of an article is."""

from bisect import bisect_right
from collections.abc import Sequence

from linter.text.document import Block


class Anchors:
    """Links to the blocks of one article.

    Args:
        blocks: the article's blocks, all shown; empty where the page does not show it.
        prefix: what the ids of this file's elements begin with.
    """

    def __init__(self, blocks: Sequence[Block] = (), prefix: str = "") -> None:
        order = sorted(range(len(blocks)), key=lambda index: blocks[index].start)
        self._starts = [blocks[index].start for index in order]
        self._ids = [f"{prefix}b{index}" for index in order]

    def link(self, offset: int, label_html: str) -> str:
        """Return the label as a link to the block that holds an offset of the original, or near it."""
        if not self._ids:
            return label_html
        at = bisect_right(self._starts, offset) - 1
        return f'<a href="#{self._ids[max(0, at)]}">{label_html}</a>'
