"""Checks whose modules load only for a document that gives them something to do.

Their expressions take longer to compile than a short article takes to read.
"""

from collections.abc import Callable, Iterator
from importlib import import_module

from linter.checks.finding import Finding
from linter.checks.prose import Prose
from linter.checks.reading import Check, Reading
from linter.checks.untranslated.function_words import FEWEST_TELLING, hints

ORDINARY = frozenset("\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u2026")
"""Symbols of English prose that no check objects to by themselves."""


def _when(needed: Callable[[Reading], bool], place: str) -> Check:
    """Return a check that loads the one at a place, module and function, where it is needed."""
    module, _, function = place.partition(":")

    def check(reading: Reading) -> Iterator[Finding]:
        if needed(reading):
            found: Check = getattr(import_module(f"linter.checks.{module}"), function)
            yield from found(reading)

    check.__name__ = function
    return check


def _symbols(reading: Reading) -> bool:
    return not reading.derived(Prose).symbols <= ORDINARY


def _function_words(reading: Reading) -> bool:
    return bool(reading.derived(hints))


def _two_function_words(reading: Reading) -> bool:
    return any(len(found) >= FEWEST_TELLING for _, found in reading.derived(hints))


invisible_characters = _when(_symbols, "leftovers.invisible:invisible_characters")
mixed_scripts = _when(_symbols, "leftovers.mixed_scripts:mixed_scripts")
mojibake = _when(_symbols, "leftovers.mojibake:mojibake")
foreign_quotation_marks = _when(_symbols, "typography.marks:foreign_quotation_marks")
full_width_forms = _when(_symbols, "typography.marks:full_width_forms")
inverted_marks = _when(_symbols, "typography.marks:inverted_marks")
accented_word = _when(_symbols, "untranslated.single_words:accented_word")
foreign_script = _when(_symbols, "untranslated.scripts:foreign_script")
foreign_function_word = _when(_function_words, "untranslated.single_words:foreign_function_word")
foreign_passage = _when(_two_function_words, "untranslated.runs:foreign_passage")
