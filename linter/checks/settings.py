"""What a newsroom can set for the checks; plain values, wherever they came from."""

from typing import Annotated

import msgspec


class ReadabilityLimits(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"
):
    """From where on the rules of readability object; they are off until selected.

    The defaults of the scores are where the hardest twentieth of news written in
    English begins (docs/readability.md has the figures).

    Attributes:
        grade: highest Flesch-Kincaid grade, of documents and of sections.
        reading_ease: lowest Flesch reading ease.
        fog: highest Gunning fog index.
        sentence_words: most words of a sentence.
        min_words: words of the shortest text whose scores are judged; a sample of
            a hundred words is what the formulas were made for.
    """

    grade: float = 15.0
    reading_ease: float = 33.0
    fog: float = 18.0
    sentence_words: Annotated[int, msgspec.Meta(ge=1)] = 50
    min_words: Annotated[int, msgspec.Meta(ge=1)] = 100


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of the document checks.

    Attributes:
        date: the documents' date as YYYY-MM-DD, where they do not say it
            themselves, or None.
        facts: a newsroom's own files of facts, read after the shipped ones.
        words: words that are no mistakes here, whatever language they are
            from; in lower case.
        names: names that are spelled right as they stand.
        preferred_names: other spellings of names, and the one to use.
        readability: limits of the rules of readability.
    """

    date: str | None = None
    facts: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    preferred_names: dict[str, str] = {}
    readability: ReadabilityLimits = ReadabilityLimits()
