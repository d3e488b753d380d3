from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.facts.days import EVER, FIRST, LAST, DaySet, day_of, iso

RANGES = st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60)), max_size=6)
DAYS = range(FIRST, 80)


def members(days: DaySet) -> set[int]:
    return {day for day in DAYS if day in days}


@given(RANGES, RANGES)
def test_the_operations_are_those_of_sets(left: list[tuple[int, int]], right: list[tuple[int, int]]) -> None:
    one, other = DaySet(left), DaySet(right)
    assert members(one) == {day for day in DAYS if any(start <= day < end for start, end in left)}
    assert members(one | other) == members(one) | members(other)
    assert members(one & other) == members(one) & members(other)
    assert members(one - other) == members(one) - members(other)
    assert members(one.complement()) == set(DAYS) - members(one)
    assert one.complement().complement() == one
    assert bool(one) == bool(members(one))


@given(RANGES)
def test_ranges_are_sorted_and_apart(ranges: list[tuple[int, int]]) -> None:
    found = DaySet(ranges).ranges
    assert all(start < end for start, end in found)
    assert all(before[1] < after[0] for before, after in pairwise(found))


@given(RANGES, st.integers(0, 9))
def test_widening_reaches_so_many_days(ranges: list[tuple[int, int]], margin: int) -> None:
    days = DaySet(ranges)
    near = {day for day in DAYS if any(abs(day - each) <= margin for each in members(days))}
    assert members(days.widened(margin)) == near


def test_all_days() -> None:
    assert EVER.ranges == ((FIRST, LAST),)
    assert not EVER.complement()


@pytest.mark.parametrize(
    "text", ["2025-02-29", "2025-13-01", "20250101", "1 May 2025", "", "2025-1-1", "2025-W01-1"]
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        day_of(text)


def test_a_date_there_and_back() -> None:
    assert iso(day_of("2024-02-29")) == "2024-02-29"
    assert iso(LAST) == ""
