"""Reads one pattern of the rule language (docs/rule-language.md)."""

import re

import msgspec

from linter.patterns import syntax
from linter.patterns.tags import PatternError, relation_names, tag_names, word_tag

DEFAULT_GAP = 4
LONGEST_GAP = 12
MOST_REPEATS = 8

_LEXEME = re.compile(
    r"""(?P<space>\s+)
    |(?P<relation>(?<![^\s(])!?>[a-z]+(?::[a-z_|]+)?)
    |(?P<tag><[A-Za-z$*|]+>)
    |(?P<gap>\.\.\d*(?=[\s)}?]|$))
    |(?P<same>\$\d)
    |(?P<boundary>[\^$])
    |(?P<suffix>(?<=\))/[A-Z$]+)
    |(?P<form>=[^\s()|{}<>?*+]+)
    |(?P<class>@[a-z][a-z0-9-]*(?:/[A-Z$]+)?)
    |(?P<mark>[,"]|-(?=[\s)|}?*+]|$))
    |(?P<punctuation>[()|{}!?*+])
    |(?P<word>[^\s()|{}<>?*+!=@^,"]+)
    """,
    re.X,
)


class _Lexeme:
    __slots__ = ("column", "kind", "text")

    def __init__(self, kind: str, text: str, column: int) -> None:
        self.kind = kind
        self.text = text
        self.column = column


def parse(pattern: str) -> syntax.Pattern:
    """Parse a pattern.

    Args:
        pattern: the pattern as written in a rule.

    Returns:
        A `Sequence`, or a `Node` when the pattern has relations.

    Raises:
        PatternError: with the 1-based column of what could not be read.
    """
    lexemes = _scan(pattern)
    if not lexemes:
        raise PatternError("the pattern is empty", column=1)
    reader = _Reader(lexemes, len(pattern))
    if any(lexeme.kind == "relation" for lexeme in lexemes):
        return reader.relation_pattern()
    return reader.sequence_pattern()


def _scan(pattern: str) -> list[_Lexeme]:
    lexemes = []
    position = 0
    while position < len(pattern):
        found = _LEXEME.match(pattern, position)
        if found is None:
            raise PatternError(f"{pattern[position]!r} is not allowed here", column=position + 1)
        kind = found.lastgroup or ""
        if kind != "space":
            lexemes.append(_Lexeme(kind, found.group(), position))
        position = found.end()
    return lexemes


class _Reader:
    """A recursive-descent reader over the lexemes of one pattern."""

    def __init__(self, lexemes: list[_Lexeme], length: int) -> None:
        self._lexemes = lexemes
        self._length = length
        self._next = 0

    # -- lexemes

    def _peek(self, text: str | None = None, kind: str | None = None) -> _Lexeme | None:
        if self._next >= len(self._lexemes):
            return None
        lexeme = self._lexemes[self._next]
        if (text is not None and lexeme.text != text) or (kind is not None and lexeme.kind != kind):
            return None
        return lexeme

    def _take(self, text: str) -> bool:
        if self._peek(text) is None:
            return False
        self._next += 1
        return True

    def _expect(self, text: str, opened: int) -> None:
        if not self._take(text):
            raise PatternError(f"this bracket is never closed: {text!r} is missing", column=opened + 1)

    def _unexpected(self) -> PatternError:
        lexeme = self._peek()
        if lexeme is None:
            return PatternError("the pattern ends too early", column=self._length + 1)
        return PatternError(f"{lexeme.text!r} is not allowed here", column=lexeme.column + 1)

    # -- sequences

    def sequence_pattern(self) -> syntax.Sequence:
        elements: list[syntax.Element] = []
        flagged: tuple[int, int] | None = None
        opened: int | None = None
        start = 0
        while (lexeme := self._peek()) is not None:
            if lexeme.text == "{":
                if opened is not None or flagged is not None:
                    raise PatternError("only one pair of braces is allowed", column=lexeme.column + 1)
                opened, start = lexeme.column, len(elements)
                self._next += 1
            elif lexeme.text == "}":
                if opened is None:
                    raise self._unexpected()
                flagged, opened = (start, len(elements)), None
                self._next += 1
            else:
                elements.append(self._element())
        if opened is not None:
            raise PatternError("this bracket is never closed: '}' is missing", column=opened + 1)
        if flagged is not None and flagged[0] == flagged[1]:
            raise PatternError("there is nothing inside the braces", column=1)
        return syntax.Sequence(tuple(elements), flagged or (0, len(elements)))

    def _element(self) -> syntax.Element:
        lexeme = self._peek()
        if lexeme is None:
            raise self._unexpected()
        if self._take("!"):
            return syntax.Not(self._element(), lexeme.column)
        element: syntax.Element
        if self._take("("):
            element = self._group(lexeme.column)
        elif lexeme.kind == "gap":
            self._next += 1
            most = int(lexeme.text[2:] or DEFAULT_GAP)
            if not 1 <= most <= LONGEST_GAP:
                raise PatternError(f"a gap is of 1 to {LONGEST_GAP} tokens", column=lexeme.column + 1)
            return syntax.Gap(most, lexeme.column)
        elif lexeme.kind == "same":
            self._next += 1
            return syntax.SameAs(int(lexeme.text[1:]), lexeme.column)
        elif lexeme.kind == "boundary":
            self._next += 1
            return syntax.Boundary(lexeme.text == "^", lexeme.column)
        elif lexeme.kind == "mark":
            self._next += 1
            element = syntax.Mark(lexeme.text, lexeme.column)
        elif lexeme.text == "<NP>":
            self._next += 1
            element = syntax.NounPhrase(lexeme.column)
        elif lexeme.text == "<ANY>":
            self._next += 1
            element = syntax.AnyToken(lexeme.column)
        else:
            element = self._term()
        return self._quantified(element, lexeme.column)

    def _quantified(self, element: syntax.Element, column: int) -> syntax.Element:
        for sign, least, most in (("?", 0, 1), ("*", 0, MOST_REPEATS), ("+", 1, MOST_REPEATS)):
            if self._take(sign):
                return syntax.Repeat(element, least, most, column)
        return element

    def _group(self, opened: int) -> syntax.Group:
        alternatives: list[tuple[syntax.Element, ...]] = []
        current: list[syntax.Element] = []
        while self._peek() is not None and self._peek(")") is None:
            if self._take("|"):
                alternatives.append(tuple(current))
                current = []
            else:
                current.append(self._element())
        alternatives.append(tuple(current))
        self._expect(")", opened)
        if any(not alternative for alternative in alternatives):
            raise PatternError(
                "an alternative is empty; write '?' for what may be missing", column=opened + 1
            )
        tag = self._suffix()
        if tag:
            alternatives = [_row_tagged(row, tag) for row in alternatives]
        return syntax.Group(tuple(alternatives), opened)

    def _suffix(self) -> str:
        """The tag after a closing parenthesis (`(open|close)/V`), or nothing."""
        lexeme = self._peek(kind="suffix")
        if lexeme is None:
            return ""
        self._next += 1
        return word_tag(lexeme.text[1:], lexeme.column)

    # -- terms

    def _term(self) -> syntax.Term:
        lexeme = self._peek()
        if lexeme is None or lexeme.kind not in ("word", "form", "class", "tag"):
            raise self._unexpected()
        self._next += 1
        if lexeme.kind == "tag":
            return syntax.Tag(tag_names(lexeme.text[1:-1], lexeme.column), lexeme.column)
        if lexeme.kind == "form":
            return syntax.Form(lexeme.text[1:], lexeme.column)
        text, slash, tag = lexeme.text.rpartition("/")
        if not slash or not text or (lexeme.kind == "word" and not tag.isupper()):
            text, tag = lexeme.text, ""
        else:
            word_tag(tag, lexeme.column)
        if lexeme.kind == "class":
            return syntax.ClassReference(text[1:], tag, lexeme.column)
        return syntax.Word(text, tag, lexeme.column)

    # -- relations

    def relation_pattern(self) -> syntax.Node:
        node = self._node()
        if self._peek() is not None:
            raise self._unexpected()
        if not node.edges:
            raise PatternError("a relation needs a head and a dependent", column=1)
        return node

    def _node(self) -> syntax.Node:
        lexeme = self._peek()
        if lexeme is None:
            raise self._unexpected()
        return self._with_edges(self._bare_node())

    def _with_edges(self, node: syntax.Node) -> syntax.Node:
        edges = list(node.edges)
        while (lexeme := self._peek(kind="relation")) is not None:
            self._next += 1
            negated = lexeme.text.startswith("!")
            names = relation_names(lexeme.text.lstrip("!")[1:], lexeme.column)
            edges.append(syntax.Edge(names, self._bare_node(), negated))
        return syntax.Node(node.terms, tuple(edges), node.flagged, node.column)

    def _bare_node(self) -> syntax.Node:
        lexeme = self._peek()
        if lexeme is None:
            raise self._unexpected()
        if self._take("{"):
            inner = self._bare_node()
            self._expect("}", lexeme.column)
            return syntax.Node(inner.terms, inner.edges, True, inner.column)
        if not self._take("("):
            return syntax.Node((self._term(),), (), False, lexeme.column)
        if self._holds_relation():
            inner = self._node()
            self._expect(")", lexeme.column)
            return inner
        terms = [self._term()]
        while self._take("|"):
            terms.append(self._term())
        if self._peek(")") is None and self._peek() is not None:
            raise PatternError(
                "a node of a relation is one word: alternatives are separated by '|'",
                column=lexeme.column + 1,
            )
        self._expect(")", lexeme.column)
        tag = self._suffix()
        tagged = (_tagged(term, tag) if tag else term for term in terms)
        return syntax.Node(tuple(tagged), (), False, lexeme.column)  # type: ignore[arg-type]

    def _holds_relation(self) -> bool:
        depth = 1
        for lexeme in self._lexemes[self._next :]:
            if lexeme.kind == "relation":
                return True
            depth += {"(": 1, ")": -1}.get(lexeme.text, 0)
            if depth == 0:
                return False
        return False


def _row_tagged(row: tuple[syntax.Element, ...], tag: str) -> tuple[syntax.Element, ...]:
    """An alternative with a tag on its head: the first word for a verb ("carry out"), else the last."""
    head = 0 if tag.startswith("V") else len(row) - 1
    return tuple(_tagged(item, tag) if place == head else item for place, item in enumerate(row))


def _tagged(element: syntax.Element, tag: str) -> syntax.Element:
    """The element with a tag, where it is a word or class that has none of its own."""
    if isinstance(element, syntax.Word | syntax.ClassReference) and not element.tag:
        return msgspec.structs.replace(element, tag=tag)
    return element
