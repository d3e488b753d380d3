"""The parsed form of a pattern, as its author wrote it.

Words are not yet expanded to their inflections: that is the compiler's work.
Every node knows its column (0-based offset in the pattern) for messages.
"""

import msgspec


class Word(msgspec.Struct, frozen=True):
    """A lemma, optionally with a part (V, N, J, R) or Penn tag after a slash."""

    lemma: str
    tag: str
    column: int


class Form(msgspec.Struct, frozen=True):
    """One exact form (`=which`)."""

    form: str
    column: int


class ClassReference(msgspec.Struct, frozen=True):
    """A word class (`@talks`), optionally with a part or tag."""

    name: str
    tag: str
    column: int


class Tag(msgspec.Struct, frozen=True):
    """Any token with one of these Penn tags or universal parts of speech."""

    names: tuple[str, ...]
    column: int


class NounPhrase(msgspec.Struct, frozen=True):
    """A whole noun phrase (`<NP>`)."""

    column: int


class AnyToken(msgspec.Struct, frozen=True):
    """One token that is no punctuation (`<ANY>`)."""

    column: int


class Mark(msgspec.Struct, frozen=True):
    """A comma, a quotation mark of any kind or a dash of any kind."""

    mark: str
    column: int


class Gap(msgspec.Struct, frozen=True):
    """Up to `most` tokens without punctuation (`..`, `..8`)."""

    most: int
    column: int


class Boundary(msgspec.Struct, frozen=True):
    """The start (`^`) or the end (`$`) of the sentence."""

    start: bool
    column: int


class SameAs(msgspec.Struct, frozen=True):
    """The token that an earlier element matched, once more (`$1`)."""

    number: int
    column: int


class Group(msgspec.Struct, frozen=True):
    """Alternatives, each a sequence of elements."""

    alternatives: "tuple[tuple[Element, ...], ...]"
    column: int


class Repeat(msgspec.Struct, frozen=True):
    """An element repeated (`?`, `*`, `+`)."""

    element: "Element"
    least: int
    most: int
    column: int


class Not(msgspec.Struct, frozen=True):
    """What follows is not this element; takes no room (`!x`)."""

    element: "Element"
    column: int


Element = (
    Word
    | Form
    | ClassReference
    | Tag
    | NounPhrase
    | AnyToken
    | Mark
    | Gap
    | Boundary
    | SameAs
    | Group
    | Repeat
    | Not
)
Term = Word | Form | ClassReference | Tag


class Sequence(msgspec.Struct, frozen=True):
    """Elements one after the other.

    `flagged` is the half-open range of element indices inside braces, or all.
    """

    elements: tuple[Element, ...]
    flagged: tuple[int, int]


class Edge(msgspec.Struct, frozen=True):
    """A relation from a head to a dependent, or its absence."""

    relations: tuple[str, ...]
    dependent: "Node"
    negated: bool


class Node(msgspec.Struct, frozen=True):
    """A word of a relation pattern with the relations it heads."""

    terms: tuple[Term, ...]
    edges: tuple[Edge, ...]
    flagged: bool
    column: int


Pattern = Sequence | Node
