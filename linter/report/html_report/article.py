"""An article as its readers see it, with the findings marked."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from linter.report.html_report.escaping import counted, escaped
from linter.report.html_report.marking import Finding, Stretch, stretches
from linter.text.document import OBJECT, Block, BlockKind, Document, RenderedBlock

_GAP = '<p class="gap">· · ·</p>\n'
_GROUPS = {BlockKind.LIST_ITEM: "ul", BlockKind.TABLE_CELL: "div", BlockKind.BLOCK_QUOTE: "blockquote"}
_ELEMENTS = {BlockKind.LIST_ITEM: "li", BlockKind.TITLE: "h3"}
_LOWEST_HEADING = 6


def article_html(
    document: Document, marked: Mapping[int, Sequence[Finding]], prefix: str, *, whole: bool
) -> Iterator[str]:
    """Yield the HTML of the article's blocks in reading order.

    Args:
        document: the article.
        marked: the findings in each block, by the block's index.
        prefix: what the ids of this file's elements begin with.
        whole: all blocks; else only those with findings, with a gap between
            blocks that are not neighbours.
    """
    shown = [index for index in range(len(document.blocks)) if whole or index in marked]
    before = -1
    begun: set[int] = set()
    for kind, indexes in groupby(shown, key=lambda index: document.blocks[index].kind):
        group = _GROUPS.get(kind)
        if group:
            yield f'<{group} class="{kind}s">\n'
        rows = kind is BlockKind.TABLE_CELL
        if rows:
            yield '<div class="row">\n'
        for place, index in enumerate(indexes):
            if rows and place and _new_row(document, before, index):
                yield '</div>\n<div class="row">\n'
            elif not whole and not rows and index != before + 1:
                yield _gap(group)
            before = index
            yield _block_html(document, index, marked.get(index, ()), prefix, begun)
        if rows:
            yield "</div>\n"
        if group:
            yield f"</{group}>\n"
    if not whole and before != len(document.blocks) - 1:
        yield _GAP


def _new_row(document: Document, before: int, index: int) -> bool:
    """Tell whether a table cell begins another row than the cell before it.

    HTML has a tag between rows, Markdown a line end; in HTML a line end says nothing.
    """
    between = document.text[document.blocks[before].end : document.blocks[index].start].lower()
    return "<tr" in between or ("\n" in between and "<" not in between)


def _gap(group: str | None) -> str:
    return '<li class="gap">· · ·</li>\n' if group == "ul" else _GAP


def _block_html(
    document: Document, index: int, findings: Sequence[Finding], prefix: str, begun: set[int]
) -> str:
    block = document.blocks[index]
    rendered = document.render(block)
    element = _element(block)
    pieces = [f'<{element} id="{prefix}b{index}" class="{block.kind}" dir="auto">']
    parts = list(stretches(rendered, findings))
    last = {finding.number: part.end for part in parts for finding in part.findings}
    for part in parts:
        content = _text_html(document.text, rendered, part)
        if part.findings:
            pieces.append(_mark_html(content, part, prefix, begun, last))
        else:
            pieces.append(content)
    pieces.append(f"</{element}>\n")
    return "".join(pieces)


def _element(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"h{min(block.depth + 2, _LOWEST_HEADING)}"
    return _ELEMENTS.get(block.kind, "p")


def _mark_html(content: str, part: Stretch, prefix: str, begun: set[int], last: Mapping[int, int]) -> str:
    """Return a flagged stretch as a link to its first finding's card; its last one bears the number."""
    first = part.findings[0]
    numbers = [finding.number for finding in part.findings]
    new = [number for number in numbers if number not in begun]
    begun.update(new)
    anchors = "".join(f'<span id="{prefix}m{number}"></span>' for number in new)
    ending = [number for number in numbers if last[number] == part.end]
    label = "".join(f'<sup data-n="{number}">{number}</sup>' for number in ending)
    return (
        f'{anchors}<a class="mark" href="#{prefix}c{first.number}"'
        f' data-n="{" ".join(map(str, numbers))}" data-level="{first.diagnostic.level}"'
        f"{' data-last' if ending else ''}><span>{content}</span>{label}</a>"
    )


def _text_html(original: str, rendered: RenderedBlock, part: Stretch) -> str:
    """Return a stretch of shown text; code and the like within a sentence from the original."""
    text = rendered.text[part.start : part.end]
    if OBJECT not in text:
        return escaped(text)
    pieces: list[str] = []
    for offset, character in enumerate(text, start=part.start):
        if character == OBJECT:
            start, end = rendered.original(offset, offset + 1)
            pieces.append(f"<code>{escaped(original[start:end].strip('`$'))}</code>")
        else:
            pieces.append(escaped(character))
    return "".join(pieces)


def hidden_note(document: Document, shown: int) -> str:
    """Return a line that says how much of the article is left out of the page."""
    hidden = counted(len(document.blocks) - shown, "paragraph")
    return f'<p class="aside">{hidden} without findings left out.</p>\n'
