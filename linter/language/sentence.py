"""One sentence: its tokens now, its tags, chunks and relations when asked for."""

from typing import TYPE_CHECKING

from linter.language.orthography import fold
from linter.language.tokens import spans, tokens

if TYPE_CHECKING:
    from linter.language.chunks import Chunk


class Sentence:
    """A tokenised sentence.

    Attributes:
        text: the text that the sentence is part of.
        start: first code point of the sentence in `text`.
        end: offset after its last code point.
        forms: the tokens as written.
        lowers: the tokens in lower case, with straight apostrophes.
    """

    __slots__ = (
        "_chunks", "_ends", "_relations", "_starts", "_tags", "_upos", "end", "forms", "lowers", "start",
        "text",
    )  # fmt: skip

    def __init__(self, text: str, start: int = 0, end: int | None = None) -> None:
        """Tokenise `text[start:end]`; offsets are in code points of the whole `text`."""
        self.text = text
        self.start = start
        self.end = len(text) if end is None else end
        self.forms: list[str] = tokens(text, start, self.end)
        # What `fold` does beyond lower case concerns no ASCII text.
        plain = text.isascii() or text[start : self.end].isascii()
        self.lowers: list[str] = list(map(str.lower if plain else fold, self.forms))
        self._starts: list[int] | None = None
        self._ends: list[int] | None = None
        self._tags: list[str] | None = None
        self._upos: list[str] | None = None
        self._chunks: list[Chunk] | None = None
        self._relations: dict[str, list[tuple[int, int]]] | None = None

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.forms)

    @property
    def starts(self) -> list[int]:
        """The offset in `text` of each token."""
        if self._starts is None:
            self._starts = [begin for begin, _ in spans(self.text, self.forms, self.start)]
        return self._starts

    @property
    def ends(self) -> list[int]:
        """The offset in `text` after each token."""
        if self._ends is None:
            self._ends = list(map(int.__add__, self.starts, map(len, self.forms)))
        return self._ends

    @property
    def tags(self) -> list[str]:
        """The Penn tag of each token."""
        if self._tags is None:
            self._tag()
        assert self._tags is not None
        return self._tags

    @property
    def upos(self) -> list[str]:
        """The UD part of speech of each token."""
        if self._upos is None:
            self._tag()
        assert self._upos is not None
        return self._upos

    @property
    def chunks(self) -> "list[Chunk]":
        """The base noun phrases, in order."""
        if self._chunks is None:
            from linter.language.chunks import noun_chunks

            self._chunks = noun_chunks(self.forms, self.tags, self.upos)
        return self._chunks

    @property
    def relations(self) -> dict[str, list[tuple[int, int]]]:
        """UD relation name -> pairs of token indices, (head, dependent)."""
        if self._relations is None:
            from linter.language.relations import relations

            self._relations = relations(self.forms, self.lowers, self.tags, self.upos, self.chunks)
        return self._relations

    def _tag(self) -> None:
        from linter.language.tagger import tag

        self._tags, self._upos = tag(self.forms)
