"""Turns the events of a Markdown parser into a mask and blocks."""

from itertools import pairwise
from typing import Any

from linter.text.document import BlockKind, Zone, ZoneKind
from linter.text.elements import HIDDEN_INLINE
from linter.text.forward import ForwardSearch
from linter.text.html_walker import HtmlWalker
from linter.text.masking import MaskBuilder
from linter.text.tags import tokens

_KINDS = {
    "BlockQuote": BlockKind.BLOCK_QUOTE,
    "DefinitionListDefinition": BlockKind.LIST_ITEM,
    "DefinitionListTitle": BlockKind.LIST_ITEM,
    "FootnoteDefinition": BlockKind.FOOTNOTE,
    "Heading": BlockKind.HEADING,
    "Item": BlockKind.LIST_ITEM,
    "TableCell": BlockKind.TABLE_CELL,
}
_BLOCKS = frozenset(
    {
        *_KINDS,
        "CodeBlock",
        "DefinitionList",
        "HtmlBlock",
        "List",
        "Paragraph",
        "Table",
        "TableHead",
        "TableRow",
    }
)
_AUTOLINKS = frozenset({"Autolink", "Email"})


class MarkdownWalker:
    """Feeds a mask builder from pyromark's events, which come in the order of the text.

    Args:
        builder: receives what is seen.
        source: the text that was parsed: as long as the builder's, with
            template code replaced.

    Attributes:
        zones: what was found that is not prose.
        line_prefixes: half-open ranges of quote marks and indentation inside HTML.
        notes: what could not be read, one sentence each.
    """

    def __init__(self, builder: MaskBuilder, source: str) -> None:
        self.zones: list[Zone] = []
        self.line_prefixes: list[tuple[int, int]] = []
        self.notes: list[str] = []
        self._builder = builder
        self._source = source
        self._kinds = [BlockKind.PARAGRAPH]
        self._code_start = -1
        self._url_start = -1
        self._html_lines: list[tuple[int, int]] = []
        self._html: HtmlWalker | None = None
        # A blank line ends an HTML block, but not the element that is open in it.
        self._search = ForwardSearch(source)
        self._skip_until = 0
        # Inside code, an address, or an HTML element whose content is no prose.
        self._muted = False

    def take(self, name: str, value: Any, start: int, end: int) -> None:
        """Read one event.

        Args:
            name: of the event, as pyromark gives it.
            value: of the event; None for a text that stands as it is seen.
            start: code point of the source.
            end: code point of the source, excluded.
        """
        if start < self._skip_until and name != "Start" and name != "End":
            return
        if name == "Text" or name == "SoftBreak":
            if self._muted:
                return
            if value is None:
                self._builder.keep(start, end)
            else:
                self._builder.decode(start, end, value)
        elif name == "Start":
            self._start(*_tag(value), start)
        elif name == "End":
            self._end(_tag(value)[0], end)
        elif name == "Html":
            self._html_lines.append((start, end))
        elif name == "InlineHtml":
            self._take_inline_html(start, end)
        elif not self._muted:
            self._take_inline(name, start, end)

    def _take_inline(self, name: str, start: int, end: int) -> None:
        """Read a line break, code or math."""
        if name == "HardBreak":
            # A backslash may stand for the spaces at the end of the line.
            self._builder.keep(start + (self._source[start] == "\\"), end)
        elif name == "Code":
            self._builder.stand_in(start, end)
            self.zones.append(Zone(ZoneKind.CODE, start, end))
        elif name == "InlineMath" or name == "DisplayMath":
            self._take_math(start, end)

    def _take_math(self, start: int, end: int) -> None:
        """Blank math out, but not the words between two prices.

        A dollar sign that touches a letter or digit outside is a currency
        ("US$5/US$6"), as in Pandoc's `tex_math_dollars`.
        """
        before = self._source[start - 1 : start]
        after = self._source[end : end + 1]
        if before.isalnum() or after.isalnum():
            self._builder.keep(start, end)
            return
        self._builder.stand_in(start, end)
        self.zones.append(Zone(ZoneKind.MATH, start, end))

    def _take_inline_html(self, start: int, end: int) -> None:
        if self._html is None:
            self._html = HtmlWalker(self._builder, self.zones, self._kinds[-1])
        for token in tokens(self._source, start, end):
            self._html.take(token)
        self._muted = self._html.hiding or self._url_start >= 0

    def _start(self, name: str, detail: Any, start: int) -> None:
        if name in _BLOCKS:
            self._end_html(start)
            kind = _KINDS.get(name)
            if kind:
                self._kinds.append(kind)
            depth = int(detail["level"][1:]) if name == "Heading" else 0
            self._builder.open(self._kinds[-1], depth)
            if name == "CodeBlock":
                self._code_start = start
                self._muted = True
        elif name == "Link" and detail["link_type"] in _AUTOLINKS:
            self._url_start = start
            self._muted = True

    def _end(self, name: str, end: int) -> None:
        if name == "CodeBlock":
            self.zones.append(Zone(ZoneKind.CODE, self._code_start, end))
            self._code_start = -1
        elif name == "HtmlBlock":
            self._walk_html()
        elif name == "Link" and self._url_start >= 0:
            self._muted = bool(self._html and self._html.hiding)
            if not self._muted:
                self._builder.stand_in(self._url_start, end)
            self.zones.append(Zone(ZoneKind.URL, self._url_start, end))
            self._url_start = -1
        if name in _BLOCKS:
            self._end_html(end)
            if name in _KINDS:
                self._kinds.pop()
            self._builder.open(self._kinds[-1])

    def _end_html(self, end: int) -> None:
        """Forget the inline HTML of the block that ends."""
        if self._html:
            self._html.end_hidden(end)
            self._html = None
        self._muted = False

    def _walk_html(self) -> None:
        """Read the lines of an HTML block."""
        lines = self._html_lines
        if not lines:
            return
        self.line_prefixes += (
            (before[1], after[0]) for before, after in pairwise(lines) if before[1] < after[0]
        )
        walker = HtmlWalker(self._builder, self.zones, self._kinds[-1])
        unclosed = walker.walk(self._source, lines[0][0], lines[-1][1])
        self.notes += walker.notes
        self._html_lines = []
        if unclosed and unclosed not in HIDDEN_INLINE:
            self._skip_until = self._search.after(f"</{unclosed}", lines[-1][1])


def _tag(value: Any) -> tuple[str, Any]:
    """Return the name and the details of the element that a start or an end tells of."""
    if type(value) is str:
        return value, None
    ((name, detail),) = value.items()
    return name, detail
