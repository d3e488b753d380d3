"""The rules object beyond their limits, and only there."""

import subprocess
import sys

import pytest
from readings import reading

from linter.checks.readability import long_sentences, score_limits
from linter.checks.readability.measurement import measure
from linter.checks.reading import Check

HARD = "Institutional responsibility necessitates comprehensive administrative harmonisation. " * 20
EASY = "The bridge is shut. We go by boat. It is a long way. " * 20
SIXTY = "It " + "and it " * 29 + "rained."


def test_a_long_sentence_is_named_with_its_words() -> None:
    (finding,) = long_sentences.check(reading(f"It rained. {SIXTY} It stopped."))
    assert finding.message == "This sentence has 60 words; the limit is 50."
    assert (finding.span.start, finding.span.end) == (11, 11 + len(SIXTY))


def test_the_limit_itself_is_no_finding() -> None:
    assert list(long_sentences.check(reading(SIXTY, sentence_words=60))) == []
    assert len(list(long_sentences.check(reading(SIXTY, sentence_words=59)))) == 1


def test_long_sentences_stand_in_the_measures() -> None:
    (long,) = measure(reading(f"# Rain\n\n{SIXTY}")).long_sentences
    assert long.words == 60


def test_a_long_sentence_is_found_without_textstat() -> None:
    code = (
        "import sys; from linter.engine import Options, lint_text\n"
        f"text = {SIXTY!r}\n"
        "result = lint_text(text, path='a.txt', options=Options(select=('readability/long-sentence',)))\n"
        "assert [each.rule for each in result.diagnostics] == ['readability/long-sentence'], result\n"
        "assert not [name for name in sys.modules if 'textstat' in name or name == 'pyphen']\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


@pytest.mark.parametrize("check", [score_limits.grade, score_limits.reading_ease, score_limits.fog])
def test_scores_of_a_document(check: Check) -> None:
    (finding,) = check(reading(HARD))
    assert (finding.span.start, finding.span.end) == (0, len(HARD) // 20 - 1)
    assert "the limit is" in finding.message
    assert list(check(reading(EASY))) == []
    assert list(check(reading(HARD, min_words=1000))) == []
    assert list(check(reading(HARD, grade=99, fog=99, reading_ease=-999))) == []
    assert list(check(reading(""))) == []


def test_grade_of_a_section_stands_at_its_heading() -> None:
    text = f"{EASY}\n\n## Ministries\n\n{HARD}\n\n## Boats\n\n{EASY}\n\n## Short\n\n{HARD[:90]}"
    (finding,) = score_limits.section_grade(reading(text))
    assert text[finding.span.start : finding.span.end] == "Ministries"
    assert finding.message.startswith("This section asks for ")


def test_grade_of_the_prose_before_the_first_heading() -> None:
    (finding,) = score_limits.section_grade(reading(f"{HARD}\n\n## Boats\n\n{EASY}"))
    assert finding.span.start == 0


def test_a_document_without_headings_has_no_section_to_object_to() -> None:
    assert list(score_limits.section_grade(reading(HARD))) == []
