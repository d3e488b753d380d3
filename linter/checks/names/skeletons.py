"""Which unlisted spellings could be one name: the same but for transliteration, or one letter apart."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

_SAME_SOUND = (
    ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("ch", "c"), ("kh", "h"), ("ph", "f"),
    ("th", "t"), ("ou", "u"), ("oo", "u"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("y", "i"), ("j", "i"),
    ("w", "v"), ("ck", "k"), ("q", "k"), ("dh", "d"), ("ts", "z"), ("gh", "g"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
_ENDINGS_OF_OTHER_NAMES = frozenset("aeinosy")
"""Letters that make another name or an inflected form when they are added: Petrov, Petrova."""


@lru_cache(maxsize=8192)
def skeleton(name: str) -> str:
    """Return what is left of a name when the differences between transliterations are taken out."""
    plain = name.lower()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFD", plain)
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    for sound, letter in _SAME_SOUND:
        if sound in plain:
            plain = plain.replace(sound, letter)
    return _DOUBLED.sub(r"\1", plain)


def pairs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of names that could be two spellings of one; each pair once, in alphabetical order.

    Time is linear in the number of names as long as few of them are alike.

    Args:
        names: single words of at least four letters.
    """
    by_initial: dict[str, list[str]] = {}
    for name in sorted(names):
        by_initial.setdefault(skeleton(name)[0], []).append(name)
    for group in by_initial.values():
        if len(group) > 1:
            yield from _pairs(group)


def _pairs(names: list[str]) -> Iterator[tuple[str, str]]:
    by_skeleton: dict[str, list[str]] = {}
    for name in names:
        by_skeleton.setdefault(skeleton(name), []).append(name)
    for alike in by_skeleton.values():
        for index, first in enumerate(alike):
            for second in alike[index + 1 :]:
                yield first, second
    yield from _one_letter_apart(by_skeleton)


def _one_letter_apart(by_skeleton: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Yield names whose skeletons are equal when one letter is dropped from one or from both."""
    by_rest: dict[tuple[int, str], list[str]] = {}
    for known in by_skeleton:
        for place in range(1, len(known)):
            by_rest.setdefault((place, known[:place] + known[place + 1 :]), []).append(known)
    seen = set()
    for (place, rest), alike in by_rest.items():
        others = alike if len(alike) > 1 else []
        if rest in by_skeleton and place < len(rest) + 1:
            others = [*alike, rest]
        for index, first in enumerate(others):
            for second in others[index + 1 :]:
                pair = (min(first, second), max(first, second))
                if first != second and pair not in seen and not _inflected(*pair):
                    seen.add(pair)
                    for one in by_skeleton[pair[0]]:
                        for other in by_skeleton[pair[1]]:
                            yield min(one, other), max(one, other)


def _inflected(first: str, second: str) -> bool:
    """Tell whether two skeletons differ in their last letters alone."""
    shorter, longer = sorted((first, second), key=len)
    stem = shorter[:-1] if len(shorter) == len(longer) else shorter
    return longer.startswith(stem) and longer[-1] in _ENDINGS_OF_OTHER_NAMES
