"""Folders are walked without their links, in order, and without what Git ignores."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.engine.discovery import discover
from linter.engine.gitignore import GitIgnored
from linter.errors import ConfigError


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str = "Text.\n") -> None:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def found(*paths: str) -> list[str]:
    return [path.replace(os.sep, "/") for path in discover(paths or (".",))]


def test_a_loop_of_links_ends_nothing_and_repeats_nothing() -> None:
    write("a/x.md")
    os.symlink("..", "a/loop")
    os.symlink(".", "self")
    assert found() == ["a/x.md"]
    assert found("self") == ["self/a/x.md"]


def test_a_link_to_itself_stays_in_to_fail_when_it_is_read() -> None:
    os.symlink("loop.md", "loop.md")
    assert found() == ["loop.md"]
    assert found("loop.md") == ["loop.md"]


def test_a_folder_that_cannot_be_listed_stays_in(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a/x.md")
    write("b/y.md")
    scandir = os.scandir

    def refusing(path: str) -> object:
        if os.path.basename(path) == "a":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr("os.scandir", refusing)
    assert [os.path.normpath(each) for each in discover(["."])] == ["b/y.md", "a"]


def test_patterns_of_deeper_folders_outweigh_those_above() -> None:
    os.mkdir(".git")
    write(".gitignore", "*.md\n!README.md\n/only-here.txt\n")
    write("sub/.gitignore", "!keep.md\n")
    for path in ("a.md", "README.md", "only-here.txt", "sub/only-here.txt", "sub/keep.md", "sub/b.md"):
        write(path)
    assert found() == ["README.md", "sub/keep.md", "sub/only-here.txt"]
    assert found("sub") == ["sub/keep.md", "sub/only-here.txt"]


def test_patterns_above_the_working_tree_do_not_count() -> None:
    write(".gitignore", "*.md\n")
    os.makedirs("tree/.git/info")
    write("tree/a.md")
    assert found("tree") == ["tree/a.md"]
    write("tree/.git/info/exclude", "a.md\n")
    assert found("tree") == []


def test_a_pattern_that_git_cannot_read_is_passed_over() -> None:
    Path(".gitignore").write_bytes(b"!\n# note\n\n\xff.md\nb.md\n")
    write("a.md")
    write("b.md")
    assert found() == ["a.md"]


def test_a_gitignore_that_cannot_be_read_is_refused() -> None:
    os.mkdir(".gitignore")
    write("a.md")
    with pytest.raises(ConfigError, match=r"\.gitignore: cannot be read: is a directory"):
        found()


NAMES = st.sampled_from(["a", "b.md", "c.md", "d"])
PATTERNS = st.lists(
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", "", "!"]),
        st.sampled_from(["", "", "/", "**/", "a/"]),
        st.sampled_from(["a", "b.md", "*.md", "*", "d", "?.md", "[bc].md", "a/**"]),
        st.sampled_from(["", "", "/"]),
    ),
    max_size=4,
)


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
@settings(deadline=None, max_examples=60)
@given(PATTERNS, PATTERNS)
def test_git_agrees(tmp_path_factory: pytest.TempPathFactory, top: list[str], inner: list[str]) -> None:
    root = tmp_path_factory.mktemp("tree")
    for folder in ("", "a", "a/a", "d"):
        for name in ("b.md", "c.md"):
            write(str(root / folder / name))
    (root / ".gitignore").write_text("\n".join(top))
    (root / "a" / ".gitignore").write_text("\n".join(inner))
    subprocess.run(["git", "init", "-q", root], check=True)
    listed = subprocess.run(
        ["git", "-C", root, "ls-files", "-co", "--exclude-standard", "-z"], check=True, capture_output=True
    ).stdout.decode()
    kept = sorted(path for path in listed.split("\0") if path.endswith(".md"))
    assert sorted(os.path.relpath(path, root) for path in discover([str(root)])) == kept


def test_a_folder_that_is_ignored_can_be_named() -> None:
    os.mkdir(".git")
    write(".gitignore", "built/\n*.draft.md\n")
    write("built/a.md")
    write("built/b.draft.md")
    assert GitIgnored(".").ignores("built", folder=True)
    assert found() == []
    assert found("built") == ["built/a.md", "built/b.draft.md"]
