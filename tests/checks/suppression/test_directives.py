"""Comments that silence findings are read wherever Markdown, MDX and HTML allow comments."""

import pytest

from linter.checks.suppression.directives import Directive, Misread, Verb, directives
from linter.text.formats import parse


def read(text: str, path: str = "a.md") -> list[Directive | Misread]:
    return list(directives(parse(text, path=path)))


def only(text: str, path: str = "a.md") -> Directive:
    (found,) = read(text, path)
    assert isinstance(found, Directive), found
    return found


@pytest.mark.parametrize(
    ("path", "comment"),
    [
        ("a.md", "<!-- calque: ignore[fr/posture, es] quoted -->"),
        ("a.md", "<!--calque:ignore[fr/posture,es]quoted-->"),
        ("a.md", "<!--\ncalque: ignore [ fr/posture ,\n es ]\n-- quoted\n-->"),
        ("a.md", "[//]: # (calque: ignore[fr/posture, es] quoted)"),
        ("a.md", '[//]: # "calque: ignore[fr/posture, es]: quoted"'),
        ("a.md", "[//]: <> 'calque: ignore[fr/posture, es] quoted'"),
        ("a.mdx", "{/* calque: ignore[fr/posture, es] quoted */}"),
        ("a.html", "<!-- calque: ignore[fr/posture, es] – quoted -->"),
    ],
)
def test_each_kind_of_comment(path: str, comment: str) -> None:
    text = f"One.\n\n{comment}\n\nTwo.\n"
    found = only(text, path)
    assert found.verb == Verb.IGNORE
    assert [name for name, _ in found.names] == ["fr/posture", "es"]
    assert [text[span.start : span.end] for _, span in found.names] == ["fr/posture", "es"]
    assert found.reason == "quoted"
    assert text[found.span.start : found.span.end] == comment


@pytest.mark.parametrize(
    "text",
    [
        "> [//]: # (calque: off)\n",
        "> <!-- calque: off -->\n",
        "- One\n\n  <!-- calque: off -->\n",
        "One <!-- calque: off --> two.\n",
        "One.\r\n\r\n[//]: # (calque: off)\r\n\r\nTwo.\r\n",
    ],
)
def test_comments_inside_other_blocks(text: str) -> None:
    assert only(text).verb == Verb.OFF


@pytest.mark.parametrize(
    "text",
    [
        "`<!-- calque: off -->`\n",
        "```\n<!-- calque: off -->\n[//]: # (calque: off)\n```\n",
        "Text\n[//]: # (calque: off)\n",
        "<!-- about calque: off -->\n",
        "<!-- calques are loan translations -->\n",
        "<!-- Calque off the record -->\n",
        "[//]: # (a note)\n",
        "calque: off\n",
    ],
)
def test_what_is_no_suppression(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("calque: ignroe[fr]", "did you mean “ignore”?"),
        ("calque: disable", "allowed: ignore, ignore-file, off, on"),
        ("calque:", "allowed: ignore, ignore-file, off, on"),
        ("calque: ignore[]", "the list of rules is empty"),
        ("calque: ignore[fr/posture", "no closing bracket"),
        ("calque: ignore fr/posture", "in brackets: calque: ignore[fr/posture]"),
        ("calque ignore[fr/posture]", "a colon is missing"),
    ],
)
def test_mistakes_are_told(comment: str, message: str) -> None:
    (found,) = read(f"<!-- {comment} -->\n")
    assert isinstance(found, Misread)
    assert message in found.message
