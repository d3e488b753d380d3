"""The places of keys and values in TOML."""

import pytest

from linter.text.toml_places import place_of

TEXT = """\
select = ["fr", 'x']  # first
"é".b."c d" = {x = 1, y = [[1, 2],
  [3]]}
[levels]
"a/b" = "é"
[[list]]
q = 1
[[list]]
q = 2
[deep.table]
"""


@pytest.mark.parametrize(
    ("keys", "value", "place"),
    [
        (("select",), True, (1, 10)),
        (("select",), False, (1, 1)),
        (("select", 1), True, (1, 17)),
        (("é", "b", "c d", "x"), True, (2, 20)),
        (("é", "b", "c d", "x"), False, (2, 16)),
        (("é", "b"), True, (2, 5)),
        (("é", "b", "c d", "y", 1, 0), True, (3, 4)),
        (("levels", "a/b"), False, (5, 1)),
        (("levels", "a/b"), True, (5, 9)),
        (("levels",), True, (4, 2)),
        (("list", 1, "q"), True, (9, 5)),
        (("deep", "table"), False, (10, 7)),
        (("nowhere",), True, (1, 1)),
        (("levels", "nowhere"), True, (4, 2)),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_places(keys: tuple[str | int, ...], value: bool, place: tuple[int, int], line_end: str) -> None:
    assert place_of(TEXT.replace("\n", line_end), keys, value=value) == place


def test_toml_that_the_finder_cannot_read_has_no_places() -> None:
    assert place_of("x = {\n  y = 1,\n}\n", ("x", "y")) == (1, 1)
