import sys
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
from command_line import Calque

from linter.cli.main import main
from linter.packs import catalogue
from linter.packs.specification import Place


class Broken(msgspec.Struct):
    place: Place
    message: str


class Report(msgspec.Struct):
    rules: int
    examples: int
    failures: list[Broken]


@pytest.mark.parametrize(
    ("failures", "code", "output"),
    [
        ([], 0, "3 rules, 1 example: all pass\n"),
        (
            [Broken(Place("rules/fr/a.yaml", 4, 11), "the good example is flagged")],
            1,
            "rules/fr/a.yaml:4:11: the good example is flagged\n3 rules, 1 example: 1 failed\n",
        ),
    ],
)
def test_test_rules(
    calque: Calque, monkeypatch: pytest.MonkeyPatch, failures: list[Broken], code: int, output: str
) -> None:
    examples = ModuleType("linter.packs.examples")
    examples.run = lambda paths: Report(3, 1, failures)  # type: ignore[attr-defined]
    examples.corrections = lambda paths: iter(())  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "linter.packs.examples", examples)
    checks = ModuleType("linter.checks.examples")
    checks.run = lambda paths: Report(0, 0, [])  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "linter.checks.examples", checks)
    assert calque("test-rules") == (code, output, "")


def test_test_rules_refuses_a_missing_path(calque: Calque) -> None:
    code, _, errors = calque("test-rules", "nowhere")
    assert code == 2
    assert errors.startswith("calque: error: ")


RULE = {
    "--pack": "fr",
    "--source": "enfourcher un cheval de papier",
    "--pattern": "straddle >obj donkey",
    "--instead": "ride",
    "--bad": "He [straddled a donkey].",
    "--good": "He bought a donkey.",
}


SHIPPED = """
pack: {source: fr, level: error, category: accuracy/mistranslation}
rules:
  - {id: shipped, source: x, pattern: xyzzy, instead: y, bad: "[Xyzzy].", good: "No."}
"""


@pytest.fixture(autouse=True)
def shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Make one rule all that calque ships."""
    file = tmp_path / "shipped" / "fr" / "a.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(SHIPPED, encoding="utf-8")
    monkeypatch.setattr(catalogue, "shipped_folder", lambda: str(tmp_path / "shipped"))


def new_rule(capsys: pytest.CaptureFixture[str], **changes: str) -> tuple[int, str, str]:
    values = {**RULE, **{f"--{name}": value for name, value in changes.items()}}
    arguments = [part for name, value in values.items() if value for part in (name, value)]
    with pytest.raises(SystemExit) as stop:
        main(["new-rule", *arguments])
    written = capsys.readouterr()
    assert isinstance(stop.value.code, int)
    return stop.value.code, written.out, written.err


DRAFTS = Path("rules/fr/drafts.yaml")


def test_new_rule_makes_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    code, output, errors = new_rule(capsys)
    assert (code, errors) == (0, "")
    assert output.startswith("added fr/enfourcher-un-cheval-de-papier to rules/fr/drafts.yaml\nnext: ")
    assert DRAFTS.read_text(encoding="utf-8") == (
        "pack: {source: fr, level: error, category: accuracy/mistranslation}\n"
        "rules:\n"
        "  - id: enfourcher-un-cheval-de-papier\n"
        "    source: enfourcher un cheval de papier\n"
        '    pattern: "straddle >obj donkey"\n'
        "    instead: ride\n"
        '    bad: "He [straddled a donkey]."\n'
        '    good: "He bought a donkey."\n'
    )


def test_new_rule_keeps_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert new_rule(capsys)[0] == 0
    before = DRAFTS.read_text(encoding="utf-8") + "  # to be looked at again"
    DRAFTS.write_text(before, encoding="utf-8")
    DRAFTS.chmod(0o640)
    assert new_rule(capsys, id="second", level="warning")[0] == 0
    after = DRAFTS.read_text(encoding="utf-8")
    assert after.startswith(before + "\n  - id: second\n")
    assert "    level: warning\n" in after
    assert DRAFTS.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in DRAFTS.parent.iterdir()] == ["drafts.yaml"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"good": "He straddled a donkey."}, "the good example is flagged"),
        ({"bad": "He [bought] a donkey."}, "the bad example should flag"),
        ({"bad": "He straddled it."}, "[ ]"),
        ({"pattern": "straddle >"}, ""),
        ({"category": "style/nice"}, "category"),
        ({"id": "No Id"}, "no id"),
        ({"pattern": ""}, "--pattern is missing"),
    ],
)
def test_new_rule_writes_nothing_that_is_wrong(
    capsys: pytest.CaptureFixture[str], changes: dict[str, str], message: str
) -> None:
    code, output, errors = new_rule(capsys, **changes)
    assert (code, output) == (2, "")
    assert errors.startswith("calque: error: ")
    assert errors.count("\n") == 1
    assert message in errors
    assert not DRAFTS.exists()


def test_new_rule_refuses_a_second_rule_of_that_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert new_rule(capsys)[0] == 0
    before = DRAFTS.read_bytes()
    code, _, errors = new_rule(capsys, topic="other")
    assert code == 2
    assert "already" in errors
    assert DRAFTS.read_bytes() == before
    assert not DRAFTS.with_name("other.yaml").exists()


def test_new_rule_refuses_the_name_of_a_shipped_rule(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, errors = new_rule(capsys, id="shipped")
    assert code == 2
    assert "there is a rule 'fr/shipped' already" in errors
    assert not DRAFTS.exists()


def test_new_rule_refuses_a_file_whose_rules_are_not_last(capsys: pytest.CaptureFixture[str]) -> None:
    DRAFTS.parent.mkdir(parents=True)
    text = "rules: []\npack: {source: fr, level: error, category: style/cliche}\n"
    DRAFTS.write_text(text, encoding="utf-8")
    code, _, errors = new_rule(capsys)
    assert code == 2
    assert errors.startswith("calque: error: ")
    assert DRAFTS.read_text(encoding="utf-8") == text
