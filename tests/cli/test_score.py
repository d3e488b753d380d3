"""`calque score` and `calque check --readability`, with the real engine."""

import csv
import io
import json
from pathlib import Path

import pytest
from command_line import ROOT

from linter.cli.main import main

EASY = "The bridge is shut. We go by boat. It is a long way.\n"
HARD = "# Plan\n\nInstitutional responsibility necessitates administrative harmonisation.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    (tmp_path / "easy.md").write_text(EASY, encoding="utf-8")
    (tmp_path / "hard.md").write_text(HARD, encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    assert isinstance(stop.value.code, int)
    written = capsys.readouterr()
    return stop.value.code, written.out, written.err


def test_a_table_the_hardest_first(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "score", "--brief")
    assert (code, err) == (0, "")
    assert [line.split()[0] for line in out.splitlines()[:3]] == ["file", "hard.md", "easy.md"]


def test_json(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "score", "--format", "json", "easy.md")
    (file,) = json.loads(out)["files"]
    assert (code, file["path"]) == (0, "easy.md")
    assert (file["readability"]["scores"]["words"], file["readability"]["scores"]["sentences"]) == (13, 3)


def test_csv(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "score", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["path"], row["part"], row["title"]) for row in rows] == [
        ("hard.md", "document", ""),
        ("hard.md", "section", "Plan"),
        ("easy.md", "document", ""),
    ]


def test_standard_input(
    articles: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(HARD.encode())))
    _, out, _ = run(capsys, "score", "-", "--stdin-filename", "wire.md", "--format", "json")
    (file,) = json.loads(out)["files"]
    assert file["path"] == "wire.md"
    assert [section["title"] for section in file["readability"]["sections"]] == ["Plan"]


def test_limits_of_the_configuration(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (articles / "calque.toml").write_text(
        'enable = ["readability/long-sentence"]\n[per-path."easy.md".readability]\nsentence-words = 4\n',
        encoding="utf-8",
    )
    _, out, _ = run(capsys, "score", "--format", "json", "easy.md")
    (file,) = json.loads(out)["files"]
    assert [each["words"] for each in file["readability"]["long_sentences"]] == [5]
    code, out, _ = run(capsys, "check", "--format", "json")
    found = {
        file["path"]: [each["rule"] for each in file["diagnostics"]] for file in json.loads(out)["files"]
    }
    assert found == {"easy.md": ["readability/long-sentence"], "hard.md": []}
    assert code == 0


def test_what_cannot_be_read(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (articles / "broken.md").write_bytes(b"\x00\xff\xfe\x00\x00")
    code, out, _ = run(capsys, "score", "gone.md", "easy.md", "broken.md", "--brief")
    assert code == 2
    assert out.count("not scored: file: ") == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--brief", "--format", "csv"], "--brief goes with --format text"),
        (["--stdin-filename", "a.md"], "--stdin-filename needs the path -"),
        (["--no-config", "--config", "calque.toml"], "exclude each other"),
    ],
)
def test_wrong_calls(
    articles: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    (articles / "calque.toml").write_text("", encoding="utf-8")
    code, out, err = run(capsys, "score", *arguments)
    assert (code, out) == (2, "")
    assert message in err
    assert len(err.splitlines()) == 1


def test_check_measures_only_when_asked(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments, asked in ([], False), (["--readability"], True):
        _, out, _ = run(capsys, "check", "--format", "json", "hard.md", *arguments)
        (file,) = json.loads(out)["files"]
        assert bool(file["readability"]) is asked


def test_the_seed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "score", str(ROOT / "seeds"), "--no-config")
    assert code == 0
    assert "Context and geopolitical issues" in out
    assert "above  connectives (however, in addition)" in out
