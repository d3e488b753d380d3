"""Tokens as in the UD English Web Treebank."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.tokens import tokenize

PIECES = st.sampled_from(
    ["a", "can", "not", "n't", "'", "’", "s", "-", ".", "..", "U.S.", "1", ",", "%", "$", " ", "\n", "@", "http://",
     "www.", "é", "\u0301", "\u00ad", "_", '"', "(", ")", "&", "d'", "Mr.", "…", "中", "😀"]
)  # fmt: skip


def split(text: str) -> str:
    return "|".join(text[start:end] for start, end in tokenize(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I don't think he's here.", "I|do|n't|think|he|'s|here|."),
        ("They can’t; we’ll see", "They|ca|n’t|;|we|’ll|see"),
        ("I cannot and won't", "I|can|not|and|wo|n't"),
        ("a well-known state-of-the-art plan", "a|well|-|known|state|-|of|-|the|-|art|plan"),
        ("a co-author re-elected by e-mail", "a|co-author|re-elected|by|e-mail"),
        ("the U.S. dollar at 10 a.m. today", "the|U.S.|dollar|at|10|a.m.|today"),
        ("1,000 people, 3.5 litres, 50% of $20", "1,000|people|,|3.5|litres|,|50|%|of|$|20"),
        ("the 1970s and the 21st century", "the|1970s|and|the|21st|century"),
        ("Giscard d'Estaing at L'Oréal", "Giscard|d'Estaing|at|L'Oréal"),
        ("O’Brien's view of the workers' rights", "O’Brien|'s|view|of|the|workers|'|rights"),
        ("see https://example.org/a_b?c=1. Then", "see|https://example.org/a_b?c=1|.|Then"),
        ("write to jane.doe@example.co.uk, please", "write|to|jane.doe@example.co.uk|,|please"),
        ("Mr. Bush and George W. Bush of AT&T Inc.", "Mr.|Bush|and|George|W.|Bush|of|AT&T|Inc."),
        ("“Wait...” she said—twice -- no", "“|Wait|...|”|she|said|—|twice|--|no"),
        ("and/or at 9:30 on 9/11", "and|/|or|at|9:30|on|9/11"),
        ("at 5pm in room A320", "at|5|pm|in|room|A320"),
        ("It ended.Then", "It|ended|.|Then"),
        ("co\u00adope\u00adrate cafe\u0301s", "co\u00adope\u00adrate|cafe\u0301s"),
    ],
)
def test_splits_like_the_treebank(text: str, expected: str) -> None:
    assert split(text) == expected


def test_offsets_count_from_the_start_of_the_text() -> None:
    text = "One. Two words."
    assert tokenize(text, 5) == [(5, 8), (9, 14), (14, 15)]
    assert tokenize(text, 5, 8) == [(5, 8)]


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_every_visible_character_is_in_exactly_one_token(text: str) -> None:
    spans = tokenize(text)
    position = 0
    for start, end in spans:
        assert start < end
        assert text[position:start].strip() == ""
        assert not any(character.isspace() for character in text[start:end])
        position = end
    assert text[position:].strip() == ""


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        ".",
        '"',
        "a.",
        "a'",
        "a.b-",
        "1,",
        "1,1x",
        "a@",
        "www.",
        "http://",
        "é",
        "n't",
        "A&",
        "a-",
        "\u0301",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        start = time.process_time()
        tokenize(text)
        return time.process_time() - start

    small = min(seconds(100_000) for _ in range(2))
    assert seconds(800_000) < 40 * small + 0.2
