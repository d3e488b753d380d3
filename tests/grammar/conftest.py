import os
from collections.abc import Callable, Iterator

import pytest
from languagetool_server import Server, UnavailableError, serving
from stand_in_server import StandIn

from linter.checks.grammar.checker import GrammarChecker, GrammarReport
from linter.checks.grammar.settings import GrammarSettings
from linter.text.formats import parse

REQUIRED = "CALQUE_REQUIRE_GRAMMAR"
"""When this variable is set, a test that needs LanguageTool fails where it would be skipped."""


def skip(reason: str) -> None:
    """Skip a test, or fail it where it must not be skipped."""
    if os.environ.get(REQUIRED):
        pytest.fail(f"{REQUIRED} is set, but {reason}")
    pytest.skip(reason)


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
