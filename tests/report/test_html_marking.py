from hypothesis import given
from hypothesis import strategies as st
from report_samples import finding

from linter.model import Diagnostic, Level, Span
from linter.report.html_report.marking import Finding, by_block, quotes, shown_range, stretches
from linter.text.document import Document
from linter.text.formats import parse

MARKDOWN = "# *He* said\n\nThey **hired** [discussions](https://x.org) caf&eacute; 🎉.\n\n- one\n- two\n"


def findings(document: Document, spans: list[Span]) -> list[Finding]:
    made = []
    for number, span in enumerate(sorted(spans), start=1):
        text = document.text[span.start : span.end]
        level = list(Level)[number % 3]
        made.append(Finding(number, Diagnostic("fr/x", level, "style/cliche", "Why.", span, text)))
    return made


def marked_texts(text: str, path: str, *phrases: str) -> dict[int, str]:
    document = parse(text, path=path)
    made = [Finding(number, finding(text, each)) for number, each in enumerate(phrases, start=1)]
    return quotes(document, by_block(document.blocks, made))


def test_markup_inside_a_finding_is_not_shown() -> None:
    assert marked_texts(MARKDOWN, "a.md", "hired** [discussions", "&eacute; 🎉", "one\n- two") == {
        1: "hired discussions",
        2: "é 🎉",
        3: "one two",
    }


def test_an_offset_inside_an_escape_is_its_character() -> None:
    document = parse("caf&eacute;s", path="a.md")
    rendered = document.render(document.blocks[0])
    assert shown_range(rendered, 5, 6) == (3, 4)
    assert shown_range(rendered, 3, 11) == (3, 4)
    assert shown_range(rendered, 11, 12) == (4, 5)


def test_a_finding_outside_the_visible_text_is_in_no_block() -> None:
    text = "---\ntitle: hired discussions\nnote: x\n---\n\nText.\n"
    document = parse(text, path="a.md")
    made = [Finding(1, finding(text, "note"))]
    assert by_block(document.blocks, made) == {}


spans = st.builds(
    lambda start, length: Span(start, min(start + length, len(MARKDOWN))),
    st.integers(0, len(MARKDOWN)),
    st.integers(0, 30),
)


@given(st.lists(spans, max_size=6))
def test_stretches_cover_each_block_once_and_agree_with_the_mask(some: list[Span]) -> None:
    document = parse(MARKDOWN, path="a.md")
    marked = by_block(document.blocks, findings(document, some))
    for index, block in enumerate(document.blocks):
        rendered = document.render(block)
        parts = list(stretches(rendered, marked.get(index, [])))
        assert "".join(rendered.text[part.start : part.end] for part in parts) == rendered.text
        for part in parts:
            for place in range(part.start, part.end):
                start, end = rendered.original(place, place + 1)
                covering = {
                    each.number
                    for each in marked.get(index, [])
                    if each.diagnostic.span.touches(Span(start, end))
                }
                assert {each.number for each in part.findings} == covering


@given(st.lists(spans, max_size=6))
def test_every_finding_on_visible_text_is_marked(some: list[Span]) -> None:
    document = parse(MARKDOWN, path="a.md")
    made = findings(document, some)
    marked = by_block(document.blocks, made)
    for each in made:
        span = each.diagnostic.span
        touching = {
            index for index, block in enumerate(document.blocks) if span.touches(Span(block.start, block.end))
        }
        found = {index for index, several in marked.items() if each in several}
        assert touching <= found
