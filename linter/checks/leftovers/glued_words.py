"""Words that lost the space between them where markup was: "the presidentEmmanuel Macron"."""

import re
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.prose import Prose
from linter.checks.reading import Reading
from linter.model import Edit, Level, Span
from linter.text.document import MARKUP

_GAP = re.compile(rf"{MARKUP}++(?=[^\W\d_])")
_WORD_BEFORE = re.compile(r"[^\W\d_]+\Z")
_WORD = re.compile(r"[^\W\d_]+")
_LINK_END = re.compile(r"\]\(|\]\[|</a\b", re.IGNORECASE)
_LINK_START = re.compile(r"\[\Z|<a\b[^<>]*>\Z", re.IGNORECASE)
_INFLECTION = frozenset({"s", "es", "d", "ed", "ing"})
_LONGEST_WORD = 40

_CAPITAL_INSIDE = re.compile(r"[A-Z](?<=[a-z]{3}.)[a-z]{2,}+(?!\w)")
_SMALL_WORD = re.compile(r"(?<![\w.@/#\-])[a-z]{3,}\Z")
_CONJUNCTIONS = ("that", "which", "where", "said", "announced")
_COMMON = 40
"""`frequency` of words that no brand begins with in small letters: "iPhone", "eBay"."""


def glued_words(reading: Reading) -> Iterator[Finding]:
    """Yield words that a link touches, and words that ran into one another without a link in sight."""
    yield from _at_links(reading)
    yield from _at_capitals(reading)
    yield from _at_conjunctions(reading)


def _at_links(reading: Reading) -> Iterator[Finding]:
    mask, text = reading.document.mask, reading.document.text
    if MARKUP not in mask:
        return
    for gap in _GAP.finditer(mask):
        start, end = gap.span()
        before = _WORD_BEFORE.search(mask, max(0, start - _LONGEST_WORD), start)
        after = _WORD.match(mask, end, end + _LONGEST_WORD)
        markup = text[start:end]
        ends = bool(_LINK_END.search(markup))
        if before is None or after is None or not (ends or _LINK_START.search(markup)):
            continue
        if after[0] in _INFLECTION or _frequency(before[0] + after[0]) >= 0:
            continue
        place = end if ends else start
        yield Finding(
            span=Span(before.start(), after.end()),
            message=f"A space is missing where a link {'ends' if ends else 'begins'}.",
            suggestions=(f"{text[before.start() : place]} {text[place : after.end()]}",),
            edits=(Edit(Span(place, place), " "),),
        )


def _at_capitals(reading: Reading) -> Iterator[Finding]:
    prose = reading.derived(Prose)
    text = prose.text
    for match in _CAPITAL_INSIDE.finditer(text):
        small = _SMALL_WORD.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
        if small is None or _frequency(small[0]) <= _COMMON:
            continue
        replacement = f"{small[0]} {match[0]}"
        yield Finding(
            span=prose.original(small.start(), match.end()),
            message="A space is missing between two words.",
            suggestions=(replacement,),
            edits=prose.edits(small.start(), match.end(), replacement),
            level=Level.INFO,
        )


def _at_conjunctions(reading: Reading) -> Iterator[Finding]:
    """Yield unknown words that a word after which a clause begins was glued to: "the websitethat"."""
    prose = reading.derived(Prose)
    text = prose.text
    for conjunction in _CONJUNCTIONS:
        end = 0
        while (place := text.find(conjunction, end)) >= 0:
            end = place + len(conjunction)
            if not text[place - 1 : place].islower() or _goes_on(text[end : end + 1]):
                continue
            small = _SMALL_WORD.search(text, max(0, place - _LONGEST_WORD), place)
            if small is None or _frequency(small[0] + conjunction) >= 0 or _frequency(small[0]) < 0:
                continue
            replacement = f"{small[0]} {conjunction}"
            yield Finding(
                span=prose.original(small.start(), end),
                message="A space is missing between two words.",
                suggestions=(replacement,),
                edits=prose.edits(small.start(), end, replacement),
            )


def _goes_on(character: str) -> bool:
    return character.isalnum() or character in tuple("_'’-")


def _frequency(word: str) -> int:
    """Return how common a word is, 0 to 255, or -1 where English does not have it."""
    # The lexicon loads only when there is a word to look up.
    from linter.language.lexicon import frequency, known

    return frequency(word) if known(word) else -1
