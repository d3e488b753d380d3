"""Numbers, times, dates, scores and amounts written as another language writes them."""

import re
from collections.abc import Iterator

from linter.checks.typography.signs import GOES_ON, SPACE, Convention, Sign
from linter.model import Level

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip

_UNITS = (
    r"per\ ?cent|percentage|million|billion|trillion|degrees|euros?|dollars|pounds|points?|times|hours|years"
    "|tons?|tonnes|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|hectares|lit(?:er|re)s|kilos?|kg|km|cm|mm|m|[GMk]W"
)
_COUNTED = (
    "people|euros|dollars|pounds|inhabitants|residents|deaths|dead|cases|jobs|employees|workers|soldiers|troops"
    "|participants|demonstrators|protesters|supporters|fans|spectators|visitors|tourists|refugees|migrants|homes"
    "|households|students|pupils|voters|votes|members|copies|vehicles|cars|hectares|tons|tonnes|km|kilomet|met(?:er|re)s"
)
# Every alternative goes on after the first digit of a number, so that the search runs in C from
# digit to digit.
_NUMBER = re.compile(
    rf"""[0-9](?<![\w.,:/\-\u2013][0-9])
     # Most numbers are settled here: nothing that follows them can be foreign.
     (?={GOES_ON})(?:
      (?P<amount>[0-9]*(?:(?:{SPACE}|\.)[0-9]{{3}}(?![0-9]))*(?:,[0-9]{{1,2}}(?![0-9,]))?){SPACE}?
        (?:(?P<scale>million|billion){SPACE})?(?P<currency>[€£$])(?![\w$-])
     |(?P<hour>[0-9]?){SPACE}?[hH](?:{SPACE}?(?P<minute>[0-5][0-9]))?(?![\w'’])
     |[0-9]?\.(?P<month>[01]?[0-9])\.(?P<year>(?:19|20)[0-9]{{2}})(?!\w|\.[0-9])
     |[0-9]?\ (?P<name>{"|".join(MONTHS)})(?:\ (?:19|20)[0-9]{{2}})?(?!\w)
     |[0-9]{{0,2}},[0-9]{{1,2}}(?P<decimal>)(?={SPACE}?%|{SPACE}(?:{_UNITS})\b)
     |[0-9]{{0,2}},{SPACE}000(?P<torn>)(?![0-9,]|\.[0-9])
     |[0-9]{{0,2}}(?:{SPACE}[0-9]{{3}}(?![0-9]))+(?P<spaced>)(?!{SPACE}?[0-9]|[.,:/\-\u2013][0-9]|\w)
     |[0-9]{{0,2}}(?:\.[0-9]{{3}}(?![0-9])){{2,}}(?P<dotted>)(?!\w|[.,\-\u2013][0-9])
     |[0-9]{{0,2}}\.[0-9]00(?P<thousand>)(?=\ (?:{_COUNTED}))
     |(?P<ours>[0-9]?){SPACE}?:{SPACE}?(?P<theirs>[0-9]{{1,2}})(?![\w:%/]|[.,\-][0-9])
     |[0-9]*(?:[.,][0-9]+)?(?P<percent>{SPACE})%
    )""",
    re.VERBOSE,
)
_CLOCK = re.compile(
    r"\b(?:at|around|about|from|until|till|before|after|since|by|towards?|to|between|past|approximately) \Z",
    re.IGNORECASE,
)
_THE = re.compile(r"(?:\b((?i:on|of|from|since|until|by|before|after|to|for)) )?\b([Tt]he) \Z")
# What may follow a date that stands for itself; before a noun the article is right: "the 17 April attack".
_AFTER_DATE = re.compile(
    r"\s*(?:[,.;:!?)\]”\"»\u2013\u2014\0]|\Z)| (?:at|in|by|and|to|with|from|for|on|of|after|before|the|a|an"
    r"|he|she|it|they|we|was|were|is|has|had|will|as|that|when|which|who|during|between|near)\b"
)
_MATCH_WORDS = re.compile(
    r"\b(?:w[io]n(?:s|ning)?|beat(?:s|en)?|defeat\w*|los[est]\w*|lost|dr[ae]w[ns]?|le[ad]d?s?|leading|victor\w*|goals?|scor\w+|"
    r"equali[sz]\w*|half[- ]?time|match\w*|game|penalt\w+|final|against|first leg|minute)\b",
    re.IGNORECASE,
)
_NEAR = 40
_CLAUSE_END = re.compile(r"[.;!?\0]")
_HALF_DAY = re.compile(r" ?[ap]\.?m\b")
_DAYS, _MONTHS, _HOURS, _MINUTES, _NOON = 31, 12, 24, 60, 12


def number_signs(text: str) -> Iterator[Sign]:
    """Yield what is written as in another language, whatever the number of times."""
    for match in _NUMBER.finditer(text):
        kind = match.lastgroup
        sign: Sign | None = None
        if kind == "currency":
            sign = _amount(match)
        elif kind in ("hour", "minute"):
            sign = _time(text, match)
        elif kind == "year":
            sign = _dotted_date(match)
        elif kind == "name":
            sign = _date(text, match)
        elif kind == "decimal":
            sign = Sign(Convention.DECIMAL_COMMA, *match.span(), (match.group().replace(",", "."),))
        elif kind in ("spaced", "dotted", "thousand", "torn"):
            sign = _thousands(text, match)
        elif kind == "theirs":
            sign = _score(text, match)
        elif kind == "percent":
            sign = Sign(Convention.PERCENT, *match.span(), (re.sub(r"\s", "", match.group()),))
        if sign is not None:
            yield sign


def english_number(written: str) -> str:
    """Return a number with commas between thousands and a point before decimals.

    Args:
        written: digits with spaces or points between thousands and a comma before one or two decimals.
    """
    whole, comma, decimals = written.partition(",")
    return re.sub(r"[\s.]", ",", whole) + ("." + decimals if comma else "")


def _amount(match: re.Match[str]) -> Sign:
    """Read "500 €", "1 500 000 €", "3,5 million €"."""
    number = english_number(match.group()[: match.end("amount") - match.start()])
    scale = f" {match['scale']}" if match["scale"] else ""
    return Sign(Convention.CURRENCY, *match.span(), (f"{match['currency']}{number}{scale}",))


def _time(text: str, match: re.Match[str]) -> Sign | None:
    """Read "18 h 30", and "18 h" after a preposition of time."""
    hour = int(match.group()[0] + match["hour"])
    if hour > _HOURS or (
        match["minute"] is None and not _CLOCK.search(text, max(0, match.start() - 20), match.start())
    ):
        return None
    minute = match["minute"] or "00"
    half = "p.m." if _NOON <= hour < _HOURS else "a.m."
    clock = str((hour - 1) % _NOON + 1) + (f":{minute}" if minute != "00" else "")
    return Sign(Convention.TIME, *match.span(), (f"{clock} {half}", f"{hour % _HOURS}:{minute}"))


def _dotted_date(match: re.Match[str]) -> Sign | None:
    """Read "17.04.2025", which is never the seventeenth month."""
    day, month = int(match.group().split(".")[0]), int(match["month"])
    if not (1 <= day <= _DAYS and 1 <= month <= _MONTHS):
        return None
    name, year = MONTHS[month - 1], match["year"]
    return Sign(Convention.DATE, *match.span(), (f"{day} {name} {year}", f"{name} {day}, {year}"))


def _date(text: str, match: re.Match[str]) -> Sign | None:
    """Read "the 17 April 2025", unless it qualifies a noun."""
    article = _THE.search(text, max(0, match.start() - 12), match.start())
    if article is None or not _AFTER_DATE.match(text, match.end()):
        return None
    date = match.group()
    # A bare article stands for "on": "The 17 April 2025, he resigned".
    replacement = date if article[1] else f"{'On' if article[2] == 'The' else 'on'} {date}"
    return Sign(Convention.DATE, article.start(2), match.end(), (replacement,))


def _thousands(text: str, match: re.Match[str]) -> Sign | None:
    """Read "1 500 000", "1.500.000", "12.000 people", "12, 000"; "on May 15 300 people came" is none."""
    before = text[max(0, match.start() - 12) : match.start()].rstrip(" ").rpartition(" ")[2]
    if match.lastgroup == "spaced" and (before in MONTHS or before[-1:].isdigit() or match.group()[0] == "0"):
        return None
    number = (
        re.sub(r",\s", ",", match.group()) if match.lastgroup == "torn" else english_number(match.group())
    )
    return Sign(Convention.THOUSANDS, *match.span(), (number,))


def _score(text: str, match: re.Match[str]) -> Sign | None:
    """Read "1: 2" or "2:1" where a match is spoken of, and "13: 45", a time."""
    written, theirs = match.group(), match["theirs"]
    ours = written[0] + match["ours"]
    before = text[max(0, match.start() - _NEAR) : match.start()]
    after = text[match.end() : match.end() + _NEAR]
    spaced = any(character.isspace() for character in written)
    if spaced and len(theirs) == 2:
        is_time = int(ours) < _HOURS and int(theirs) < _MINUTES and " :" not in written
        if not is_time or not (_CLOCK.search(before) or _HALF_DAY.match(after)):
            return None
        return Sign(Convention.TIME, *match.span(), (written.replace(": ", ":"),))
    nil = spaced and "0" in (ours, theirs)
    if len(theirs) > 1 or not (
        nil
        or _MATCH_WORDS.search(_CLAUSE_END.split(before)[-1])
        or _MATCH_WORDS.search(_CLAUSE_END.split(after)[0])
    ):
        return None
    # Human translators, too, write 2:1.
    level = None if spaced else Level.INFO
    return Sign(Convention.SCORE, *match.span(), (f"{ours}-{theirs}", f"{ours}\u2013{theirs}"), level)
