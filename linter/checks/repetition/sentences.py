"""Sentences that say again what the document has said: an article begun twice, a paragraph pasted twice.

Two sentences say the same when most content words of one are in the other, or
in the other and the sentence after it. To stay linear in the length of the
document, pairs of neighbouring long words are counted first; only passages
with pairs that come a few times are split into sentences, and only sentences
that share rare words are compared.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise

import msgspec

from linter.checks.finding import Finding
from linter.checks.prose import SEPARATOR, Prose
from linter.checks.reading import Passage, Reading
from linter.model import Related
from linter.text.document import BlockKind

LEAST_SHARED = 8
"""How many content words two sentences must share."""

SHARE = 0.65
"""Which part of the shorter sentence's content words they must be."""

_WORDS = re.compile(r"[^\W\d_]{4,}|\d+")
_STEM = 7
_LONG = 5
_LEAST_PAIRS = 3
_BREAK = SEPARATOR * _LONG
_MOST_TIMES = 6
_TRIED = 5
_RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCK_QUOTE})
_FUNCTION_WORDS = frozenset((
    "about", "above", "after", "again", "against", "also", "although", "among", "another", "because",
    "been", "before", "being", "below", "between", "both", "came", "could", "does", "doing", "down",
    "during", "each", "even", "every", "from", "further", "have", "having", "here", "himself", "hers",
    "herself", "into", "itself", "just", "more", "most", "must", "myself", "only", "other", "over",
    "said", "same", "says", "shall", "should", "since", "some", "such", "than", "that", "their",
    "theirs", "them", "themselves", "then", "there", "these", "they", "this", "those", "through",
    "under", "until", "upon", "very", "were", "what", "when", "where", "which", "while", "whom",
    "whose", "will", "with", "within", "without", "would", "your", "yours",
))  # fmt: skip


class _Sentence(msgspec.Struct, frozen=True):
    passage: Passage
    number: int
    start: int
    end: int
    words: frozenset[str]


def repeated_sentences(reading: Reading) -> Iterator[Finding]:
    """Yield the first sentence of each passage that says again what another sentence said before."""
    sentences = [
        sentence
        for number, passage in enumerate(_suspect(reading))
        for sentence in _sentences(passage, number)
    ]
    flagged: set[int] = set()
    for later, earlier in _alike(sentences):
        if later.number not in flagged:
            flagged.add(later.number)
            begin = " ".join(earlier.passage.text[earlier.start : earlier.end].split()[:6])
            yield Finding(
                span=later.passage.original(later.start, later.end),
                message=f"this sentence says again what was said before: “{begin} …”",
                related=(Related(earlier.passage.original(earlier.start, earlier.end), "said here first"),),
            )


def _suspect(reading: Reading) -> list[Passage]:
    """Return the passages with three pairs of long words that come again, but not often."""
    # One list for the whole document, and hashes instead of pairs: half of the time by passages.
    text = reading.derived(Prose).text.replace(SEPARATOR, f" {_BREAK} ")
    words = [word for word in text.split() if len(word) >= _LONG]
    pairs = list(map(hash, pairwise(words)))
    again = {pair for pair, count in Counter(pairs).items() if 1 < count <= _MOST_TIMES}
    places = [place for place, pair in enumerate(pairs) if pair in again]
    breaks = [place for place, word in enumerate(words) if word == _BREAK]
    found = Counter(
        bisect_right(breaks, place) for place in places if _BREAK not in (words[place], words[place + 1])
    )
    passages = reading.passages
    return [
        passages[number]
        for number, count in sorted(found.items())
        if count >= _LEAST_PAIRS and passages[number].kind in _RUNNING
    ]


def _sentences(passage: Passage, number: int) -> Iterator[_Sentence]:
    for start, end in passage.sentences:
        words = frozenset(
            word[:_STEM]
            for word in _WORDS.findall(passage.text[start:end].lower())
            if word not in _FUNCTION_WORDS
        )
        yield _Sentence(passage, number, start, end, words)


def _alike(sentences: list[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Yield a sentence and an earlier one that says the same."""
    with_word: dict[str, list[int]] = {}
    for place, sentence in enumerate(sentences):
        if len(sentence.words) >= LEAST_SHARED // 2:
            shared = Counter(chain.from_iterable(with_word.get(word, ()) for word in sentence.words))
            best = max(
                ((_share(sentences, place, earlier), earlier) for earlier, _ in shared.most_common(_TRIED)),
                default=(0.0, 0),
            )
            if best[0] >= SHARE:
                yield sentence, sentences[best[1]]
        for word in sentence.words:
            places = with_word.setdefault(word, [])
            if len(places) < _MOST_TIMES:
                places.append(place)


def _share(sentences: list[_Sentence], one: int, other: int) -> float:
    """Return which part of one of two sentences is in the other and what follows that; 0 for too little."""
    best = 0.0
    for part, whole in ((one, other), (other, one)):
        words = sentences[part].words
        around = sentences[whole].words
        follows = whole + 1
        in_passage = follows < len(sentences) and sentences[follows].number == sentences[whole].number
        if in_passage and follows != part:
            around = around | sentences[follows].words
        shared = len(words & around)
        if shared >= LEAST_SHARED:
            best = max(best, shared / len(words))
    return best
