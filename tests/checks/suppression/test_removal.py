"""Taking a comment out changes nothing that a reader sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.checks.suppression.directives import Directive, directives
from linter.checks.suppression.removal import without_comment, without_name
from linter.model import Edit
from linter.text.document import BlockKind
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
    edit = without_comment(text, first(text).span)
    assert edit is not None
    assert applied(text, edit) == left


@pytest.mark.parametrize("text", [f"{COMMENT} One.\nTwo.\n", f"- {COMMENT} One.\n", f"> {COMMENT} # One\n"])
def test_a_comment_that_makes_html_of_its_line_stays(text: str) -> None:
    assert without_comment(text, first(text).span) is None


def shown(text: str, path: str) -> list[tuple[BlockKind, str]]:
    document = parse(text, path=path)
    return [(block.kind, " ".join(document.render(block).text.split())) for block in document.blocks]


LINES = st.sampled_from(
    [
        "One two three.",
        "# Head",
        "",
        "",
        "- item",
        "- other",
        "> quoted",
        "1. first",
        "    code",
        "| a | b |",
        "***",
    ]
)
PLACES = st.sampled_from(
    ["{c}", "One {c} two.", "One. {c}", "{c} One.", "> {c}", "- {c}", "[//]: # (calque: off)"]
)


@given(st.lists(LINES, max_size=6), PLACES, st.lists(LINES, max_size=6), st.sampled_from(["\n", "\r\n"]))
def test_the_prose_stays(before: list[str], place: str, after: list[str], end: str) -> None:
    text = end.join([*before, place.format(c=COMMENT), *after])
    found = [each for each in directives(parse(text, path="a.md")) if isinstance(each, Directive)]
    for each in found:
        edit = without_comment(text, each.span)
        if edit:
            assert shown(applied(text, edit), "a.md") == shown(text, "a.md")


def test_a_rule_leaves_its_list() -> None:
    text = "<!-- calque: ignore[fr/a, fr/b ,fr/c] why -->\n"
    left = [applied(text, without_name(first(text), index)) for index in range(3)]
    assert left == [
        "<!-- calque: ignore[fr/b ,fr/c] why -->\n",
        "<!-- calque: ignore[fr/a ,fr/c] why -->\n",
        "<!-- calque: ignore[fr/a, fr/b] why -->\n",
    ]
