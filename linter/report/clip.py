"""Cuts text to a number of terminal columns."""

from linter.report.columns import width

_ELLIPSIS = "…"


def clip(text: str, columns: int, *, keep_end: bool = False) -> str:
    """Return `text` as it is where it fits, else cut with an ellipsis.

    Args:
        text: printable text.
        columns: the room, at least 1.
        keep_end: whether the beginning is cut off instead of the end: the end of
            a path says more.
    """
    if width(text) <= columns:
        return text
    while width(text) > columns - 1:
        text = text[1:] if keep_end else text[:-1]
    return _ELLIPSIS + text.lstrip() if keep_end else text.rstrip() + _ELLIPSIS
