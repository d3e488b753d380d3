"""A document as the checks read it: rendered and split once for all of them."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any, TypeVar

from linter.checks.finding import Finding
from linter.checks.settings import Settings
from linter.language.segmentation import sentence_spans
from linter.model import Span
from linter.packs.known_names import KnownNames
from linter.text.document import Block, BlockKind, Document, RenderedBlock

Analysis = TypeVar("Analysis")


class Passage:
    """One block of prose.

    Attributes:
        kind: what kind of block it is.
        depth: level of a heading, 0 elsewhere.
        text: what a reader sees; offsets into it are in code points.
    """

    def __init__(self, block: Block, rendered: RenderedBlock) -> None:
        self.kind: BlockKind = block.kind
        self.depth = block.depth
        self.text = rendered.text
        self._rendered = rendered

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The half-open spans of the sentences in `text`."""
        return sentence_spans(self.text)

    @cached_property
    def lower(self) -> str:
        """The text in lower case; as long as `text` only where that is ASCII."""
        return self.text.lower()

    def original(self, start: int, end: int) -> Span:
        """Map a non-empty range of `text` to the document's original text."""
        return Span(*self._rendered.original(start, end))


class Reading:
    """A document with everything that checks want to know of it.

    Args:
        document: the parsed document.
        settings: what the newsroom set.
        known_rules: what selects a rule in this run; None where that is not known.
    """

    def __init__(self, document: Document, settings: Settings, known_rules: KnownNames | None = None) -> None:
        self.document = document
        self.settings = settings
        self.known_rules = known_rules
        self._derived: dict[Any, Any] = {}

    def derived(self, analyse: Callable[["Reading"], Analysis]) -> Analysis:
        """Return what a function makes of this document; it runs once for all checks that ask.

        Args:
            analyse: a function or class of a module, given this reading.
        """
        if analyse not in self._derived:
            self._derived[analyse] = analyse(self)
        found: Analysis = self._derived[analyse]
        return found

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The blocks of prose in reading order."""
        document = self.document
        return tuple(Passage(block, document.render(block)) for block in document.blocks)


Check = Callable[[Reading], Iterator[Finding]]
"""A check: reads a document and yields what it objects to, in any order."""
