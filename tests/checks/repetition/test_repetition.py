"""What comes again: sentences, openings, formulas."""

from pathlib import Path

import pytest

from linter.checks.reading import Check, Reading
from linter.checks.repetition.connectives import connectives
from linter.checks.repetition.formulas import repeated_formulas
from linter.checks.repetition.sentences import repeated_sentences
from linter.checks.settings import Settings
from linter.text.formats import parse

SEED = Path(__file__).parents[3] / "seeds" / "000_bba8338b6b27f5b0.txt"


def flagged(check: Check, text: str, path: str = "a.md") -> list[str]:
    found = check(Reading(parse(text, path=path), Settings()))
    return [text[each.span.start : each.span.end] for each in found]


def test_the_seed_begins_twice_and_repeats_its_formula_and_connective() -> None:
    text = SEED.read_text(encoding="utf-8")
    (again,) = flagged(repeated_sentences, text, "seed.txt")
    assert again.startswith("On April 17, Emmanuel Macron began")
    assert flagged(repeated_formulas, text, "seed.txt") == ["remains at the heart of"]
    assert flagged(connectives, text, "seed.txt") == ["In addition"]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("However, it rained. However, it stopped.", 1),
        ("However, it rained.\n\nHowever, it stopped.", 1),
        ("However, it rained. It stopped. However, it snowed.", 1),
        ("However, it rained. It stopped. It snowed. However, it hailed.", 0),
        ("However, it rained. It did, however, stop.", 0),
        ("In addition to rain, hail fell. In addition to hail, snow fell.", 0),
        ("“However, it rained.” However, it stopped.", 1),
        ("", 0),
    ],
)
def test_connectives(text: str, times: int) -> None:
    assert len(flagged(connectives, text)) == times


def test_a_formula_counts_in_all_its_forms_within_a_page() -> None:
    twice = "It plays a key role. They played a key role. "
    assert flagged(repeated_formulas, twice) == []
    assert flagged(repeated_formulas, twice + "It is playing a key role.") == ["playing a key role"]
    far = f"In this context, no. {'Word. ' * 900}In this context, no. {'Word. ' * 900}In this context, no."
    assert flagged(repeated_formulas, far) == []


FIRST = "The minister Anna Schmidt announced on Monday in Berlin that hospitals receive twelve million euros."


@pytest.mark.parametrize(
    "again",
    [
        FIRST,
        "On Monday in Berlin minister Anna Schmidt said that hospitals will receive twelve million euros.",
        "The minister Anna Schmidt announced on Monday in Berlin the decision. The hospitals receive twelve"
        " million euros.",
    ],
)
def test_a_sentence_said_again(again: str) -> None:
    text = f"{FIRST}\n\nNobody was surprised by it.\n\n{again} Nobody knows why."
    (found,) = flagged(repeated_sentences, text)
    assert again.startswith(found)


@pytest.mark.parametrize(
    "other",
    [
        "The minister Anna Schmidt opened a bridge in Hamburg last year, before journalists from Denmark.",
        "Hospitals receive money.",
        "# " + FIRST,
    ],
)
def test_a_new_sentence_or_a_heading(other: str) -> None:
    assert flagged(repeated_sentences, f"{FIRST}\n\n{other}") == []
