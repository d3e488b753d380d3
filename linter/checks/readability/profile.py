"""The profile of translationese: how a text's counts compare with news written in English.

Information, never a verdict: a text outside a range may have been written in
English, and one inside all of them may be a translation.
"""

from functools import cache
from os.path import dirname, join

import msgspec

from linter.checks.readability.features import Features
from linter.errors import BackendError
from linter.model import Measure, Standing

FILE = join(dirname(__file__), "data", "news.json")
FEWEST_WORDS = 200
"""Words from which a text is compared; in a shorter one a single word would move it out of a range."""

_WHOLE_FROM = 15
"""A range that reaches up to here is written in whole numbers."""

_PER = 1000
_LABELS = {
    "connectives": "connectives (however, in addition)",
    "nominalisations": "nouns such as cooperation, complexity",
    "the-of": "“the … of” (the future of Europe)",
    "contractions": "contractions (don’t, it’s)",
    "passives": "passives (was opened)",
    "sentence-length": "length of a sentence",
}
"""Keys of the measures, and what a reader calls them."""


class NewsRanges(msgspec.Struct, frozen=True):
    """What `bench/profile_ranges.py` measured on news written in English.

    Attributes:
        documents: how many.
        words: of all of them.
        ranges: 10th and 90th percentile of the documents, for each measure.
    """

    documents: int
    words: int
    ranges: dict[str, tuple[float, float]]


@cache
def news_ranges() -> NewsRanges:
    """Return the shipped ranges.

    Raises:
        BackendError: when they are missing or damaged.
    """
    try:
        with open(FILE, "rb") as file:
            return msgspec.json.decode(file.read(), type=NewsRanges)
    except (OSError, msgspec.DecodeError) as error:
        raise BackendError(f"the ranges of news cannot be read: {error}; reinstall calque") from error


def rates(features: Features) -> dict[str, float]:
    """Return the measures of a text that has words: occurrences in 1,000 words, and words a sentence."""
    per = _PER / features.words
    return {
        "connectives": features.connectives * per,
        "nominalisations": features.nominalisations * per,
        "the-of": features.the_of * per,
        "contractions": features.contractions * per,
        "passives": features.passives * per,
        "sentence-length": features.words / features.sentences,
    }


def profile(features: Features) -> tuple[Measure, ...]:
    """Return the measures of a text beside their ranges; none for fewer than `FEWEST_WORDS` words.

    Raises:
        BackendError: when the ranges are missing or damaged.
    """
    if features.words < FEWEST_WORDS:
        return ()
    ranges = news_ranges().ranges
    return tuple(_measure(name, value, *ranges[name]) for name, value in rates(features).items())


def _measure(name: str, value: float, low: float, high: float) -> Measure:
    value = round(value, 1)
    standing = Standing.BELOW if value < low else Standing.ABOVE if value > high else Standing.WITHIN
    unit = "words" if name == "sentence-length" else "per 1,000 words"
    label = _LABELS[name]
    usual = f"{figure(low, high)}–{figure(high, high)}"
    sentence = f"{label}: {figure(value, high)} {unit}; news written in English: {usual}"
    return Measure(name, label, value, unit, low, high, standing, sentence)


def figure(value: float, high: float) -> str:
    """Write a figure as a newspaper would: with no more decimals than matter in its range."""
    return f"{value:.{0 if high >= _WHOLE_FROM else 1}f}".removesuffix(".0")
