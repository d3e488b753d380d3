"""HTML: the text of elements that a reader sees, block by block."""

from linter.text.assembly import assemble
from linter.text.document import Document, Zone
from linter.text.html_walker import HtmlWalker
from linter.text.masking import MaskBuilder


def parse(text: str, *, path: str) -> Document:
    """Parse HTML, well-formed or not.

    Args:
        text: the decoded original.
        path: the name to report.
    """
    builder = MaskBuilder(text)
    zones: list[Zone] = []
    walker = HtmlWalker(builder, zones)
    unclosed = walker.walk(text, 0, len(text))
    if unclosed and unclosed != "head":
        walker.notes.append(f"<{unclosed}> is never closed: what follows it was not read")
    return assemble(builder, zones, path=path, notes=tuple(walker.notes))
