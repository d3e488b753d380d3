"""Turns the tags and the text of HTML into a mask and blocks."""

from linter.text.document import BlockKind, Zone, ZoneKind
from linter.text.elements import BLOCKS, CONTAINERS, HEAD, HIDDEN, HIDDEN_INLINE
from linter.text.entities import keep_decoded
from linter.text.masking import MaskBuilder
from linter.text.tags import Token, TokenKind, tokens


class HtmlWalker:
    """Feeds a mask builder from HTML, whole or in fragments.

    Args:
        builder: receives what is seen.
        zones: receives what was found that is not prose.
        kind: of prose outside any element that says better.

    Attributes:
        notes: comments that hide the rest, one sentence each.
    """

    def __init__(
        self, builder: MaskBuilder, zones: list[Zone], kind: BlockKind = BlockKind.PARAGRAPH
    ) -> None:
        self.zones = zones
        self.notes: list[str] = []
        self._builder = builder
        self._outer = kind
        # The open elements that give a kind, each with the kind that holds inside it.
        self._containers: list[tuple[str, BlockKind]] = []
        self._open_counts: dict[str, int] = {}
        self._hidden = ""
        self._hidden_depth = 0
        self._hidden_start = 0
        self._breaks = 0

    def walk(self, source: str, start: int, end: int) -> str:
        """Read the fragment `source[start:end]` and close what it leaves open.

        Args:
            source: as long as the builder's text, which is what is shown.
            start: first code point of the fragment.
            end: code point after the fragment.

        Returns:
            The name of the element without prose that was left open, or "".
        """
        self._builder.open(self._kind())
        for token in tokens(source, start, end):
            self.take(token)
        unclosed = self._hidden
        self.end_hidden(end)
        self._builder.close()
        return unclosed

    def take(self, token: Token) -> None:
        """Read one token."""
        kind = token.kind
        if kind is TokenKind.COMMENT:
            self.zones.append(Zone(ZoneKind.COMMENT, token.start, token.end))
            if not self._builder.text.endswith("->", token.start, token.end):
                self.notes.append("a comment is never closed: what follows it was not read")
        elif self._hidden:
            self._take_hidden(token)
        elif kind is TokenKind.TEXT:
            self._text(token.start, token.end)
        elif kind is TokenKind.START:
            self._start(token)
        elif kind is TokenKind.END:
            self._end(token)

    @property
    def hiding(self) -> bool:
        """Whether an element whose content is no prose is open."""
        return bool(self._hidden)

    def end_hidden(self, end: int) -> None:
        """Close the hidden element that is open, if any."""
        if not self._hidden:
            return
        self.zones.append(Zone(HIDDEN[self._hidden], self._hidden_start, end))
        inline = self._hidden in ("code", "kbd", "samp")
        hide = self._builder.stand_in if inline else self._builder.blank
        hide(self._hidden_start, end)
        self._hidden = ""

    def _text(self, start: int, end: int) -> None:
        if self._breaks and not self._builder.text[start:end].isspace():
            self._breaks = 0
        keep_decoded(self._builder, start, end)

    def _start(self, token: Token) -> None:
        name = token.name
        if name in BLOCKS:
            self._breaks = 0
            self._open(name)
        if name in HIDDEN and not token.closed:
            self._hidden, self._hidden_depth, self._hidden_start = name, 1, token.start
        elif name == "br":
            self._break(token)

    def _end(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self._break(token)
        elif name in BLOCKS:
            self._breaks = 0
            if self._open_counts.get(name):
                while self._pop() != name:
                    pass
            self._builder.open(self._kind(), self._level())

    def _take_hidden(self, token: Token) -> None:
        """Look for the end of the hidden element; in `<head>`, for the title."""
        name = token.name
        hidden = self._hidden
        if token.kind is TokenKind.RAW or token.kind is TokenKind.TEXT:
            return
        left_head = hidden == "head" and token.kind is TokenKind.START and name not in HEAD
        if left_head or (hidden in HIDDEN_INLINE and name in BLOCKS):
            self.end_hidden(token.start)
            self.take(token)
        elif name == hidden:
            if token.kind is TokenKind.START:
                self._hidden_depth += not token.closed
            else:
                self._hidden_depth -= 1
            if self._hidden_depth == 0:
                self.end_hidden(token.end)

    def _open(self, name: str) -> None:
        if name in CONTAINERS:
            self._containers.append((name, CONTAINERS[name] or self._kind()))
            self._open_counts[name] = self._open_counts.get(name, 0) + 1
        self._builder.open(self._kind(), self._level())

    def _pop(self) -> str:
        name, _ = self._containers.pop()
        self._open_counts[name] -= 1
        return name

    def _kind(self) -> BlockKind:
        """Return the kind that the innermost element that has one gives."""
        return self._containers[-1][1] if self._containers else self._outer

    def _level(self) -> int:
        """Return the level of the innermost heading, 0 outside of headings."""
        name = self._containers[-1][0] if self._containers else ""
        return int(name[1]) if name[:1] == "h" and name[1:].isdigit() else 0

    def _break(self, token: Token) -> None:
        """Show a line break; two in a row end the block, as authors use them."""
        self._breaks += 1
        if self._breaks == 2:
            self._builder.open(self._kind(), self._level())
        elif self._breaks == 1:
            self._builder.decode(token.start, token.end, "\n")
