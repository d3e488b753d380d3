"""Reports of scores: order, table, bars, JSON and CSV."""

import csv
import io
import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.model import (
    Failure,
    FileResult,
    LongSentence,
    Measure,
    Readability,
    ScoredSection,
    Scores,
    Span,
    Standing,
)
from linter.report.appearance import Appearance
from linter.report.clip import clip
from linter.report.columns import width
from linter.report.schema import schema
from linter.report.scores import csv_scores, json_scores, text
from linter.report.scores.bars import bar, can_draw
from linter.report.scores.rows import ScoredFile, hardest_first, scored_file

TEXT = "One two three.\n# Second part, with a title\nFour five six.\n"
CONNECTIVES = Measure(
    "connectives", "connectives", 9.9, "per 1,000 words", 0.0, 6.5, Standing.ABOVE, "connectives: 9.9"
)


def scores(grade: float) -> Scores:
    return Scores(1810, 37, 1469, 112, 21.9, 31.2, grade, 17.1, 250.0)


def scored(path: str, grade: float | None, **more: object) -> ScoredFile:
    readability = Readability(scores(grade), **more) if grade is not None else Readability()  # type: ignore[arg-type]
    return scored_file(FileResult(path=path, text=TEXT, readability=readability))


def full(path: str = "a.md") -> ScoredFile:
    return scored(
        path,
        14.3,
        sections=(
            ScoredSection("", 0, Span(0, 14), scores(20.0)),
            ScoredSection("Second part, with a title", 1, Span(17, 58), scores(10.0)),
        ),
        long_sentences=(LongSentence(Span(43, 57), 61),),
        profile=(CONNECTIVES,),
    )


FAILED = scored_file(FileResult(path="gone.md", failures=[Failure("file", "no such file")]))


def shown(*files: ScoredFile, columns: int = 80, details: bool = True) -> list[str]:
    return list(text.lines(files, Appearance(columns=columns), details=details))


def test_the_hardest_comes_first_and_what_has_no_prose_last() -> None:
    files = [scored("a", 8.0), scored("none", None), scored("c", -2.0), scored("b", 15.0)]
    assert [file.path for file in hardest_first(files)] == ["b", "a", "c", "none"]


def test_table() -> None:
    head, first, second, *_ = shown(scored("hard.md", 14.3), scored("none.md", None), details=False)
    assert head.split() == ["file", "grade", "ease", "fog", "sentence", "words", "minutes"]
    assert first.split() == ["hard.md", "14.3", "31.2", "17.1", "21.9", "1,810", "4"]
    assert second.split() == ["none.md", *["–"] * 6]
    assert first.index("14.3") + 4 == head.index("grade") + 5


def test_details() -> None:
    lines = shown(full())
    (first,) = (line for line in lines if "(before the first heading)" in line)
    (second,) = (line for line in lines if "Second part" in line)
    assert first.count("█") == 2 * second.count("█") > 10
    assert "  far too long: line 3 (61 words)" in lines
    assert "    above  connectives  9.9  news 0–6.5" in lines
    assert shown(full(), details=False) == lines[: lines.index("")]


def test_what_went_wrong_is_shown_even_in_brief() -> None:
    assert shown(FAILED, details=False)[-2:] == ["gone.md", "  not scored: file: no such file"]


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_lines_keep_to_the_width(columns: int) -> None:
    path = "articles/2025/april/" + "very-long-name-" * 6 + ".md"
    assert max(map(width, shown(full(path), columns=columns, details=False))) <= columns
    assert all(width(line) <= columns for line in shown(full(path), columns=columns) if "█" in line)


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert not any("\x1b" in line for line in shown(full("\x1b[31mred.md")))


def test_json_follows_the_published_structure() -> None:
    (written,) = json_scores.lines([full(), FAILED], Appearance())
    report = json.loads(written)
    assert report["tool"]["name"] == "calque"
    first, last = report["files"]
    assert first["readability"]["sections"][1]["start"] == {"line": 2, "column": 3, "offset": 17}
    assert last == {
        "path": "gone.md",
        "readability": {},
        "failures": [{"what": "file", "reason": "no such file"}],
    }
    whole = schema()
    validator = jsonschema.Draft202012Validator({"$ref": "#/$defs/Readability", "$defs": whole["$defs"]})
    validator.validate(first["readability"])


def test_csv() -> None:
    rows = list(csv.DictReader(io.StringIO("\n".join(csv_scores.lines([full(), FAILED], Appearance())))))
    document, lead, section, failed = rows
    assert (document["part"], document["flesch_kincaid_grade"], document["connectives"]) == (
        "document",
        "14.3",
        "9.9",
    )
    assert (lead["part"], lead["title"], lead["line"]) == ("section", "", "1")
    assert (section["title"], section["level"], section["connectives"]) == (
        "Second part, with a title",
        "1",
        "",
    )
    assert (failed["words"], failed["failures"]) == ("", "file: no such file")


@given(st.floats(-5, 40), st.integers(1, 60))
def test_a_bar_is_never_longer_than_its_room(value: float, columns: int) -> None:
    assert 0 <= len(bar(value, 20, columns)) <= columns


def test_bars() -> None:
    assert bar(20, 20, 4) == "████"
    assert bar(10, 20, 4) == "██"
    assert bar(11.25, 20, 4) == "██▎"
    assert bar(-3, 20, 4) == ""
    assert bar(10, 20, 4, blocks=False) == "##"


def test_a_terminal_without_block_characters_gets_plain_bars() -> None:
    assert can_draw("utf-8")
    assert not can_draw("ascii")
    assert not can_draw("no-such-encoding")
    lines = list(text.lines([full()], Appearance(), blocks=False))
    assert not any("█" in line for line in lines)
    assert any("10.0 ####" in line for line in lines)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Mn", "Me"]), max_size=20), st.integers(2, 12))
def test_clipped_text_fits(text: str, columns: int) -> None:
    assert width(clip(text, columns)) <= columns
    assert width(clip(text, columns, keep_end=True)) <= columns


def test_the_end_of_a_path_is_kept() -> None:
    assert clip("articles/a.md", 6, keep_end=True) == "…/a.md"
    assert clip("articles", 6) == "artic…"
