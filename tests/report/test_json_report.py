import json
from pathlib import Path

import jsonschema
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_samples import finding, report, result
from report_strategies import file_results

from linter.model import (
    Edit,
    Failure,
    FileResult,
    Fix,
    LongSentence,
    Measure,
    Readability,
    Related,
    Safety,
    ScoredSection,
    Scores,
    Skipped,
    SourceLanguage,
    Span,
    Standing,
)
from linter.report import contract
from linter.report.schema import schema_text

SCHEMA = Path(__file__).parents[2] / "docs" / "calque-report-1.schema.json"
VALIDATOR = jsonschema.Draft202012Validator(json.loads(schema_text()))
SCORES = Scores(5, 1, 8, 1, 5.0, 66.4, 5.2, 10.0, 1.3)
TEXT = "Macron said:\r\nhe 🎉 hired discussions.\n"


def test_the_published_schema_is_current() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == schema_text()
    VALIDATOR.check_schema(VALIDATOR.schema)


def test_a_finding_has_all_the_contract_names() -> None:
    span = Span(19, 36)
    full = finding(
        TEXT,
        "hired discussions",
        fix=Fix(Safety.UNSAFE, (Edit(Span(19, 24), "opened"),)),
        related=(Related(Span(0, 6), "who"),),
    )
    assert full.span == span
    file = FileResult(
        path="a.md",
        text=TEXT,
        source_language=SourceLanguage("fr", "evidence", 7),
        diagnostics=[full],
        readability=Readability(
            scores=SCORES,
            sections=(ScoredSection("", 0, Span(0, 37), SCORES),),
            long_sentences=(LongSentence(Span(0, 37), 5),),
            profile=(
                Measure(
                    "passives", "passives", 9.0, "per 1,000 words", 2.0, 6.0, Standing.ABOVE, "passives: 9"
                ),
            ),
        ),
        skipped=[Skipped("grammar", "no server")],
        failures=[Failure("rule fr/x", "timed out")],
    )
    start = {"line": 2, "column": 6, "offset": 19}
    assert json.loads(report("json", file)) == {
        "version": 1,
        "tool": {"name": "calque", "version": "0.1.0"},
        "files": [
            {
                "path": "a.md",
                "source_language": {"code": "fr", "how": "evidence", "hits": 7},
                "diagnostics": [
                    {
                        "rule": "fr/engager-discussions",
                        "level": "error",
                        "category": "accuracy/mistranslation",
                        "message": "Discussions are not hired.",
                        "text": "hired discussions",
                        "start": start,
                        "end": {"line": 2, "column": 23, "offset": 36},
                        "source": {"language": "fr", "expression": "engager des discussions"},
                        "sources": [{"language": "fr", "expression": "engager des discussions"}],
                        "suggestions": ["opened discussions"],
                        "fix": {
                            "safety": "unsafe",
                            "edits": [
                                {
                                    "start": start,
                                    "end": {"line": 2, "column": 11, "offset": 24},
                                    "text": "opened",
                                }
                            ],
                        },
                        "related": [
                            {
                                "start": {"line": 1, "column": 1, "offset": 0},
                                "end": {"line": 1, "column": 7, "offset": 6},
                                "message": "who",
                            }
                        ],
                        "url": None,
                    }
                ],
                "readability": {
                    "scores": msgspec.to_builtins(SCORES),
                    "sections": [
                        {
                            "title": "",
                            "level": 0,
                            "start": {"line": 1, "column": 1, "offset": 0},
                            "end": {"line": 2, "column": 24, "offset": 37},
                            "scores": msgspec.to_builtins(SCORES),
                        }
                    ],
                    "long_sentences": [
                        {
                            "start": {"line": 1, "column": 1, "offset": 0},
                            "end": {"line": 2, "column": 24, "offset": 37},
                            "words": 5,
                        }
                    ],
                    "profile": [
                        {
                            "name": "passives",
                            "label": "passives",
                            "value": 9.0,
                            "unit": "per 1,000 words",
                            "low": 2.0,
                            "high": 6.0,
                            "standing": "above",
                            "sentence": "passives: 9",
                        }
                    ],
                },
                "skipped": [{"check": "grammar", "reason": "no server"}],
                "failures": [{"what": "rule fr/x", "reason": "timed out"}],
            }
        ],
        "summary": {"files": 1, "errors": 1, "warnings": 0, "infos": 0, "failures": 1},
    }


def test_readability_that_was_not_asked_for_is_empty_and_that_of_no_prose_is_null() -> None:
    written = json.loads(
        report("json", FileResult(path="a"), FileResult(path="b", readability=Readability()))
    )
    not_asked, without_prose = (file["readability"] for file in written["files"])
    assert not_asked == {}
    assert without_prose == {"scores": None, "sections": [], "long_sentences": [], "profile": []}
    VALIDATOR.validate(written)


def test_no_source_and_no_fix_are_null() -> None:
    plain = finding(TEXT, "hired", sources=(), suggestions=())
    written = json.loads(report("json", FileResult(path="a", text=TEXT, diagnostics=[plain])))
    (diagnostic,) = written["files"][0]["diagnostics"]
    assert diagnostic["source"] is None
    assert diagnostic["fix"] is None
    assert diagnostic["sources"] == []


def test_no_files_is_a_whole_report() -> None:
    assert json.loads(report("json"))["files"] == []


def test_a_name_that_is_not_unicode_is_spelt_out() -> None:
    written = json.loads(report("json", FileResult(path="caf\udce9.md", failures=[Failure("file", "gone")])))
    assert written["files"][0]["path"] == "caf\\udce9.md"


@given(st.lists(file_results(), max_size=3))
def test_every_report_keeps_to_the_schema_and_its_offsets(files: list[FileResult]) -> None:
    written = report("json", *files)
    VALIDATOR.validate(json.loads(written))
    decoded = msgspec.json.decode(written, type=contract.Report)
    assert len(decoded.files) == len(files) == decoded.summary.files
    for file, original in zip(decoded.files, files, strict=True):
        for diagnostic in file.diagnostics:
            offsets = slice(diagnostic.start.offset, diagnostic.end.offset)
            assert original.text[offsets] == diagnostic.text


@pytest.mark.parametrize("wrong", [{"version": 2}, {"summary": {}}, {"files": [{}]}])
def test_the_schema_refuses_what_is_no_report(wrong: dict[str, object]) -> None:
    good = json.loads(report("json", result(TEXT, "hired")))
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate({**good, **wrong})
