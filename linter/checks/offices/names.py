"""Finds people of the facts by name in the text of a passage."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from linter.facts.folding import folded, last_word
from linter.facts.model import Facts, Person

_CAPITALISED = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:[-‐‑][^\W\d_]+)*")
_INITIALS = re.compile(r"\b((?:[a-z]\. ?){1,2})$")
_JUNIOR = re.compile(r",? (?:jr|sr|junior|senior|ii|iii)\b")
_NAMED_AFTER = re.compile(r" (?:foundation|library|cent(?:er|re)|institute|airport|administration|era)\b")
_COURTESY = frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "m", "mme", "president", "chancellor", "premier", "minister"}
)


class Named(msgspec.Struct, frozen=True):
    """A name in a passage.

    Attributes:
        people: indices of those it may mean; one for a full name.
        start: first code point of the name in the passage.
        end: just after its last one.
        full: whether it has a first name, or is the only name people use.
    """

    people: tuple[int, ...]
    start: int
    end: int
    full: bool


Surname = tuple[int, tuple[int, ...]]
"""Where a word ends that is the last of a known name, and whose that may be."""


def known_surnames(text: str, ranges: Iterable[tuple[int, int]], facts: Facts) -> list[Surname]:
    """Return the words in some ranges of a text that are the last of a known name, in order."""
    found = []
    for start, end in ranges:
        for word in _CAPITALISED.finditer(text, start, end):
            written = word.group()
            plain = written.rpartition("-")[2].lower() if written.isascii() else last_word(folded(written))
            candidates = facts.names.get(plain)
            if candidates:
                found.append((word.end(), candidates))
    return found


def named_people(text: str, fold: str, surnames: Iterable[Surname], facts: Facts) -> Iterator[Named]:
    """Yield the people of the facts that a passage names, in order.

    Args:
        text: what a reader sees of the passage.
        fold: the same folded, position by position.
        surnames: what `known_surnames` found there.
        facts: who is known.
    """
    previous: Named | None = None
    for end, candidates in surnames:
        found = _longest(text, fold, end, candidates, facts)
        if found is None:
            continue
        # "Lula" in "Lula da Silva" is no name of its own.
        if previous is not None and previous.end <= found.start:
            yield previous
        previous = found
    if previous is not None:
        yield previous


def _longest(text: str, fold: str, end: int, candidates: tuple[int, ...], facts: Facts) -> Named | None:
    people = [(index, facts.person(index)) for index in candidates]
    if _is_part_of_another(text, fold, end):
        return None
    starts = [(_full_start(fold, end, person), index) for index, person in people]
    full = [(start, index) for start, index in starts if start >= 0]
    if full:
        first = min(start for start, _ in full)
        return Named(tuple(index for start, index in full if start == first), first, end, True)
    if text[end : end + 2].strip()[:1].isupper():
        return None
    by_surname = [(_surname_start(fold, end, person), index) for index, person in people]
    known = [(start, index) for start, index in by_surname if start >= 0]
    if not known:
        return None
    first = min(start for start, _ in known)
    return Named(tuple(index for start, index in known if start == first), first, end, False)


def _is_part_of_another(text: str, fold: str, end: int) -> bool:
    """Tell whether what follows makes another name: a son's, a foundation's, a double surname."""
    if text[end : end + 1] in ("-", "‑") and text[end + 1 : end + 2].isalpha():
        return True
    return bool(_JUNIOR.match(fold, end) or _NAMED_AFTER.match(fold, end))


def _full_start(fold: str, end: int, person: Person) -> int:
    """Where a full name of the person that ends here begins, or -1."""
    for form in person.forms:
        start = end - len(form)
        if start >= 0 and fold.startswith(form, start) and _begins_word(fold, start):
            return start
        start = _with_initials(fold, end, form)
        if start >= 0:
            return start
    return -1


def _with_initials(fold: str, end: int, form: str) -> int:
    """Where the name begins if it is written with middle initials: "Donald J. Trump"."""
    first, _, last = form.rpartition(" ")
    middle = end - len(last)
    if not first or not fold.startswith(last, middle):
        return -1
    initials = _INITIALS.search(fold, max(0, middle - 6), middle)
    if not initials or not fold.endswith(f"{first} ", 0, initials.start()):
        return -1
    start = initials.start() - len(first) - 1
    return start if _begins_word(fold, start) else -1


def _surname_start(fold: str, end: int, person: Person) -> int:
    for surname in person.surnames:
        start = end - len(surname)
        if start >= 0 and fold.startswith(surname, start) and _begins_word(fold, start):
            return start
    return -1


def _begins_word(fold: str, start: int) -> bool:
    return start == 0 or not fold[start - 1].isalnum()


def stands_alone(text: str, fold: str, named: Named) -> bool:
    """Tell whether a surname follows no first name: not "Trump" in "Eric Trump"."""
    before = fold[: named.start].rstrip()
    word = before[before.rfind(" ") + 1 :].rstrip(".")
    if not word or not word[-1].isalpha() or word in _COURTESY:
        return True
    place = len(before) - len(word)
    return not text[place].isupper()
