import pytest
from report_samples import finding, report, result

from linter.model import (
    Failure,
    FileResult,
    Level,
    Related,
    Skipped,
    SourceExpression,
    SourceLanguage,
    Span,
)
from linter.report.appearance import Appearance
from linter.report.columns import width
from linter.report.summary import Summary
from linter.report.text import summary_line

TEXT = "Macron hired discussions with American officials.\n"


def test_a_finding_is_explained() -> None:
    assert report("text", result(TEXT, "hired discussions")) == (
        "a.md:1:8  error  fr/engager-discussions\n"
        "    Macron hired discussions with American officials.\n"
        "           ^^^^^^^^^^^^^^^^^\n"
        "  Discussions are not hired.\n"
        "  source: engager des discussions (French)\n"
        "  instead: opened discussions\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_several_sources_and_suggestions() -> None:
    both = (SourceExpression("fr", "engager"), SourceExpression("es", "entablar"))
    file = FileResult(
        path="a.md",
        text=TEXT,
        diagnostics=[finding(TEXT, "hired", sources=both, suggestions=("opened", "began"))],
    )
    written = report("text", file)
    assert "  source: engager (French); entablar (Spanish)\n" in written
    assert "  instead: opened | began\n" in written


def test_related_places_have_lines() -> None:
    text = "Mr Trump\nTrump\n"
    related = (Related(Span(9, 14), "here without a title"),)
    file = FileResult(path="a.md", text=text, diagnostics=[finding(text, "Mr Trump", related=related)])
    assert "  see: a.md:2:1: here without a title\n" in report("text", file)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (SourceLanguage("fr", "evidence", 7), "a.md: source language French, judged from 7 rules\n"),
        (SourceLanguage("es", "front-matter"), "a.md: source language Spanish, said by the front matter\n"),
    ],
)
def test_the_source_language_is_named_with_its_reason(language: SourceLanguage, line: str) -> None:
    file = result(TEXT, "hired")
    file.source_language = language
    assert line in report("text", file)


def test_a_source_language_that_the_user_gave_is_not_repeated() -> None:
    file = result(TEXT, "hired")
    file.source_language = SourceLanguage("fr", "option")
    assert "source language" not in report("text", file)


def test_what_was_not_checked_is_said() -> None:
    broken = FileResult(path="b.md", failures=[Failure("file", "no such file")])
    assert report("text", broken) == (
        "b.md  not checked\n  file: no such file\n\nno findings in 1 file; 1 file not fully checked\n"
    )


def test_the_same_skipped_check_is_said_once() -> None:
    files = [
        FileResult(path=f"{name}.md", text="x", skipped=[Skipped("grammar", "no server")]) for name in "abc"
    ]
    assert report("text", *files) == "grammar: skipped in 3 files: no server\nno findings in 3 files\n"


def test_all_but_the_place_fits_the_terminal() -> None:
    text = "word " * 60 + "hired discussions" + " word" * 60
    long = finding(text, "hired discussions", message="much to say " * 30, suggestions=("opened talks",) * 20)
    file = FileResult(path="a.md", text=text, diagnostics=[long])
    for columns in (40, 80, 120):
        _, *lines = report("text", file, appearance=Appearance(columns)).splitlines()
        assert max(map(width, lines)) <= columns


def test_colours_only_when_wanted() -> None:
    file = result(TEXT, "hired")
    assert "\x1b" not in report("text", file)
    assert "\x1b[1;31merror\x1b[0m" in report("text", file, appearance=Appearance(color=True))


def test_a_document_cannot_steer_the_terminal() -> None:
    text = "\x1b]0;title\x07 hired \u202ediscussions"
    assert "\x1b" not in report("text", result(text, "hired", path="\x1b[2Ja.md"))


def test_concise_is_one_line_a_finding() -> None:
    file = result(TEXT, "hired discussions")
    file.failures = [Failure("rule fr/x", "timed out")]
    assert report("concise", file) == (
        "a.md:1:8: error fr/engager-discussions Discussions are not hired.\n"
        "a.md: failure rule fr/x: timed out\n"
    )


def summary(*, files: int, flagged: int, failed: int = 0, **levels: int) -> Summary:
    made = Summary()
    made.files, made.flagged_files, made.failed_files = files, flagged, failed
    for level, count in levels.items():
        made.levels[Level(level)] = count
    return made


@pytest.mark.parametrize(
    ("made", "line"),
    [
        (summary(files=0, flagged=0), "no files to check"),
        (summary(files=1, flagged=0), "no findings in 1 file"),
        (summary(files=2, flagged=2, error=3, warning=1), "3 errors, 1 warning in 2 files"),
        (summary(files=14, flagged=2, info=2), "2 info in 2 of 14 files"),
        (
            summary(files=3, flagged=1, failed=1, error=1),
            "1 error in 1 of 3 files; 1 file not fully checked",
        ),
    ],
)
def test_totals(made: Summary, line: str) -> None:
    assert summary_line(made) == line
