"""The prose of a document, section by section, in sentences and words."""

from collections.abc import Iterator

import msgspec

from linter.checks.readability.wording import words
from linter.checks.reading import Passage, Reading
from linter.language.sentence import Sentence
from linter.model import Span
from linter.text.document import BlockKind

_NO_SENTENCES = frozenset({BlockKind.HEADING, BlockKind.TITLE, BlockKind.TABLE_CELL})
"""Blocks that hold no running text: counting them as sentences would make any document look easy."""


class ProseSentence(msgspec.Struct, frozen=True):
    """A sentence of running text: its words, its place in the passage and the passage."""

    words: list[str]
    start: int
    end: int
    passage: Passage

    @property
    def span(self) -> Span:
        """Where it stands in the original text."""
        return self.passage.original(self.start, self.end)

    def analysed(self) -> Sentence:
        """Return its tokens, with tags and more on demand."""
        return Sentence(self.passage.text, self.start, self.end)


class Section(msgspec.Struct, frozen=True):
    """A heading, None for what stands before the first one, and the prose up to the next heading."""

    heading: Passage | None
    sentences: list[ProseSentence]

    @property
    def words(self) -> list[list[str]]:
        """The words of each sentence."""
        return [sentence.words for sentence in self.sentences]

    @property
    def span(self) -> Span:
        """Heading and prose in the original text; there is prose."""
        end = self.sentences[-1].span.end
        if self.heading is None:
            return Span(self.sentences[0].span.start, end)
        return Span(self.heading.original(0, len(self.heading.text)).start, end)


def sections(reading: Reading) -> list[Section]:
    """Return the sections that have prose, in the order of the text.

    A document's analysis, to be asked for with `reading.derived(sections)`.
    """
    found = [Section(None, [])]
    for passage in reading.passages:
        if passage.kind is BlockKind.HEADING:
            found.append(Section(passage, []))
        elif passage.kind not in _NO_SENTENCES:
            found[-1].sentences.extend(_sentences(passage))
    return [section for section in found if section.sentences]


def _sentences(passage: Passage) -> Iterator[ProseSentence]:
    """Yield the sentences that have words."""
    for start, end in passage.sentences:
        if found := words(passage.text[start:end]):
            yield ProseSentence(found, start, end, passage)
