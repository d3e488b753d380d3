"""Readability in a run: measured when asked, its findings beside all others, its failures reported."""

import pytest

from linter.checks.readability import measurement
from linter.engine import Options, lint_text
from linter.engine.overlap import resolve
from linter.engine.scoring import score_files
from linter.errors import BackendError
from linter.model import Diagnostic, Level, Span

LONG = "He hired discussions " + "and he left it " * 14 + "at once."


def diagnostic(rule: str, start: int, end: int, category: str) -> Diagnostic:
    return Diagnostic(rule, Level.INFO, category, "message", Span(start, end), "text")


def test_it_is_measured_only_when_asked() -> None:
    assert lint_text(LONG, path="a.txt", options=Options()).readability is None
    measured = lint_text(LONG, path="a.txt", options=Options(readability=True)).readability
    assert measured is not None
    assert measured.scores is not None
    assert [each.words for each in measured.long_sentences] == [61]


def test_a_long_sentence_hides_nothing_that_stands_in_it() -> None:
    inside = diagnostic("core/word", 3, 8, "style/awkward")
    around = diagnostic("core/phrase", 0, 20, "style/awkward")
    sentence = diagnostic("readability/long-sentence", 0, 90, "style/readability")
    text = diagnostic("readability/grade", 0, 90, "style/readability")
    assert [each.rule for each in resolve([inside, sentence, text])] == [
        "readability/grade",
        "readability/long-sentence",
        "core/word",
    ]
    assert [each.rule for each in resolve([inside, around, sentence])] == [
        "readability/long-sentence",
        "core/phrase",
    ]
    paragraph = diagnostic("core/residue", 0, 100, "markup/residue")
    assert resolve([paragraph, sentence]) == [paragraph, sentence]


def test_what_cannot_be_measured_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(reading: object) -> None:
        raise BackendError("textstat is not installed; install textstat>=0.7.13,<0.8")

    monkeypatch.setattr(measurement, "measure", fail)
    result = lint_text(LONG, path="a.txt", options=Options(readability=True))
    assert result.readability is None
    (failure,) = result.failures
    assert (failure.what, failure.reason) == (
        "readability",
        "textstat is not installed; install textstat>=0.7.13,<0.8",
    )


def test_a_file_that_cannot_be_read_is_a_failure() -> None:
    (result,) = score_files([("no-such-file.md", Options())])
    assert [failure.what for failure in result.failures] == ["file"]
    assert result.readability is None
