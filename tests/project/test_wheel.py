"""The wheel carries the rules and the language model and works outside the checkout."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)],
        check=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with nothing but the wheel; the path of its `calque`."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([scripts / "python", "-m", "pip", "install", "--quiet", str(wheel)], check=True)
    return scripts / "calque"


def run(calque: Path, *arguments: str, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
    return subprocess.run(
        [calque, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )


def test_the_wheel_holds_rules_model_and_types(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert "linter/py.typed" in names
    assert "linter/_rules/classes.yaml" in names
    assert "linter/_rules/compiled.msgpack" in names
    assert "linter/report/html_report/page.html" in names
    assert "linter/_rules/wordings.msgpack" in names
    assert "linter/_rules/facts.msgpack" in names
    assert any(name.startswith("linter/_rules/fr/") for name in names)
    assert any(name.startswith("linter/language/data/") for name in names)
    assert not any(name.startswith(("tests/", "seeds/", "rules/")) for name in names)


def test_an_installed_calque_lints_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.md"
    article.write_text("Emmanuel Macron *hired* discussions with US officials.\n", encoding="utf-8")
    home = tmp_path / "home"
    home.mkdir()
    done = run(installed, "check", "--format", "json", str(article), cwd=tmp_path, home=home)
    assert done.returncode == 1, done.stderr
    (diagnostic,) = json.loads(done.stdout)["files"][0]["diagnostics"]
    assert diagnostic["rule"] == "fr/engager-discussions"
    assert list(home.iterdir()) == [], "compiled rules are shipped, so nothing is written at home"


def test_an_installed_calque_explains_and_tests_its_rules(installed: Path, tmp_path: Path) -> None:
    explained = run(installed, "explain", "fr/engager-discussions", cwd=tmp_path, home=tmp_path)
    assert explained.returncode == 0, explained.stderr
    assert "engager des discussions" in explained.stdout


def test_no_gpl_code_in_the_core(installed: Path) -> None:
    listed = subprocess.run(
        [installed.parent / "python", "-m", "pip", "list", "--format", "json"],
        capture_output=True,
        text=True,
        check=True,
    )
    names = {entry["name"].lower().replace("_", "-") for entry in json.loads(listed.stdout)}
    assert "language-tool-python" not in names
