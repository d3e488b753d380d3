"""The strip that shows where in an article its findings cluster."""

from collections.abc import Container, Sequence

from linter.report.html_report.escaping import escaped
from linter.report.html_report.marking import Finding, position_of, shown_range
from linter.text.document import Document

_COLUMNS = 60
_FIFTHS = ("first", "second", "third", "fourth", "last")
_FEWEST_FOR_A_SENTENCE = 4


class Extent:
    """Where things lie in the text that readers see, from 0 to 1.

    Args:
        document: the article.
    """

    def __init__(self, document: Document) -> None:
        order = sorted(document.blocks, key=lambda block: block.start)
        self._rendered = [document.render(block) for block in order]
        self._starts = [block.start for block in order]
        self._before = [0]
        for rendered in self._rendered:
            self._before.append(self._before[-1] + len(rendered.text))

    def of(self, finding: Finding) -> float:
        """Return where a finding begins; what no reader sees lies where the text before it ends."""
        if not self._rendered:
            return 0.0
        start = finding.diagnostic.span.start
        index = position_of(self._starts, start)
        inside, _ = shown_range(self._rendered[index], start, start)
        return min((self._before[index] + inside) / max(1, self._before[-1]), 1.0)


def strip_html(document: Document, findings: Sequence[Finding], placed: Container[int], prefix: str) -> str:
    """Return the strip: a column for each sixtieth of the article, a dot for each finding in it.

    Args:
        document: the article.
        findings: its findings.
        placed: the numbers of those that have a mark in the article.
        prefix: what the ids of this file's elements begin with.
    """
    extent = Extent(document)
    places = [extent.of(finding) for finding in findings]
    columns: list[list[Finding]] = [[] for _ in range(_COLUMNS)]
    for finding, place in zip(findings, places, strict=True):
        columns[min(int(place * _COLUMNS), _COLUMNS - 1)].append(finding)
    cells = "".join(
        f"<div>{''.join(_dot(each, prefix, each.number in placed) for each in column)}</div>"
        for column in columns
    )
    return (
        f'<figure class="strip"><div class="columns" aria-hidden="true">{cells}</div>'
        f"<figcaption><span>beginning</span><span>{_cluster(places)}</span><span>end</span></figcaption>"
        "</figure>\n"
    )


def _dot(finding: Finding, prefix: str, placed: bool) -> str:
    text = " ".join(finding.diagnostic.text.split())
    target = f"{prefix}{'m' if placed else 'c'}{finding.number}"
    return (
        f'<a class="dot" tabindex="-1" href="#{target}" data-n="{finding.number}"'
        f' data-level="{finding.diagnostic.level}" title="{finding.number}: {escaped(text[:80])}"></a>'
    )


def _cluster(places: Sequence[float]) -> str:
    """Say which fifth of the article has the most findings, where one has clearly more."""
    if len(places) < _FEWEST_FOR_A_SENTENCE:
        return ""
    counts = [0] * len(_FIFTHS)
    for place in places:
        counts[min(int(place * len(_FIFTHS)), len(_FIFTHS) - 1)] += 1
    most = max(counts)
    if 2 * most * len(_FIFTHS) < 3 * len(places) or counts.count(most) > 1:
        return "spread over the article"
    return f"{most} of {len(places)} in the {_FIFTHS[counts.index(most)]} fifth"
