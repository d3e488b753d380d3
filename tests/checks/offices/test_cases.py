import json
from pathlib import Path

import pytest
from cases import CONTRADICTIONS, HARD_NEGATIVES, NO_REFERENCES, REFERENCES, Case

from linter.checks.finding import Finding
from linter.checks.offices.check import check
from linter.checks.reading import Reading
from linter.checks.settings import Settings
from linter.model import Level
from linter.text.formats import parse

ROOT = Path(__file__).parents[3]
SHARED = ROOT.parent / "shared" / "facts" / "office_cases.json"
SEED = ROOT / "seeds" / "000_bba8338b6b27f5b0.txt"


def findings(text: str, date: str | None = None, path: str = "article.txt") -> list[Finding]:
    return list(check(Reading(parse(text, path=path), Settings(date=date))))


def flagged(text: str, found: list[Finding]) -> list[str]:
    return [text[each.span.start : each.span.end] for each in found]


@pytest.mark.parametrize("case", CONTRADICTIONS + REFERENCES, ids=lambda case: case.reason)
def test_contradictions(case: Case) -> None:
    found = findings(case.text, case.date)
    assert flagged(case.text, found) == [case.flagged]
    assert (found[0].level == Level.WARNING) is case.warning


@pytest.mark.parametrize("case", HARD_NEGATIVES + NO_REFERENCES, ids=lambda case: case.reason)
def test_hard_negatives(case: Case) -> None:
    assert flagged(case.text, findings(case.text, case.date)) == []


@pytest.mark.skipif(not SHARED.is_file(), reason="needs the decided cases in ../shared")
def test_shared_cases() -> None:
    for case in json.loads(SHARED.read_text(encoding="utf-8")):
        assert bool(findings(case["text"], case["date"])) is case["conflict"], case["note"]


def test_the_seed() -> None:
    text = SEED.read_text(encoding="utf-8")
    (found,) = findings(text)
    assert flagged(text, [found]) == ["former president Donald Trump"]
    assert found.level is None
    assert found.message == (
        "Donald Trump was US president from 2025-01-20; Marco Rubio, named here as head of American"
        " diplomacy, took that office on 2025-01-21"
    )
    (related,) = found.related
    assert text[related.span.start : related.span.end] == "Marco Rubio, head of American diplomacy"
    assert found.suggestions == ("president Donald Trump",)


def test_a_dated_finding_names_both_dates_and_points_to_the_front_matter() -> None:
    text = "---\ntitle: Tariffs\ndate: 2025-04-18\n---\nFormer President **Donald Trump** spoke.\n"
    (found,) = findings(text, path="article.md")
    assert found.message == (
        "Donald Trump has been US president since 2025-01-20, and so not a former one on 2025-04-18,"
        " the date of this text"
    )
    (related,) = found.related
    assert text[related.span.start : related.span.end] == "2025-04-18"
    assert related.message == "the text is dated 2025-04-18"


@pytest.mark.parametrize(
    ("text", "date", "suggestion"),
    [
        ("Former president Donald Trump spoke.", "2025-04-18", "President Donald Trump"),
        ("He met former president Donald Trump.", "2025-04-18", "president Donald Trump"),
        ("He met US president Joe Biden.", "2025-04-18", "former US president Joe Biden"),
        ("Joe Biden, the US president, spoke.", "2025-04-18", "Joe Biden, the former US president"),
    ],
)
def test_the_correction_is_right_and_is_not_flagged_again(text: str, date: str, suggestion: str) -> None:
    (found,) = findings(text, date)
    assert found.suggestions == (suggestion,)
    (edit,) = found.edits
    corrected = text[: edit.span.start] + edit.text + text[edit.span.end :]
    assert suggestion in corrected
    assert findings(corrected, date) == []


def test_no_edit_swallows_markup() -> None:
    (found,) = findings("**Former** president Donald Trump spoke.\n", "2025-04-18", path="article.md")
    assert found.suggestions == ()
    assert found.edits == ()


def test_an_empty_and_a_one_word_document() -> None:
    assert findings("") == []
    assert findings("President") == []
