"""Lines and columns of offsets."""

import re

from hypothesis import given
from hypothesis import strategies as st

from linter.text.document import LineIndex

TEXTS = st.text(st.sampled_from("ab\r\n\u2028😀\x0b"))


def test_each_kind_of_line_end_counts_once() -> None:
    index = LineIndex("a\nb\r\nc\rd\n\r")
    assert index.lines == 6
    assert [index.position(offset) for offset in (0, 2, 5, 7, 9)] == [(1, 1), (2, 1), (3, 1), (4, 1), (5, 1)]


def test_columns_count_code_points() -> None:
    assert LineIndex("😀é x").position(3) == (1, 4)


def test_other_separators_do_not_end_a_line() -> None:
    assert LineIndex("a\u2028b\x0bc\x85d").lines == 1


@given(TEXTS)
def test_lines_are_those_between_line_ends(text: str) -> None:
    assert LineIndex(text).lines == len(re.split("\r\n|\r|\n", text))


@given(TEXTS, st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    index = LineIndex(text)
    line, column = index.position(offset)
    assert index.line_start(line) + column - 1 == offset
    assert 1 <= line <= index.lines
