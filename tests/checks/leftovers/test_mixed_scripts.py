"""Words of two scripts are found and set right; symbols of science are not words."""

import pytest
from flagging import fixed, flagged, suggested

CHECK = "mixed-scripts"


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("President Рutin came.", "President Putin came."),
        ("The Bjӧrk show.", "The Björk show."),
        ("The Τrump tower.", "The Trump tower."),
        ("In (Mосква) today.", "In (Москва) today."),
    ],
)
def test_repaired(text: str, repaired: str) -> None:
    assert fixed(CHECK, text) == repaired


def test_no_guess_where_letters_have_no_likeness() -> None:
    assert flagged(CHECK, "The гоvernment met.") == ["гоvernment"]
    assert suggested(CHECK, "The гоvernment met.") == [()]


@pytest.mark.parametrize("text", ["5 μm, 3 kΩ, ΔT and βcarotene.", "Putin (Путин), Ελλάδα.", "IT-компания."])
def test_left_alone(text: str) -> None:
    assert flagged(CHECK, text) == []
