"""Repeated searches in one text that take linear time together."""


class ForwardSearch:
    """Finds marks from left to right, each part of the text being searched once a mark.

    Each question about a mark starts no earlier than the one before.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._next: dict[str, int] = {}

    def after(self, mark: str, start: int) -> int:
        """Return the offset after the next `mark` from `start` on, or 0 if there is none."""
        found = self._next.get(mark, 0)
        if 0 <= found < start:
            found = self._next[mark] = self._text.find(mark, start)
        return found + len(mark) if found >= 0 else 0
