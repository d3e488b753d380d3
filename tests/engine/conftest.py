"""A small rule pack of its own for the engine's tests."""

from collections.abc import Callable
from pathlib import Path

import pytest

from linter.engine import Options, lint_text
from linter.model import FileResult

PACK = """\
pack: {source: fr, level: error, category: accuracy/mistranslation}
rules:
  - id: hire-talks
    source: engager des discussions
    pattern: hire >obj (discussion|negotiation)
    instead: [open, begin, enter into]
    bad: "Macron [hired discussions] with Kyiv."
    good: "They hired staff for discussions."
  - id: climb-tension
    source: l'escalade des tensions
    pattern: tension >amod climb
    replace: 2
    instead: [escalate, rise]
    bad: "Avoid [climbing tensions] there."
    good: "Tension climbs."
  - id: attentive-look
    source: un regard attentif
    pattern: attentive look
    instead: [close look]
    fix: safe
    bad: "It needs an [attentive look] at once."
    good: "He was attentive; look at him."
  - id: exchange-by-phone
    source: échanger par téléphone
    pattern: exchange by phone
    instead: [speak by phone]
    bad: "He had [exchanged by phone] with Kyiv."
    good: "They exchanged numbers by phone."
  - id: effort-of
    source: un effort de coordination
    pattern: effort >nmod:of coordination
    replace: all
    instead: ["$2 $1"]
    bad: "It is an [effort of coordination]."
    good: "A coordination effort."
  - id: posture
    source: la posture
    pattern: posture
    gate: source
    instead: [stance]
    bad: "The [posture] of France is odd."
    good: "France's stance is odd."
  - id: quick-look
    source: un coup d'œil
    pattern: quick attentive look at
    level: warning
    instead: [glance at]
    bad: "A [quick attentive look at] it."
    good: "A glance at it."
  - id: double-space
    source: espace
    regex: "(?P<before>[a-z]) (?P<span>;)"
    why: English has no space before a semicolon
    bad: "One [;] two."
    good: "One; two."
"""


@pytest.fixture(scope="session")
def small_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of rules that stands in for the shipped ones."""
    root = tmp_path_factory.mktemp("rules")
    (root / "small").mkdir()
    (root / "small" / "rules.yaml").write_text(PACK, encoding="utf-8")
    return root


@pytest.fixture
def lint(
    small_rules: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., FileResult]:
    """Lint a text with the small pack alone."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))
    for module in ("linter.packs.catalogue", "linter.packs.store"):
        monkeypatch.setattr(f"{module}.shipped_folder", lambda: str(small_rules))

    def run(text: str, *, path: str = "a.txt", **options: object) -> FileResult:
        return lint_text(text, path=path, options=Options(**options))  # type: ignore[arg-type]

    return run
