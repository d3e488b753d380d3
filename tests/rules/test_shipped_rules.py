"""The rules that calque ships: their examples, what they find, what they leave alone."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from linter.engine import Options
from linter.engine.run import Linter
from linter.model import Diagnostic, Level
from linter.packs import examples
from linter.packs.catalogue import load_catalogue
from linter.packs.specification import Gate
from linter.packs.vocabulary import SOURCE_LANGUAGES
from linter.text.formats import parse

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
SEED = ROOT / "seeds" / "000_bba8338b6b27f5b0.txt"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="needs the labelled data in ../shared")


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Options())


def flags(linter: Linter, text: str, lowest: Level = Level.WARNING) -> Iterator[Diagnostic]:
    for found in linter.lint(parse(text, path="text.txt")).diagnostics:
        if found.level.rank >= lowest.rank:
            yield found


def rows(name: str) -> Iterator[dict[str, str]]:
    with (SHARED / name).open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def test_every_example_of_every_rule() -> None:
    report = examples.run()
    shown = "\n".join(f"{item.place.path}:{item.place.line}: {item.message}" for item in report.failures[:20])
    assert not report.failures, shown
    assert report.examples >= 2 * report.rules


def test_a_rule_of_a_language_names_its_source_expression() -> None:
    for rule in load_catalogue().rules.values():
        if rule.pack in SOURCE_LANGUAGES:
            assert rule.sources, rule.id
        if rule.gate == Gate.SOURCE:
            assert rule.sources, f"{rule.id} waits for a language that it does not name"


def test_the_french_pack_is_broad() -> None:
    packs = Counter(rule.pack for rule in load_catalogue().rules.values())
    assert packs["fr"] >= 250


@needs_shared
def test_the_seed_article_is_flagged_where_people_marked_it(linter: Linter) -> None:
    text = SEED.read_text(encoding="utf-8")
    spans = [(found.span.start, found.span.end) for found in flags(linter, text)]
    labels = [
        json.loads(line) for line in (SHARED / "gold" / "000_bba8338b6b27f5b0.jsonl").open(encoding="utf-8")
    ]
    hard = [label for label in labels if label["tier"] == "hard" and label["mechanism"] != "timeline"]
    hit = [any(start < label["end"] and label["start"] < end for start, end in spans) for label in hard]
    missed = [label["text"] for label, found in zip(hard, hit, strict=True) if not found]
    assert sum(hit) >= 38, f"missed {missed}"
    for start, end in spans:
        touched = any(start < label["end"] and label["start"] < end for label in labels)
        assert touched, f"flagged outside the labels: {text[start:end]!r}"


@needs_shared
def test_native_english_is_left_alone(linter: Linter) -> None:
    words = 0
    found: Counter[str] = Counter()
    for row in rows("native/dev.jsonl"):
        words += len(row["text"].split())
        found.update(flag.rule for flag in flags(linter, row["text"]))
    rate = 10_000 * found.total() / words
    assert rate <= 0.5, f"{rate:.2f} in 10,000 words: {found.most_common(20)}"


@needs_shared
def test_phrases_of_machine_translated_pages_are_found(linter: Linter) -> None:
    clear = [row for row in rows("observed/dev.jsonl") if row["src_lang"] == "fr" and row["clear_error"]]
    hit = sum(any(flags(linter, row["artifact"])) for row in clear)
    assert hit / len(clear) >= 0.35


def test_the_order_of_files_changes_nothing(linter: Linter, tmp_path: Path) -> None:
    texts = {
        "a.txt": SEED.read_text(encoding="utf-8"),
        "b.txt": "Avoid climbing tensions.",
        "c.md": "# Hired *discussions*\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = [str(tmp_path / name) for name in texts]
    forwards = {path: linter.lint_file(path) for path in paths}
    other = Linter(Options())
    backwards = {path: other.lint_file(path) for path in reversed(paths)}
    assert forwards == backwards
