"""Documents for the tests."""

from linter.checks.reading import Reading
from linter.checks.settings import ReadabilityLimits, Settings
from linter.text.formats import parse


def reading(text: str, path: str = "a.md", **limits: float) -> Reading:
    """Read a text with some limits of readability."""
    return Reading(parse(text, path=path), Settings(readability=ReadabilityLimits(**limits)))  # type: ignore[arg-type]
