"""`calque check` obeys configuration files, and `calque config` shows them."""

import json
import tomllib
from pathlib import Path

import pytest
from command_line import Calque
from fake_engine import RULES, Catalogue

FLAGGED = "Macron hired discussions in a delicate posture.\n"


def write(path: str, text: str) -> None:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def rules(calque: Calque, *arguments: str) -> list[str]:
    _, output, _ = calque("check", "--format", "json", *arguments)
    return [each["rule"] for file in json.loads(output)["files"] for each in file["diagnostics"]]


def test_the_configuration_selects(calque: Calque) -> None:
    write("a.md", FLAGGED)
    assert rules(calque, "a.md") == ["fr/engager-discussions", "fr/posture"]
    write("calque.toml", "ignore = ['fr/posture']\n")
    assert rules(calque, "a.md") == ["fr/engager-discussions"]
    assert rules(calque, "--no-config", "a.md") == ["fr/engager-discussions", "fr/posture"]
    write("other.toml", "select = ['fr/posture']\n")
    assert rules(calque, "--config", "other.toml", "a.md") == ["fr/posture"]
    assert rules(calque, "--ignore", "fr/engager-discussions", "a.md") == []


def test_each_file_fails_at_its_own_level(calque: Calque) -> None:
    write("a/x.md", "A delicate posture.\n")
    write("b/y.md", "A delicate posture.\n")
    assert calque("check", "a", "b")[0] == 1
    write("a/calque.toml", "fail-on = 'error'\n")
    assert calque("check", "a")[0] == 0
    assert calque("check", "a", "b")[0] == 1
    write("b/calque.toml", "fail-on = 'never'\n")
    assert calque("check", "a", "b")[0] == 0
    assert calque("check", "--fail-on", "warning", "a")[0] == 1


def test_standard_input_has_the_configuration_of_its_name(
    calque: Calque, monkeypatch: pytest.MonkeyPatch
) -> None:
    from io import BytesIO, TextIOWrapper

    write("a/calque.toml", "ignore = ['fr']\nexclude = ['old/']\n")

    def checked(name: str) -> list[dict[str, object]]:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(FLAGGED.encode())))
        _, output, _ = calque("check", "--format", "json", "-", "--stdin-filename", name)
        files: list[dict[str, object]] = json.loads(output)["files"]
        return files

    assert len(checked("x.md")[0]["diagnostics"]) == 2  # type: ignore[arg-type]
    assert checked("a/x.md")[0]["diagnostics"] == []
    (excluded,) = checked("a/old/x.md")
    assert excluded["skipped"] == [{"check": "file", "reason": "the configuration excludes it"}]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "calque: error: calque.toml:1:1: unknown key 'x'; allowed: source-language, "),
        (("--config", "other.toml"), "calque: error: other.toml:2:11: 'frr' is no rule, pack or category"),
        (("--config", "nowhere.toml"), "calque: error: Invalid value for '--config': File 'nowhere.toml'"),
        (("--config", "pyproject.toml"), "calque: error: pyproject.toml: has no [tool.calque]"),
        (("--config", "other.toml", "--no-config"), "calque: error: --config and --no-config exclude each"),
    ],
)
def test_a_wrong_configuration_is_one_line_and_nothing_is_checked(
    calque: Calque, arguments: tuple[str, ...], message: str
) -> None:
    write("calque.toml", "x = 1\n")
    write("other.toml", "\nignore = ['frr']\n")
    write("pyproject.toml", "[tool.ruff]\n")
    write("a.md", FLAGGED)
    code, output, errors = calque("check", *arguments, "a.md")
    assert (code, output) == (2, "")
    assert errors.startswith(message), errors
    assert errors.count("\n") == 1


def test_config_shows_each_value_with_its_place(calque: Calque) -> None:
    write("base/shared.toml", "ignore = ['core']\nfail-on = 'error'\n")
    write(
        "calque.toml",
        "extend = 'base/shared.toml'\nignore = ['fr/posture']\nexclude = ['old/']\n"
        "[levels]\n'fr/engager-discussions' = 'info'\n[per-path.'news/']\nignore = ['fr']\n",
    )
    code, output, errors = calque("config", "news/a.md")
    assert (code, errors) == (0, "")
    lines = output.splitlines()
    assert lines[:3] == ["# calque.toml", "# which extends base/shared.toml", "# per-path section 'news/'"]
    assert (
        'ignore = ["core", "fr/posture", "fr"]  # base/shared.toml:1, calque.toml:2, calque.toml:7' in lines
    )
    assert 'fail-on = "error"  # base/shared.toml:2' in lines
    assert 'levels."fr/engager-discussions" = "info"  # calque.toml:5' in lines
    assert "require-reason = false  # default" in lines
    assert "# source-language is not set" in lines
    assert tomllib.loads(output)["ignore"] == ["core", "fr/posture", "fr"]
    _, output, _ = calque("config", "a.md")
    assert 'ignore = ["core", "fr/posture"]  # base/shared.toml:1, calque.toml:2' in output.splitlines()
    assert "# old/a.md is excluded" in calque("config", "old/a.md")[1].splitlines()


def test_config_as_json(calque: Calque) -> None:
    write("calque.toml", "\nsource-language = 'fr'\n")
    _, output, _ = calque("config", "--format", "json")
    shown = json.loads(output)
    assert (shown["files"], shown["per_path"], shown["excluded"]) == (["calque.toml"], [], False)
    assert {
        "key": "source-language",
        "value": "fr",
        "origins": [{"path": "calque.toml", "line": 2, "column": 1}],
    } in shown["settings"]
    assert {"key": "select", "value": None, "origins": []} in shown["settings"]


def test_config_without_files(calque: Calque) -> None:
    write("calque.toml", "source-language = 'fr'\n")
    _, output, _ = calque("config", "--no-config")
    assert output.startswith("# no configuration file\n# source-language is not set\n")


def test_config_refuses_what_check_refuses(calque: Calque) -> None:
    write("calque.toml", "ignore = ['frr']\n")
    code, output, errors = calque("config")
    assert (code, output) == (2, "")
    assert errors.startswith("calque: error: calque.toml:1:11: 'frr' is no rule")


def test_the_rules_that_the_configuration_names_are_listed_and_explained(
    calque: Calque, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def load_catalogue(extra: tuple[str, ...] = ()) -> Catalogue:
        asked.append(extra)
        return Catalogue(RULES)

    monkeypatch.setattr("linter.packs.catalogue.load_catalogue", load_catalogue)
    write("own/rules.yaml", "")
    write("more/rules.yaml", "")
    write("calque.toml", "packs = ['own']\n")
    for command in (["rules"], ["explain", "fr/posture"]):
        assert calque(*command)[0] == 0
        assert calque(*command, "--rules", "more")[0] == 0
        assert calque(*command, "--no-config")[0] == 0
    own = str(Path("own").absolute())
    assert asked == [(own,), (own, "more"), ()] * 2
