"""Measures the profile of translationese on news written in English, for the ranges calque compares with.

    python bench/profile_ranges.py [--write]

reads ../shared/native/dev.jsonl: the Wall Street Journal of the Penn Treebank
sample (1989, articles of 200 words or more) and the press categories A, B and C
of the Brown Corpus (1961). Brown's samples of 2,000 words, which often join
several articles, are cut at line ends into parts of 500 words or more, the
length of an article. Each part is a document; the range is from the 10th to the
90th percentile of documents. Prints it beside the other native texts and beside
translations; `--write` renews linter/checks/readability/data/news.json.

Translations in ../shared are single sentences or segments, so their figures are
rates over all of them: no range.
"""

import argparse
import json
import statistics
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from linter.checks.readability.features import Features, features
from linter.checks.readability.profile import NewsRanges, rates
from linter.checks.readability.sections import sections
from linter.checks.reading import Reading
from linter.checks.settings import Settings
from linter.text.formats import parse

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
RANGES = ROOT / "linter" / "checks" / "readability" / "data" / "news.json"

FEWEST_WORDS = 200
WORDS_A_PART = 500
BROWN_PRESS = ("brown-ca", "brown-cb", "brown-cc")
TENTHS = 10


def counted(text: str) -> Features:
    """Count the features of a plain text."""
    reading = Reading(parse(text, path="text.txt"), Settings())
    return features(sentence for section in sections(reading) for sentence in section.sentences)


def parts(text: str) -> Iterator[str]:
    """Cut a text at line ends into parts of `WORDS_A_PART` or more; a shorter rest goes with the last one."""
    found: list[list[str]] = [[]]
    length = 0
    for line in text.splitlines():
        if length >= WORDS_A_PART:
            found.append([])
            length = 0
        found[-1].append(line)
        length += len(line.split())
    if length < WORDS_A_PART and len(found) > 1:
        rest = found.pop()
        found[-1] += rest
    return ("\n\n".join(lines) for lines in found)


def documents() -> Iterator[tuple[str, str]]:
    """Yield the native documents: the name of the set ("news" for what the ranges are made from) and text."""
    with (SHARED / "native" / "dev.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if row["id"].startswith(BROWN_PRESS):
                for part in parts(row["text"]):
                    yield "news", part
            elif row["set"] == "wsj":
                yield "news", row["text"].replace("\n", "\n\n")
            elif row["set"] in ("gov18f", "openstax"):
                for part in parts(row["text"]):
                    yield row["set"], part


def segments(name: str, column: str) -> Iterator[str]:
    """Yield a column of a file of translated segments."""
    with (SHARED / name / "dev.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if row.get(column):
                yield row[column]


def percentiles(values: Iterable[float]) -> tuple[float, float]:
    """Return the 10th and the 90th percentile, to one decimal."""
    tenths = statistics.quantiles(values, n=TENTHS, method="inclusive")
    return round(tenths[0], 1), round(tenths[-1], 1)


def measured() -> dict[str, list[Features]]:
    """Return the features of the documents of `FEWEST_WORDS` or more, by set."""
    found: dict[str, list[Features]] = {}
    for name, text in documents():
        counts = counted(text)
        if counts.words >= FEWEST_WORDS:
            found.setdefault(name, []).append(counts)
    return found


def ranges(news: list[Features]) -> NewsRanges:
    """Return what calque ships."""
    columns = [rates(each) for each in news]
    return NewsRanges(
        documents=len(news),
        words=sum(each.words for each in news),
        ranges={name: percentiles(column[name] for column in columns) for name in columns[0]},
    )


def main() -> None:
    """Print the table; write the ranges if asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    by_set = measured()
    made = {name: ranges(counts) for name, counts in by_set.items()}
    rows = {
        "machine translation": counted("\n\n".join(segments("mt", "text"))),
        "human translation": counted("\n\n".join(segments("ht", "text"))),
    }
    for name, each in made.items():
        print(f"{name}: {each.documents} documents, {each.words} words")
    for name, counts in rows.items():
        print(f"{name}: {counts.words} words, no documents: means")
    print("| measure |", *(f"{name} |" for name in [*made, *rows]))
    for measure in made["news"].ranges:
        cells = ["{}–{}".format(*each.ranges[measure]) for each in made.values()]
        cells += [f"{rates(counts)[measure]:.1f}" for counts in rows.values()]
        print(f"| {measure} |", " | ".join(cells), "|")
    if write:
        RANGES.write_bytes(msgspec.json.format(msgspec.json.encode(made["news"]), indent=2) + b"\n")


if __name__ == "__main__":
    main()
