import json

import pytest
from command_line import Calque

from linter.cli.group import COMMANDS
from linter.packs.nearest import nearest


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(calque: Calque, name: str) -> None:
    code, output, _ = calque(name, "--help")
    assert code == 0
    assert output.startswith(f"Usage: calque {name} ")


def test_help_lists_the_commands(calque: Calque) -> None:
    code, output, _ = calque("--help")
    assert code == 0
    assert all(f"\n  {name} " in output for name in COMMANDS)


def test_no_command_is_a_wrong_call(calque: Calque) -> None:
    code, output, errors = calque()
    assert (code, output) == (2, "")
    assert errors.startswith("Usage: calque")


def test_an_unknown_command_names_the_nearest(calque: Calque) -> None:
    assert calque("chekc") == (2, "", "calque: error: no command is called 'chekc'; did you mean check?\n")


def test_explain(calque: Calque) -> None:
    code, output, _ = calque("explain", "fr/engager-discussions")
    assert code == 0
    assert "  source:   engager des discussions (French)\n" in output
    assert "  bad:      Macron hired discussions with officials.\n" in output


def test_explain_names_the_nearest(calque: Calque) -> None:
    code, output, errors = calque("explain", "engager")
    assert (code, output) == (2, "")
    assert errors == ("calque: error: no rule is called 'engager'; did you mean fr/engager-discussions?\n")


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        ([], ["core/date-format", "fr/engager-discussions", "fr/posture"]),
        (["--pack", "core"], ["core/date-format"]),
        (["--level", "warning"], ["fr/engager-discussions", "fr/posture"]),
        (["--language", "fr", "--level", "error"], ["fr/engager-discussions"]),
        (["--category", "locale/date-format"], ["core/date-format"]),
        (["--category", "accuracy"], ["fr/engager-discussions", "fr/posture"]),
        (["--language", "de"], []),
    ],
)
def test_rules(calque: Calque, options: list[str], ids: list[str]) -> None:
    code, output, _ = calque("rules", "--format", "json", *options)
    assert code == 0
    assert [rule["id"] for rule in json.loads(output)["rules"]] == ids


def test_rules_as_a_table(calque: Calque) -> None:
    assert calque("rules")[1].endswith("3 rules in 2 packs\n")


def test_rules_refuses_an_unknown_pack(calque: Calque) -> None:
    code, _, errors = calque("rules", "--pack", "xx")
    assert code == 2
    assert errors == "calque: error: --pack: unknown value 'xx'; known are core, fr\n"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("fr/engager-discussion", ["fr/engager-discussions"]),
        ("es/engager-discussions", ["fr/engager-discussions"]),
        ("ENGAGER-DISCUSSIONS", ["fr/engager-discussions"]),
        ("qqqqq", []),
    ],
)
def test_nearest(name: str, found: list[str]) -> None:
    assert nearest(name, ["fr/engager-discussions", "fr/posture"]) == found
