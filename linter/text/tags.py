"""Cuts HTML into text, tags, comments and declarations, with exact offsets.

This is not `html.parser`: that one gives lines and columns instead of
offsets, its results differ between versions of Python, and before 3.11.14 it
takes quadratic time on unclosed comments and tags (CVE-2025-6069). Each
search here either succeeds, and is jumped over, or fails once for good, so
that the time is linear. What is malformed is read as browsers do (WHATWG HTML
Standard, section 13.2.5), except that a tag never swallows a following tag.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto

import msgspec


class TokenKind(Enum):
    """What a piece of HTML is."""

    TEXT = auto()
    START = auto()
    END = auto()
    COMMENT = auto()
    DECLARATION = auto()
    SECTION = auto()
    RAW = auto()


class Token(msgspec.Struct, frozen=True, gc=False):
    """A piece of HTML, `start` and `end` in code points.

    `name` is that of the tag, in lower case, and for `RAW` (the content of
    `<script>` and the like) that of the element. `closed` tells that a start
    tag ends in `/>`.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    closed: bool = False


RAW_ELEMENTS = frozenset({"script", "style", "textarea", "iframe", "noembed", "noframes", "xmp"})
"""Elements in whose content nothing but their own end tag is a tag."""

_SECTION_END = "]]>"
_OPENING = re.compile(r"<(?=[!?]|/?[a-zA-Z])")
_NAME = re.compile(r"/?([a-zA-Z][^\s/><]*+)")
_ATTRIBUTE_STOP = re.compile(r"=\s*+([\"']?)|[<>]")
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW_ELEMENTS}


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the pieces of `text[start:end]` in order, none empty, nothing left out.

    A `<` that begins no tag is text.
    """
    lexer = _Lexer(text, end)
    position = shown = start
    section_end = -1
    while True:
        found = _OPENING.search(text, position, end)
        opening = found.start() if found else -1
        if section_end >= 0 and (opening < 0 or section_end <= opening):
            token: Token | None = Token(TokenKind.DECLARATION, section_end, section_end + len(_SECTION_END))
            opening, section_end = section_end, -1
        elif opening < 0:
            break
        else:
            token = lexer.markup(opening)
        if token is None:
            position = opening + 1
            continue
        if shown < opening:
            yield Token(TokenKind.TEXT, shown, opening)
        yield token
        position = shown = token.end
        if token.kind is TokenKind.START and token.name in RAW_ELEMENTS and not token.closed:
            closing = _RAW_END[token.name].search(text, position, end)
            position = shown = closing.start() if closing else end
            if token.end < position:
                yield Token(TokenKind.RAW, token.end, position, token.name)
        elif token.kind is TokenKind.SECTION:
            section_end = lexer.section_end(position)
        if section_end < position:
            section_end = -1
    if shown < end:
        yield Token(TokenKind.TEXT, shown, end)


class _Lexer:
    """Reads one piece of markup; remembers which closing marks no longer occur."""

    def __init__(self, text: str, end: int) -> None:
        self._text = text
        self._end = end
        self._absent: set[str] = set()

    def markup(self, start: int) -> Token | None:
        """Return the markup that begins with the `<` at `start`, or None if that is text."""
        text = self._text
        following = text[start + 1 : start + 2]
        if following == "!":
            return self._declaration(start)
        if following == "?":
            closing = "?>" if text.startswith(("<?php", "<?="), start) else ">"
            return Token(TokenKind.DECLARATION, start, self._after(closing, start + 2))
        name = _NAME.match(text, start + 1, self._end)
        return self._tag(start, name) if name else None

    def _declaration(self, start: int) -> Token:
        """Read a comment, a document type, or one mark of a CDATA section."""
        text = self._text
        if text.startswith("<!--", start):
            for empty in ("<!-->", "<!--->"):
                if text.startswith(empty, start, self._end):
                    return Token(TokenKind.COMMENT, start, start + len(empty))
            return Token(TokenKind.COMMENT, start, self._after("-->", start + 4))
        if text.startswith("<![CDATA[", start, self._end):
            # Feeds and XHTML keep prose in it, so only the mark is hidden.
            return Token(TokenKind.SECTION, start, start + len("<![CDATA["))
        return Token(TokenKind.DECLARATION, start, self._after(">", start + 2))

    def section_end(self, start: int) -> int:
        """Return where the `]]>` begins that ends a CDATA section, or -1 if nothing does."""
        return self._after(_SECTION_END, start, otherwise=-1 + len(_SECTION_END)) - len(_SECTION_END)

    def _tag(self, start: int, name: re.Match[str]) -> Token | None:
        """Read a tag: up to `>` outside quoted values, or up to the next `<`."""
        text = self._text
        has_value = False
        position = name.end()
        while True:
            stop = _ATTRIBUTE_STOP.search(text, position, self._end)
            if stop is None or stop.group() == "<":
                end = stop.start() if stop else self._end
                if not has_value:
                    return None
                break
            if stop.group() == ">":
                end = stop.end()
                break
            has_value = True
            quote = stop.group(1)
            after = self._after(quote, stop.end(), otherwise=0) if quote else 0
            position = after or stop.end()
        kind = TokenKind.END if text[start + 1] == "/" else TokenKind.START
        return Token(kind, start, end, name.group(1).lower(), text.endswith("/>", start, end))

    def _after(self, closing: str, start: int, otherwise: int | None = None) -> int:
        """Return the offset after the next `closing`; `otherwise`, or the end, if there is none."""
        found = -1 if closing in self._absent else self._text.find(closing, start, self._end)
        if found >= 0:
            return found + len(closing)
        self._absent.add(closing)
        return self._end if otherwise is None else otherwise
