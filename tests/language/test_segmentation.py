"""Sentences of a block."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.language.segmentation import sentence_spans

PIECES = st.sampled_from(
    [
        "One",
        "two",
        " ",
        "\n",
        "\n\n",
        ".",
        "!",
        "?",
        "…",
        '"',
        "”",
        ")",
        "Mr.",
        "U.S.",
        "e.g.",
        "A.",
        "1",
        "etc.",
    ]
)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. We left!  Why? Well", ["It rained.", "We left!", "Why?", "Well"]),
        ('He said "no." She left.', ['He said "no."', "She left."]),
        ("(It rained.) “We left.” Then", ["(It rained.)", "“We left.”", "Then"]),
        ("Mr. Smith met Dr. Jones.", ["Mr. Smith met Dr. Jones."]),
        ("George W. Bush won. He left.", ["George W. Bush won.", "He left."]),
        ("He moved to the U.S. The move paid.", ["He moved to the U.S.", "The move paid."]),
        ("the U.S. Senate voted.", ["the U.S. Senate voted."]),
        ("It cost 3.5 million. In 2020. 12 came.", ["It cost 3.5 million.", "In 2020.", "12 came."]),
        ("See No. 5 and pp. 3. It is.", ["See No. 5 and pp. 3.", "It is."]),
        ("He said no. They left.", ["He said no.", "They left."]),
        ("So am I. We agree.", ["So am I.", "We agree."]),
        ("Wait... what? yes", ["Wait... what? yes"]),
        ("One line\nand the next.\n\nA new one", ["One line\nand the next.", "A new one"]),
        ("A heading \n\nA text", ["A heading", "A text"]),
        ("  \n ", []),
        ("", []),
    ],
)
def test_finds_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_spans_are_trimmed_ordered_and_complete(text: str) -> None:
    position = 0
    for start, end in sentence_spans(text):
        assert text[position:start].strip() == ""
        assert text[start:end] == text[start:end].strip() != ""
        position = end
    assert text[position:].strip() == ""


@pytest.mark.parametrize("unit", ["a. ", ".", '" ', "A. ", "\n", " ", ".)", ". ", "!\n", "\n "])
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit)) + "a"
        start = time.process_time()
        sentence_spans(text)
        return time.process_time() - start

    small = min(seconds(100_000) for _ in range(2))
    assert seconds(800_000) < 40 * small + 0.2
