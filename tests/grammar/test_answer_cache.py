import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from linter.checks.grammar import answer_cache
from linter.checks.grammar.answer import Match
from linter.checks.grammar.answer_cache import AnswerCache, key

ANSWER = (Match(0, 2, "X", "TYPOS", "misspelling", "Wrong.", ("a", "🎉"), "https://example.org", True),)
KEY = key("server 1", {"text": "He"})


def database(folder: Path) -> Path:
    (found,) = folder.glob("grammar-*.sqlite")
    return found


def test_answers_outlive_the_cache(tmp_path: Path) -> None:
    AnswerCache(str(tmp_path / "new")).put(KEY, ANSWER)
    again = AnswerCache(str(tmp_path / "new"))
    assert again.get(KEY) == ANSWER
    assert again.get(key("server 2", {"text": "He"})) is None


def test_no_answer_and_an_empty_one_differ(tmp_path: Path) -> None:
    cache = AnswerCache(str(tmp_path))
    cache.put(KEY, ())
    assert cache.get(KEY) == ()


@pytest.mark.parametrize(
    ("identity", "form"),
    [
        ("server 2", {"text": "He"}),
        ("server 1", {"text": "She"}),
        ("server 1", {"text": "He", "level": "picky"}),
        ("server 1", {"texts": "He"}),
        ("server 1t", {"ext": "He"}),
        ("server", {"1": "", "text": "He"}),
    ],
)
def test_everything_counts_for_the_key(identity: str, form: dict[str, str]) -> None:
    assert key(identity, form) != KEY


def test_the_order_of_the_fields_does_not_count() -> None:
    assert key("s", {"a": "1", "b": "2"}) == key("s", {"b": "2", "a": "1"})


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    AnswerCache(str(tmp_path)).put(KEY, ANSWER)
    assert stat.S_IMODE(database(tmp_path).stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", [b"", b"garbage " * 1000])
def test_a_damaged_cache_is_an_empty_one(tmp_path: Path, damage: bytes) -> None:
    AnswerCache(str(tmp_path)).put(KEY, ANSWER)
    for path in tmp_path.iterdir():
        path.write_bytes(damage)
    cache = AnswerCache(str(tmp_path))
    assert cache.get(KEY) is None
    cache.put(KEY, ANSWER)
    assert AnswerCache(str(tmp_path)).get(KEY) == ANSWER


def test_a_cache_without_a_place_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = AnswerCache(str(tmp_path / "file"))
    cache.put(KEY, ANSWER)
    assert cache.get(KEY) is None


def test_it_does_not_grow_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answer_cache, "MOST_KEPT", 10)
    keys = [key("s", {"text": str(number)}) for number in range(30)]
    cache = AnswerCache(str(tmp_path))
    for each in keys:
        cache.put(each, ANSWER)
    assert sum(AnswerCache(str(tmp_path)).get(each) is not None for each in keys) == 5


def test_several_processes_may_write(tmp_path: Path) -> None:
    program = (
        "import sys; from linter.checks.grammar.answer_cache import AnswerCache, key\n"
        "cache = AnswerCache(sys.argv[1])\n"
        "for n in range(200): cache.put(key(sys.argv[2], {'n': str(n)}), ())\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", program, str(tmp_path), name]) for name in "abc"]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    cache = AnswerCache(str(tmp_path))
    assert all(cache.get(key(name, {"n": str(n)})) == () for name in "abc" for n in range(200))
