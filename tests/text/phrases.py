"""Finds a phrase in a document as a check would."""

import re

from linter.text.document import Block, BlockKind, Document
from linter.text.formats import parse


def occurrences(document: Document, phrase: str) -> list[tuple[Block, int, int]]:
    """Return each occurrence of the words of `phrase`, any white space between them, in the original."""
    pattern = re.compile(r"\s+".join(map(re.escape, phrase.split())))
    found = []
    for block in document.blocks:
        rendered = document.render(block)
        for match in pattern.finditer(rendered.text):
            found.append((block, *rendered.original(match.start(), match.end())))
    return found


def written(text: str, phrase: str, path: str) -> list[str]:
    """Return what stands in the original where a reader of the text sees `phrase`."""
    return [text[start:end] for _, start, end in occurrences(parse(text, path=path), phrase)]


def shown(text: str, path: str) -> list[tuple[BlockKind, str]]:
    """Return the kind of each block and what a reader sees of it."""
    document = parse(text, path=path)
    return [(block.kind, document.render(block).text) for block in document.blocks]
