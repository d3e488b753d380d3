"""Paragraphs of plain text."""

import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from phrases import shown

from linter.text.document import BlockKind, ZoneKind
from linter.text.plain import parse

SEEDS = Path(__file__).parents[2] / "seeds"
PARAGRAPH, HEADING, ITEM = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM

ARTICLE = (
    "On April 17, Emmanuel Macron hired discussions with American officials, including Marco Rubio and "
    "Steve Witkoff, to explore avenues. The talks went on. Nobody knows how long the President of France "
    "will stay in Washington, D.C. or in Paris."
)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        (" \n\t\n", []),
        ("one\n\ntwo\n \n  three  \n", ["one", "two", "three"]),
        ("one.\r\n\r\nTwo.\r\rThree.", ["one.", "Two.", "Three."]),
        ("A title\nA sentence that follows it.", ["A title", "A sentence that follows it."]),
        ("The first paragraph.\nThe second one.", ["The first paragraph.", "The second one."]),
        ("The sentence goes\non here.", ["The sentence goes\non here."]),
        ("It goes on\n“quoted in lower case”.", ["It goes on\n“quoted in lower case”."]),
        ("It ended.\niPhone sales rose.", ["It ended.", "iPhone sales rose."]),
        ("a\n-----\nb", ["a", "b"]),
        ("* * *\n\n====", []),
    ],
)
def test_lines_make_blocks(text: str, blocks: list[str]) -> None:
    assert shown(text, "a.txt") == [(PARAGRAPH, block) for block in blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("## Future  prospects ##\nText.", [(HEADING, "Future  prospects"), (PARAGRAPH, "Text.")]),
        ("Text goes\n# heading\non", [(PARAGRAPH, "Text goes"), (HEADING, "heading"), (PARAGRAPH, "on")]),
        ("#hashtag of the day", [(PARAGRAPH, "#hashtag of the day")]),
        ("# Learn C#", [(HEADING, "Learn C#")]),
        ("# a\x0b#", [(HEADING, "a")]),
        ("### ###", []),
        ("###", []),
        ("- one\n- two\n  goes on\n• three", [(ITEM, "one"), (ITEM, "two\n  goes on"), (ITEM, "three")]),
        ("1. one\n12) two", [(ITEM, "one"), (ITEM, "two")]),
        ("2024 was\n17 months ago", [(PARAGRAPH, "2024 was"), (PARAGRAPH, "17 months ago")]),
    ],
)
def test_headings_and_items_are_blocks(text: str, blocks: list[tuple[BlockKind, str]]) -> None:
    assert shown(text, "a.txt") == blocks


def test_a_heading_has_the_depth_of_its_marks() -> None:
    assert parse("#### Deep", path="a.txt").blocks[0].depth == 4


@pytest.mark.parametrize("width", [45, 60, 72, 80, 99])
def test_wrapped_lines_are_one_block(width: int) -> None:
    wrapped = textwrap.fill(ARTICLE, width)
    assert shown(wrapped, "a.txt") == [(PARAGRAPH, wrapped)]
    wrapped = wrapped.replace("\n", "\r\n    ")
    assert shown(wrapped, "a.txt") == [(PARAGRAPH, wrapped)]


def test_long_lines_are_paragraphs() -> None:
    text = "\n".join([ARTICLE, ARTICLE.upper(), ARTICLE])
    assert [block for _, block in shown(text, "a.txt")] == text.split("\n")


def test_a_short_last_line_ends_a_wrapped_paragraph() -> None:
    first, second = textwrap.fill(ARTICLE, 72), textwrap.fill("Other people " + ARTICLE, 72)
    assert len(first.split("\n")[-1]) < 60
    assert [block for _, block in shown(f"{first}\n{second}", "a.txt")] == [first, second]


def test_an_object_stands_for_an_address() -> None:
    text = "See (https://a.b/c_(d)?e=f), www.g.org. Write to h.i@j.com!\nhttps://k.l"
    document = parse(text, path="a.txt")
    addresses = ["https://a.b/c_(d)?e=f", "www.g.org", "h.i@j.com", "https://k.l"]
    assert [text[zone.start : zone.end] for zone in document.zones] == addresses
    assert {zone.kind for zone in document.zones} == {ZoneKind.URL}
    rendered = [document.render(block).text for block in document.blocks]
    assert [" ".join(block.split()) for block in rendered] == ["See (\ufffc), \ufffc. Write to \ufffc!"]


@given(
    st.lists(st.text(st.sampled_from("ab. \tA-#1"), max_size=12), max_size=8), st.sampled_from(["\r\n", "\r"])
)
def test_the_kind_of_line_end_changes_nothing(lines: list[str], end: str) -> None:
    def blocks(text: str) -> list[tuple[BlockKind, list[str]]]:
        return [(kind, block.split()) for kind, block in shown(text, "a.txt")]

    assert blocks(end.join(lines)) == blocks("\n".join(lines))


@pytest.mark.skipif(not SEEDS.is_dir() or not list(SEEDS.glob("*.txt")), reason="seeds/ holds no article")
def test_the_seed_article_has_its_headings_and_paragraphs() -> None:
    for seed in SEEDS.glob("*.txt"):
        text = seed.read_text(encoding="utf-8")
        found = shown(text, "a.txt")
        lines = [line.strip("# ") for line in text.splitlines() if line.strip()]
        assert [block for _, block in found] == lines
        headings = [line for line in text.splitlines() if line.startswith("#")]
        assert [f"### {block}" for kind, block in found if kind is HEADING] == headings
