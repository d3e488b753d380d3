"""Decides between diagnostics that lie over one another."""

from collections.abc import Iterable

from linter.model import Diagnostic

_READABILITY = "style/readability"


def resolve(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics to report, in the order of the text.

    A diagnostic whose span lies inside that of another, or equals it, is
    dropped when the other is at least as serious: the longer match explains
    more. Of two alike the first by rule id stays. Partly overlapping
    diagnostics both stay, and so do those of readability, which are about whole
    sentences and texts rather than about what stands in them.
    """
    ordered = sorted(
        diagnostics,
        key=lambda item: (item.span.start, -item.span.end, -item.level.rank, item.rule),
    )
    kept: list[Diagnostic] = []
    reaching: list[Diagnostic] = []
    for item in ordered:
        if item.category == _READABILITY:
            kept.append(item)
            continue
        reaching = [other for other in reaching if other.span.end > item.span.start]
        if any(other.span.contains(item.span) and other.level.rank >= item.level.rank for other in reaching):
            continue
        kept.append(item)
        reaching.append(item)
    return kept
