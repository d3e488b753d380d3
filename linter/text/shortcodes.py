"""Template code in Markdown: Hugo and Jekyll shortcodes, kramdown attributes, MDX.

Markdown knows nothing of these, and would read quotation marks and angle
brackets in them as its own. They are replaced by a word as long before it
parses the text, and blanked out of the mask afterwards.
"""

import re
from collections.abc import Iterator

from linter.text.forward import ForwardSearch

_OPENING = re.compile(r"\{\{[<%]?|\{%")
_NAME = re.compile(r"[-\s]*+(\w+)")
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*+\}")
_BRACE = re.compile(r"[{}]")
_MDX_STATEMENT = re.compile(r"^(?:import|export)\b(?:[^\r\n]|\r?\n(?![ \t]*\r?\n))*+", re.MULTILINE)
_VISIBLE = re.compile(r"[^\r\n]")

_LONGEST = 2_000
_CODE_NAMES = frozenset({"highlight", "code", "mermaid", "comment", "math", "katex"})

_Range = tuple[int, int]


def find(text: str, start: int, *, mdx: bool) -> list[_Range]:
    """Return the half-open ranges of template code from `start` on, sorted and disjoint."""
    found: list[_Range] = []
    if "{" not in text and not mdx:
        return found
    if "{{" in text or "{%" in text:
        found += _delimited(text, start)
    if "{:" in text:
        found += (match.span() for match in _ATTRIBUTES.finditer(text, start))
    if mdx:
        found += (match.span() for match in _MDX_STATEMENT.finditer(text, start))
        found += _braced(text, start)
    found.sort()
    disjoint: list[_Range] = []
    for each in found:
        if not disjoint or each[0] >= disjoint[-1][1]:
            disjoint.append(each)
    return disjoint


def replaced(text: str, ranges: list[_Range]) -> str:
    """Return `text` with a word of the same length in place of each range; line ends stay."""
    pieces: list[str] = []
    position = 0
    for start, end in ranges:
        pieces += (text[position:start], _VISIBLE.sub("x", text[start:end]))
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def _delimited(text: str, start: int) -> Iterator[_Range]:
    """Yield `{{ }}`, `{{< >}}`, `{{% %}}` and `{% %}`, and whole listings between a pair of these."""
    finder = ForwardSearch(text)
    position = start
    for opening in _OPENING.finditer(text, start):
        if opening.start() < position:
            continue
        end = finder.after("%}" if opening.group() == "{%" else "}}", opening.end())
        if not end or end - opening.start() > _LONGEST:
            continue
        position = end
        name = _NAME.match(text, opening.end(), end)
        if name and name.group(1) in _CODE_NAMES:
            mark = f"end{name.group(1)}" if opening.group() == "{%" else f"/{name.group(1)}"
            closing = finder.after(mark, end) or finder.after(f"/ {name.group(1)}", end)
            after = finder.after("%}" if opening.group() == "{%" else "}}", closing) if closing else 0
            position = after or end
        yield opening.start(), position


def _braced(text: str, start: int) -> Iterator[_Range]:
    """Yield the outermost pairs of braces."""
    openings: list[int] = []
    outermost: list[_Range] = []
    for brace in _BRACE.finditer(text, start):
        if brace.group() == "{":
            openings.append(brace.start())
        elif openings:
            opening = openings.pop()
            while outermost and outermost[-1][0] > opening:
                outermost.pop()
            outermost.append((opening, brace.end()))
    yield from outermost
