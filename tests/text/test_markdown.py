"""What Markdown leaves of prose."""

import pytest
from phrases import shown

from linter.text import markdown
from linter.text.document import BlockKind, ZoneKind
from linter.text.formats import parse

PARAGRAPH = BlockKind.PARAGRAPH


def zones(text: str, path: str = "a.md") -> list[tuple[ZoneKind, str]]:
    return [(zone.kind, text[zone.start : zone.end]) for zone in parse(text, path=path).zones]


def words(text: str, path: str = "a.md") -> list[str]:
    return [" ".join(block.split()) for _, block in shown(text, path)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\\*a\\* b\\_c", ["*a* b_c"]),
        ("a &lt;b&gt; &amp; &#x41;&copy", ["a <b> & A&copy"]),
        ("# a {#id .class}", ["a"]),
        ("a\n\n***\n\nb", ["a", "b"]),
        ("costs US$5/US$6, not $5 or $6", ["costs US$5/US$6, not $5 or $6"]),
        ("so $x + y$ holds", ["so \ufffc holds"]),
        ("a <http://b.c> <d@e.f> g", ["a \ufffc \ufffc g"]),
        ("a https://b.c/d_e_f, [https://g.h](i) j", ["a \ufffc, \ufffc j"]),
        ("a `b` c", ["a \ufffc c"]),
        ("a <kbd>b *c* `d`</kbd> e", ["a \ufffc e"]),
        ("a <kbd>b\n\nc", ["a", "c"]),
        ("a[^1] b\n\n[^1]: c", ["a b", "c"]),
        ("- [ ] a\n- [x] b", ["a", "b"]),
        ("| a | |\n|---|---|\n| b \\| c | d |", ["a", "b | c", "d"]),
        ("a ![b](c) d", ["a b d"]),
        ("{% include a.html b=\"c\" %}\n\nd {{ e }} f {: .g}", ["d f"]),
        ("a {{< b\n  \"c\" >}} d", ["a d"]),
        ("{{< highlight go >}}\na\n\nb\n{{< /highlight >}}\nc", ["c"]),
        ("an unclosed {{ brace and {% more", ["an unclosed {{ brace and {% more"]),
        ("<details>\n<summary>a</summary>\n\nb *c*\n\n</details>", ["a", "b c"]),
        ("<svg>\n\n<text>a</text>\n\n</svg>\n\nb", ["b"]),
        ("<svg>\n\na", ["a"]),
    ],
)  # fmt: skip
def test_readers_see(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_readers_see_the_prose_of_mdx() -> None:
    statements = 'import A from "a"\nexport const b = {\n  c: 1\n}\n\n'
    text = statements + "<A d={`<b>`} e={f => <g/>}>\n\nh **i** {j}\n\n</A>"
    assert words(text, "a.mdx") == ["h i"]


def test_code_math_and_addresses_are_zones() -> None:
    text = "`a` $b$ https://c.d <e@f.g> <!-- h --> {{ i }}\n\n```\nj\n```\n\n<script>k</script>\n"
    assert zones(text) == [
        (ZoneKind.CODE, "`a`"),
        (ZoneKind.MATH, "$b$"),
        (ZoneKind.URL, "https://c.d"),
        (ZoneKind.URL, "<e@f.g>"),
        (ZoneKind.COMMENT, "<!-- h -->"),
        (ZoneKind.MARKUP, "{{ i }}"),
        (ZoneKind.CODE, "```\nj\n```"),
        (ZoneKind.SCRIPT, "<script>k</script>"),
    ]


def test_an_unclosed_comment_is_noted() -> None:
    assert parse("a\n\n<!-- b\n\nc", path="a.md").notes == (
        "a comment is never closed: what follows it was not read",
    )


def test_a_parser_that_fails_leaves_plain_text_and_a_note(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    def events(source: str, start: int) -> None:
        raise PanicException

    monkeypatch.setattr(markdown, "_events", events)
    document = parse("a *b*", path="a.md")
    assert [document.render(block).text for block in document.blocks] == ["a *b*"]
    assert document.notes == ("the Markdown parser failed: read as plain text",)
