"""Imports point downwards only, and heavy packages are not loaded at start-up."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "linter"
LAYERS = [
    "errors",
    "model",
    "text",
    "language",
    "patterns",
    "packs",
    "facts",
    "checks",
    "engine",
    "report",
    "config",
    "cli",
]
"""From the lowest to the highest."""

NEVER = {("report", "engine"), ("engine", "report"), ("config", "report")}
"""Neighbours in the list that must not know each other."""

HEAVY = {
    "textstat",
    "nltk",
    "rich",
    "pyromark",
    "language_tool_python",
    "yaml",
    "regex",
    "html.parser",
    "numpy",
    "pathspec",
    "spanned_toml",
    "tomllib",
}


def layer(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides its layer"
            assert node.module is not None
            found.add(node.module)
            if node.module == "linter":
                found.update(f"linter.{alias.name}" for alias in node.names)
    return {name for name in found if name.split(".")[0] == "linter"}


MODULES = sorted(path.relative_to(PACKAGE.parent).as_posix() for path in PACKAGE.rglob("*.py"))


def test_there_are_modules_of_every_layer() -> None:
    present = {layer(name.removesuffix(".py").replace("/", ".")) for name in MODULES}
    assert set(LAYERS) - {"checks"} <= present


@pytest.mark.parametrize("path", MODULES)
def test_imports_point_downwards(path: str) -> None:
    own = layer(path.removesuffix(".py").replace("/", "."))
    if own not in LAYERS:
        return
    for module in imports_of(PACKAGE.parent / path):
        other = layer(module)
        if other not in LAYERS or other == own:
            continue
        assert LAYERS.index(other) < LAYERS.index(own), f"{path} imports {module}"
        assert (own, other) not in NEVER, f"{path} imports {module}"


def loaded_by(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules, file=sys.stderr)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


def test_the_version_needs_no_click() -> None:
    modules = loaded_by("sys.argv = ['calque', '--version']\nfrom linter.cli.main import main\nmain()")
    assert "click" not in modules
    assert not HEAVY & modules


def test_linting_plain_text_loads_nothing_heavy() -> None:
    modules = loaded_by(
        "import contextlib, io\n"
        "from linter.engine import Options, lint_text\n"
        "lint_text('Nothing to see here.', path='a.txt', options=Options())\n"
        "before = set(sys.modules)\n"
    )
    # a checkout compiles its rules once, with yaml and regex; the second run must not
    modules = loaded_by(
        "from linter.engine import Options, lint_text\n"
        "lint_text('Nothing to see here.', path='a.txt', options=Options())\n"
    )
    assert not HEAVY & modules
