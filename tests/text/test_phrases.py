"""Phrases are found across markup, line ends and escapes, and their place in the original is right."""

import pytest
from phrases import occurrences, written

from linter.text.document import BlockKind
from linter.text.formats import parse

MARKDOWN = [
    ("a *hired discussions* b", "hired discussions"),
    ("He hired *discussions* today.", "hired *discussions"),
    ("He **hired** discussions.", "hired** discussions"),
    ("He *hired* __discussions__.", "hired* __discussions"),
    ("He hired [discussions](http://x.y/z \"t\") now.", "hired [discussions"),
    ("He [hired](a) discussions.", "hired](a) discussions"),
    ("He hired [discussions][r].\n\n[r]: http://x.y", "hired [discussions"),
    ("He hired ~~discussions~~.", "hired ~~discussions"),
    ("He hired\ndiscussions.", "hired\ndiscussions"),
    ("He hired\r\ndiscussions.", "hired\r\ndiscussions"),
    ("He hired  \ndiscussions.", "hired  \ndiscussions"),
    ("He hired\\\ndiscussions.", "hired\\\ndiscussions"),
    ("😀😀 hired *discussions*", "hired *discussions"),
    ("# 😀 hired *discussions*", "hired *discussions"),
    ("> hired\n> discussions", "hired\n> discussions"),
    ("> é hired\r\n> discussions", "hired\r\n> discussions"),
    ("> > hired\n> > discussions", "hired\n> > discussions"),
    ("> hired\ndiscussions", "hired\ndiscussions"),
    ("- hired\n  discussions", "hired\n  discussions"),
    ("1. a\n   - 😀 hired\n     *discussions*", "hired\n     *discussions"),
    ("- [x] hired discussions", "hired discussions"),
    ("| a | b |\n|---|---|\n| é | hired *discussions* |", "hired *discussions"),
    ("| hired `a` | x |\n|---|---|\n| hired discussions |", "hired discussions"),
    ("x[^1]\n\n[^1]: hired\n    discussions", "hired\n    discussions"),
    ("term\n: hired *discussions*", "hired *discussions"),
    ("hired[^1] discussions\n\n[^1]: x", "hired[^1] discussions"),
    ("hired&nbsp;discussions", "hired&nbsp;discussions"),
    ("h&#105;red &#100;iscussion&#x73; x", "h&#105;red &#100;iscussion&#x73;"),
    ("hired <b>discussions</b>", "hired <b>discussions"),
    ("hired <!-- no --> discussions", "hired <!-- no --> discussions"),
    ("hired<br>discussions", "hired<br>discussions"),
    ("<div>\nhired <i>discussions</i>\n</div>", "hired <i>discussions"),
    ("> <div>hired\n> discussions</div>", "hired\n> discussions"),
    ("![hired *discussions*](a.png)", "hired *discussions"),
    ("Setext hired\ndiscussions\n===", "hired\ndiscussions"),
    ("---\ntitle: é\n---\n\n> 😀 hired\n> *discussions*\n", "hired\n> *discussions"),
    ("{{< note >}}\nhired discussions\n{{< /note >}}", "hired discussions"),
    ("hired {{< sup 1 >}} discussions", "hired {{< sup 1 >}} discussions"),
    ("> [!NOTE]\n> hired discussions", "hired discussions"),
]  # fmt: skip
HTML = [
    ("<p>hired discussions</p>", "hired discussions"),
    ("<P>hired <EM>discussions</EM></P>", "hired <EM>discussions"),
    ("<p>hired\n   discussions", "hired\n   discussions"),
    ("<p>hired\r\n<a href='x>y'>discussions</a>", "hired\r\n<a href='x>y'>discussions"),
    ("<p>😀 &eacute;t&eacute; hired&#32;discussions", "hired&#32;discussions"),
    ("<p>hired <!-- a > b --> discussions", "hired <!-- a > b --> discussions"),
    ("<p>hired<br/>discussions", "hired<br/>discussions"),
    ("<td>a <td>hired discussions", "hired discussions"),
    ("a < b & c: hired discussions <3", "hired discussions"),
    ("<![CDATA[<p>hired discussions</p>]]>", "hired discussions"),
    ("<head><title>hired discussions</title></head>", "hired discussions"),
    ("<b class=>hired</b> <unknown-tag/>discussions", "hired</b> <unknown-tag/>discussions"),
    ("<script>if (a < b) '</p>'</script>hired discussions", "hired discussions"),
    ("<script>a</script\n>hired discussions", "hired discussions"),
    ("<p title='a <b>'>hired discussions", "hired discussions"),
    ("<a href=\"x <b>hired</b> discussions", "hired</b> discussions"),
]  # fmt: skip
PLAIN = [
    ("They hired discussions.", "hired discussions"),
    ("😀 They hired\ndiscussions.", "hired\ndiscussions"),
    ("They hired\r\n  discussions.", "hired\r\n  discussions"),
    ("They hired\rdiscussions.", "hired\rdiscussions"),
    ("### hired discussions", "hired discussions"),
    ("See https://hired.discussions.com, hired discussions", "hired discussions"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected", "path"),
    [
        *((text, expected, "a.md") for text, expected in MARKDOWN),
        *((text, expected, "a.html") for text, expected in HTML),
        *((text, expected, "a.txt") for text, expected in PLAIN),
    ],
)
def test_the_phrase_is_found_where_it_stands(text: str, expected: str, path: str) -> None:
    assert written(text, "hired discussions", path) == [expected]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("hired\n\ndiscussions", "a.md"),
        ("- hired\n- discussions", "a.md"),
        ("- hired\n  - discussions", "a.md"),
        ("| hired | discussions |\n|---|---|", "a.md"),
        ("# hired\ndiscussions", "a.md"),
        ("`hired discussions`", "a.md"),
        ("    hired discussions", "a.md"),
        ("```\nhired discussions\n```", "a.md"),
        ("$hired discussions$", "a.md"),
        ("<code>hired discussions</code>", "a.md"),
        ("<pre>\nhired\n\ndiscussions hired discussions\n</pre>", "a.md"),
        ("<!-- hired discussions -->", "a.md"),
        ("[a](<hired discussions>)", "a.md"),
        ('[a](b "hired discussions")', "a.md"),
        ("[hired discussions]: http://x.y", "a.md"),
        ("{{< quote text=\"hired discussions\" >}}", "a.md"),
        ("{% highlight text %}\nhired discussions\n{% endhighlight %}", "a.md"),
        ("---\ntitle: hired discussions\n---\n", "a.md"),
        ("import a from 'hired discussions'\n\ntext", "a.mdx"),
        ("a {hired ? {discussions} : 'hired discussions'} b", "a.mdx"),
        ("<p>hired<p>discussions", "a.html"),
        ("<li>hired<li>discussions", "a.html"),
        ("hired<br><br>discussions", "a.html"),
        ("hired<hr>discussions", "a.html"),
        ("<pre>hired discussions</pre>", "a.html"),
        ("<code>hired discussions</code>", "a.html"),
        ("<style>hired discussions</style>", "a.html"),
        ("<template><p>hired discussions</template>", "a.html"),
        ("<svg><text>hired discussions</text></svg>", "a.html"),
        ("<textarea>hired discussions</textarea>", "a.html"),
        ("<!-- hired discussions", "a.html"),
        ("<!doctype hired discussions>", "a.html"),
        ("<?php hired->discussions; 'hired discussions' ?>", "a.html"),
        ("<b title='hired discussions'>", "a.html"),
        ("He was hired.\n\ndiscussions", "a.txt"),
        ("hired\n- discussions", "a.txt"),
        ("hired\n### discussions", "a.txt"),
    ],
)  # fmt: skip
def test_what_is_no_prose_or_not_together_is_not_found(text: str, path: str) -> None:
    assert written(text, "hired discussions", path) == []


@pytest.mark.parametrize(
    ("text", "kind", "depth"),
    [
        ("# hired discussions", BlockKind.HEADING, 1),
        ("hired discussions\n---", BlockKind.HEADING, 2),
        ("> hired discussions", BlockKind.BLOCK_QUOTE, 0),
        ("* a\n\n  hired discussions", BlockKind.LIST_ITEM, 0),
        ("a[^b]\n\n[^b]: hired discussions", BlockKind.FOOTNOTE, 0),
        ("> ### hired discussions", BlockKind.HEADING, 3),
        ("- > hired discussions", BlockKind.BLOCK_QUOTE, 0),
        ("- a\n  - b\n\nhired discussions", BlockKind.PARAGRAPH, 0),
        ("- <h4>hired discussions</h4>", BlockKind.HEADING, 4),
        ("- a\n\n  <div>hired discussions</div>", BlockKind.LIST_ITEM, 0),
    ],
)
def test_markdown_blocks_say_what_they_are(text: str, kind: BlockKind, depth: int) -> None:
    ((block, *_),) = occurrences(parse(text, path="a.md"), "hired discussions")
    assert (block.kind, block.depth) == (kind, depth)


@pytest.mark.parametrize(
    ("text", "kind", "depth"),
    [
        ("<h2>hired <i>discussions</i></h2>", BlockKind.HEADING, 2),
        ("<blockquote><p>hired discussions</p></blockquote>", BlockKind.BLOCK_QUOTE, 0),
        ("<ul><li>a<ul><li>b</ul>hired discussions</ul>", BlockKind.LIST_ITEM, 0),
        ("<ul><li>a<li>b</ul>hired discussions", BlockKind.PARAGRAPH, 0),
        ("<table><caption>hired discussions</table>", BlockKind.CAPTION, 0),
        ("<table><tr><th>hired discussions</table>", BlockKind.TABLE_CELL, 0),
        ("<figure><figcaption>hired discussions</figcaption></figure>", BlockKind.CAPTION, 0),
        ("<title>hired discussions</title>", BlockKind.TITLE, 0),
        ("</li></h1>hired discussions", BlockKind.PARAGRAPH, 0),
    ],
)
def test_html_blocks_say_what_they_are(text: str, kind: BlockKind, depth: int) -> None:
    ((block, *_),) = occurrences(parse(text, path="a.html"), "hired discussions")
    assert (block.kind, block.depth) == (kind, depth)
