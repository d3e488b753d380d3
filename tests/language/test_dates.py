import pytest

from linter.language.dates import find_dates, find_years


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 17 April 2025", (17, 4, 2025, "17 April 2025")),
        ("On April 17, 2025, he", (17, 4, 2025, "April 17, 2025")),
        ("On April 17, Macron", (17, 4, None, "April 17")),
        ("the 17th of April", (17, 4, None, "17th of April")),
        ("Apr. 3 2024", (3, 4, 2024, "Apr. 3 2024")),
        ("2025-04-17T10:00", (17, 4, 2025, "2025-04-17")),
        ("SEPT 9, 2001", (9, 9, 2001, "SEPT 9, 2001")),
    ],
)
def test_one_date(text: str, expected: tuple[int, int, int | None, str]) -> None:
    (found,) = find_dates(text)
    assert (found.day, found.month, found.year, text[found.start : found.end]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2024",
        "it may 5 times",
        "12.5 March",
        "2024-13-01",
        "May be",
        "chapter 3, 17",
        "at 10:17 May",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert [found for found in find_dates(text) if found.year] == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("in 2014 and 2022", [2014, 2022]),
        ("the 1990s", [1990]),
        ("2,014 people, $2014, 2014.5, 12014", []),
        ("room 3021", []),
    ],
)
def test_years(text: str, years: list[int]) -> None:
    assert find_years(text) == years
