"""Taking a comment out changes nothing that a reader sees."""

import pytest

from linter.checks.reading import Reading
from linter.checks.settings import Settings
from linter.checks.suppression.checks import unused
from linter.checks.suppression.directives import Directive, directives
from linter.checks.suppression.removal import changes_nothing, without_comment, without_name
from linter.model import Edit
from linter.text.formats import parse

COMMENT = "<!-- calque: off -->"


def applied(text: str, edit: Edit) -> str:
    return text[: edit.span.start] + edit.text + text[edit.span.end :]


def first(text: str, path: str = "a.md") -> Directive:
    return next(each for each in directives(parse(text, path=path)) if isinstance(each, Directive))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"One.\n\n{COMMENT}\n\nTwo.\n", "One.\n\n\nTwo.\n"),
        (f"{COMMENT}\nTwo.\n", "Two.\n"),
        (f"One.\n\n{COMMENT}", "One.\n\n"),
        (f"One.\n{COMMENT}\nTwo.\n", "One.\n\nTwo.\n"),
        (f"One. {COMMENT}\nTwo.\n", "One.\nTwo.\n"),
        (f"One {COMMENT} two.\n", "One two.\n"),
        (f"One{COMMENT}two.\n", "Onetwo.\n"),
        (f"One.\r\n\r\n{COMMENT}\r\n\r\nTwo.\r\n", "One.\r\n\r\n\r\nTwo.\r\n"),
        (f"One.\r\n{COMMENT}\r\nTwo.\r\n", "One.\r\n\r\nTwo.\r\n"),
        (f"> One.\n>\n> {COMMENT}\n>\n> Two.\n", "> One.\n>\n>\n> Two.\n"),
        (f"- {COMMENT}\n- Two.\n", "-\n- Two.\n"),
    ],
)
def test_removal(text: str, left: str) -> None:
    assert applied(text, without_comment(text, first(text).span)) == left


@pytest.mark.parametrize(
    "text",
    [
        f"One.\n\n{COMMENT}\n\nTwo.\n",
        f"One {COMMENT} two.\n",
        f"- One.\n- Two. {COMMENT}\n",
        f"> {COMMENT}\n>\n> Two.\n",
    ],
)
def test_most_comments_can_go(text: str) -> None:
    document = parse(text, path="a.md")
    assert changes_nothing([without_comment(text, first(text).span)], document)


@pytest.mark.parametrize(
    "text",
    [
        "[//]: # (calque: off)\n    One.\n",
        f"{COMMENT} One.\nTwo.\n",
        f"- One.\n\n{COMMENT}\n\n    code\n",
        f"One.\n- {COMMENT}\n",
        f"{COMMENT} # One\n",
    ],
)
def test_a_comment_that_changes_what_is_around_it_gets_no_fix(text: str) -> None:
    reading = Reading(parse(text, path="a.md"), Settings())
    (finding,) = unused(reading)
    assert finding.edits == ()


def test_a_rule_leaves_its_list() -> None:
    text = "<!-- calque: ignore[fr/a, fr/b ,fr/c] why -->\n"
    left = [applied(text, without_name(first(text), index)) for index in range(3)]
    assert left == [
        "<!-- calque: ignore[fr/b ,fr/c] why -->\n",
        "<!-- calque: ignore[fr/a ,fr/c] why -->\n",
        "<!-- calque: ignore[fr/a, fr/b] why -->\n",
    ]
