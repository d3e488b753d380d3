import json

import msgspec
from report_samples import finding, report

from linter.model import Failure, FileResult, Level, Related, Skipped, SourceExpression, Span
from linter.report.explanation import explanation
from linter.report.jsonl import Line

TEXT = "Macron said:\r\nhe 🎉 hired discussions.\r\n"


def sample() -> FileResult:
    return FileResult(
        path="50%, a:b.md",
        text=TEXT,
        diagnostics=[finding(TEXT, "hired discussions")],
        skipped=[Skipped("grammar", "no server")],
        failures=[Failure("rule fr/x", "timed out:\r\n100%")],
    )


def test_an_explanation_has_message_sources_and_suggestions() -> None:
    assert explanation(finding(TEXT, "hired")) == (
        "Discussions are not hired. Source: engager des discussions (French). Instead: opened discussions."
    )


def test_an_explanation_names_no_source_twice() -> None:
    message = "It renders “engager des discussions”"
    both = (SourceExpression("fr", "engager des discussions"), SourceExpression("es", "entablar"))
    said = explanation(finding(TEXT, "hired", message=message, sources=both, suggestions=()))
    assert said == "It renders “engager des discussions”. Source: entablar (Spanish)."


def test_github_commands_are_escaped_and_skips_said_once() -> None:
    said = "Discussions are not hired. Source: engager des discussions (French). Instead: opened discussions."
    assert report("github", sample(), sample()).splitlines()[:4] == [
        "::error file=50%25%2C a%3Ab.md,line=2,endLine=2,col=7,endColumn=24"
        f",title=fr/engager-discussions::{said}",
        "::error file=50%25%2C a%3Ab.md,title=not checked::rule fr/x: timed out:%0D%0A100%25",
        "::notice title=grammar skipped::no server",
        report("github", sample()).splitlines()[0],
    ]


def test_github_leaves_columns_out_of_several_lines() -> None:
    file = FileResult(path="a.md", text=TEXT, diagnostics=[finding(TEXT, "said:\r\nhe", level=Level.INFO)])
    assert report("github", file).startswith("::notice file=a.md,line=1,endLine=2,title=")


def test_every_line_of_jsonl_is_of_a_known_kind() -> None:
    lines = report("jsonl", sample(), FileResult(path="b.md")).splitlines()
    decoded = [msgspec.json.decode(line, type=Line) for line in lines]
    kinds = [json.loads(line)["kind"] for line in lines]
    assert kinds == ["tool", "file", "diagnostic", "failure", "skipped", "file", "summary"]
    assert len(decoded) == len(lines)


def test_jsonl_has_the_diagnostics_of_the_json_report() -> None:
    (diagnostic,) = json.loads(report("json", sample()))["files"][0]["diagnostics"]
    line = json.loads(report("jsonl", sample()).splitlines()[2])
    assert line == {"kind": "diagnostic", "path": "50%, a:b.md", "diagnostic": diagnostic}


def test_rdjsonl_has_ranges_in_bytes_and_related_places() -> None:
    related = (Related(Span(0, 6), "who"),)
    file = FileResult(
        path="a.md",
        text=TEXT,
        diagnostics=[finding(TEXT, "hired discussions", related=related, url="https://example.org/x")],
    )
    assert json.loads(report("rdjsonl", file)) == {
        "message": explanation(file.diagnostics[0]),
        "location": {
            "path": "a.md",
            "range": {"start": {"line": 2, "column": 9}, "end": {"line": 2, "column": 26}},
        },
        "severity": "ERROR",
        "source": {"name": "calque"},
        "code": {"value": "fr/engager-discussions", "url": "https://example.org/x"},
        "related_locations": [
            {
                "message": "who",
                "location": {
                    "path": "a.md",
                    "range": {"start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 7}},
                },
            }
        ],
    }


def test_gitlab_shows_all_findings_and_knows_them_again() -> None:
    text = "He hired talks and hired talks.\n"
    file = FileResult(path="a.md", text=text, diagnostics=[finding(text, "hired talks")] * 2)
    moved = FileResult(path="a.md", text=f"\n{text}", diagnostics=[finding(f"\n{text}", "hired talks")] * 2)
    before, after = (json.loads(report("gitlab", each)) for each in (file, moved))
    assert [each["fingerprint"] for each in before] == [each["fingerprint"] for each in after]
    assert len({each["fingerprint"] for each in before}) == 2
    assert [each["location"]["lines"]["begin"] for each in after] == [2, 2]


def test_what_was_not_checked_is_in_every_format() -> None:
    for name in ("jsonl", "sarif", "github", "gitlab", "checkstyle", "junit", "rdjsonl", "html"):
        written = report(name, sample())
        assert "timed out" in written, name
        assert "no server" in written, name
