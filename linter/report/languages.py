"""English names of source languages."""

from linter.packs.vocabulary import SOURCE_LANGUAGES


def language_name(code: str) -> str:
    """Return the English name of an ISO 639-1 code, or the code where none is known."""
    return SOURCE_LANGUAGES.get(code, code)
