"""Words are counted as documented, and textstat finds just the words and sentences it is given."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.checks.readability.own_textstat import formulas
from linter.checks.readability.wording import textstat_text, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He didn’t re-open U.S. talks.", ["He", "didn’t", "re-open", "U.S", "talks"]),
        ("and/or, Paris–Nice, war—and peace", ["and", "or", "Paris", "Nice", "war", "and", "peace"]),
        ("1,000 at 10:30, AT&T; 3.5%", ["1,000", "at", "10:30", "AT&T", "3.5"]),
        ("“Quoted,” (bracketed) 'words' …", ["Quoted", "bracketed", "words"]),
        ("co\u00adoperation, cafe\u0301", ["cooperation", "café"]),
        ("\ufffc ★ — *", []),
        ("Первый 战争 O'Neill", ["Первый", "战争", "O'Neill"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_textstat_sees_no_full_stop_but_at_the_ends() -> None:
    sentences = [words("The U.S. paid $3.5m, e.g. in Dr. Smith’s case!"), [], words("Why?")]
    assert textstat_text(sentences) == "The US paid 35m eg in Dr Smith's case. Why."


sentence_lists = st.lists(
    st.text(alphabet=st.sampled_from("ab Éß1'’.-!?,\u00ad\u0301_—/&:\n 战"), max_size=40).map(words),
    max_size=8,
)


@settings(max_examples=300, deadline=None)
@given(sentence_lists)
def test_textstat_counts_the_words_and_sentences_it_is_given(sentences: list[list[str]]) -> None:
    text = textstat_text(sentences)
    assert formulas().lexicon_count(text) == sum(map(len, sentences))
    if text:
        long_enough = sum(len(sentence) >= 3 for sentence in sentences)
        assert formulas().sentence_count(text) == max(1, long_enough)


@given(st.text(max_size=80))
def test_words_are_never_empty_and_hold_no_space(text: str) -> None:
    for word in words(text):
        assert word
        assert not any(map(str.isspace, word))
        assert any(map(str.isalnum, word))
