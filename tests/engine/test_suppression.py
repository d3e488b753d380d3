"""Comments silence findings on their line, in the next block, from here on, or in the whole file."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from linter.engine import Options, lint_text
from linter.model import Diagnostic, FileResult, Safety

Lint = Callable[..., FileResult]
TALKS = "He hired discussions."
TENSIONS = "Avoid climbing tensions."
RULES = Path(__file__).parents[2] / "rules" / "core" / "suppression.yaml"


@pytest.fixture(scope="session")
def rules_with_suppression(small_rules: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("shipped")
    shutil.copytree(small_rules / "small", root / "small")
    (root / "core").mkdir()
    shutil.copy(RULES, root / "core")
    return root


@pytest.fixture
def lint(
    rules_with_suppression: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Lint:
    """Lint a text with the small pack and the rules about suppressions."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    for module in ("linter.packs.catalogue", "linter.packs.store"):
        monkeypatch.setattr(f"{module}.shipped_folder", lambda: str(rules_with_suppression))

    def run(text: str, *, path: str = "a.md", **options: object) -> FileResult:
        return lint_text(text, path=path, options=Options(**options))  # type: ignore[arg-type]

    return run


def found(result: FileResult) -> list[tuple[str, int]]:
    """The rules that spoke and the lines on which they did."""
    return [
        (each.rule.partition("/")[2], result.text.count("\n", 0, each.span.start) + 1)
        for each in result.diagnostics
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{TALKS} <!-- calque: ignore[small/hire-talks] x -->\n\n{TALKS}\n", [("hire-talks", 3)]),
        (f"{TALKS} <!-- calque: ignore x -->\n{TALKS}\n", [("hire-talks", 2)]),
        (f"<!-- calque: ignore[small/hire-talks] x -->\n{TALKS}\n{TALKS}\n\n{TALKS}\n", [("hire-talks", 5)]),
        (f"[//]: # (calque: ignore[small] x)\n\n{TALKS}\n\n{TALKS}\n", [("hire-talks", 5)]),
        (f"<!-- calque: ignore[accuracy] x -->\n\n- {TALKS}\n- {TALKS}\n", [("hire-talks", 4)]),
        (f"<!-- calque: ignore[small/hire-talks] x -->\n\n{TALKS} {TENSIONS}\n", [("climb-tension", 3)]),
        (
            f"{TALKS}\n\n<!-- calque: off x -->\n\n{TALKS}\n\n{TENSIONS}\n\n<!-- calque: on -->\n\n{TALKS}\n",
            [("hire-talks", 1), ("hire-talks", 11)],
        ),
        (
            f"<!-- calque: off[small/hire-talks] x -->\n\n{TALKS} {TENSIONS}\n\n{TALKS}\n",
            [("climb-tension", 3)],
        ),
        (
            f"<!-- calque: off[small] x -->\n<!-- calque: off[accuracy] x -->\n\n{TALKS}\n\n"
            f"<!-- calque: on[small] -->\n\n{TALKS}\n\n<!-- calque: on -->\n\n{TALKS}\n",
            [("hire-talks", 12)],
        ),
        (f"{TALKS}\n\n{TALKS}\n\n<!-- calque: ignore-file[small/hire-talks] x -->\n", []),
    ],
)
def test_what_a_comment_silences(lint: Lint, text: str, left: list[tuple[str, int]]) -> None:
    assert found(lint(text)) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"<!-- calque: ignore[small] x -->\n<p>{TALKS}</p><p>{TALKS}</p>", [("hire-talks", 2)]),
        (f"<p>{TALKS} <!-- calque: ignore[small] x --></p>\n<p>{TALKS}</p>", [("hire-talks", 2)]),
        (f"<p>{TALKS}\n<!-- calque: ignore[small] x -->\n{TALKS}</p>\n<p>{TALKS}</p>", [
            ("hire-talks", 1),
            ("hire-talks", 4),
        ]),
    ],
)  # fmt: skip
def test_html(lint: Lint, text: str, left: list[tuple[str, int]]) -> None:
    assert found(lint(text, path="a.html")) == left


def applied(text: str, diagnostic: Diagnostic) -> str:
    assert diagnostic.fix is not None
    assert diagnostic.fix.safety == Safety.SAFE
    for edit in reversed(diagnostic.fix.edits):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "flagged", "fixed"),
    [
        (
            "<!-- calque: ignore[small/hire-talks] x -->\n\nTalks began.\n",
            "<!-- calque: ignore[small/hire-talks] x -->",
            "\nTalks began.\n",
        ),
        ("Talks. <!-- calque: ignore x -->\n", "<!-- calque: ignore x -->", "Talks.\n"),
        (
            f"<!-- calque: ignore[small/posture, small/hire-talks, small/climb-tension] x -->\n\n{TALKS}\n",
            "small/climb-tension",
            f"<!-- calque: ignore[small/posture, small/hire-talks] x -->\n\n{TALKS}\n",
        ),
        (
            "<!-- calque: off x -->\n\nTalks.\n\n<!-- calque: on -->\n",
            "<!-- calque: off x -->",
            "\nTalks.\n\n",
        ),
        ("Talks.\n\n<!-- calque: on -->\n", "<!-- calque: on -->", "Talks.\n\n"),
        (
            f"<!-- calque: off x -->\n\n{TALKS}\n\n<!-- calque: off x -->\n",
            "<!-- calque: off x -->",
            f"<!-- calque: off x -->\n\n{TALKS}\n\n",
        ),
    ],
)
def test_what_hides_nothing_is_reported_and_its_fix_takes_it_out(
    lint: Lint, text: str, flagged: str, fixed: str
) -> None:
    result = lint(text)
    (diagnostic,) = result.diagnostics
    assert (diagnostic.rule, diagnostic.text) == ("suppression/unused", flagged)
    assert applied(text, diagnostic) == fixed
    assert lint(fixed).diagnostics == []


@pytest.mark.parametrize(
    ("comment", "options"),
    [
        ("ignore[small/hire-talks] x", {"select": ("small/climb-tension", "suppression")}),
        ("ignore[small/hire-talks] x", {"ignore": ("small/hire-talks",)}),
        ("ignore[small] x", {"select": ("small/climb-tension", "suppression")}),
        ("ignore x", {"select": ("small/climb-tension", "suppression")}),
        ("ignore[small/posture] x", {}),
        ("ignore[grammar/EN_A_VS_AN] x", {}),
    ],
)
def test_what_did_not_run_may_need_its_suppression(
    lint: Lint, comment: str, options: dict[str, object]
) -> None:
    assert lint(f"<!-- calque: {comment} -->\n\nTalks began.\n", **options).diagnostics == []


def test_a_gated_rule_that_ran_needs_none(lint: Lint) -> None:
    text = "<!-- calque: ignore[small/posture] x -->\n\nTalks began.\n"
    assert found(lint(text, source_language="fr")) == [("unused", 1)]
    text = "<!-- calque: ignore[small/posture] x -->\n\nThe posture is odd.\n"
    assert found(lint(text, source_language="fr")) == []


def test_an_unknown_rule_is_reported_once_with_the_nearest(lint: Lint) -> None:
    (diagnostic,) = lint("<!-- calque: ignore[small/hire-talk] x -->\n\nTalks.\n").diagnostics
    assert (diagnostic.rule, diagnostic.text) == ("suppression/unknown-rule", "small/hire-talk")
    assert diagnostic.suggestions[0] == "small/hire-talks"


def test_a_reason_is_required_where_the_rule_is_switched_on(lint: Lint) -> None:
    text = f"<!-- calque: ignore[small/hire-talks] -->\n\n{TALKS}\n"
    assert lint(text).diagnostics == []
    assert found(lint(text, enable=("suppression/no-reason",))) == [("no-reason", 1)]
    assert lint(text.replace("] --", "] quoted --"), enable=("suppression/no-reason",)).diagnostics == []
    assert lint(text, enable=("suppression/no-reason",), ignore=("suppression",)).diagnostics == []


def test_a_mistake_silences_nothing_and_is_an_error(lint: Lint) -> None:
    result = lint(f"<!-- calque: ignroe -->\n\n{TALKS}\n")
    assert found(result) == [("malformed", 1), ("hire-talks", 3)]


def test_suppressions_cannot_be_suppressed(lint: Lint) -> None:
    text = "<!-- calque: ignore-file[suppression] x -->\n\n<!-- calque: ignroe -->\n"
    assert ("malformed", 3) in found(lint(text))


def test_plain_text_has_no_comments(lint: Lint) -> None:
    assert found(lint(f"<!-- calque: off x -->\n\n{TALKS}\n", path="a.txt")) == [("hire-talks", 3)]
