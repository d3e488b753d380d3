"""Which places of a document are quoted: each passage is searched for quotations once."""

from bisect import bisect_right

from linter.checks.prose import Prose
from linter.checks.reading import Passage, Reading
from linter.model import Span
from linter.text.quotations import quotations


class Quoted:
    """The quotations of the passages that were asked for.

    Args:
        reading: the document.
    """

    def __init__(self, reading: Reading) -> None:
        self._prose = reading.derived(Prose)
        self._spans: dict[Passage, tuple[Span, ...]] = {}

    def __contains__(self, offset: int) -> bool:
        """Tell whether an offset into `Prose.text` stands between quotation marks."""
        passage, begin = self._prose.passage_at(offset)
        spans = self._spans.get(passage)
        if spans is None:
            spans = self._spans[passage] = quotations(passage.text)
        # The spans are sorted and disjoint, so only the first that ends further on can hold it.
        place = bisect_right(spans, offset - begin, key=lambda span: span.end)
        return place < len(spans) and spans[place].start <= offset - begin
