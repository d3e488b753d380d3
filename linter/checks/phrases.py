"""Finds in one step which of many phrases a document can hold at all."""

from collections.abc import Iterable

from linter.checks.vocabulary import Vocabulary, words_of


class PhraseIndex:
    """Phrases by the word of each that is likely to be the rarest: the longest.

    Args:
        phrases: words joined by single spaces, all of them from the lists of wordings.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_word: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for phrase in phrases:
            words = words_of(phrase)
            entry = (phrase, frozenset(words))
            self._by_word.setdefault(max(words, key=len), []).append(entry)

    def possible(self, vocabulary: Vocabulary) -> set[str]:
        """Return the phrases all of whose words occur in a document, whatever their capitals."""
        words = vocabulary.words
        return {
            phrase
            for word in self._by_word.keys() & words
            for phrase, needed in self._by_word[word]
            if words >= needed
        }
