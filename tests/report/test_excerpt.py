import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model import Span
from linter.report.columns import safe, width
from linter.report.excerpt import ELLIPSIS, Row, excerpt
from linter.report.positions import Positions


def rows(text: str, phrase: str, columns: int = 60) -> list[Row]:
    start = text.index(phrase)
    return excerpt(text, Positions(text), Span(start, start + len(phrase)), columns)


def marked(row: Row) -> str:
    """Return the part of a row's line that stands above its marks, column by column."""
    cells: list[str] = []
    for character in row.line:
        if width(character):
            cells += [character] + [""] * (width(character) - 1)
        elif cells:
            cells[-1] += character
    return "".join(cell for cell, mark in zip(cells, row.marks, strict=False) if mark == "^")


def test_a_short_line_is_shown_whole() -> None:
    assert rows("one\nwe hired discussions today\ntwo", "hired discussions") == [
        Row("we hired discussions today", "   ^^^^^^^^^^^^^^^^^")
    ]


@pytest.mark.parametrize("before", ["", "é", "e\u0301", "東京 ", "🎉 ", "\t", "\x1b[31m", "\u200b", "한국 "])
def test_marks_stand_under_the_span(before: str) -> None:
    (row,) = rows(f"so {before}hired discussions", "hired discussions")
    assert marked(row) == "hired discussions"


def test_wide_characters_are_marked_in_both_columns() -> None:
    (row,) = rows("in 東京 now", "東京")
    assert row.marks == "   ^^^^"


def test_indentation_is_left_out() -> None:
    assert rows("\t\t  - we hired discussions", "hired")[0] == Row("- we hired discussions", "     ^^^^^")


def test_a_long_line_is_clipped_on_both_sides() -> None:
    (row,) = rows("word " * 40 + "hired discussions" + " word" * 40, "hired discussions")
    assert row.line.startswith(ELLIPSIS)
    assert row.line.endswith(ELLIPSIS)
    assert 45 <= width(row.line) <= 60
    assert marked(row) == "hired discussions"
    assert set(row.line.strip(ELLIPSIS).split()) == {"word", "hired", "discussions"}


def test_a_long_line_keeps_the_end_that_fits() -> None:
    (row,) = rows("word " * 40 + "hired discussions.", "hired discussions")
    assert row.line.endswith("hired discussions.")


def test_a_span_longer_than_the_room_is_cut() -> None:
    (row,) = rows("so " + "very " * 40 + "long", "very " * 40)
    assert row.line.endswith(ELLIPSIS)
    assert width(row.line) <= 60


def test_two_lines_are_both_marked() -> None:
    assert rows("he felt climbing\r\n  tensions rise", "climbing\r\n  tensions") == [
        Row("he felt climbing", "        ^^^^^^^^"),
        Row("tensions rise", "^^^^^^^^"),
    ]


def test_lines_between_first_and_last_are_left_out() -> None:
    assert rows("a b\nc\nd\ne f", "b\nc\nd\ne") == [Row("a b", "  ^"), Row(ELLIPSIS), Row("e f", "^")]


def test_an_invisible_span_is_visible() -> None:
    (row,) = rows("zero\u200bwidth", "\u200b")
    assert row == Row("zero<U+200B>width", "    ^^^^^^^^")


def test_a_lone_combining_mark_gets_a_mark() -> None:
    (row,) = rows("e\u0301", "\u0301")
    assert row.marks.strip() == "^"


def test_a_huge_line_is_quick() -> None:
    text = "\u0301" * 10 + "word " * 400_000 + "hired discussions" + " word" * 400_000
    assert marked(rows(text, "hired discussions")[0]) == "hired discussions"


alphabet = st.sampled_from("ab é\u0301東🎉\t\u200b\x1b \r\n")


@given(st.text(alphabet, min_size=1, max_size=120), st.data(), st.integers(20, 40))
def test_rows_fit_and_every_span_is_marked(text: str, data: st.DataObject, columns: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = excerpt(text, Positions(text), Span(start, end), columns)
    assert found
    assert all(width(row.line) <= columns for row in found)
    assert all("\n" not in row.line and "\x1b" not in row.line for row in found)
    assert any("^" in row.marks for row in found)
    span = "".join(safe(text[start:end]).split())
    if len(found) == 1 and ELLIPSIS not in found[0].line and width(span):
        assert width("".join(marked(found[0]).split())) >= width(span)
