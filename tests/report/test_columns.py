import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.report.columns import safe, shown, width, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("plain", 5),
        ("déjà", 4),
        ("de\u0301ja\u0300", 4),
        ("東京", 4),
        ("한국", 4),
        ("\u1112\u1161\u11ab", 2),
        ("ｆｕｌｌ", 8),
        ("🎉", 2),
        ("a\u200db", 2),
    ],
)
def test_width_counts_terminal_columns(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("character", "seen"),
    [
        ("\x1b", "<U+001B>"),
        ("\u200b", "<U+200B>"),
        ("\u202e", "<U+202E>"),
        ("\u2066", "<U+2066>"),
        ("\x9b", "<U+009B>"),
        ("\xad", "<U+00AD>"),
        ("\udc80", "<U+DC80>"),
        ("\t", "    "),
        ("\xa0", " "),
        ("é", "é"),
        ("\u0301", "\u0301"),
    ],
)
def test_characters_that_hide_or_steer_are_spelt_out(character: str, seen: str) -> None:
    assert shown(character) == seen


@given(st.text())
def test_what_is_shown_cannot_steer_a_terminal(text: str) -> None:
    assert all(ord(each) >= 32 and not 127 <= ord(each) < 160 for each in safe(text))


def test_line_ends_become_spaces() -> None:
    assert safe("one\r\ntwo\nthree\rfour") == "one two three four"


@given(st.text(alphabet="ab é東 \n", max_size=80), st.integers(8, 30))
def test_wrap_keeps_the_words_and_the_room(text: str, columns: int) -> None:
    lines = wrap(text, columns, first="> ", rest="  ")
    assert " ".join(line[2:] for line in lines).split() == text.split()
    for line in lines:
        assert width(line) <= columns or len(line[2:].split()) == 1
