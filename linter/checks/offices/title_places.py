"""Finds at little cost the few places of a document where a title can stand."""

from bisect import bisect_right
from collections.abc import Iterator

from linter.checks.reading import Reading
from linter.text.document import Block, BlockKind

TITLE_STEMS = (
    "president", "minist", "chancellor", "premier", "secretar", "chief", "head", "diploma", "chair",
    "director", "governor", "attorney", "speaker", "advis", "commissioner", "high representative", "monarch",
    " king", "queen", "boss", "commander", "white house", "lysée", "lysee", "matignon", "downing street",
    "kremlin", "planalto", "casa rosada", "quirinal", "chigi", "taoiseach", "d'orsay", "d’orsay", "beauvau",
    "bercy", "cop of france",
)  # fmt: skip
"""Strings one of which is in every title of the shipped facts, lower-case; a test holds this."""

_REACH = 160
"""How far a name can be from its title: further names of a list follow the first."""

_PASSED_OVER = frozenset({BlockKind.BLOCK_QUOTE, BlockKind.CAPTION, BlockKind.FOOTNOTE, BlockKind.TABLE_CELL})
"""What is quoted, or may show another time than the text around it."""

Range = tuple[int, int]


def title_places(reading: Reading) -> dict[int, list[Range]]:
    """Return for each passage that may have a title the ranges of its text where names matter.

    With facts of a newsroom's own, whose titles are not known here, that is
    all of every passage.
    """
    document = reading.document
    blocks = document.blocks
    if reading.settings.facts:
        return {
            place: [(0, len(reading.passages[place].text))]
            for place, block in enumerate(blocks)
            if block.kind not in _PASSED_OVER
        }
    lower = document.text.lower()
    if len(lower) != len(document.text):
        lower = "".join(low if len(low := letter.lower()) == 1 else letter for letter in document.text)
    found: dict[int, list[Range]] = {}
    for place, offset in _stems(lower, blocks):
        block = blocks[place]
        text = reading.passages[place].text
        # Where markup is left out, offsets into the block are none into its text.
        unbroken = len(text) == block.end - block.start
        here = offset - block.start
        range_ = (max(0, here - _REACH), here + _REACH) if unbroken else (0, len(text))
        found.setdefault(place, []).append(range_)
    return {place: _merged(ranges) for place, ranges in sorted(found.items())}


def _stems(lower: str, blocks: tuple[Block, ...]) -> Iterator[tuple[int, int]]:
    """Yield the block and the offset of each stem, close repetitions left out."""
    starts = [block.start for block in blocks]
    for stem in TITLE_STEMS:
        offset = lower.find(stem)
        while offset >= 0:
            place = bisect_right(starts, offset) - 1
            if place >= 0 and offset < blocks[place].end and blocks[place].kind not in _PASSED_OVER:
                yield place, offset
            offset = lower.find(stem, offset + len(stem))


def _merged(ranges: list[Range]) -> list[Range]:
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
