from datetime import UTC, date, datetime

import pytest

from linter.checks.offices.document_date import How, days_of, document_date
from linter.checks.reading import Reading
from linter.checks.settings import Settings
from linter.facts.days import DaySet, day_of
from linter.text.formats import parse


def on(*days: str) -> DaySet:
    return DaySet((day_of(day), day_of(day) + 1) for day in days)


@pytest.mark.parametrize(
    ("value", "days"),
    [
        (date(2025, 4, 18), on("2025-04-18")),
        (datetime(2025, 4, 18, 23, 0, tzinfo=UTC), on("2025-04-18")),
        ("2025-04-18", on("2025-04-18")),
        ("2025-04-18T10:30:00+02:00", on("2025-04-18")),
        ("18 April 2025", on("2025-04-18")),
        ("April 18th, 2025", on("2025-04-18")),
        ("Fri, 18 Apr 2025 10:00:00 GMT", on("2025-04-18")),
        ("18/04/2025", on("2025-04-18")),
        ("03/04/2025", on("2025-04-03", "2025-03-04")),
        ("2025-04", DaySet([(day_of("2025-04-01"), day_of("2025-05-02"))])),
        ("2025-02-30", None),
        ("yesterday", None),
        (20250418, None),
        (None, None),
    ],
)
def test_dates_in_metadata(value: object, days: DaySet | None) -> None:
    assert days_of(value) == days


def found(text: str, setting: str | None = None, path: str = "a.md") -> tuple[DaySet, How, str] | None:
    document = parse(text, path=path)
    written = document_date(Reading(document, Settings(date=setting)))
    if written is None:
        return None
    place = document.text[written.span.start : written.span.end] if written.span else ""
    return written.days, written.how, place


@pytest.mark.parametrize(
    ("text", "setting", "expected"),
    [
        ("---\ndate: 2025-04-18\n---\nText.", None, (on("2025-04-18"), How.METADATA, "2025-04-18")),
        (
            "---\nPublished: 18 April 2025\n---\nText.",
            None,
            (on("2025-04-18"), How.METADATA, "18 April 2025"),
        ),
        ("+++\ndate = 2025-04-18\n+++\nText.", None, (on("2025-04-18"), How.METADATA, "2025-04-18")),
        ("---\ndate: soon\n---\nText.", "2025-01-02", (on("2025-01-02"), How.SETTING, "")),
        (
            "PARIS, April 17, 2025 (AFP) — The talks began.",
            "2020-01-01",
            (on("2025-04-17"), How.DATELINE, "April 17, 2025"),
        ),
        (
            "# Talks\n\nPublished on 17 April 2025, 10:15 am\n\nThe talks began.",
            None,
            (on("2025-04-17"), How.DATELINE, "17 April 2025"),
        ),
        ("The talks began on 17 April 2025.", "2025-04-20", (on("2025-04-20"), How.SETTING, "")),
        ("The talks began on 17 April 2025.", None, (on("2025-04-17"), How.LEAD, "17 April 2025")),
        ("The war began on 1 March 2014. By 2022 it was another war.", None, None),
        ("The talks began on 17 April.", None, None),
    ],
)
def test_where_the_date_comes_from(text: str, setting: str | None, expected: object) -> None:
    assert found(text, setting) == expected
