"""The names that a mistyped name may have meant."""

from collections.abc import Iterable

_MOST = 3
_SHORTEST_PART = 3


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return up to three of `known` that look like `name`, the likeliest first.

    A rule's id is also compared without its pack, so that `engager` and
    `es/engager` find `fr/engager-discussions`.
    """
    from difflib import get_close_matches

    candidates = sorted(known)
    bare = name.rpartition("/")[2].lower()
    by_bare: dict[str, list[str]] = {}
    for each in candidates:
        by_bare.setdefault(each.rpartition("/")[2], []).append(each)
    found = get_close_matches(name.lower(), candidates, n=_MOST, cutoff=0.7)
    for close in get_close_matches(bare, by_bare, n=_MOST, cutoff=0.7):
        found.extend(by_bare[close])
    if len(bare) >= _SHORTEST_PART:
        found.extend(each for each in candidates if bare in each)
    return list(dict.fromkeys(found))[:_MOST]


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return "; did you mean a, b?" for the nearest names, or nothing."""
    found = nearest(name, known)
    return f"; did you mean {', '.join(found)}?" if found else ""
