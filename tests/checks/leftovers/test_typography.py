"""Source typography: marks tell at once, spaces and figures from two signs on."""

import pytest
from flagging import findings, fixed, flagged, suggested

from linter.checks.typography.numbers import english_number
from linter.model import Level


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("The plan is « too timid », he said.", "The plan is “too timid”, he said."),
        ("The plan is «too timid», he said.", "The plan is “too timid”, he said."),
        ("The plan is „too timid“, he said.", "The plan is “too timid”, he said."),
        ('The »plan« is "new".', 'The "plan" is "new".'),
        ("He read 《人民日报》 daily.", "He read “人民日报” daily."),
        ('« It is late", he said.', '"It is late", he said.'),
        ("It is late. » He left.", "It is late.” He left."),
    ],
)
def test_quotation_marks(text: str, repaired: str) -> None:
    assert fixed("foreign-quotation-marks", text) == repaired


@pytest.mark.parametrize("text", ["Read more »", "Home » News » France", "“Fine” and ‘fine’."])
def test_arrows_are_no_quotation_marks(text: str) -> None:
    assert flagged("foreign-quotation-marks", text) == []


def test_a_pair_with_markup_inside_is_fixed_at_its_ends() -> None:
    assert fixed("foreign-quotation-marks", "It is « *too* timid ».", "a.md") == "It is “*too* timid”."


def test_inverted_and_full_width_marks() -> None:
    assert fixed("inverted-marks", "¿Who won? ¡We did!") == "Who won? We did!"
    assert flagged("inverted-marks", "“¿Por qué no te callas?” the king asked.") == []
    assert fixed("full-width-forms", "The ministry，he said，opens！") == "The ministry, he said, opens!"
    assert fixed("full-width-forms", "The ＭＦＡ（Peking）said １２３") == "The MFA(Peking) said 123"
    assert flagged("full-width-forms", "The ministry (外交部，北京) opened.") == []


TWO_SIGNS = [
    ("spaced-marks", "Who won ? We did !", "Who won? We did!"),
    ("spaced-marks", "He said\u00a0: who\u202f?", "He said: who?"),
    ("source-times", "From 18 h 30 to 23h.", "From 6:30 p.m. to 11 p.m.."),
    ("source-times", "At 0h05 and 12 h 00 sharp.", "At 12:05 a.m. and 12 p.m. sharp."),
    ("source-times", "At 13: 45 and 18h15 sharp.", "At 13:45 and 6:15 p.m. sharp."),
    ("source-thousands", "Of 1 500 000 some 12 000 left.", "Of 1,500,000 some 12,000 left."),
    ("source-thousands", "Of 1.500.000 some 12.000 people left.", "Of 1,500,000 some 12,000 people left."),
    ("decimal-commas", "From 3,5 % to 12,25 million.", "From 3.5 % to 12.25 million."),
    ("source-currencies", "It is 500 €, not 1 500,50 €.", "It is €500, not €1,500.50."),
    ("source-currencies", "It is 3,5 million €, not 20$.", "It is €3.5 million, not $20."),
    ("source-dates", "On the 17 April 2025, and the 3 May.", "On 17 April 2025, and on 3 May."),
    ("source-dates", "From 17.04.2025 to 3.5.2026.", "From 17 April 2025 to 3 May 2026."),
    ("source-scores", "They won 2: 1 and lost 0 : 3.", "They won 2-1 and lost 0-3."),
    ("spaced-percents", "From 45 % to 50\u00a0%.", "From 45% to 50%."),
]


@pytest.mark.parametrize(("check", "text", "repaired"), TWO_SIGNS)
def test_two_signs(check: str, text: str, repaired: str) -> None:
    assert fixed(check, text) == repaired


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("spaced-marks", "Who won ? We did!"),
        ("source-times", "From 18 h 30 to midnight."),
        ("source-thousands", "Of 12 000 some left."),
        ("decimal-commas", "From 3,5 % to 4%."),
        ("source-currencies", "It is 500 €."),
        ("source-dates", "On the 17 April 2025, he left."),
        ("source-scores", "They won 2: 1 again."),
        ("spaced-percents", "From 45 % to 50%."),
    ],
)
def test_one_sign_may_be_a_slip(check: str, text: str) -> None:
    assert flagged(check, text) == []


def test_signs_of_two_conventions_make_a_habit() -> None:
    text = "From 18 h 30 on it costs 500 €."
    assert flagged("source-times", text) == ["18 h 30"]
    assert flagged("source-currencies", text) == ["500 €"]


def test_a_spaced_percent_sign_says_nothing_of_the_rest() -> None:
    assert flagged("source-currencies", "It costs 500 €, that is 45 % of it.") == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("source-times", "It ran for 24 h, then 48 h, at 5 hPa and 10 Hz; ratio 1: 10 and 1: 20."),
        (
            "source-thousands",
            "On May 15 300 people came, on June 16 200 more; call 0295 416 520 or 555 123 4567.",
        ),
        ("source-thousands", "Version 1.200.300.1, 3.125 metres, Odyssey 8 266-366 and 8 499-520."),
        ("decimal-commas", "Pages 3,5 and 7,9 of 1,250 per cent in 2,500 million and 1,2,3 million."),
        ("source-currencies", "It costs €500 or $20 – 10 of them, 5 £-notes are 3 €-cents."),
        ("source-dates", "The 17 April attack and the 3 May 2025 vote; version 1.2.2025.4 and 32.13.2025."),
        ("source-scores", "Mix it 2:1; see John 3:1. Step 1: 2 eggs. Chapter 1: 5 rules."),
        ("spaced-marks", "He wrote x != y :) and ;-) there."),
    ],
)
def test_what_english_writes_too(check: str, text: str) -> None:
    assert flagged(check, text) == []


def test_a_score_without_spaces_is_only_mentioned() -> None:
    found = findings("source-scores", "They won 2:1 and lost 0:3.")
    assert [finding.level for finding in found] == [Level.INFO, Level.INFO]
    assert suggested("source-scores", "They won 2:1 and lost 0:3.")[0] == ("2-1", "2–1")


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("1 500 000", "1,500,000"),
        ("12.000", "12,000"),
        ("1.500,5", "1,500.5"),
        ("7,25", "7.25"),
        ("500", "500"),
    ],
)
def test_numbers_in_english(written: str, english: str) -> None:
    assert english_number(written) == english
