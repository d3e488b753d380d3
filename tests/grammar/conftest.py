import os
from collections.abc import Callable, Iterator
from importlib.util import find_spec

import pytest
from languagetool_server import Server, UnavailableError, serving
from stand_in_server import StandIn

from linter.checks.grammar.checker import GrammarChecker, GrammarReport
from linter.checks.grammar.settings import GrammarSettings
from linter.text.formats import parse


def skip(reason: str) -> None:
    """Skip the test, or fail it where `CALQUE_TESTS_REQUIRE` names LanguageTool."""
    if "languagetool" in os.environ.get("CALQUE_TESTS_REQUIRE", "").split(","):
        pytest.fail(f"CALQUE_TESTS_REQUIRE names languagetool, but {reason}")
    pytest.skip(reason)


def require_library() -> None:
    """Skip or fail the test where language-tool-python is not installed."""
    if find_spec("language_tool_python") is None:
        skip("the extra `grammar` is not installed")


@pytest.fixture(autouse=True)
def own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep out of the user's cache; one for all tests, because compiling rules takes long."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "user-cache"))


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    """A server that answers like LanguageTool and can be made to fail."""
    server = StandIn()
    yield server
    server.close()


@pytest.fixture(scope="session")
def languagetool() -> Iterator[Server]:
    """A real LanguageTool server on loopback."""
    try:
        with serving() as server:
            yield server
    except UnavailableError as error:
        skip(str(error))


@pytest.fixture
def check(stand_in: StandIn) -> Callable[..., GrammarReport]:
    """Check a Markdown text with the stand-in."""

    def run(text: str, **settings: object) -> GrammarReport:
        values = {"enabled": True, "server": stand_in.address, **settings}
        return GrammarChecker(GrammarSettings(**values)).check(parse(text, path="a.md"))  # type: ignore[arg-type]

    return run
