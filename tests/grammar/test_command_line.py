import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from stand_in_server import StandIn

TEXT = "Macron hired discussions with Ukraine. He came wiht an officials.\n"

PACK = """\
pack: {source: fr, level: error, category: accuracy/mistranslation}
rules:
  - id: engager-discussions
    source: engager des discussions
    pattern: hire >obj discussion
    instead: [open]
    bad: "Macron [hired discussions] with Kyiv."
    good: "They hired staff for discussions."
"""


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pack" / "fr").mkdir(parents=True)
    (tmp_path / "pack" / "fr" / "rules.yaml").write_text(PACK, encoding="utf-8")
    path = tmp_path / "a.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def calque(*arguments: str, data: str = "") -> tuple[int, str, str]:
    rules = ("--no-shipped-rules", "--rules", "pack")
    command = [sys.executable, "-m", "linter", "check", *rules, *arguments]
    done = subprocess.run(command, input=data, capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, done.stdout, done.stderr


def report(*arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(calque("--format", "json", *arguments)[1])
    return found


def rules(*arguments: str) -> list[str]:
    return [each["rule"] for file in report(*arguments)["files"] for each in file["diagnostics"]]


@pytest.mark.usefixtures("article")
def test_grammar_is_off_unless_asked_for() -> None:
    assert rules("a.md") == ["fr/engager-discussions"]


def test_both_kinds_of_findings_are_in_the_order_of_the_text(article: Path, stand_in: StandIn) -> None:
    server = ("--grammar-server", stand_in.address)
    assert rules("a.md", *server) == [
        "fr/engager-discussions",
        "grammar/MORFOLOGIK_RULE_EN_US",
        "grammar/A_NNS",
    ]
    (file,) = report("a.md", *server)["files"]
    assert [each["url"] is not None for each in file["diagnostics"]] == [False, True, True]
    for each in file["diagnostics"]:
        assert TEXT[each["start"]["offset"] : each["end"]["offset"]] == each["text"]


@pytest.mark.usefixtures("article")
def test_without_a_server_the_rest_is_checked_and_the_code_is_2() -> None:
    code, output, errors = calque("a.md", "--grammar-server", "http://127.0.0.1:9")
    assert code == 2
    assert "fr/engager-discussions" in output
    words = " ".join(output.split())
    assert "grammar: skipped in 1 file: no server answers at http://127.0.0.1:9/v2" in words
    assert errors == ""


def test_a_configured_server_that_is_missing_does_not_change_the_code(article: Path) -> None:
    (article.parent / "calque.toml").write_text('[grammar]\nenabled = true\nserver = "http://127.0.0.1:9"\n')
    code, output, _ = calque("a.md")
    assert code == 1
    assert "grammar: skipped in 1 file" in output
    assert calque("a.md", "--grammar")[0] == 2
    code, output, _ = calque("a.md", "--no-grammar")
    assert code == 1
    assert "grammar" not in output


def test_the_configuration_names_the_server(article: Path, stand_in: StandIn) -> None:
    (article.parent / "calque.toml").write_text(
        f'[grammar]\nserver = "{stand_in.address}"\ndisable-rules = ["A"]\nlanguage = "en-GB"\n'
    )
    assert len(rules("a.md")) == 1
    assert len(rules("a.md", "--grammar")) == 3
    (asked,) = stand_in.asked
    assert (asked["disabledRules"], asked["language"]) == ("A", "en-GB")


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("langage = 'en-US'", "calque.toml:2:1: unknown key 'langage'; did you mean 'language'?"),
        ("language = 'en-FR'", "calque.toml:2:12: 'en-FR' is not allowed; allowed: en-US,"),
        ("server = 'foo bar'", "'foo bar' is no address of a LanguageTool server"),
        ("timeout = 0", "timeout: 0 is not between 0 and 600 seconds"),
        ("mother-tongue = 'French'", "mother-tongue: 'French' is no language code"),
    ],
)
def test_settings_that_cannot_be_used(article: Path, setting: str, message: str) -> None:
    (article.parent / "calque.toml").write_text(f"[grammar]\n{setting}\n")
    code, _, errors = calque("a.md")
    assert code == 2
    assert message in errors
    assert errors.startswith("calque: error: calque.toml:")
    assert errors.count("\n") == 1


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--grammar-server", "foo bar"], "--grammar-server: 'foo bar' is no address"),
        (["--grammar-server", "http://x", "--no-grammar"], "--grammar-server and --no-grammar exclude"),
    ],
)
def test_wrong_calls(arguments: list[str], message: str) -> None:
    code, output, errors = calque("a.md", *arguments)
    assert (code, output) == (2, "")
    assert message in errors
    assert errors.count("\n") == 1


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize(
    ("arguments", "found", "asked"),
    [
        (["--select", "grammar"], ["MORFOLOGIK_RULE_EN_US", "A_NNS"], 1),
        (["--select", "grammar/A_NNS"], ["A_NNS"], 1),
        (["--select", "fluency/grammar"], ["A_NNS"], 1),
        (["--select", "fr/engager-discussions"], [], 0),
        (["--ignore", "grammar/A_NNS"], ["MORFOLOGIK_RULE_EN_US"], 1),
        (["--ignore", "grammar"], [], 0),
    ],
)
def test_selection(arguments: list[str], found: list[str], asked: int, stand_in: StandIn) -> None:
    server = ("--grammar-server", stand_in.address)
    names = [name.removeprefix("grammar/") for name in rules("a.md", *server, *arguments)]
    assert [name for name in names if "/" not in name] == found
    assert len(stand_in.asked) == asked


def test_quotations_can_be_left_out(article: Path, stand_in: StandIn) -> None:
    article.write_text("He said: “I came wiht her.” He came wiht her.\n\n> He came wiht her.\n")
    server = ("--grammar-server", stand_in.address)
    assert len(rules("a.md", *server)) == 3
    (article.parent / "calque.toml").write_text('[quotations]\ngrammar = "skip"\n')
    assert len(rules("a.md", *server)) == 1


@pytest.mark.usefixtures("article")
def test_all_files_and_standard_input_ask_one_server(stand_in: StandIn) -> None:
    Path("b.md").write_text("He came wiht her.\n")
    server = ("--grammar-server", stand_in.address)
    code, output, _ = calque("-", "a.md", "b.md", *server, data="It is teh end.\n")
    assert code == 1
    assert output.count("grammar/MORFOLOGIK_RULE_EN_US") == 3
    assert len(stand_in.asked) == 3
