"""What HTML leaves of prose."""

import pytest
from phrases import shown

from linter.text.document import ZoneKind
from linter.text.formats import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("&eacute;&nbsp;&#233;&#xE9;&#0;&notit;&unknown; &", ["é\xa0éé\ufffd¬it;&unknown; &"]),
        ("a<br>b", ["a\nb"]),
        ("a<br><br>b<br>\n<br/>c", ["a", "b", "c"]),
        ("a <code>b <i>c</i></code> d", ["a \ufffc d"]),
        ("<p>a <code>b</p><p>c", ["a", "c"]),
        ("a <svg><svg></svg>b</svg> c", ["a c"]),
        ("<head><title>a</title><meta><p>b", ["a", "b"]),
        ("<head><title>a</title></head><body>b", ["a", "b"]),
        ("<noscript>a</noscript>b", ["b"]),
        ("<select><option>a</select>b", ["b"]),
        ("<x-y>a</x-y> <foo:bar/>b", ["a b"]),
        ("<div>a<div>b</div>c</div>d", ["a", "b", "c", "d"]),
        ("<ul><li>a<li>b</ul>c", ["a", "b", "c"]),
        ("<b>&#32;</b> <p> &nbsp; </p>", []),
        ("<![CDATA[a]]> b", ["a b"]),
    ],
)
def test_readers_see(text: str, expected: list[str]) -> None:
    blocks = [block if "\n" in block else " ".join(block.split(" ")) for _, block in shown(text, "a.html")]
    assert [" ".join(filter(None, block.split(" "))) for block in blocks] == expected


def test_what_is_no_prose_is_a_zone() -> None:
    text = "<script>a</script><!-- b --> <code>c</code> <math>d</math> https://e.f <style>g</style>"
    assert [(zone.kind, text[zone.start : zone.end]) for zone in parse(text, path="a.html").zones] == [
        (ZoneKind.SCRIPT, "<script>a</script>"),
        (ZoneKind.COMMENT, "<!-- b -->"),
        (ZoneKind.CODE, "<code>c</code>"),
        (ZoneKind.MATH, "<math>d</math>"),
        (ZoneKind.URL, "https://e.f"),
        (ZoneKind.SCRIPT, "<style>g</style>"),
    ]


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("a <!-- b", ("a comment is never closed: what follows it was not read",)),
        ("a <pre> b", ("<pre> is never closed: what follows it was not read",)),
        ("a <script> b", ("<script> is never closed: what follows it was not read",)),
        ("a <code> b", ("<code> is never closed: what follows it was not read",)),
        ("a <!--> b <code>c<p>d", ()),
        ("<head><meta>", ()),
    ],
)
def test_what_hides_the_rest_is_noted(text: str, notes: tuple[str, ...]) -> None:
    assert parse(text, path="a.html").notes == notes
