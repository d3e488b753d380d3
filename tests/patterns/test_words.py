"""Words by which patterns are looked up agree with the tokeniser, whatever the text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from linter.language.tokens import tokens
from linter.patterns.words import BREAK, REPETITIONS, flatten, may_be_part, repetitions, words_of

PROSE = st.text(
    st.one_of(st.sampled_from("abcdetnoTCN 0123.,'’-\n\"éßIi"), st.characters(codec="utf-8")), max_size=60
)


@given(PROSE)
def test_flattening_keeps_every_place(text: str) -> None:
    assert len(flatten(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He didn't, they CAN’T.", ["he", "did", "t", "they", "ca", "t"]),
        ("We cannot go to L'Équipe", ["we", "can", "ot", "go", "to", "l", "équipe"]),
        ("co-author: 1,000 m² (18h30)", ["co", "author", "1", "000", "m²", "18h30"]),
        ("Erdoğan — “naïve”", ["erdo", "an", "naïve"]),
        ("", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(flatten(text)) == words


@given(PROSE)
@example("He cannot, can't, won't and ain't; it's 10am (not 'tis).")
@example("gonna wanna d'ye I'd've o'clock rock'n'roll")
def test_tokens_are_made_of_whole_words(text: str) -> None:
    text = text.replace(BREAK, " ")
    words = set(words_of(flatten(text)))
    for token in tokens(text):
        lower = token.lower().replace("’", "'")
        if not may_be_part(lower):
            assert words.issuperset(words_of(flatten(token))), token


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_repetitions(words: list[str]) -> None:
    found = set(repetitions(words))
    for distance, mark in enumerate(REPETITIONS, 1):
        places = {place for place in range(len(words) - distance) if words[place] == words[place + distance]}
        assert {place for place, other in found if other == mark} == places


def test_a_break_is_no_repetition() -> None:
    assert list(repetitions([BREAK, BREAK, BREAK])) == []
