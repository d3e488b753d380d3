import json
import os
import re
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import FAKE, Calque

from linter.cli.whole_file import whole_file
from linter.report.formats import FORMATS

ERROR = "Macron hired discussions 🎉 with officials.\n"

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def article(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ERROR, encoding="utf-8")


def test_several_reports_at_once(calque: Calque, tmp_path: Path) -> None:
    outputs = ["--output", "sarif=calque.sarif", "--output", "html=report.html"]
    code, output, errors = calque("check", "a.md", *outputs)
    assert (code, errors) == (1, "")
    assert output.startswith("a.md:1:8  error")
    assert json.loads((tmp_path / "calque.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert "hired discussions" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert sorted(os.listdir(tmp_path)) == ["a.md", "calque.sarif", "report.html"]


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_has_what_standard_output_would_have(calque: Calque, tmp_path: Path, name: str) -> None:
    _, output, _ = calque("check", "a.md", "--format", name)
    calque("check", "a.md", "--output", f"{name}=report")
    assert (tmp_path / "report").read_text(encoding="utf-8") == output
    assert output


def test_a_dash_is_standard_output(calque: Calque) -> None:
    code, output, _ = calque("check", "a.md", "--output", "json=-")
    assert code == 1
    assert json.loads(output)["summary"]["errors"] == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--output", "report.html"], "'report.html' is not FORMAT=FILE, such as html=report.html"),
        (["--output", "html="], "'html=' is not FORMAT=FILE"),
        (["--output", "htlm=x"], "'htlm' is no format; allowed are text, concise, json, "),
        (["--output", "htlm=x"], "did you mean html?"),
        (
            ["--format", "text", "--output", "json=-"],
            "two reports (text, json) cannot both go to standard output",
        ),
        (["--output", "json=x", "--output", "html=./x"], "two reports (json, html) cannot both go to ./x"),
        (["--output", "json=missing/x"], "missing/x: cannot be written: there is no folder missing"),
        (["--output", "json=a.md/x"], "a.md/x: cannot be written"),
        (["--output", "json=."], ".: cannot be written: Is a directory"),
        (["--output", "json=a.md"], "a.md is a file to lint; it would be overwritten"),
    ],
)
def test_a_wrong_output_is_one_line(calque: Calque, tmp_path: Path, options: list[str], message: str) -> None:
    code, _, errors = calque("check", "a.md", *options)
    assert code == 2
    assert errors.startswith("calque: error: ")
    assert errors.count("\n") == 1
    assert message in errors
    assert os.listdir(tmp_path) == ["a.md"]
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == ERROR


def test_the_last_report_is_not_linted(calque: Calque, tmp_path: Path) -> None:
    for _ in range(2):
        output = calque("check", ".", "--output", "html=report.html")[1]
        assert output.endswith("1 error in 1 file\n")


def test_a_report_keeps_the_permissions_of_the_last_one(calque: Calque, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    report.write_text("old")
    report.chmod(0o640)
    link = tmp_path / "link"
    link.symlink_to(report)
    calque("check", "a.md", "--output", "json=link")
    assert link.is_symlink()
    assert json.loads(report.read_text(encoding="utf-8"))["version"] == 1
    assert stat.S_IMODE(report.stat().st_mode) == 0o640


def test_a_new_report_has_the_usual_permissions(calque: Calque, tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    calque("check", "a.md", "--output", "json=report.json")
    assert (tmp_path / "report.json").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_device_is_written_and_not_replaced(calque: Calque) -> None:
    assert calque("check", "a.md", "--output", f"json={os.devnull}")[0] == 1
    assert not stat.S_ISREG(os.stat(os.devnull).st_mode)


def test_an_interrupted_run_leaves_the_last_report(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("old")
    (tmp_path / "endless.txt").write_text("x")
    running = subprocess.Popen(
        [*FAKE, "check", "endless.txt", "--output", "json=report.json"], stderr=subprocess.PIPE
    )
    with pytest.raises(subprocess.TimeoutExpired):
        running.wait(timeout=3)
    running.send_signal(2)
    assert running.wait(timeout=20) == 130
    assert (tmp_path / "report.json").read_text() == "old"
    assert sorted(os.listdir(tmp_path)) == ["a.md", "endless.txt", "report.json"]


def test_reports_for_programs_are_utf_8_on_any_terminal(
    process: Process, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    (tmp_path / "ü.md").write_text(ERROR, encoding="utf-8")
    for name in set(FORMATS) - {"text", "concise"}:
        written = process("check", "ü.md", "--format", name).stdout
        assert b"\r" not in written
        assert {"ü.md", "%C3%BC.md"} & set(re.split(r"[\"<>=,]", written.decode("utf-8"))), name


def test_a_file_that_fails_leaves_no_draft(tmp_path: Path) -> None:
    def fail() -> None:
        with whole_file("report") as file:
            file.write("half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert os.listdir(tmp_path) == ["a.md"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full, which is always full")
def test_a_full_disk_is_one_line(calque: Calque) -> None:
    code, _, errors = calque("check", "a.md", "--output", "json=/dev/full")
    assert (code, errors) == (2, "calque: error: No space left on device\n")
