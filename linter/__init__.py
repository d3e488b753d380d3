"""calque: a linter for English prose that came out of machine translation."""

__version__ = "0.1.0"
