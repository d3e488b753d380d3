"""Reports read by what others wrote: published schemas, validators and parsers."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from outside_tools import missing, reader
from report_samples import finding, report, result
from report_strategies import file_results

from linter.model import Edit, Failure, FileResult, Fix, Level, Related, Safety, Skipped, Span

SOURCE = Path(__file__).with_name("readers") / "ReadReport.java"
TEXT = "Macron said:\r\nhe 🎉 hired discussions.\r\n"


@pytest.fixture(scope="module")
def files() -> list[FileResult]:
    full = finding(
        TEXT,
        "hired discussions",
        suggestions=("opened discussions", "began talks"),
        fix=Fix(Safety.UNSAFE, (Edit(Span(19, 24), "opened"),)),
        related=(Related(Span(0, 6), "who <b> {0} [a](1)"),),
        url="https://example.org/x",
    )
    diagnostics = [full, finding(TEXT, "said", level=Level.WARNING), finding(TEXT, "he", level=Level.INFO)]
    flagged = FileResult(path='news/<é> & "x".md', text=TEXT, diagnostics=diagnostics)
    flagged.skipped = [Skipped("grammar", "no server")]
    broken = FileResult(path="b.md", failures=[Failure("file", "no such file")])
    return [flagged, FileResult(path="clean.md", text="Clean."), broken]


@pytest.fixture(scope="module")
def sarif_schema() -> Any:
    path = reader("node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")
    schema = json.loads(path.read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())


def test_sarif_keeps_to_its_schema(files: list[FileResult], sarif_schema: Any) -> None:
    sarif_schema.validate(json.loads(report("sarif", *files)))
    sarif_schema.validate(json.loads(report("sarif")))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(file=file_results())
def test_any_result_is_valid_sarif(sarif_schema: Any, file: FileResult) -> None:
    sarif_schema.validate(json.loads(report("sarif", file)))


def test_the_schema_refuses_what_is_no_sarif(sarif_schema: Any) -> None:
    log = json.loads(report("sarif", result(TEXT, "hired")))
    log["runs"][0]["results"][0]["level"] = "info"
    with pytest.raises(jsonschema.ValidationError):
        sarif_schema.validate(log)


def validated_rdjson(lines: str) -> "subprocess.CompletedProcess[str]":
    program = reader("node_modules/@umbrelladocs/rdformat-validator/bin/rdformat-validator.js")
    node = shutil.which("node") or missing("readers", "install Node.js")
    whole = json.dumps({"diagnostics": [json.loads(line) for line in lines.splitlines()]})
    return subprocess.run(
        [node, str(program), "--strict", "--no-extra-fields"],
        input=whole,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_rdjsonl_keeps_to_its_format(files: list[FileResult]) -> None:
    # The validator does not know `related_locations`, which later versions of the format have.
    lines = report(
        "rdjsonl", FileResult(path="a.md", text=TEXT, diagnostics=files[0].diagnostics[1:]), files[2]
    )
    done = validated_rdjson(lines)
    assert done.returncode == 0, done.stdout
    broken = validated_rdjson(lines.replace('"line":2', '"line":"two"'))
    assert broken.returncode != 0


def read_by_java(parser: str, written: str, suffix: str, folder: Path) -> list[list[str]]:
    """Return file, line, column, severity and rule of each violation that violations-lib reads."""
    jar = reader("violations-lib.jar")
    java = shutil.which("java") or missing("readers", "install Java")
    (folder / f"report{suffix}").write_bytes(written.encode())
    done = subprocess.run(
        [java, "-Dfile.encoding=UTF-8", "-cp", str(jar), str(SOURCE), parser, str(folder), f"report{suffix}"],
        capture_output=True,
        check=True,
    )
    return [line.split("\t") for line in done.stdout.decode("utf-8").splitlines()]


NEWS = 'news/<é> & "x".md'
RULE = "fr/engager-discussions"


@pytest.mark.parametrize(
    ("parser", "name", "suffix", "expected"),
    [
        (
            "CHECKSTYLE",
            "checkstyle",
            ".xml",
            [
                ["b.md", "1", "1", "ERROR", "calque/not-checked"],
                [NEWS, "1", "1", "INFO", "calque/skipped"],
                [NEWS, "1", "8", "WARN", RULE],
                [NEWS, "2", "1", "INFO", RULE],
                [NEWS, "2", "6", "ERROR", RULE],
            ],
        ),
        (
            "CODECLIMATE",
            "gitlab",
            ".json",
            [
                ["b.md", "1", "-1", "ERROR", "calque/not-checked"],
                [NEWS, "1", "-1", "INFO", "calque/skipped"],
                [NEWS, "1", "-1", "WARN", RULE],
                [NEWS, "2", "-1", "ERROR", RULE],
                [NEWS, "2", "-1", "INFO", RULE],
            ],
        ),
    ],
)
def test_violations_lib_reads_them(
    files: list[FileResult], tmp_path: Path, parser: str, name: str, suffix: str, expected: list[list[str]]
) -> None:
    assert sorted(read_by_java(parser, report(name, *files), suffix, tmp_path)) == sorted(expected)


def test_violations_lib_reads_sarif(files: list[FileResult], tmp_path: Path) -> None:
    read = read_by_java("SARIF", report("sarif", *files), ".sarif", tmp_path)
    assert {(line, severity) for _, line, _, severity, rule in read if rule == RULE} == {
        ("1", "WARN"),
        ("2", "ERROR"),
        ("2", "INFO"),
    }


def test_junitparser_reads_junit(files: list[FileResult], tmp_path: Path) -> None:
    junitparser = pytest.importorskip("junitparser")
    path = tmp_path / "report.xml"
    path.write_bytes(report("junit", *files).encode())
    flagged, clean, broken = junitparser.JUnitXml.fromfile(str(path))
    assert (flagged.name, flagged.tests, flagged.failures, flagged.skipped) == (NEWS, 4, 2, 1)
    assert [case.is_passed for case in clean] == [True]
    (case,) = broken
    assert [type(each).__name__ for each in case.result] == ["Error"]
    assert {type(each).__name__ for case in flagged for each in case.result} == {"Failure", "Skipped"}
