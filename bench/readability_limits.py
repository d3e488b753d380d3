"""Measures scores and lengths of sentences, for the default limits of the rules of readability.

    python -m bench.readability_limits

Prints percentiles of the scores of the native documents of `profile_ranges`, and
how many sentences in 10,000 words are longer than some limits, there and in
translations. docs/readability.md has the figures.
"""

from collections.abc import Iterable

from bench.profile_ranges import FEWEST_WORDS, documents, segments
from linter.checks.readability.scores import scores
from linter.checks.readability.sections import sections
from linter.checks.reading import Reading
from linter.checks.settings import Settings
from linter.model import Scores
from linter.text.formats import parse

SCORES = ("flesch_kincaid_grade", "flesch_reading_ease", "gunning_fog", "words_per_sentence")
PERCENTS = (1, 5, 10, 50, 90, 95, 99)
LIMITS = (35, 40, 45, 50, 60, 70)
PER_WORDS = 10_000


def sentences(text: str) -> list[list[str]]:
    """Return the words of each sentence of a plain text."""
    reading = Reading(parse(text, path="text.txt"), Settings())
    return [words for section in sections(reading) for words in section.words]


def rates(lengths: list[int]) -> str:
    """Return how many sentences in 10,000 words are longer than each limit, as cells of a table."""
    share = PER_WORDS / sum(lengths)
    return " | ".join(f"{share * sum(length > limit for length in lengths):.1f}" for limit in LIMITS)


def percentiles(values: Iterable[float]) -> str:
    """Return the percentiles, as cells of a table."""
    ordered = sorted(values)
    return " | ".join(f"{ordered[percent * (len(ordered) - 1) // 100]:.1f}" for percent in PERCENTS)


def main() -> None:
    """Print both tables."""
    found: dict[str, list[Scores]] = {}
    lengths: dict[str, list[int]] = {}
    for name, text in documents():
        split = sentences(text)
        lengths.setdefault(name, []).extend(map(len, split))
        scored = scores(split)
        if scored is not None and scored.words >= FEWEST_WORDS:
            found.setdefault(name, []).append(scored)
    for name in ("mt", "ht"):
        lengths[name] = [len(words) for text in segments(name, "text") for words in sentences(text)]
    print(f"| set | score | {' | '.join(f'{percent} %' for percent in PERCENTS)} |")
    for name, all_scores in found.items():
        for score in SCORES:
            print(f"| {name} | {score} | {percentiles(getattr(each, score) for each in all_scores)} |")
    print(f"| set | {' | '.join(f'over {limit}' for limit in LIMITS)} | share over 50 |")
    for name, column in lengths.items():
        share = 100 * sum(length > 50 for length in column) / len(column)
        print(f"| {name} | {rates(column)} | {share:.1f} % |")


if __name__ == "__main__":
    main()
