"""Picks the parser of a document by the suffix of its name."""

from importlib import import_module

from linter.errors import ConfigError
from linter.text.document import Document

FORMATS = ("plain", "markdown", "html")
"""The names of the formats; each has a module of that name with a function `parse`."""

_BY_SUFFIX = {
    "md": "markdown",
    "markdown": "markdown",
    "mdown": "markdown",
    "mkd": "markdown",
    "mdx": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
}


def format_of(path: str) -> str:
    """Return the name of the format that the suffix of `path` stands for; "plain" by default."""
    name = path.replace("\\", "/").rpartition("/")[2]
    stem, _, suffix = name.rpartition(".")
    return _BY_SUFFIX.get(suffix.lower(), "plain") if stem else "plain"


def parse(text: str, *, path: str, format: str | None = None) -> Document:  # noqa: A002 (as in `open`)
    """Parse a decoded text.

    Args:
        text: the decoded original.
        path: the name to report; its suffix picks the format.
        format: one of `FORMATS`, instead of what the suffix says.

    Raises:
        ConfigError: `format` is none of `FORMATS`.
    """
    name = format or format_of(path)
    if name not in FORMATS:
        raise ConfigError(f"unknown format {name!r}; allowed are {', '.join(FORMATS)}")
    # Only the parser that is needed is loaded: Markdown's takes a shared library.
    document: Document = import_module(f"linter.text.{name}").parse(text, path=path)
    return document
