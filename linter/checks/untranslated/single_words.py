"""Single words left untranslated between English ones: "the avec government", "a new ministère"."""

import re
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.prose import Prose
from linter.checks.reading import Passage, Reading
from linter.checks.untranslated.english import Familiarity, familiarity
from linter.checks.untranslated.function_words import hints, language_of_lone_word
from linter.checks.untranslated.loans import loan_at
from linter.checks.untranslated.presented import Presentation
from linter.checks.untranslated.words import Word, split
from linter.packs.vocabulary import SOURCE_LANGUAGES

# Letters with diacritics, and those that English does not have. Those of Polynesian and Vietnamese
# names, which nobody translates from here, are left out.
_FOREIGN_LETTER = re.compile(r"(?![āēīōū])[\xdf-\xf6\xf8-\u024f]")
_FOREIGN_WORD = re.compile(r"(?<![\w'’\-.@/#])[a-z\xdf-\xf6\xf8-\u024f\u1e00-\u1eff]{4,}(?![\w'’\-@/])")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0-]\Z")
_WORD_AFTER = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_NAME_WORDS = 4
"""How many words a name may be away."""
_LONGEST = 40
_SIMPLE_LETTERS = str.maketrans("àáâãäåçèéêëìíîïñòóôõöùúûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy")


def foreign_function_word(reading: Reading) -> Iterator[Finding]:
    """Yield function words of other languages that stand between two English words."""
    lone = language_of_lone_word()
    for passage, found in reading.derived(hints):
        if not lone.keys().isdisjoint(found):
            yield from _function_words(reading, passage, lone)


def _function_words(reading: Reading, passage: Passage, lone: dict[str, str]) -> Iterator[Finding]:
    words = list(split(passage.text))
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if (
            word.form not in lone
            or passage.text[before.end : word.start] + passage.text[word.end : after.start] != "  "
        ):
            continue
        allowed = reading.settings.words
        if word.lower in allowed or not (_is_small_english(before) and _is_small_english(after)):
            continue
        if not reading.derived(Presentation).is_foreign(passage, word.start, word.end):
            language = SOURCE_LANGUAGES[lone[word.form]]
            yield Finding(
                span=passage.original(word.start, word.end),
                message=f"“{word.form}” is {language}: translate it.",
            )


def _is_small_english(word: Word) -> bool:
    return word.form.islower() and familiarity(word, frozenset()) in (Familiarity.ENGLISH, Familiarity.KNOWN)


def accented_word(reading: Reading) -> Iterator[Finding]:
    """Yield words in lower case with letters that English does not have, loans apart."""
    prose = reading.derived(Prose)
    position = 0
    for place in prose.places(_FOREIGN_LETTER):
        match = _FOREIGN_WORD.search(prose.text, max(position, place - _LONGEST), place + _LONGEST)
        while match is not None and match.end() <= place:
            match = _FOREIGN_WORD.search(prose.text, match.end(), place + _LONGEST)
        if match is None or match.start() > place:
            continue
        position = match.end()
        form = match.group()
        if not form.islower() or form in reading.settings.words or _is_known(form):
            continue
        passage, begin = prose.passage_at(match.start())
        start, end = match.start() - begin, match.end() - begin
        if _is_in_name(passage.text, start, end):
            continue
        if not reading.derived(Presentation).is_foreign(passage, start, end):
            yield Finding(
                span=passage.original(start, end),
                message=f"“{form}” is no English word: translate it, or set it in italics.",
            )


def _is_in_name(text: str, start: int, end: int) -> bool:
    """Tell whether the word belongs to a name: "École normale supérieure", "comté de Nice"."""
    for _ in range(_NAME_WORDS):
        before = _WORD_BEFORE.search(text, max(0, start - _LONGEST), start)
        if before is None or _is_english(before[1]):
            break
        if before[1][0].isupper():
            return True
        start = before.start()
    for _ in range(_NAME_WORDS):
        after = _WORD_AFTER.match(text, end)
        if after is None or _is_english(after[1]):
            break
        if after[1][0].isupper():
            return True
        end = after.end()
    return False


def _is_english(form: str) -> bool:
    kind = familiarity(Word(form, form.lower(), 0, len(form), opens=False), frozenset())
    return kind in (Familiarity.ENGLISH, Familiarity.KNOWN)


def _is_known(form: str) -> bool:
    """Tell whether the word is a loan, or English printed it with an accent once: "coördinate"."""
    word = Word(form, form, 0, len(form), opens=False)
    plain = Word(form, form.translate(_SIMPLE_LETTERS), 0, len(form), opens=False)
    nothing: frozenset[str] = frozenset()
    return (
        loan_at([form], 0) == 1
        or familiarity(word, nothing) is not Familiarity.UNKNOWN
        or familiarity(plain, nothing) is not Familiarity.UNKNOWN
    )
