"""The commands with the real engine and a small pack in place of the shipped rules."""

import json
from pathlib import Path

import pytest

from linter.cli.main import main

PACK = """\
pack: {source: fr, level: error, category: accuracy/mistranslation}
rules:
  - id: engager-discussions
    source: engager des discussions
    pattern: hire >obj (discussion|negotiation)
    instead: [open, begin]
    bad: "Macron [hired discussions] with Kyiv."
    good: "They hired staff for discussions."
  - id: regard-attentif
    source: un regard attentif
    level: warning
    pattern: attentive look
    instead: [close look]
    bad: "It needs an [attentive look] at once."
    good: "He was attentive; look at him."
"""
ARTICLE = "# Talks 🎉\r\n\r\nMacron *hired\r\ndiscussions* with Kyiv.\r\n"


@pytest.fixture(autouse=True)
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the small pack all that calque ships."""
    file = tmp_path / "shipped" / "fr" / "talks.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(PACK, encoding="utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for module in ("linter.packs.catalogue", "linter.packs.store"):
        monkeypatch.setattr(f"{module}.shipped_folder", lambda: str(tmp_path / "shipped"))


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(list(arguments))
    written = capsys.readouterr()
    assert isinstance(stop.value.code, int)
    return stop.value.code, written.out, written.err


def test_a_phrase_across_markup_and_lines(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(ARTICLE.encode())
    code, output, _ = run(capsys, "check", "a.md", "--format", "json")
    assert code == 1
    (diagnostic,) = json.loads(output)["files"][0]["diagnostics"]
    start, end = diagnostic["start"], diagnostic["end"]
    assert ARTICLE[start["offset"] : end["offset"]] == diagnostic["text"] == "hired\r\ndiscussions"
    assert (start["line"], start["column"], end["line"], end["column"]) == (3, 9, 4, 12)
    assert diagnostic["suggestions"][0].startswith("opened")


def test_the_text_report_marks_both_lines(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(ARTICLE.encode())
    _, output, _ = run(capsys, "check", "a.md")
    assert "    Macron *hired\n            ^^^^^\n    discussions* with Kyiv.\n    ^^^^^^^^^^^\n" in output
    assert output.endswith("1 error in 1 file\n")


def test_what_cannot_be_read_is_2(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "binary.txt").write_bytes(b"\0\1\2")
    code, output, errors = run(capsys, "check", "binary.txt", "missing.txt", "--format", "concise")
    assert (code, errors) == (2, "")
    assert len(output.splitlines()) == 2


def test_selection_is_checked_against_the_rules(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(ARTICLE.encode())
    assert run(capsys, "check", "a.md", "--select", "warning")[0] == 0
    assert run(capsys, "check", "a.md", "--select", "accuracy", "--ignore", "fr/regard-attentif")[0] == 1
    code, _, errors = run(capsys, "check", "a.md", "--select", "fr/engager")
    assert code == 2
    assert "did you mean fr/engager-discussions?" in errors


def test_rules_and_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "rules")[1].endswith("2 rules in 1 pack\n")
    assert "  pattern:  attentive look\n" in run(capsys, "explain", "fr/regard-attentif")[1]


def test_examples_are_run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(capsys, "test-rules") == (0, "2 rules, 4 examples: all pass\n", "")
    pack = tmp_path / "own" / "it" / "talks.yaml"
    pack.parent.mkdir(parents=True)
    wrong = PACK.replace("They hired staff for", "They hired").replace("source: fr", "source: it")
    pack.write_text(wrong, encoding="utf-8")
    code, output, _ = run(capsys, "test-rules", "own")
    assert code == 1
    assert output.startswith("own/it/talks.yaml:8:")


def test_own_rules_join_or_replace_the_shipped_ones(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text("He hired discussions after an attentive glance.\n")
    pack = tmp_path / "own" / "it" / "glance.yaml"
    pack.parent.mkdir(parents=True)
    own = PACK[: PACK.index("  - id")] + PACK[PACK.index("  - id: regard") :]
    pack.write_text(own.replace("look", "glance").replace("source: fr", "source: it"), encoding="utf-8")
    both = run(capsys, "check", "a.md", "--format", "concise", "--rules", "own")[1]
    assert [line.split()[2] for line in both.splitlines()] == ["fr/engager-discussions", "it/regard-attentif"]
    alone = run(capsys, "check", "a.md", "--format", "concise", "--rules", "own", "--no-shipped-rules")[1]
    assert [line.split()[2] for line in alone.splitlines()] == ["it/regard-attentif"]
    code, _, errors = run(capsys, "check", "a.md", "--no-shipped-rules")
    assert (code, errors) == (2, "calque: error: --no-shipped-rules needs --rules\n")


def test_a_broken_pack_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pack = tmp_path / "own" / "it" / "talks.yaml"
    pack.parent.mkdir(parents=True)
    pack.write_text("rules: 3\n", encoding="utf-8")
    for call in (["check", "--rules", "own"], ["rules", "--rules", "own"], ["test-rules", "own"]):
        code, output, errors = run(capsys, *call)
        assert (code, output) == (2, "")
        assert errors.startswith("calque: error: own/it/talks.yaml:1:8: ")
        assert errors.count("\n") == 1


def test_corrections_are_shown_for_a_person_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "test-rules", "--corrections")
    assert code == 0
    lines = out.splitlines()
    assert any(line.startswith("  - ") for line in lines)
    assert any(line.startswith("  + ") for line in lines)
