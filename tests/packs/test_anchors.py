"""Strings looked for all at once, and byte strings kept as one."""

from hypothesis import given
from hypothesis import strategies as st

from linter.packs.anchors import AnchorScanner
from linter.packs.pieces import pack

SHORT = st.text("ab0 .-('é", min_size=1, max_size=4)


@given(st.lists(SHORT, max_size=8), st.text("ab0 .-('éx", max_size=40))
def test_every_occurrence_is_found(anchors: list[str], text: str) -> None:
    expected = {
        (place, anchor) for anchor in anchors for place in range(len(text)) if text.startswith(anchor, place)
    }
    found = list(AnchorScanner(anchors).find(text))
    assert set(found) == expected
    assert len(found) == len(expected)


@given(st.lists(st.binary(max_size=5)))
def test_pieces(strings: list[bytes]) -> None:
    pieces = pack(strings)
    assert [pieces[index] for index in range(len(pieces))] == strings
    assert pieces.are_filled() == [bool(string) for string in strings]
