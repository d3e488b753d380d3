"""No text takes more than linear time, or all of the stack."""

import time

import pytest

from linter.text.document import LineIndex
from linter.text.formats import parse

LENGTH = 200_000
# About ten times what the slowest takes; what is quadratic takes minutes.
SECONDS = 15.0

PIECES = {
    "plain": ["*", "a\n", "\n", "\r", "a.b@", "http://a(", "www.)", "# \n", "((((\n"],
    "html": ["<", "&", "<!--", "<a ", "<a b=\"'", "</a", "<li>", "<ul></li>", "<script>", "<![CDATA[", "&a"],
    "markdown": ["*", "<", "[", "&", "`", "é*", "> ", "{{", "{%", "{{highlight}}", "<a b=\"", "<svg>\n\n"],
}  # fmt: skip


@pytest.mark.parametrize(("name", "piece"), [(name, each) for name in PIECES for each in PIECES[name]])
def test_repetition_takes_linear_time(name: str, piece: str) -> None:
    text = piece * (LENGTH // len(piece))
    started = time.process_time()
    document = parse(text, path="a", format=name)
    for block in document.blocks[:1000]:
        document.render(block)
    assert time.process_time() - started < SECONDS
    assert len(document.mask) == len(text)


@pytest.mark.parametrize("text", [">" * 10_000 + " deep", "- " * 10_000 + "deep", "> " * 10_000 + "é deep"])
def test_ten_thousand_levels_of_markdown_are_read(text: str) -> None:
    document = parse(text, path="a.md")
    assert document.notes == ()
    assert [document.render(block).text.split()[-1] for block in document.blocks] == ["deep"]


def test_ten_thousand_levels_of_html_are_read() -> None:
    document = parse("<ul><li>" * 10_000 + "deep" + "</li></ul>" * 10_000 + "after", path="a.html")
    assert [document.render(block).text for block in document.blocks] == ["deep", "after"]


def test_braces_of_mdx_may_nest_deep() -> None:
    document = parse("a " + "{" * 100_000 + "b" + "}" * 100_000 + " c", path="a.mdx")
    assert [document.render(block).text.split() for block in document.blocks] == [["a", "c"]]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_lines_are_indexed_in_linear_time(end: str) -> None:
    text = ("a line of some length" + end) * 100_000
    started = time.process_time()
    assert LineIndex(text).lines == 100_001
    assert time.process_time() - started < SECONDS
