import pytest
from hypothesis import given
from hypothesis import strategies as st
from stand_in_server import units

from linter.checks.grammar.utf16 import Utf16

texts = st.text(st.sampled_from("ab é\u00ad\u200d￼🎉𝒲👩🇫\uffff\U00010000"), min_size=1, max_size=40)


@given(texts, st.data())
def test_ranges_of_code_points_come_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    offset = units(text[:start])
    assert Utf16(text).code_points(offset, units(text[start:end])) == (start, end)


@given(texts)
def test_units_are_those_of_the_encoding(text: str) -> None:
    assert Utf16(text).units == units(text)


@given(texts, st.data())
def test_half_a_character_is_the_whole(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, units(text) - 1))
    length = data.draw(st.integers(1, units(text) - offset))
    start, end = Utf16(text).code_points(offset, length)
    assert 0 <= start < end <= len(text)
    assert units(text[:start]) <= offset
    assert offset + length <= units(text[:end])
    assert offset - units(text[:start]) <= 1
    assert units(text[:end]) - offset - length <= 1


@pytest.mark.parametrize(("offset", "length"), [(-1, 2), (0, 0), (3, 1), (2, 2), (1, -1)])
def test_what_is_not_in_the_text_is_refused(offset: int, length: int) -> None:
    with pytest.raises(ValueError, match="no range of a text of 3 code units"):
        Utf16("a🎉").code_points(offset, length)
