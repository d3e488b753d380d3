import json
from typing import Any

import pytest
from report_samples import finding, report

from linter.model import Edit, Failure, FileResult, Fix, Level, Related, Safety, Skipped, Span
from linter.report.sarif_result import message, uri

TEXT = "Macron said:\r\nhe 🎉 hired discussions.\r\n"


def run_of(*files: FileResult) -> dict[str, Any]:
    (run,) = json.loads(report("sarif", *files))["runs"]
    assert isinstance(run, dict)
    return run


def flagged(**more: object) -> FileResult:
    return FileResult(path="a.md", text=TEXT, diagnostics=[finding(TEXT, "hired discussions", **more)])


def test_columns_count_utf_16_and_say_so() -> None:
    run = run_of(flagged())
    assert run["columnKind"] == "utf16CodeUnits"
    assert run["newlineSequences"] == ["\r\n", "\n", "\r"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "a.md"}
    assert place["region"] == {
        "startLine": 2,
        "startColumn": 7,
        "endLine": 2,
        "endColumn": 24,
        "snippet": {"text": "hired discussions"},
    }


@pytest.mark.parametrize(
    ("level", "name"), [(Level.ERROR, "error"), (Level.WARNING, "warning"), (Level.INFO, "note")]
)
def test_levels_have_the_names_of_sarif(level: Level, name: str) -> None:
    assert run_of(flagged(level=level))["results"][0]["level"] == name


def test_each_suggestion_is_a_fix_and_the_first_has_the_edits() -> None:
    fix = Fix(Safety.UNSAFE, (Edit(Span(19, 24), "opened"),))
    fixes = run_of(flagged(suggestions=("opened discussions", "began talks"), fix=fix))["results"][0]["fixes"]
    assert [each["description"]["text"] for each in fixes] == [
        "Write “opened discussions”",
        "Write “began talks”",
    ]
    (first,), (second,) = (each["artifactChanges"][0]["replacements"] for each in fixes)
    assert first["insertedContent"] == {"text": "opened"}
    assert (first["deletedRegion"]["startColumn"], first["deletedRegion"]["endColumn"]) == (7, 12)
    assert (second["deletedRegion"]["startColumn"], second["deletedRegion"]["endColumn"]) == (7, 24)


def test_a_rule_is_described_once_and_referred_to() -> None:
    other = finding(TEXT, "said", rule="es/x", sources=(), url="https://example.org/x")
    run = run_of(flagged(), flagged(), FileResult(path="b.md", text=TEXT, diagnostics=[other]))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["fr/engager-discussions", "es/x"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [
        each["ruleId"] for each in run["results"]
    ]
    assert rules[1]["helpUri"] == "https://example.org/x"


def test_related_places_are_linked() -> None:
    (result,) = run_of(flagged(related=(Related(Span(0, 6), "who"),)))["results"]
    (related,) = result["relatedLocations"]
    assert related["message"] == {"text": "who"}
    assert related["physicalLocation"]["region"]["endColumn"] == 7


def test_what_was_not_checked_is_a_notification() -> None:
    broken = FileResult(path="b.md", failures=[Failure("file", "no such file")])
    skipping = [FileResult(path=f"{name}.md", skipped=[Skipped("grammar", "no server")]) for name in "cd"]
    (invocation,) = run_of(broken, *skipping)["invocations"]
    assert invocation["executionSuccessful"] is False
    error, warning = invocation["toolExecutionNotifications"]
    assert (error["level"], warning["level"]) == ("error", "warning")
    assert error["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b.md"


def test_a_whole_run_is_successful() -> None:
    assert run_of(flagged())["invocations"] == [{"executionSuccessful": True}]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a/b c.md", "a/b%20c.md"),
        ("a:b#c?.md", "a%3Ab%23c%3F.md"),
        ("../é.md", "../%C3%A9.md"),
        ("/tmp/ä.md", "file:///tmp/%C3%A4.md"),
        ("C:\\news\\a.md", "file:///C:/news/a.md"),
        ("caf\udce9.md", "caf%E9.md"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_paths_are_uris(path: str, expected: str) -> None:
    assert uri(path) == expected


def test_messages_are_plain_text() -> None:
    assert message("{0} [a](1) [b]") == {"text": "{{0}} \\[a](1) [b]"}
