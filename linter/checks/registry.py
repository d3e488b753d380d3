"""The table of checks: the name that a rule gives in `check`, and where it is.

A check's module is imported when a rule first asks for it.
"""

from importlib import import_module

from linter.checks.reading import Check
from linter.errors import PackError

CHECKS: dict[str, str] = {
    "foreign-quotation-marks": "linter.checks.on_demand:foreign_quotation_marks",
    "inverted-marks": "linter.checks.on_demand:inverted_marks",
    "full-width-forms": "linter.checks.on_demand:full_width_forms",
    "spaced-marks": "linter.checks.typography.conventions:spaced_marks",
    "source-times": "linter.checks.typography.conventions:times",
    "source-thousands": "linter.checks.typography.conventions:thousands",
    "decimal-commas": "linter.checks.typography.conventions:decimal_commas",
    "source-currencies": "linter.checks.typography.conventions:currencies",
    "source-dates": "linter.checks.typography.conventions:dates",
    "source-scores": "linter.checks.typography.conventions:scores",
    "spaced-percents": "linter.checks.typography.conventions:percents",
    "accented-word": "linter.checks.on_demand:accented_word",
    "foreign-function-word": "linter.checks.on_demand:foreign_function_word",
    "foreign-passage": "linter.checks.on_demand:foreign_passage",
    "foreign-script": "linter.checks.on_demand:foreign_script",
    "glued-words": "linter.checks.leftovers.glued_words:glued_words",
    "invisible-characters": "linter.checks.on_demand:invisible_characters",
    "mixed-scripts": "linter.checks.on_demand:mixed_scripts",
    "mojibake": "linter.checks.on_demand:mojibake",
    "date-forms": "linter.checks.terms.conventions:dates",
    "first-name": "linter.checks.names.first_names:first_names",
    "mixed-spelling": "linter.checks.terms.spellings:spellings",
    "name-literal": "linter.checks.names.literal:literal",
    "name-lookalike": "linter.checks.names.lookalikes:lookalikes",
    "name-spelling": "linter.checks.names.spelling:spelling",
    "number-forms": "linter.checks.terms.conventions:numbers",
    "repeated-connective": "linter.checks.repetition.connectives:connectives",
    "repeated-formula": "linter.checks.repetition.formulas:repeated_formulas",
    "repeated-sentence": "linter.checks.repetition.sentences:repeated_sentences",
    "sibling-terms": "linter.checks.terms.siblings:siblings",
    "long-sentence": "linter.checks.readability.long_sentences:check",
    "office-term": "linter.checks.offices.check:check",
    "readability-fog": "linter.checks.readability.score_limits:fog",
    "readability-grade": "linter.checks.readability.score_limits:grade",
    "readability-reading-ease": "linter.checks.readability.score_limits:reading_ease",
    "readability-section-grade": "linter.checks.readability.score_limits:section_grade",
    "suppression-malformed": "linter.checks.suppression.checks:malformed",
    "suppression-no-reason": "linter.checks.suppression.checks:no_reason",
    "suppression-unknown-rule": "linter.checks.suppression.checks:unknown_rule",
    "suppression-unused": "linter.checks.suppression.checks:unused",
}
"""Name of each check -> module and function, joined by a colon."""

AFTERWARDS = frozenset(name for name in CHECKS if name.startswith("suppression-"))
"""The checks of suppressions, which run when all findings of the others are known."""


def load_check(name: str) -> Check:
    """Return the check of a name.

    Raises:
        PackError: when there is none.
    """
    place = CHECKS.get(name)
    if place is None:
        raise PackError(f"there is no check {name!r}; allowed: {', '.join(sorted(CHECKS))}")
    module, _, function = place.partition(":")
    check: Check = getattr(import_module(module), function)
    return check
