"""The edits of a fix as one replacement, for formats that know no more than that."""

import msgspec

from linter.model import Fix, Span


class Replacement(msgspec.Struct, frozen=True):
    """Replace the original text of `span` by `text`."""

    span: Span
    text: str


def merged(fix: Fix, original: str) -> Replacement:
    """Return the one replacement that does what all edits of `fix` do.

    Args:
        fix: at least one edit, none overlapping another.
        original: the decoded text that the edits refer to.
    """
    edits = sorted(fix.edits, key=lambda edit: edit.span)
    pieces: list[str] = []
    done = start = edits[0].span.start
    for edit in edits:
        pieces += original[done : edit.span.start], edit.text
        done = edit.span.end
    return Replacement(Span(start, done), "".join(pieces))
