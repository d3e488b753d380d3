"""Function words of the source languages: what tells French from English in three words."""

import os
from functools import cache

import msgspec

from linter.checks.reading import Passage, Reading

FEWEST_TELLING = 2
"""How many words that English does not have a passage of another language must hold."""

_FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "function_words.tsv")


class Language(msgspec.Struct, frozen=True, kw_only=True):
    """The function words of one language, in lower case; elided ones end in an apostrophe.

    Attributes:
        code: ISO 639-1 code.
        clause: verbs, pronouns, conjunctions and adverbs, which names hardly hold.
        link: articles and prepositions, which names and titles hold, too.
        lone: words that show by themselves that something was left untranslated.
        shared: those that are words or common names in English as well.
    """

    code: str
    clause: frozenset[str]
    link: frozenset[str]
    lone: frozenset[str]
    shared: frozenset[str]

    @property
    def telling(self) -> frozenset[str]:
        """The words that English does not have."""
        return self.clause | self.link


@cache
def languages() -> tuple[Language, ...]:
    """Return the languages that are recognised."""
    kinds: dict[str, dict[str, frozenset[str]]] = {}
    with open(_FILE, encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                code, kind, words = line.rstrip("\n").split("\t")
                kinds.setdefault(code, {})[kind] = frozenset(words.split(" "))
    return tuple(Language(code=code, **of_kind) for code, of_kind in kinds.items())


@cache
def language_of_lone_word() -> dict[str, str]:
    """Return the words that show a language by themselves, with the code of the first that has them."""
    return {word: language.code for language in reversed(languages()) for word in language.lone}


@cache
def _wanted() -> frozenset[str]:
    """The words that are looked for in every passage, with a capital as well."""
    words = frozenset().union(*(language.telling | language.lone for language in languages()))
    return words | {word.capitalize() for word in words}


def hints(reading: Reading) -> list[tuple[Passage, frozenset[str]]]:
    """Return the passages that hold function words of other languages, with these in lower case."""
    wanted = _wanted()
    found = ((passage, wanted.intersection(passage.text.split())) for passage in reading.passages)
    return [(passage, frozenset(word.lower() for word in words)) for passage, words in found if words]
