"""A space that was lost beside a link is put back on the right side of it."""

import pytest
from flagging import findings, fixed, flagged

from linter.model import Level

CHECK = "glued-words"


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("So [Macron](http://x.y)announced it.", "So [Macron](http://x.y) announced it."),
        ("The president[Macron](http://x.y) said.", "The president [Macron](http://x.y) said."),
        ("So [Macron][1]announced it.\n\n[1]: http://x.y", "So [Macron][1] announced it.\n\n[1]: http://x.y"),
    ],
)
def test_markdown(text: str, repaired: str) -> None:
    assert fixed(CHECK, text, "a.md") == repaired


def test_html() -> None:
    text = '<p>So <a href="x">Macron</a>announced<a href="y">it</a> today.</p>'
    repaired = '<p>So <a href="x">Macron</a> announced <a href="y">it</a> today.</p>'
    assert fixed(CHECK, text, "a.html") == repaired


@pytest.mark.parametrize(
    "text",
    [
        "The [minister](http://x.y)s met, [walk](http://x.y)ing home.",
        "It was un*believ*able, **bold**ly said.",
        "In [Paris](http://x.y), [Lyon](http://x.y)-based.",
    ],
)
def test_left_alone(text: str) -> None:
    assert flagged(CHECK, text, "a.md") == []


def test_words_glued_without_a_link_are_only_mentioned() -> None:
    (finding,) = findings(CHECK, "The presidentEmmanuel Macron has an iPhone and a MacBook from PayPal.")
    assert finding.suggestions == ("president Emmanuel",)
    assert finding.level is Level.INFO
