import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import finding, report, result
from report_strategies import file_results

from linter.model import (
    FileResult,
    Level,
    LongSentence,
    Measure,
    Readability,
    ScoredSection,
    Scores,
    SourceLanguage,
    Span,
    Standing,
)
from linter.report.html_report import reporter as html_reporter
from linter.report.html_report.marking import Finding
from linter.report.html_report.strip import Extent, strip_html
from linter.text.formats import parse

VOID = {"meta", "br", "wbr", "input", "line", "rect", "circle"}
TEXT = "# A title\n\nMacron *hired* discussions.\n\n> Quoted & said.\n\n| a | b |\n|---|---|\n| c | d |\n"


class Page(HTMLParser):
    """Checks that elements are closed in order; collects text, ids and links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        values = dict(attrs)
        assert not [name for name in values if name.startswith("on") or name == "style"]
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if values.get("href"):
            self.links.append(str(values["href"]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.text.append(data)


def page(*files: FileResult) -> Page:
    return Page(report("html", *files))


def test_the_article_is_shown_as_readers_see_it() -> None:
    text = " ".join(" ".join(page(result(TEXT, "hired* discussions")).text).split())
    assert "A title" in text
    assert "Macron hired discussions 1 ." in text
    assert "Quoted & said." in text
    assert "*" not in text


def test_a_card_has_what_an_editor_needs() -> None:
    made = result(TEXT, "hired* discussions")
    made.source_language = SourceLanguage("fr", "evidence", 7)
    text = " ".join(" ".join(page(made).text).split())
    for part in (
        "engager des discussions French",
        "opened discussions",
        "Discussions are not hired.",
        "error fr/engager-discussions accuracy/mistranslation line 3, column 9",
        "from French, judged from 7 rules",
    ):
        assert part in text


def test_ids_are_unique_and_links_lead_somewhere() -> None:
    files = [result(TEXT, "hired* discussions", "said", path=f"{name}.md") for name in "abc"]
    made = page(*files, FileResult(path="clean.md", text="Clean."))
    assert len(made.ids) == len(set(made.ids))
    assert {link[1:] for link in made.links} <= set(made.ids)
    assert all(link.startswith("#") for link in made.links)


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><!--sections--><!--index-->"


def test_hostile_names_messages_and_texts_are_text() -> None:
    text = f"`{HOSTILE}` hired discussions &lt;script&gt;alert(3)&lt;/script&gt;\n"
    hostile = finding(
        text,
        "hired discussions",
        message=HOSTILE,
        suggestions=(HOSTILE,),
        category=HOSTILE,
        url="javascript:alert(4)",
    )
    made = page(FileResult(path=HOSTILE, text=text, diagnostics=[hostile]))
    assert made.elements.count("script") == 1
    assert "img" not in made.elements
    assert not [link for link in made.links if link.startswith("javascript")]


@given(st.lists(file_results(), max_size=3))
def test_any_result_is_a_well_formed_page(files: list[FileResult]) -> None:
    made = page(*files)
    assert made.elements.count("script") == 1
    assert sum(identity.startswith("f") and "c" in identity for identity in made.ids) == sum(
        len(file.diagnostics) for file in files
    )
    assert {link[1:] for link in made.links} <= set(made.ids)


def test_a_finding_that_no_reader_sees_has_a_card() -> None:
    text = "---\nnote: hired\n---\n\nSome **text**.\n"
    made = page(FileResult("a.md", text, diagnostics=[finding(text, "hired"), finding(text, "**")]))
    assert " ".join(made.text).count("not in the visible text") == 2
    assert {"f1c1", "f1c2"} <= set(made.ids)
    assert {link[1:] for link in made.links} <= set(made.ids)


def test_many_findings_in_one_long_paragraph_are_quick() -> None:
    text = "hired talks " * 5_000
    diagnostics = [finding(text, "hired", span=Span(12 * n, 12 * n + 5)) for n in range(5_000)]
    start = time.perf_counter()
    written = report("html", FileResult("a.txt", text, diagnostics=diagnostics))
    assert written.count('class="card"') == 5_000
    assert time.perf_counter() - start < 20


def test_the_policy_allows_the_page_and_no_more() -> None:
    html = report("html", result(TEXT, "said"))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert "http" not in re.sub(r"\S+sha256\S+", "", policy)
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", html)


def test_controls_and_overrides_of_direction_are_spelt_out() -> None:
    text = "He \u202ehired\u202c talks \x07 now.\n"
    html = report("html", result(text, "talks", path="\u202ea.md"))
    assert "\u202e" not in html
    assert "\x07" not in html
    assert "&lt;U+202E&gt;a.md" in html


def test_an_article_without_findings_is_in_the_index_alone() -> None:
    made = page(result(TEXT, "said"), FileResult(path="clean.md", text="Quite clean."))
    text = " ".join(made.text)
    assert "1 file without findings" in text
    assert "clean.md" in text
    assert "Quite clean" not in text


def test_the_strip_has_a_dot_for_each_finding_where_it_stands() -> None:
    text = "Hired.\n\n" + "word " * 200 + "\n\nSaid at the end."
    file = result(text, "Hired", "Said")
    findings = [Finding(number, each) for number, each in enumerate(file.diagnostics, start=1)]
    html = strip_html(parse(text, path="a.txt"), findings, {1, 2}, "f1")
    columns = re.findall(r"<div>(.*?)</div>", html)
    assert len(columns) == 60
    filled = [number for number, column in enumerate(columns) if "dot" in column]
    assert filled[0] == 0
    assert filled[1] >= 58


def test_the_strip_says_where_findings_cluster() -> None:
    text = "hired " * 8 + "word " * 200
    diagnostics = [finding(text, "hired", span=Span(6 * number, 6 * number + 5)) for number in range(8)]
    assert "8 of 8 in the first fifth" in report("html", FileResult("a.txt", text, diagnostics=diagnostics))


def test_a_place_before_all_visible_text_is_at_the_beginning() -> None:
    text = "---\nnote: hired\n---\n\nText.\n"
    extent = Extent(parse(text, path="a.md"))
    (only,) = result(text, "hired").diagnostics
    assert extent.of(Finding(1, only)) == 0


def test_readability_is_shown_by_section() -> None:
    scores = Scores(1204, 52, 2000, 150, 23.2, 41.2, 14.04, 17.26, 301.0)
    file = result(TEXT, "said")
    file.readability = Readability(
        scores=scores,
        sections=(ScoredSection("A <title>", 1, Span(0, 40), scores),),
        long_sentences=(LongSentence(Span(11, 38), 54),),
        profile=(
            Measure(
                name="connectives",
                label="connectives",
                value=12.5,
                unit="per 1,000 words",
                low=1.0,
                high=6.0,
                standing=Standing.ABOVE,
                sentence="connectives: 12.5 & so on",
            ),
        ),
    )
    html = report("html", file)
    text = " ".join(" ".join(page(file).text).split())
    for part in ("A <title> 1,204 23.2 41 14.0 17.3 5 min 01 s", "The whole text", "54 words", "& so on"):
        assert part in text
    assert '<a href="#f1b0">A &lt;title&gt;</a>' in html
    assert 'aria-label="above the usual"' in html


def test_articles_beyond_the_room_are_shown_by_their_findings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_reporter, "_WHOLE_ARTICLES", 150)
    text = "First part.\n\nHe hired discussions.\n\nLast part.\n" + "\n" * 60
    both = report("html", result(text, "hired", path="a.md"), result(text, "hired", path="b.md"))
    assert both.count("First part.") == 1
    assert both.count("He <span") == 2
    assert "2 paragraphs without findings left out" in both


def test_overlapping_findings_are_both_marked_the_graver_first() -> None:
    text = "He hired discussions today."
    outer = finding(text, "hired discussions today", level=Level.INFO)
    inner = finding(text, "discussions", level=Level.ERROR)
    html = report("html", FileResult("a.txt", text, diagnostics=[outer, inner]))
    assert re.findall(r'href="#(f1c\d)" data-n="([\d ]+)" data-level="(\w+)"', html) == [
        ("f1c1", "1", "info"),
        ("f1c2", "2 1", "error"),
        ("f1c1", "1", "info"),
    ]
