"""Globs are those of a `.gitignore`, and the test that spares their import changes nothing."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.config.globs import Globs, relative_path
from linter.engine.gitignore import compiled

BASE = os.path.abspath(os.sep + "base")


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("*.md", "a.md", True),
        ("*.md", "x/a.md", True),
        ("x/*.md", "x/a.md", True),
        ("x/*.md", "y/x/a.md", False),
        ("x/", "x/y/a.md", True),
        ("x/", "y/x/a.md", True),
        ("x/", "x", False),
        ("/x/", "y/x/a.md", False),
        ("x/**/a.md", "x/y/z/a.md", True),
        ("letters/", "a.md", False),
    ],
)
def test_patterns(pattern: str, path: str, matches: bool) -> None:
    assert Globs([pattern], BASE).match(os.path.join(BASE, path)) is matches


def test_the_last_pattern_decides() -> None:
    globs = Globs(["*.md", "!keep.md"], BASE)
    assert globs.match(os.path.join(BASE, "a.md"))
    assert not globs.match(os.path.join(BASE, "keep.md"))


def test_a_folder_whose_content_matches_is_looked_into() -> None:
    globs = Globs(["x/**", "!x/keep.md"], BASE)
    assert not globs.match(os.path.join(BASE, "x"), folder=True)
    assert globs.match(os.path.join(BASE, "x", "y"), folder=True)
    assert globs.match(os.path.join(BASE, "x/y/a.md"))
    assert not globs.match(os.path.join(BASE, "x/keep.md"))


def test_what_lies_elsewhere_counts_by_its_own_path() -> None:
    assert Globs(["*.md"], BASE).match(os.path.abspath(os.sep + "other/a.md"))


PATTERN = st.text(alphabet="ab.*?[]!/\\-# ", min_size=1, max_size=8)
PATH = st.lists(
    st.text(alphabet="ab.-", min_size=1, max_size=3).filter(lambda part: part.strip(".")), min_size=1
)


@given(st.lists(PATTERN, max_size=3), PATH)
def test_the_first_test_never_decides_otherwise(patterns: list[str], parts: list[str]) -> None:
    path = os.path.join(BASE, *parts)
    assert Globs(patterns, BASE).match(path) == compiled(patterns).match_file(relative_path(path, BASE))


def test_a_run_whose_globs_cannot_match_imports_no_pathspec(tmp_path: object) -> None:
    code = (
        "import sys; from linter.config.globs import Globs\n"
        f"assert not Globs(['archive/', '*.draft.md'], {BASE!r}).match({os.path.join(BASE, 'a.md')!r})\n"
        "assert 'pathspec' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
