"""Decides which of LanguageTool's matches are worth a reader's time."""

from collections.abc import Collection, Iterable

from linter.checks.grammar.answer import Match
from linter.checks.grammar.pieces import Piece
from linter.language.segmentation import sentence_spans
from linter.language.sentence import Sentence
from linter.model import Diagnostic
from linter.text.document import OBJECT

SPELLING = frozenset({"TYPOS", "MULTITOKEN_SPELLING", "PROPER_NOUNS"})
"""LanguageTool's categories that are about how a word is spelled."""

_NAME_TAGS = frozenset({"NNP", "NNPS"})


class KnownNames:
    """Names and words that are right as they are spelled.

    Args:
        names: names that a newsroom spells so, of one word or more.
        words: words that are no mistakes, in lower case.
    """

    def __init__(self, names: Collection[str] = (), words: Collection[str] = ()) -> None:
        self._known = {*(part.lower() for name in names for part in (name, *name.split())), *words}

    def cover(self, match: Match, piece: Piece) -> bool:
        """Tell whether a match lies within a name: a known one or, for spelling, any.

        How a name is spelled no dictionary knows; that a word in capitals is
        one the part-of-speech tagger judges from its sentence.
        """
        text = piece.text[match.start : match.end]
        forms = [form.strip(".,;:!?'’\"“”()[]") for form in text.split()]
        own = [form.lower().removesuffix("'s").removesuffix("’s") for form in forms if form]
        if own and (" ".join(own) in self._known or all(form in self._known for form in own)):
            return True
        if match.category not in SPELLING or not all(form[:1].isupper() for form in forms if form):
            return False
        return _are_names(match, piece)


def _are_names(match: Match, piece: Piece) -> bool:
    part = piece.part(match.start, match.end)
    if part is None:
        return False
    shift = part.offset - part.start
    start, end = match.start + shift, match.end + shift
    text = part.block.text
    for sentence_start, sentence_end in sentence_spans(text):
        if sentence_start <= start < sentence_end:
            sentence = Sentence(text, sentence_start, sentence_end)
            tags = [
                tag
                for tag, token_start, token_end in zip(
                    sentence.tags, sentence.starts, sentence.ends, strict=True
                )
                if token_start < end and start < token_end
            ]
            return bool(tags) and all(tag in _NAME_TAGS for tag in tags)
    return False


def is_about_prose(match: Match, piece: Piece, *, has_markup: bool) -> bool:
    """Tell whether a match is about words of the text and not about what calque sent in their place.

    Args:
        match: the match.
        piece: where it is.
        has_markup: whether there is markup inside the flagged original text or
            right beside it, so that white space and marks are not as they look.
    """
    text = piece.text[match.start : match.end]
    if OBJECT in piece.text[max(0, match.start - 1) : match.end + 1]:
        return False
    # A line end in a paragraph is a space, and what the source is indented by is none.
    return not (match.issue == "whitespace" and (has_markup or "\n" in text or "\r" in text))


def explained_by(ours: Iterable[Diagnostic], theirs: Diagnostic) -> bool:
    """Tell whether one of calque's own diagnostics says what there is to say of a place.

    It does where it lies on the same text, or over part of it and is at least
    as serious: not where it is about a whole sentence's style.
    """
    return any(
        own.span == theirs.span or (own.span.touches(theirs.span) and own.level.rank >= theirs.level.rank)
        for own in ours
    )
