"""The choice of a format."""

import subprocess
import sys

import pytest

from linter.errors import ConfigError
from linter.text.formats import format_of, parse


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.md", "markdown"),
        ("a.b/c.MARKDOWN", "markdown"),
        ("a.mdx", "markdown"),
        ("a.html", "html"),
        ("a.HTM", "html"),
        ("a.xhtml", "html"),
        ("a.txt", "plain"),
        ("a.md.txt", "plain"),
        ("a.md/b", "plain"),
        (".md", "plain"),
        ("md", "plain"),
        ("a\\b.md", "markdown"),
        ("<stdin>", "plain"),
    ],
)
def test_the_suffix_says_the_format(path: str, name: str) -> None:
    assert format_of(path) == name


def test_a_format_that_is_named_wins() -> None:
    assert len(parse("# a\n\n*b*", path="a.txt", format="markdown").blocks) == 2
    assert parse("<b>a</b>", path="a.md", format="plain").mask == "<b>a</b>"


def test_an_unknown_format_is_refused_with_those_allowed() -> None:
    with pytest.raises(ConfigError, match="unknown format 'rst'; allowed are plain, markdown, html"):
        parse("", path="a", format="rst")


def test_the_path_is_kept() -> None:
    assert {parse("a", path=path).path for path in ("a.md", "a.html", "a.txt")} == {"a.md", "a.html", "a.txt"}


def test_plain_text_loads_no_other_parser() -> None:
    program = (
        "import sys; from linter.text.formats import parse; parse('a', path='a.txt');"
        "print([name for name in ('pyromark', 'html', 'yaml', 'linter.text.tags') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
