"""How often an adjective stands before a noun: "nuclear weapons", "front door".

In "a nuclear weapons program" the adjective belongs to the noun beside it, in
"a new weapons program" to the last one. Counts tell the two apart, as in the
bracketing of compounds (Lauer 1995, "Designing Statistical Language Learners").
`tools/count_collocations.py` counts.
"""

from functools import cache
from os.path import dirname, join

from linter.language.store import Store, Table

FILE = "collocations.bin"
SECTION = "adjective noun"


@cache
def _table() -> Table:
    return Store(join(dirname(__file__), "data", FILE)).table(SECTION)


def times_together(adjective: str, noun: str) -> int:
    """Return how often a phrase ended in these two words in the texts counted, 0 to 255.

    Args:
        adjective: in lower case.
        noun: in lower case.

    Raises:
        BackendError: when the language data are missing.
    """
    count = _table().get(f"{adjective} {noun}")
    return count[0] if count else 0
