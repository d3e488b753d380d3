"""One thing, one term; one spelling, one convention."""

import pytest

from linter.checks.finding import Finding
from linter.checks.reading import Check, Reading
from linter.checks.settings import Settings
from linter.checks.terms.conventions import dates, numbers
from linter.checks.terms.siblings import siblings
from linter.checks.terms.spellings import spellings
from linter.model import Level
from linter.text.formats import parse


def run(check: Check, text: str) -> list[Finding]:
    return list(check(Reading(parse(text, path="a.md"), Settings())))


def flagged(check: Check, text: str) -> list[str]:
    return [text[each.span.start : each.span.end] for each in run(check, text)]


def test_a_literal_term_beside_the_english_one_keeps_its_number() -> None:
    (finding,) = run(siblings, "The health pass ends. Sanitary passes are void, sanitary passes are gone.")
    assert finding.level is None
    assert finding.suggestions == ("health passes",)
    assert len(finding.edits) == 2


def test_terms_that_are_equal_are_an_information() -> None:
    (finding,) = run(siblings, "US officials said no. US officials left. American officials stayed.")
    assert finding.level is Level.INFO
    assert finding.suggestions == ("US officials",)


def test_a_term_in_both_numbers_has_no_single_replacement() -> None:
    (finding,) = run(siblings, "A health pass. One sanitary pass, two sanitary passes.")
    assert finding.suggestions == ()


@pytest.mark.parametrize(
    "text",
    [
        "The sanitary pass is new.",
        "The health pass (in French a “sanitary pass”) is new.",
        "Finally the envoy spoke.",
        "",
    ],
)
def test_one_term(text: str) -> None:
    assert flagged(siblings, text) == []


def test_mixed_spelling_is_told_once_and_edited_everywhere() -> None:
    text = "The centre has a colour. Its behaviour is odd. Its flavor and its neighbors are not."
    (finding,) = run(spellings, text)
    assert text[finding.span.start : finding.span.end] == "flavor"
    assert finding.level is None
    assert [edit.text for edit in finding.edits] == ["flavour", "neighbours"]


@pytest.mark.parametrize(
    "text",
    ["The centre of the color.", "He traveled and she travelled; a center of colors."],
)
def test_one_word_or_a_shared_spelling_is_an_information(text: str) -> None:
    (finding,) = run(spellings, text)
    assert finding.level is Level.INFO


@pytest.mark.parametrize(
    "text",
    [
        "The colour of the organization.",
        "The Labor Department and the Defense Secretary praised the centre and its colour.",
        "He said: “The color is my favorite.” The centre has a colour.",
        "He exercised, advised and was surprised by the color.",
    ],
)
def test_one_spelling(text: str) -> None:
    assert flagged(spellings, text) == []


def test_oxford_spelling_does_not_go_with_ise() -> None:
    assert flagged(spellings, "They organised it; she realized it, he organised more.") == ["realized"]


def test_dates_in_two_orders() -> None:
    assert flagged(dates, "He came on April 17, 2025, on April 18 and left on 19 April 2025.") == ["19 April"]


@pytest.mark.parametrize(
    "text",
    [
        "He came on April 17. (Reuters, 19 April 2025)",
        "He came on April 17. “I left on 19 April”, he said.",
        "In May 20 people came, on 3 June 40.",
        "On May 5.5 tonnes came, on 4 June more.",
        "He came on 17 April and left on 18 April.",
    ],
)
def test_dates_in_one_order(text: str) -> None:
    assert flagged(dates, text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1,500 men, 2,500 women, 1 500 cars.", "1 500"),
        ("1,500 men, 2.500.000 women.", "2.500.000"),
        ("It rose by 3.5% and 2.1%, then 4,5%.", "4,5"),
        ("1,500 men, 1\u00a0500 cars.", "1\u00a0500"),
    ],
)
def test_numbers_in_two_conventions(text: str, place: str) -> None:
    assert flagged(numbers, text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "1,500 men and 3.5%.",
        "In 2019 300 men came; 1,500 left.",
        "Luke 23:34 at 6 p.m.",
        "1,2,3 and 4.5",
        "7",
    ],
)
def test_numbers_in_one_convention(text: str) -> None:
    assert flagged(numbers, text) == []


def test_two_clocks_are_an_information() -> None:
    (finding,) = run(numbers, "He came at 6:30 p.m. and left at 18:30.")
    assert finding.level is Level.INFO
