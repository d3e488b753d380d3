"""Accuracy and speed of the language layer, against the floors of the project.

Run `python -m bench.language`; treebanks and English texts are expected in
../shared. Exit code 1 when a floor is missed, 2 when the data are not there.

* Tags and lemmas are scored on the gold tokens of UD English-EWT test and
  UD English-PUD test; lemmas on gold tags, without regard to capitals.
* Tokens are scored as spans of each sentence's text.
* Sentences are scored by their beginnings inside a paragraph, the first one left
  out: sentence texts of a paragraph (`# newpar`) are joined by a space. PUD has
  paragraphs of two or three sentences. EWT is web text: many sentences end
  without a mark or begin with a small letter, which no rule of writing finds,
  so "edited" paragraphs are those of which every sentence ends with a mark
  (closing quotation marks and brackets apart) and begins with no small letter.
* Speeds are of one core on running native text; "cold" is the first pass in a
  process, "warm" the second. Start-up is the median of
  fresh processes that have loaded the modules of the standard library already.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from linter.language.inflection import lemmatize
from linter.language.segmentation import sentence_spans
from linter.language.tagger import tag
from linter.language.tokens import tokenize
from tools.training import treebank

SHARED = Path(__file__).resolve().parents[2] / "shared"
TREEBANKS = SHARED / "ud"
NATIVE = SHARED / "native" / "dev.jsonl"

FLOORS = {
    "ewt-test XPOS": 94.5,
    "pud-test XPOS": 95.0,
    "ewt-test lemma": 98.0,
    "pud-test lemma": 98.0,
    "ewt-test edited sentence P": 96.0,
    "ewt-test edited sentence R": 94.0,
    "pud-test edited sentence P": 96.0,
    "pud-test edited sentence R": 94.0,
    "tag warm M/s": 0.5,
}
CEILINGS = {"load ms": 15.0}

_CLOSERS = "\"'”’)]"
_START_UP = (
    "import re, mmap, struct, zlib, functools, enum, time, linter.errors; start = time.perf_counter();"
    "from linter.language.tagger import tag; tag(['Hello', 'world']);"
    "print(1000 * (time.perf_counter() - start))"
)


def tag_scores(name: str) -> Iterator[tuple[str, float]]:
    """Yield accuracies of tags and lemmas, in per cent, on one treebank."""
    total = xpos = upos = lemmas = 0
    for sentence in treebank.read(TREEBANKS / f"{name}.conllu"):
        tags, parts = tag([word.form for word in sentence])
        total += len(sentence)
        for word, found_tag, found_part in zip(sentence, tags, parts, strict=True):
            xpos += found_tag == word.xpos
            upos += found_part == word.upos
            lemmas += lemmatize(word.form, word.xpos).lower() == word.lemma.lower()
    yield f"{name} XPOS", 100 * xpos / total
    yield f"{name} UPOS", 100 * upos / total
    yield f"{name} lemma", 100 * lemmas / total


def token_scores(name: str) -> Iterator[tuple[str, float]]:
    """Yield precision and recall of token spans, in per cent, on one treebank."""
    gold_count = found_count = right = 0
    texts = (text for paragraph in treebank.paragraphs(TREEBANKS / f"{name}.conllu") for text in paragraph)
    for text, sentence in zip(texts, treebank.read(TREEBANKS / f"{name}.conllu"), strict=True):
        gold = set()
        position = 0
        for word in sentence:
            start = text.find(word.form, position)
            if start < 0:
                break
            position = start + len(word.form)
            gold.add((start, position))
        else:
            found = set(tokenize(text))
            gold_count += len(gold)
            found_count += len(found)
            right += len(gold & found)
    yield f"{name} token P", 100 * right / found_count
    yield f"{name} token R", 100 * right / gold_count


def _edited(paragraph: list[str]) -> bool:
    return all(
        text.rstrip(_CLOSERS).endswith((".", "!", "?", "…")) and not text[0].islower() for text in paragraph
    )


def sentence_scores(name: str) -> Iterator[tuple[str, float]]:
    """Yield precision and recall of sentence beginnings, in per cent, on one treebank."""
    conditions: dict[str, Callable[[list[str]], bool]] = {"edited": _edited, "all": lambda paragraph: True}
    for kind, condition in conditions.items():
        gold_count = found_count = right = 0
        for paragraph in filter(condition, treebank.paragraphs(TREEBANKS / f"{name}.conllu")):
            gold = set()
            position = 0
            for text in paragraph[:-1]:
                position += len(text) + 1
                gold.add(position)
            found = {start for start, _ in sentence_spans(" ".join(paragraph))[1:]}
            gold_count += len(gold)
            found_count += len(found)
            right += len(gold & found)
        yield f"{name} {kind} sentence P", 100 * right / found_count
        yield f"{name} {kind} sentence R", 100 * right / gold_count


def speeds() -> Iterator[tuple[str, float]]:
    """Yield speeds in million tokens a second of processor time, on about 1.5 million characters."""
    texts = []
    size = 0
    with NATIVE.open(encoding="utf-8") as lines:
        for line in lines:
            texts.append(json.loads(line)["text"])
            size += len(texts[-1])
            if size > 1_500_000:
                break
    clock = time.process_time
    start = clock()
    count = sum(len(tokenize(text)) for text in texts)
    yield "tokenize M/s", count / (clock() - start) / 1e6
    start = clock()
    sentences = [(text, *span) for text in texts for span in sentence_spans(text)]
    yield "sentences M characters/s", size / (clock() - start) / 1e6
    forms = [[text[a:b] for a, b in tokenize(text, start, end)] for text, start, end in sentences]
    for name in ("cold", "warm"):
        start = clock()
        for sentence in forms:
            tag(sentence)
        yield f"tag {name} M/s", count / (clock() - start) / 1e6


def start_up() -> Iterator[tuple[str, float]]:
    """Yield the milliseconds to import the tagger and tag two words in a fresh process."""
    runs = [
        float(
            subprocess.run(
                [sys.executable, "-c", _START_UP], check=True, capture_output=True, text=True
            ).stdout
        )
        for _ in range(9)
    ]
    yield "load ms", median(runs)


def main() -> int:
    """Print all figures; return the exit code."""
    if not TREEBANKS.is_dir() or not NATIVE.is_file():
        print("the data are not there: ../shared/ud, ../shared/native/dev.jsonl", file=sys.stderr)
        return 2
    figures: dict[str, float] = dict(speeds())
    figures.update(start_up())
    for name in ("ewt-test", "pud-test"):
        for measure in (tag_scores, token_scores, sentence_scores):
            figures.update(measure(name))
    missed = 0
    for name, figure in figures.items():
        low = name in FLOORS and figure < FLOORS[name]
        high = name in CEILINGS and figure > CEILINGS[name]
        limit = FLOORS.get(name, CEILINGS.get(name))
        missed += low or high
        note = "" if limit is None else f"   {'MISSED' if low or high else 'ok'}, limit {limit:g}"
        print(f"{name:32s} {figure:8.2f}{note}")
    from bench import relation_scores

    sys.argv[1:] = []
    return relation_scores.main() or int(missed > 0)


if __name__ == "__main__":
    raise SystemExit(main())
