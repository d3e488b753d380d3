"""Dates and numbers written in two conventions within one document."""

import re
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.prose import Prose
from linter.checks.quoted import Quoted
from linter.checks.reading import Reading
from linter.checks.variation import times
from linter.checks.vocabulary import Vocabulary, whole_words
from linter.model import Level, Related

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_ORDINAL = "(?:st|nd|rd|th)?"
_AFTER_MONTH = re.compile(rf" (?:the )?\d{{1,2}}{_ORDINAL}\b(?![.,:/%]\d|%| (?:{_MONTH})\b)")
# What stands before a date in a sentence, but hardly before one in a reference or a credit.
_IN_A_SENTENCE = re.compile(
    r"\b(?:on|of|until|till|since|from|by|to|the|before|after|and|between|last|this|next|through|for|in"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?) (?:the )?\Z",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 16

# One scan for all figures. It begins with a digit and looks back only then, so that it skips to digits.
_FIGURE = re.compile(
    r"[0-9](?<![\w.,:/'-].)(?:"
    r"(?P<thousands_comma>(?<!0)\d{0,2}(?:,\d{3})+(?![\w/-]|[.,:]\d| \d))"
    r"|(?P<thousands_space>(?<!0)\d{0,2}(?: \d{3})+(?![\w/-]|[.,:]\d| \d))"
    r"|(?P<thousands_point>(?<!0)\d{0,2}(?:\.\d{3}){2,}(?![\w/-]|[.,:]\d| \d))"
    r"|(?P<twelve_hours>\d?(?:[:.]\d\d)? ?[ap](?:\.m\.|m\b))"
    r"|(?P<twentyfour_hours>(?:(?<=1)[3-9]|(?<=2)[0-3]):[0-5]\d(?<= (?:at|by|to) .{5})(?![\w:]))"
    r"|(?P<decimal_point>\d{0,2}\.\d{1,2}(?![\w/-]|[.,:]\d))"
    r"|(?P<decimal_comma>\d{0,2},\d{1,2}(?![\w/-]|[.,:]\d))"
    rf"|(?P<day_first>\d?{_ORDINAL} (?:{_MONTH})\b(?! \d{{1,2}}\b(?!:)))"
    r")"
)
_WAYS = (
    ("Thousands are set off by", None, (
        ("thousands_comma", "a comma"), ("thousands_space", "a space"), ("thousands_point", "a point"),
    )),
    ("Decimals follow", None, (("decimal_point", "a point"), ("decimal_comma", "a comma"))),
    ("Times of day are given by", Level.INFO, (
        ("twelve_hours", "a.m. and p.m."), ("twentyfour_hours", "24 hours"),
    )),
)  # fmt: skip

Ranges = list[tuple[int, int]]


def dates(reading: Reading) -> Iterator[Finding]:
    """Yield one finding for a document that has both "17 April" and "April 17"."""
    vocabulary = reading.derived(Vocabulary)
    day_first = reading.derived(_figures).get("day_first", [])
    if not day_first:
        return
    text = vocabulary.text
    month_first = [
        (start, found.end())
        for month in _MONTHS
        for start, end in whole_words(text, month)
        if (found := _AFTER_MONTH.match(text, end))
    ]
    ways = {
        "the month before the day": _in_sentences(text, sorted(month_first)),
        "the day before the month": _in_sentences(text, day_first),
    }
    yield from _mixed(reading, ways, "Dates have")


def numbers(reading: Reading) -> Iterator[Finding]:
    """Yield where numbers or times of day leave the convention that the document mostly follows."""
    figures = reading.derived(_figures)
    for what, level, ways in _WAYS:
        used = {shown: figures[name] for name, shown in ways if name in figures}
        yield from _mixed(reading, used, what, level)


def _figures(reading: Reading) -> dict[str, Ranges]:
    """Return where the figures of each kind stand that tells a convention."""
    found: dict[str, Ranges] = {}
    for figure in _FIGURE.finditer(reading.derived(Vocabulary).text):
        found.setdefault(figure.lastgroup or "", []).append(figure.span())
    return found


def _in_sentences(text: str, ranges: Ranges) -> Ranges:
    return [
        (start, end)
        for start, end in ranges
        if _IN_A_SENTENCE.search(text, max(0, start - _LONGEST_BEFORE), start)
    ]


def _mixed(
    reading: Reading, ways: dict[str, Ranges], what: str, level: Level | None = None
) -> Iterator[Finding]:
    """Yield a finding at the first place of each way but the commonest, quotations left out."""
    used = {way: ranges for way, ranges in ways.items() if ranges}
    if len(used) < 2:
        return
    quoted = reading.derived(Quoted)
    unquoted = {way: [at for at in ranges if at[0] not in quoted] for way, ranges in used.items()}
    used = {way: ranges for way, ranges in unquoted.items() if ranges}
    if len(used) < 2:
        return
    usual = max(used, key=lambda way: len(used[way]))
    prose = reading.derived(Prose)
    start, end = used[usual][0]
    for way, ranges in used.items():
        if way != usual:
            yield Finding(
                span=prose.original(*ranges[0]),
                message=f"{what} {way} here ({times(len(ranges))}), {usual} elsewhere"
                f" (“{prose.text[start:end]}”, {times(len(used[usual]))})",
                related=(Related(prose.original(start, end), usual),),
                level=level,
            )
