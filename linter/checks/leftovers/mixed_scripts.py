"""Words written with letters of two scripts, such as "Рutin" with a Cyrillic Р."""

import re
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.leftovers.confusables import CYRILLIC_FOR, LATIN_FOR
from linter.checks.prose import Prose
from linter.checks.reading import Reading

_LATIN = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_CYRILLIC = r"\u0400-\u052f"
_GREEK = r"\u0370-\u03ff"
_OTHER = re.compile(f"[{_CYRILLIC}{_GREEK}]")
_LETTERS = re.compile(f"[{_LATIN}{_CYRILLIC}{_GREEK}]+")
_LATIN_LETTER = re.compile(f"[{_LATIN}]")
_CYRILLIC_LETTER = re.compile(f"[{_CYRILLIC}]")
_GREEK_LETTER = re.compile(f"[{_GREEK}]")


def mixed_scripts(reading: Reading) -> Iterator[Finding]:
    """Yield words of Latin letters among Cyrillic or Greek ones."""
    prose = reading.derived(Prose)
    text = prose.text
    end = 0
    for place in prose.places(_OTHER):
        if place < end:
            continue
        match = _LETTERS.match(text, _start(text, place))
        if match is None:
            continue
        end = match.end()
        word = match.group()
        if not _LATIN_LETTER.search(word):
            continue
        corrected = _corrected(word)
        if corrected is None and _is_notation(word):
            continue
        strange = "Greek" if _GREEK_LETTER.search(word) else "Cyrillic"
        yield Finding(
            span=prose.original(*match.span()),
            message=f"“{word}” mixes Latin and {strange} letters: a search does not find it.",
            suggestions=(corrected,) if corrected is not None else (),
            edits=prose.edits(*match.span(), corrected) if corrected is not None else (),
        )


def _start(text: str, place: int) -> int:
    """Return where the word that holds a place begins."""
    while place and _LETTERS.match(text[place - 1]):
        place -= 1
    return place


def _corrected(word: str) -> str | None:
    """Return the word in the one script that all its letters can be read in, Latin first."""
    latin = word.translate(LATIN_FOR)
    if not _OTHER.search(latin):
        # "andΒ" with a Greek capital at its end is no spelling of "andB" but a trace of wrong decoding.
        return None if word[-1] != latin[-1] and latin[-1].isupper() and latin[:-1].islower() else latin
    cyrillic = word.translate(CYRILLIC_FOR)
    return None if _LATIN_LETTER.search(cyrillic) or _GREEK_LETTER.search(cyrillic) else cyrillic


def _is_notation(word: str) -> bool:
    """Tell whether a word looks like a symbol of science: "μm", "kΩ", "ΔT", "βcarotene"."""
    return not _CYRILLIC_LETTER.search(word) and len(_GREEK_LETTER.findall(word)) == 1
