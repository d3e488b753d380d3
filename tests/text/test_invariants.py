"""What holds for any text whatever in each format."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from linter.text.document import CONTINUATION, MARKUP, Document
from linter.text.formats import parse

MARKDOWN = [
    *"ab .\n*_`[]()!<>#-+|:~$\\&;{}%=\"'1",
    *("\r\n", "\r", "  \n", "\n\n", "> ", "    ", "- ", "1. ", "```", "[^1]", "[^1]: ", "| - |\n", "---\n"),
    *("<b>", "</code>", "<code>", "<!--", "-->", "&eacute;", "&amp", "&#0;", "&#xfdd0;", "https://a.b/c"),
    *("{{<", ">}}", "{%", "%}", "$x$", "![a](b)", "[a](b)", "[a]: b\n", "---\ntitle: 'a''b'\n---\n"),
    *("é", "😀", "\ud800", "\0", "\ufdd0", "\ufdd1", "\xa0", "\f"),
]
HTML = [
    *"ab .\n<>/=\"'&;!-?[]",
    *(
        "\r\n",
        "<p>",
        "</p>",
        "<LI>",
        "<ul>",
        "</ul>",
        "<br>",
        "<br/>",
        "<h1>",
        "</h2>",
        "<td>",
        "<b>",
        "</b>",
    ),
    *("<pre>", "</pre>", "<code>", "</code>", "<script>", "</script>", "<title>", "<head>", "<body>"),
    *("<svg/>", "<svg>", "<!--", "-->", "<![CDATA[", "]]>", "<!", "<?php", "?>", '<a href="', "<a b='"),
    *("&eacute;", "&notit;", "&#13;", "&", "é", "😀", "https://a.b", "\xa0", "\0", "\ud800", "\ufdd0"),
]
PLAIN = [
    *"abA .\n\r#-1*@/:",
    *("\n\n", "\r\n", "# ", "- ", "1. ", "word " * 12 + "\n", "=====", "://", "www.", "é", "😀", "\x0b"),
]
PIECES = {"plain": PLAIN, "markdown": MARKDOWN, "html": HTML}


def texts(format_name: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(PIECES[format_name]), max_size=40).map("".join) | st.text()


def is_escape(written: str, shown: str) -> bool:
    """Tell whether `written` is shown as something else: a reference, a line break, a quoted
    quote, a NUL (shown as U+FFFD), or code or an address (shown as an object).
    """
    if shown == "\ufffc":
        return True
    if shown == "\n":
        return written[:3].lower() in ("<br", "</b", "&#1", "&ne", "&#x")
    return written[0] in "&\\'" or (written, shown) == ("\0", "\ufffd")


documents = st.sampled_from(sorted(PIECES)).flatmap(
    lambda name: texts(name).map(lambda text: parse(text, path="a", format=name))
)


@settings(max_examples=300, deadline=None)
@given(documents)
@example(parse("> <p>a\n> b", path="a.md"))
@example(parse("[a]: b\n\n- é\n\n  > 😀 *a*", path="a.md"))
def test_masks_and_blocks_fit_the_text(document: Document) -> None:
    text, mask = document.text, document.mask
    assert len(mask) == len(text)
    assert all(0 <= block.start < block.end <= len(text) for block in document.blocks)
    assert all(before.end <= after.start for before, after in pairwise(document.blocks))
    assert all(0 <= zone.start < zone.end <= len(text) for zone in document.zones)
    assert all(before.start <= after.start for before, after in pairwise(document.zones))
    for offset, shown in enumerate(mask):
        following = mask[offset + 1 : offset + 2]
        escape = following == CONTINUATION or text[offset] == "\0"
        assert shown in (MARKUP, CONTINUATION, " ", text[offset]) or escape


@settings(max_examples=300, deadline=None)
@given(documents)
def test_blocks_show_prose_and_lead_back(document: Document) -> None:
    for block in document.blocks:
        rendered = document.render(block)
        assert rendered.text == rendered.text.strip() != ""
        assert MARKUP not in rendered.text
        assert CONTINUATION not in rendered.text
        assert rendered.original(0, len(rendered.text)) == (block.start, block.end)
        previous = block.start
        for index, shown in enumerate(rendered.text):
            start, end = rendered.original(index, index + 1)
            assert previous <= start < end <= block.end
            written = document.text[start:end].rstrip(CONTINUATION)
            assert shown in (written, " ") or is_escape(written, shown)
            previous = end


@given(texts("markdown"))
@settings(deadline=None)
def test_parsing_is_a_function_of_the_text(text: str) -> None:
    first, second = (parse(text, path="a.md") for _ in range(2))
    assert (first.mask, first.blocks, first.zones) == (second.mask, second.blocks, second.zones)


@pytest.mark.parametrize("format_name", sorted(PIECES))
def test_nothing_has_no_blocks(format_name: str) -> None:
    document = parse("", path="a", format=format_name)
    assert (document.mask, document.blocks, document.zones) == ("", (), ())
