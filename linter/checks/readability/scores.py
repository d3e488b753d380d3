"""The scores of a stretch of prose. textstat does the formulas.

- Flesch reading ease: 206.835 - 1.015 × words a sentence - 84.6 × syllables a
  word. R. Flesch, "A new readability yardstick", Journal of Applied Psychology
  32 (1948), 221-233.
- Flesch-Kincaid grade: 0.39 × words a sentence + 11.8 × syllables a word - 15.59.
  J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of
  new readability formulas for Navy enlisted personnel", 1975.
- Gunning fog index: 0.4 × (words a sentence + complex words in 100). R. Gunning,
  "The Technique of Clear Writing", 1952.
- Reading time: adults read 238 words of 4.6 letters a minute silently. M. Brysbaert,
  "How many words do we read per minute?", Journal of Memory and Language 109
  (2019). textstat's own 14.69 ms a character, a slope of Demberg and Keller's
  model of eye movements (2008), would be three times as fast.

`own_textstat` tells where textstat's counts differ from what one would expect.
"""

from collections.abc import Sequence

from linter.checks.readability.own_textstat import formulas
from linter.checks.readability.wording import textstat_text
from linter.model import Scores

COMPLEX_SYLLABLES = 3
"""Syllables from which a word is complex to Gunning."""

MILLISECONDS_A_CHARACTER = 60_000 / (238 * 4.6)


def scores(sentences: Sequence[Sequence[str]]) -> Scores | None:
    """Return the scores of some prose, or None where it has no words.

    Args:
        sentences: the words of each, as `linter.checks.readability.wording.words` returns them.

    Raises:
        BackendError: when textstat cannot be used.
    """
    text = textstat_text(sentences)
    if not text:
        return None
    textstat = formulas()
    return Scores(
        words=textstat.lexicon_count(text),
        sentences=textstat.sentence_count(text),
        syllables=textstat.syllable_count(text),
        complex_words=textstat.difficult_words(text, syllable_threshold=COMPLEX_SYLLABLES, unique=False),
        words_per_sentence=round(textstat.words_per_sentence(text), 1),
        flesch_reading_ease=round(textstat.flesch_reading_ease(text), 1),
        flesch_kincaid_grade=round(textstat.flesch_kincaid_grade(text), 1),
        gunning_fog=round(textstat.gunning_fog(text), 1),
        reading_seconds=round(textstat.reading_time(text, ms_per_char=MILLISECONDS_A_CHARACTER), 1),
    )
