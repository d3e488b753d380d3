"""Finds bare web and mail addresses: text that a reader sees but nobody wrote as prose."""

import re
from collections.abc import Iterator

from linter.text.document import CONTINUATION, MARKUP

# Each expression begins with a literal or is tried once a word, so that the
# search is linear in the text.
_AFTER_SCHEME = re.compile(r"://[^\s<>\"“”«»]++")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,15}\Z")
_WWW = re.compile(r"www\.[^\s<>\"“”«»]++")
_MAIL = re.compile(r"@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")
_MAILBOX = re.compile(r"(?<![\w.+-])(?:mailto:)?[\w.+-]{1,64}+\Z")
_TRAILING = ".,;:!?'’”*_~" + MARKUP + CONTINUATION


def bare_urls(mask: str) -> list[tuple[int, int]]:
    """Return the half-open ranges of the addresses in a mask, sorted and disjoint.

    Full stops, quotation marks and unpaired brackets at the end belong to the
    sentence, as in GitHub Flavored Markdown, section 6.9.
    """
    found: list[tuple[int, int]] = []
    if "://" in mask:
        found += _with_scheme(mask)
    if "www." in mask:
        found += ((m.start(), _end(mask, m.start(), m.end())) for m in _WWW.finditer(mask))
    if "@" in mask:
        found += _mail(mask)
    found.sort()
    disjoint: list[tuple[int, int]] = []
    for start, end in found:
        if not disjoint or start >= disjoint[-1][1]:
            disjoint.append((start, end))
    return disjoint


def _with_scheme(mask: str) -> Iterator[tuple[int, int]]:
    for match in _AFTER_SCHEME.finditer(mask):
        scheme = _SCHEME.search(mask, max(0, match.start() - 16), match.start())
        if scheme:
            yield scheme.start(), _end(mask, scheme.start(), match.end())


def _mail(mask: str) -> Iterator[tuple[int, int]]:
    for match in _MAIL.finditer(mask):
        mailbox = _MAILBOX.search(mask, max(0, match.start() - 71), match.start())
        if mailbox:
            yield mailbox.start(), match.end()


def _end(mask: str, start: int, end: int) -> int:
    """Give back to the sentence the punctuation at the end of an address."""
    shown = mask[start:end].rstrip(_TRAILING)
    for opening, closing in ("()", "[]"):
        surplus = shown.count(closing) - shown.count(opening)
        while surplus > 0 and shown.endswith(closing):
            shown = shown[:-1].rstrip(_TRAILING)
            surplus -= 1
    return start + len(shown)
