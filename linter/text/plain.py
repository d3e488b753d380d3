"""Plain text: paragraphs, one-line paragraphs, wrapped lines and `###` headings."""

import re

from linter.text.document import CONTINUATION, MARKUP, OBJECT, Block, BlockKind, Document, Zone, ZoneKind
from linter.text.masking import overlay, with_prose
from linter.text.urls import bare_urls

_HEADING = re.compile(r"(#{1,6})[ \t]++(?=\S)")
_BULLET = re.compile(r"(?:[-*+•‣▪]|\d{1,3}[.)])[ \t]++(?=\S)")
_WORD = re.compile(r"\w")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]]{0,3}\Z")
_OPENING_MARKS = "\"'“‘«([—–- "

# A typewriter's line is about 70 code points; nobody wraps by hand past 100.
_WIDEST_WRAP = 100
_NARROWEST_WRAP = 40

# Looking up a member of an enumeration takes longer than making a block.
_PARAGRAPH = BlockKind.PARAGRAPH

_Line = tuple[int, int]


def parse(text: str, *, path: str) -> Document:
    """Parse plain text.

    Blank lines separate paragraphs. Inside a paragraph, each line is a block
    of its own unless the lines look wrapped: see `_is_soft`.

    Args:
        text: the decoded original.
        path: the name to report.
    """
    blocks = _blocks(text)
    addresses = bare_urls(text)
    mask = overlay(text, addresses, CONTINUATION, first=OBJECT)
    # A text may hold the two code points that a mask uses; they show nothing.
    if addresses or MARKUP in text or CONTINUATION in text:
        blocks = list(with_prose(mask, blocks))
    zones = tuple(Zone(ZoneKind.URL, start, end) for start, end in addresses)
    return Document(path=path, text=text, mask=mask, blocks=tuple(blocks), zones=zones)


def _blocks(text: str) -> list[Block]:
    if "\r" in text:
        # As long as the original; a space at the end of a line is trimmed below.
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    blocks: list[Block] = []
    run: list[_Line] = []
    position = 0
    for line in text.split("\n"):
        shown = line.strip()
        if shown:
            start = position if shown[0] == line[0] else position + line.index(shown[0])
            run.append((start, start + len(shown)))
        elif run:
            if len(run) > 1:
                _cut(text, run, blocks)
            else:
                _add_block(text, *run[0], blocks)
            run = []
        position += len(line) + 1
    if run:
        _cut(text, run, blocks)
    return blocks


def _cut(text: str, lines: list[_Line], blocks: list[Block]) -> None:
    """Cut a run of lines without a blank line between them into blocks."""
    first = previous = lines[0]
    width = -1
    for line in lines[1:]:
        # The commonest case first: words on both sides of the break.
        if not (text[line[0]].islower() and text[previous[1] - 1].isalpha() and text[previous[0]].isalnum()):
            if width < 0:
                width = _wrap_width(lines)
            if not _is_soft(text, previous, line, width):
                _add_block(text, first[0], previous[1], blocks)
                first = line
        previous = line
    _add_block(text, first[0], previous[1], blocks)


def _wrap_width(lines: list[_Line]) -> int:
    """Return the width in code points that the lines were wrapped to, or 0 if they were not.

    Wrapped lines, the last apart, are mostly about as long as the longest.
    """
    widths = [end - start for start, end in lines]
    width = max(widths)
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    full = [each for each in widths[:-1] if 10 * each >= 7 * width]
    return width if 2 * len(full) > len(widths) - 1 else 0


def _is_soft(text: str, previous: _Line, line: _Line, width: int) -> bool:
    """Tell whether the break between two lines stands for a space.

    It does where a sentence goes on in lower case; and in lines wrapped to
    `width`, where the next word did not fit.
    """
    start, end = line
    opening = text[start]
    if not opening.isalnum() and _opens_block(text, line):
        return False
    if opening.isdigit() and _BULLET.match(text, start, end):
        return False
    if not text[previous[0]].isalnum() and _stands_alone(text, previous):
        return False
    ended = _ENDS_SENTENCE.search(text, max(previous[0], previous[1] - 5), previous[1])
    if not ended and text[start : start + 4].lstrip(_OPENING_MARKS)[:1].islower():
        return True
    if not width:
        return False
    word_end = text.find(" ", start, end)
    needed = previous[1] - previous[0] + 1 + (word_end if word_end >= 0 else end) - start
    # Paragraphs filled to even lines (`fmt`) break up to a fifth before the margin.
    return needed > width if ended else 5 * needed > 4 * width


def _opens_block(text: str, line: _Line) -> bool:
    """Tell whether a line is a heading, a rule or the beginning of a list item."""
    return bool(_BULLET.match(text, *line)) or _stands_alone(text, line)


def _stands_alone(text: str, line: _Line) -> bool:
    """Tell whether a line is a heading or a rule: nothing continues it."""
    return bool(_HEADING.match(text, *line)) or not _WORD.search(text, *line)


def _add_block(text: str, start: int, end: int, blocks: list[Block]) -> None:
    """Add the range as a block of the right kind; nothing if it holds no word."""
    if text[start].isalpha():
        blocks.append(Block(_PARAGRAPH, start, end))
        return
    if not _WORD.search(text, start, end):
        return
    heading = _HEADING.match(text, start, end)
    if heading:
        start = heading.end()
        end = _without_closing_marks(text, start, end)
        if start < end:
            blocks.append(Block(BlockKind.HEADING, start, end, len(heading.group(1))))
        return
    bullet = _BULLET.match(text, start, end)
    if bullet:
        blocks.append(Block(BlockKind.LIST_ITEM, bullet.end(), end))
    else:
        blocks.append(Block(_PARAGRAPH, start, end))


def _without_closing_marks(text: str, start: int, end: int) -> int:
    """Return where a heading ends; "#" at its end is a mark only after a space: not in "C#"."""
    shown = text[start:end].rstrip("#")
    if shown and not shown[-1].isspace():
        return end
    return start + len(shown.rstrip())
