import json
from pathlib import Path

import pytest
from command_line import Calque

ERROR = "Macron hired discussions with officials.\n"
WARNING = "He took a delicate posture.\n"
INFO = "They met on 3rd of the May.\n"


def rules_found(output: str) -> list[str]:
    return [each["rule"] for file in json.loads(output)["files"] for each in file["diagnostics"]]


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "a.md").write_text(ERROR + WARNING + INFO)
    return "a.md"


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("Clean.\n", [], 0),
        (ERROR, [], 1),
        (WARNING, [], 1),
        (INFO, [], 0),
        (INFO, ["--fail-on", "info"], 1),
        (WARNING, ["--fail-on", "error"], 0),
        (ERROR, ["--fail-on", "never"], 0),
        (ERROR, ["--exit-zero"], 0),
        (WARNING, ["--level", "error"], 0),
    ],
)
def test_exit_codes(calque: Calque, tmp_path: Path, text: str, options: list[str], code: int) -> None:
    (tmp_path / "a.md").write_text(text)
    assert calque("check", "a.md", *options)[0] == code


@pytest.mark.parametrize("options", [[], ["--exit-zero"], ["--fail-on", "never"]])
def test_a_file_that_cannot_be_read_is_2_whatever_the_options(calque: Calque, options: list[str]) -> None:
    code, output, _ = calque("check", "missing.md", *options)
    assert code == 2
    assert "missing.md  not checked" in output
    assert "1 file not fully checked" in output


def test_text_is_the_default(calque: Calque, article: str) -> None:
    code, output, errors = calque("check", article)
    assert code == 1
    assert output.startswith("a.md:1:8  error  fr/engager-discussions\n")
    assert output.endswith("1 error, 1 warning, 1 info in 1 file\n")
    assert errors == ""


def test_json(calque: Calque, article: str) -> None:
    _, output, _ = calque("check", article, "--format", "json", "--no-config", "--exit-zero")
    assert rules_found(output) == ["fr/engager-discussions", "fr/posture", "core/date-format"]


def test_concise(calque: Calque, article: str) -> None:
    _, output, _ = calque("check", article, "--format", "concise")
    assert output.splitlines()[1] == 'a.md:2:11: warning fr/posture "delicate posture" is not English.'


def test_the_current_folder_is_the_default(calque: Calque, article: str) -> None:
    assert f"{article}:1:8" in calque("check")[1]


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        (["--select", "fr"], ["fr/engager-discussions", "fr/posture"]),
        (["--select", "fr/"], ["fr/engager-discussions", "fr/posture"]),
        (["--select", "fr/posture,core"], ["fr/posture", "core/date-format"]),
        (["--select", "error", "--select", "info"], ["fr/engager-discussions", "core/date-format"]),
        (["--select", "locale/date-format"], ["core/date-format"]),
        (["--ignore", "fr/posture, core/date-format"], ["fr/engager-discussions"]),
        (["--select", "fr", "--ignore", "warning"], ["fr/engager-discussions"]),
        (["--level", "warning"], ["fr/engager-discussions", "fr/posture"]),
    ],
)
def test_selection(calque: Calque, article: str, options: list[str], rules: list[str]) -> None:
    assert rules_found(calque("check", article, "--format", "json", *options)[1]) == rules


def test_what_is_hidden_is_not_counted(calque: Calque, article: str) -> None:
    output = calque("check", article, "--format", "json", "--level", "error")[1]
    assert json.loads(output)["summary"] == {
        "files": 1,
        "errors": 1,
        "warnings": 0,
        "infos": 0,
        "failures": 0,
    }


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            ["--select", "fr/postures"],
            "--select: 'fr/postures' is no rule, pack, category or level; did you mean fr/posture?",
        ),
        (
            ["--ignore", "warnings"],
            "--ignore: 'warnings' is no rule, pack, category or level; did you mean warning?",
        ),
        (["--source-language", "frensh"], "'frensh' is no language code; did you mean fr?"),
        (
            ["--format", "xml"],
            "'--format': 'xml' is not one of 'text', 'concise', 'json', ",
        ),
        (["--colour"], "--colour"),
        (["--stdin-filename", "b.md"], "--stdin-filename needs the path -"),
    ],
)
def test_a_wrong_call_is_one_line(calque: Calque, article: str, options: list[str], message: str) -> None:
    code, output, errors = calque("check", article, *options)
    assert (code, output) == (2, "")
    assert errors.startswith("calque: error: ")
    assert errors.count("\n") == 1
    assert message in errors


@pytest.mark.parametrize("language", ["fr", "FR", "fr-CA", "fr_FR", "French"])
def test_source_languages(calque: Calque, article: str, language: str) -> None:
    assert calque("check", article, "--source-language", language)[0] == 1
