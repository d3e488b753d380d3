"""Dates and numbers written in two conventions within one document."""

import re
from collections.abc import Iterator

from linter.checks.finding import Finding
from linter.checks.reading import Reading
from linter.checks.variation import times
from linter.checks.vocabulary import Vocabulary
from linter.model import Level, Related
from linter.text.quotations import quotations

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_ORDINAL = "(?:st|nd|rd|th)?"
# What stands before a date in a sentence, but hardly before one in a reference or a credit.
_BEFORE = (
    r"\b(?:on|of|until|till|since|from|by|to|the|before|after|and|between|last|this|next|through|for|in"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?) "
)
# Each expression begins with what it can begin with, and looks back only then: re skips to it.
_DAY_FIRST = re.compile(rf"\d(?<![\w.,:/-].)\d?{_ORDINAL} (?:{_MONTH})\b(?! \d{{1,2}}\b(?!:))")
_MONTH_FIRST = re.compile(rf"(?:{_MONTH}) (?:the )?\d{{1,2}}{_ORDINAL}\b(?![.,:/%]\d|%| (?:{_MONTH})\b)")
_IN_A_SENTENCE = re.compile(_BEFORE + r"(?:the )?\Z", re.IGNORECASE)
_LONGEST_BEFORE = 16

_ALONE = r"(?<![\w.,:/'\u2019-].)"
_THOUSANDS = re.compile(
    rf"[1-9]{_ALONE}(?:(?P<comma>\d{{0,2}}(?:,\d{{3}})+)|(?P<space>\d{{0,2}}(?: \d{{3}})+)"
    r"|(?P<point>\d{0,2}(?:\.\d{3}){2,}))(?![\w/-]|[.,:]\d| \d)"
)
_DECIMALS = re.compile(
    rf"\d{_ALONE}(?:(?P<point>\d{{0,2}}\.\d{{1,2}})|(?P<comma>\d{{0,2}},\d{{1,2}}))(?![\w/-]|[.,:]\d)"
)
_SIGN = {"comma": "a comma", "space": "a space", "point": "a point"}

_CLOCKS = re.compile(
    r"\d(?<![\w.,:/-].)(?:(?P<twelve>\d?(?:[:.]\d\d)? ?[ap](?:\.m\.|m\b))"
    r"|(?P<twentyfour>(?:(?<=1)[3-9]|(?<=2)[0-3]):[0-5]\d(?<= (?:at|by|to) .{5})(?![\w:]| ?[ap]\.?m)))"
)

Ranges = list[tuple[int, int]]


def dates(reading: Reading) -> Iterator[Finding]:
    """Yield one finding for a document that has both "17 April" and "April 17"."""
    vocabulary = reading.derived(Vocabulary)
    if vocabulary.forms.isdisjoint(_MONTHS):
        return
    ways = {
        "the month before the day": _running(vocabulary.text, _MONTH_FIRST),
        "the day before the month": _running(vocabulary.text, _DAY_FIRST),
    }
    yield from _mixed(vocabulary, ways, "Dates have")


def numbers(reading: Reading) -> Iterator[Finding]:
    """Yield where numbers or times of day leave the convention that the document mostly follows."""
    vocabulary = reading.derived(Vocabulary)
    for expression, what, signs in (
        (_THOUSANDS, "Thousands are set off by", ("comma", "space", "point")),
        (_DECIMALS, "Decimals follow", ("point", "comma")),
    ):
        ways: dict[str, Ranges] = {_SIGN[sign]: [] for sign in signs}
        for found in expression.finditer(vocabulary.text):
            ways[_SIGN[found.lastgroup or ""]].append(found.span())
        yield from _mixed(vocabulary, ways, what)
    clocks: dict[str, Ranges] = {"a.m. and p.m.": [], "24 hours": []}
    for found in _CLOCKS.finditer(vocabulary.text):
        clocks["a.m. and p.m." if found.lastgroup == "twelve" else "24 hours"].append(found.span())
    yield from _mixed(vocabulary, clocks, "Times of day are given by", Level.INFO)


def _running(text: str, expression: re.Pattern[str]) -> Ranges:
    """Return the dates that stand in sentences."""
    return [
        found.span()
        for found in expression.finditer(text)
        if _IN_A_SENTENCE.search(text, max(0, found.start() - _LONGEST_BEFORE), found.start())
    ]


def _mixed(
    vocabulary: Vocabulary, ways: dict[str, Ranges], what: str, level: Level | None = None
) -> Iterator[Finding]:
    """Yield a finding at the first place of each way but the commonest, quotations left out."""
    used = {way: ranges for way, ranges in ways.items() if ranges}
    if len(used) < 2:
        return
    unquoted = {way: [at for at in ranges if not _quoted(vocabulary, at[0])] for way, ranges in used.items()}
    used = {way: ranges for way, ranges in unquoted.items() if ranges}
    if len(used) < 2:
        return
    usual = max(used, key=lambda way: len(used[way]))
    prose = vocabulary.prose
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


def _quoted(vocabulary: Vocabulary, offset: int) -> bool:
    passage, begin = vocabulary.prose.passage_at(offset)
    return any(span.start <= offset - begin < span.end for span in quotations(passage.text))
