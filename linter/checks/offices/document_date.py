"""When a document was written: by its metadata, its dateline, the caller, or a date in its lead."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from enum import IntEnum

import msgspec

from linter.checks.reading import Reading
from linter.facts.days import DaySet, day_of
from linter.language.dates import FoundDate, find_dates, find_years
from linter.model import Span
from linter.text.document import ZoneKind

_KEYS = (
    "date", "published", "publish_date", "published_at", "publication_date", "date_published", "pubdate",
    "created",
)  # fmt: skip
_HEAD = 6
"""How many passages at the top may hold a line with the date."""

_LEAD = 3
_DATELINE_LENGTH = 90
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH_ONLY = re.compile(r"(\d{4})-(\d\d)\Z")
_AFTER_DATELINE = re.compile(r"\s*(?:\([^)]{2,30}\)\s*)?(?:[—–]|--|-\s|:)")
_BEFORE_DATELINE = re.compile(r"[A-ZÀ-Þ][\w .,'’()/&-]{1,60}(?:,|[-–—]| )\s*\Z")


class How(IntEnum):
    """Where a date comes from."""

    METADATA = 1
    DATELINE = 2
    SETTING = 3
    LEAD = 4


class DocumentDate(msgspec.Struct, frozen=True):
    """The days on which a document may have been written.

    Attributes:
        days: one day, or several where the date can be read in two ways.
        how: where it comes from.
        shown: the date for messages.
        span: where it stands in the original text; None when the caller gave it.
    """

    days: DaySet
    how: How
    shown: str
    span: Span | None = None

    @property
    def year(self) -> int:
        """The year, the earlier one of two."""
        return date.fromordinal(self.days.ranges[0][0]).year


def document_date(reading: Reading) -> DocumentDate | None:
    """Find the date of a document, in this order: front matter, dateline, settings, lead.

    A date in the lead counts only when the text names no later year: an
    account of older events is written afterwards.
    """
    return _metadata(reading) or _dateline(reading) or _setting(reading) or _lead(reading)


def _metadata(reading: Reading) -> DocumentDate | None:
    front_matter = _by_lower_key(reading.document.front_matter)
    for key in _KEYS:
        if key in front_matter:
            days = days_of(front_matter[key])
            if days:
                shown = date.fromordinal(days.ranges[0][0]).isoformat()
                return DocumentDate(days, How.METADATA, shown, _key_span(reading, key))
    return None


def _by_lower_key(values: Mapping[str, object]) -> dict[str, object]:
    return {re.sub(r"[ -]", "_", key.lower()): value for key, value in values.items()}


def days_of(value: object) -> DaySet | None:
    """Return the days that a date in metadata means; None when it cannot be read.

    Args:
        value: a date, a time, a string in a common form, or anything else.
            "17/04/2025" is read with the day first and with the month first.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return DaySet([(value.toordinal(), value.toordinal() + 1)])
    if not isinstance(value, str):
        return None
    text = value.strip()
    month = _MONTH_ONLY.match(text)
    if month and 1 <= int(month[2]) <= 12:
        first = date(int(month[1]), int(month[2]), 1).toordinal()
        return DaySet([(first, first + 31)])
    iso = _ISO.match(text)
    days: list[int | None] = [_ordinal(iso.group())] if iso else []
    slashed = _SLASHED.match(text)
    if slashed:
        one, other, year = slashed.groups()
        days = [_ordinal(f"{year}-{m:0>2}-{d:0>2}") for d, m in ((one, other), (other, one))]
    if not days:
        days = [found.ordinal() for found in find_dates(text)][:1]
    return DaySet((day, day + 1) for day in days if day is not None) or None


def _ordinal(text: str) -> int | None:
    try:
        return day_of(text)
    except ValueError:
        return None


def _key_span(reading: Reading, key: str) -> Span | None:
    """Where the value stands in the front matter."""
    document = reading.document
    pattern = re.compile(
        rf"^[ \t]*[\"']?{key.replace('_', '[ _-]?')}[\"']?[ \t]*[:=][ \t]*(\S.*?)[ \t\r]*$", re.I | re.M
    )
    for zone in document.zones:
        if zone.kind == ZoneKind.FRONT_MATTER:
            found = pattern.search(document.text, zone.start, zone.end)
            return Span(*found.span(1)) if found else None
    return None


def _dateline(reading: Reading) -> DocumentDate | None:
    """Read "PARIS, April 17, 2025 (AFP) —", or a short line at the top that is there for its date."""
    for passage in reading.passages[:_HEAD]:
        for found in find_dates(passage.text, 0, _DATELINE_LENGTH):
            day = found.ordinal()
            if day is not None and _is_dateline(passage.text, found):
                span = passage.original(found.start, found.end)
                return DocumentDate(
                    DaySet([(day, day + 1)]), How.DATELINE, date.fromordinal(day).isoformat(), span
                )
    return None


_LABEL = re.compile(
    r"\s*(?:(?:published|posted|updated|date|by|last updated|released|issued)\b[^.]{0,60})?[\s|•·,:–—-]*",
    re.I,
)
_TIME = re.compile(
    r"[\s|•·,(–—-]*(?:at )?(?:\d{1,2}[:.h]\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?[)\s.|•·-]*\Z", re.I
)


def _is_dateline(text: str, found: FoundDate) -> bool:
    before, after = text[: found.start], text[found.end :]
    if _LABEL.fullmatch(before) and _TIME.fullmatch(after):
        return True
    return bool(_BEFORE_DATELINE.fullmatch(before) and _AFTER_DATELINE.match(after))


def _setting(reading: Reading) -> DocumentDate | None:
    given = reading.settings.date
    days = days_of(given) if given else None
    return DocumentDate(days, How.SETTING, str(given)) if days else None


def _lead(reading: Reading) -> DocumentDate | None:
    for passage in reading.passages[:_LEAD]:
        for found in find_dates(passage.text):
            day = found.ordinal()
            if day is None or found.year is None:
                continue
            if any(max(find_years(each.text), default=0) > found.year for each in reading.passages):
                return None
            span = passage.original(found.start, found.end)
            shown = date.fromordinal(day).isoformat()
            return DocumentDate(DaySet([(day, day + 1)]), How.LEAD, shown, span)
    return None
