"""Invisible characters are found and deleted; those that do their work stay."""

import pytest
from flagging import findings, fixed, flagged

from linter.model import Level

CHECK = "invisible-characters"


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("The vote\u200b is on Thursday.", "The vote is on Thursday."),
        ("A \u200b\u200bnew\ufeff law.", "A new law."),
        ("Talks with Washington\u2028began.", "Talks with Washington began."),
        ("Talks with Washington \u2028began.", "Talks with Washington began."),
        ("The \x07bell.", "The bell."),
        ("A left-to-right\u200e mark.", "A left-to-right mark."),
        ("Two\u2060 words.", "Two words."),
        ("A heart\ufe0f of ink.", "A heart of ink."),
        ("A joiner\u200d in English.", "A joiner in English."),
    ],
)
def test_deleted(text: str, repaired: str) -> None:
    assert fixed(CHECK, text) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "No-break\u00a0spaces, thin\u2009ones and \u2018quotation\u2019 marks \u2013 all fine\u2026",
        "A family 👩\u200d👩\u200d👧 and a heart ❤\ufe0f and a keycap 1\ufe0f⃣.",
        "The flag of Scotland 🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f flew.",
        "Persian می\u200cخواهم and Hindi क्\u200dष.",
        "Hebrew (\u200fשלום\u200f) in brackets.",
        "Made on a Mac\uf8ff.",
    ],
)
def test_left_alone(text: str) -> None:
    assert flagged(CHECK, text) == []


def test_a_character_that_was_lost_has_no_fix() -> None:
    (finding,) = findings(CHECK, "The caf\ufffd is closed.")
    assert finding.suggestions == ()
    assert finding.edits == ()
    assert "U+FFFD" in finding.message


def test_a_soft_hyphen_is_only_mentioned() -> None:
    (finding,) = findings(CHECK, "A long\u00adword.")
    assert finding.level is Level.INFO


def test_an_entity_is_deleted_whole() -> None:
    assert (
        fixed(CHECK, "<p>The vote&#8203; is on Thursday.</p>", "a.html") == "<p>The vote is on Thursday.</p>"
    )


def test_code_is_not_prose() -> None:
    assert flagged(CHECK, "Type `a\u200bb` now.\n\n    c\u200bd\n", "a.md") == []
