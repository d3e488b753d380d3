"""A set phrase used over and over: "remains at the heart of" three times on a page."""

from collections.abc import Iterator
from functools import cache

from linter.checks.finding import Finding
from linter.checks.phrases import PhraseIndex
from linter.checks.reading import Reading
from linter.checks.vocabulary import Vocabulary
from linter.model import Related
from linter.packs.wordings.store import formulas

OFTEN = 3
"""How often a formula must stand within `PAGE` code points to be flagged."""

PAGE = 5000
"""About 800 words: a news article."""


def repeated_formulas(reading: Reading) -> Iterator[Finding]:
    """Yield a formula where it stands for the third time within a page."""
    vocabulary = reading.derived(Vocabulary)
    formula_of, index = _table()
    possible = index.possible(vocabulary)
    if not possible:
        return
    prose = vocabulary.prose
    places: dict[str, list[tuple[int, int]]] = {}
    for start, end, phrase in sorted((start, end, each) for each, start, end in vocabulary.places(possible)):
        so_far = places.setdefault(formula_of[phrase], [])
        so_far.append((start, end))
        if len(so_far) == OFTEN:
            if end - so_far[0][0] <= PAGE:
                yield Finding(
                    span=prose.original(start, end),
                    message=f"“{phrase}” stands here for the third time on a page",
                    related=tuple(Related(prose.original(*place), "before") for place in so_far[:-1]),
                )
                so_far.clear()
            else:
                del so_far[0]


@cache
def _table() -> tuple[dict[str, str], PhraseIndex]:
    """Return the formula of each of its forms, and an index of the forms."""
    formula_of = {form: formula for formula, forms in formulas().formulas.items() for form in forms}
    return formula_of, PhraseIndex(formula_of)
