"""The lexer of HTML."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.text.tags import TokenKind, tokens

TEXT, START, END = TokenKind.TEXT, TokenKind.START, TokenKind.END
COMMENT, DECLARATION, RAW = TokenKind.COMMENT, TokenKind.DECLARATION, TokenKind.RAW
SECTION = TokenKind.SECTION


def pieces(text: str) -> list[tuple[TokenKind, str]]:
    return [(token.kind, text[token.start : token.end]) for token in tokens(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a < b <3 </ <> <-", [(TEXT, "a < b <3 </ <> <-")]),
        ("a<b>c</b>", [(TEXT, "a"), (START, "<b>"), (TEXT, "c"), (END, "</b>")]),
        ("<a b='>' c = \">\" d=e'>f", [(START, "<a b='>' c = \">\" d=e'>"), (TEXT, "f")]),
        ("<a b=\"c>d", [(START, "<a b=\"c>"), (TEXT, "d")]),
        ("<p don't>x", [(START, "<p don't>"), (TEXT, "x")]),
        ("<a b=c <i>d", [(START, "<a b=c "), (START, "<i>"), (TEXT, "d")]),
        ("if x <y then", [(TEXT, "if x <y then")]),
        ("x <y <b>", [(TEXT, "x <y "), (START, "<b>")]),
        ("<!-- <b> --->c", [(COMMENT, "<!-- <b> --->"), (TEXT, "c")]),
        ("<!-->a<!--->b", [(COMMENT, "<!-->"), (TEXT, "a"), (COMMENT, "<!--->"), (TEXT, "b")]),
        ("<!-- a", [(COMMENT, "<!-- a")]),
        ("<!doctype html>a", [(DECLARATION, "<!doctype html>"), (TEXT, "a")]),
        ("<?xml version='1'?>a", [(DECLARATION, "<?xml version='1'?>"), (TEXT, "a")]),
        ("<?php a->b ?>c", [(DECLARATION, "<?php a->b ?>"), (TEXT, "c")]),
        ("<![CDATA[a]]>]]>", [(SECTION, "<![CDATA["), (TEXT, "a"), (DECLARATION, "]]>"), (TEXT, "]]>")]),
        ("<![CDATA[<b>", [(SECTION, "<![CDATA["), (START, "<b>")]),
        ("<![CDATA[<b c=']]>'>d", [(SECTION, "<![CDATA["), (START, "<b c=']]>'>"), (TEXT, "d")]),
        ("<SCRIPT>a</b></ScRiPt >", [(START, "<SCRIPT>"), (RAW, "a</b>"), (END, "</ScRiPt >")]),
        ("<style></style>", [(START, "<style>"), (END, "</style>")]),
        ("<script>a</scripts>", [(START, "<script>"), (RAW, "a</scripts>")]),
        ("<script/>a", [(START, "<script/>"), (TEXT, "a")]),
    ],
)  # fmt: skip
def test_markup_is_cut_where_browsers_cut_it(text: str, expected: list[tuple[TokenKind, str]]) -> None:
    assert pieces(text) == expected


def test_names_are_in_lower_case() -> None:
    found = list(tokens("<BR/></MY-tag\n a>", 0, 17))
    assert [(token.name, token.closed) for token in found] == [("br", True), ("my-tag", False)]


@given(
    st.lists(
        st.sampled_from([*"<>/!-='\"ab \n?[]", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>"])
    ).map("".join)
)
def test_nothing_is_left_out(text: str) -> None:
    found = list(tokens(text, 0, len(text)))
    assert "".join(text[token.start : token.end] for token in found) == text
    assert all(token.start < token.end for token in found)
    assert not any(before.kind is after.kind is TEXT for before, after in pairwise(found))
    assert all(token.name for token in found if token.kind in (START, END, RAW))
