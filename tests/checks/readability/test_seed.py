"""The seed article's scores equal a calculation by hand."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from readings import reading
from seed_syllables import EASY, SENTENCE_WORDS, SYLLABLES, TEXTSTAT_SYLLABLES

from linter.checks.readability.measurement import measure
from linter.checks.readability.own_textstat import formulas
from linter.model import Readability, Scores

SEED = Path(__file__).parents[3] / "seeds" / "000_bba8338b6b27f5b0.txt"

BY_EAR = {word: count for count, words in SYLLABLES.items() for word in words.split()}
COUNTED = BY_EAR | TEXTSTAT_SYLLABLES


@pytest.fixture(scope="module")
def seed() -> Readability:
    return measure(reading(SEED.read_text(encoding="utf-8"), str(SEED)))


@pytest.fixture(scope="module")
def scores(seed: Readability) -> Scores:
    assert seed.scores is not None
    return seed.scores


@pytest.fixture(scope="module")
def words() -> Counter[str]:
    """The article's words, found without any of calque's code: it has no dashes, slashes or brackets."""
    lines = SEED.read_text(encoding="utf-8").splitlines()
    prose = " ".join(line for line in lines if not line.startswith("#"))
    stripped = (word.strip(".,:?*").lower() for word in prose.split())
    return Counter(word for word in stripped if word)


def test_every_word_of_the_article_was_counted_by_ear(words: Counter[str]) -> None:
    assert set(BY_EAR) == set(words)
    assert sum(len(each.split()) for each in SYLLABLES.values()) == len(BY_EAR)


def test_words(scores: Scores, words: Counter[str]) -> None:
    assert scores.words == words.total() == 810


def test_sentences(seed: Readability, scores: Scores) -> None:
    assert scores.sentences == sum(map(len, SENTENCE_WORDS.values())) == 37
    assert sum(map(sum, SENTENCE_WORDS.values())) == 810
    assert {section.title: section.scores.sentences for section in seed.sections} == {
        title: len(counts) for title, counts in SENTENCE_WORDS.items()
    }


def test_syllables_by_ear_but_for_the_words_that_textstat_is_known_to_miscount(
    scores: Scores, words: Counter[str]
) -> None:
    assert scores.syllables == sum(COUNTED[word] * times for word, times in words.items()) == 1469
    missed = sum((BY_EAR[word] - COUNTED[word]) * words[word] for word in TEXTSTAT_SYLLABLES)
    assert missed == 18


@pytest.mark.parametrize("word", sorted(BY_EAR))
def test_syllables_of_each_word(word: str) -> None:
    assert formulas().syllable_count(word.replace("’", "'")) == COUNTED[word]


def test_complex_words(scores: Scores, words: Counter[str]) -> None:
    complex_words = {word for word, syllables in COUNTED.items() if syllables >= 3} - EASY
    assert scores.complex_words == sum(words[word] for word in complex_words)


def test_formulas(scores: Scores) -> None:
    # 810 words, 37 sentences, 1,469 syllables: 21.8919 words a sentence, 1.81358 syllables a word.
    assert scores.words_per_sentence == pytest.approx(21.9)
    assert scores.flesch_reading_ease == pytest.approx(206.835 - 1.015 * 21.8919 - 84.6 * 1.81358, abs=0.05)
    assert scores.flesch_kincaid_grade == pytest.approx(0.39 * 21.8919 + 11.8 * 1.81358 - 15.59, abs=0.05)
    fog = 0.4 * (21.8919 + 100 * scores.complex_words / 810)
    assert scores.gunning_fog == pytest.approx(fog, abs=0.05)
    # 238 words a minute: 204 seconds for words of average length; these are longer.
    assert 204 < scores.reading_seconds < 260


@pytest.mark.parametrize("index", range(len(SENTENCE_WORDS)))
def test_sections(seed: Readability, index: int) -> None:
    section = seed.sections[index]
    title, counts = list(SENTENCE_WORDS.items())[index]
    assert (section.title, section.level) == (title, 3 if title else 0)
    assert section.scores.words == sum(counts)
    assert section.scores.words_per_sentence == round(sum(counts) / len(counts), 1)


def test_sections_lie_one_after_the_other(seed: Readability) -> None:
    text = SEED.read_text(encoding="utf-8")
    assert seed.sections[0].span.start == 0
    assert text[seed.sections[1].span.start :].startswith("Context and geopolitical issues\n")
    assert text[: seed.sections[0].span.end].endswith("international relations as a whole.")
    for before, after in pairwise(seed.sections):
        assert before.span.end <= after.span.start


def test_sections_add_up(seed: Readability, scores: Scores) -> None:
    for name in ("words", "sentences", "syllables", "complex_words"):
        assert sum(getattr(section.scores, name) for section in seed.sections) == getattr(scores, name)
