"""No text breaks the reading of suppressions, and what they silence lies in the text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from linter.checks.reading import Reading
from linter.checks.settings import Settings
from linter.checks.suppression.checks import malformed, no_reason, unused
from linter.checks.suppression.hiding import Suppressions
from linter.text.formats import parse

COMMENTS = [
    "<!-- ",
    "-->",
    "calque",
    ": ",
    "ignore",
    "off",
    "on",
    "ignore-file",
    "[",
    "fr/x",
    ", ",
    "]",
    " why ",
]
AROUND = ["[//]: # (", ")", "\n", "\r\n", "\n\n", "> ", "- ", "<p>", "Words.", "{/*", "*/}", "😀"]
PIECES = st.sampled_from([*COMMENTS, *AROUND])


@given(st.lists(PIECES, max_size=30), st.sampled_from(["a.md", "a.mdx", "a.html", "a.txt"]))
def test_any_text(pieces: list[str], path: str) -> None:
    text = "".join(pieces)
    reading = Reading(parse(text, path=path), Settings())
    for region in reading.derived(Suppressions).regions:
        assert 0 <= region.span.start <= region.span.end <= len(text)
    for check in (unused, no_reason, malformed):
        for finding in check(reading):
            assert text[finding.span.start : finding.span.end].strip()
            places = [(edit.span.start, edit.span.end) for edit in finding.edits]
            assert all(end <= start for (_, end), (start, _) in pairwise(places))
