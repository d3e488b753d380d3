"""Tests with a real LanguageTool server."""

import json
import os
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
import stand_in_server as faults
from conftest import require_library, skip
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from languagetool_server import Server, UnavailableError, fetch, serving
from stand_in_server import StandIn

from linter.checks.grammar import servers
from linter.checks.grammar.checker import GrammarChecker, GrammarReport
from linter.checks.grammar.own_server import OwnServer, library_version
from linter.checks.grammar.settings import GrammarSettings
from linter.engine import Options, lint_text
from linter.text.formats import parse

NATIVE = Path(__file__).parents[3] / "shared" / "native" / "dev.jsonl"
WORDS = 20_000

Check = Callable[..., GrammarReport]


@pytest.fixture
def ask(languagetool: Server) -> Check:
    def run(text: str, *, path: str = "a.md", **values: object) -> GrammarReport:
        chosen = GrammarSettings(enabled=True, server=languagetool.address, timeout=120, **values)  # type: ignore[arg-type]
        return GrammarChecker(chosen).check(parse(text, path=path))

    return run


def found(report: GrammarReport) -> list[tuple[str, str]]:
    assert report.skipped is None
    return [(each.rule.removeprefix("grammar/"), each.text) for each in report.diagnostics]


def test_matches_lie_on_their_words(ask: Check) -> None:
    text = "🎉 He **go** to 👩‍👩‍👧 a meeting &mdash; wiht 𝒲 *an* officials.\n\nThe `code` is is [wiht](http://x.y/wiht).\n"
    assert found(ask(text)) == [
        ("HE_VERB_AGR", "go"),
        ("MORFOLOGIK_RULE_EN_US", "wiht"),
        ("A_NNS", "an* officials"),
        ("ENGLISH_WORD_REPEAT_RULE", "is is"),
        ("MORFOLOGIK_RULE_EN_US", "wiht"),
    ]


def test_a_match_has_category_suggestions_and_link(ask: Check) -> None:
    (diagnostic,) = ask("He go there.").diagnostics
    assert diagnostic.category == "fluency/grammar"
    assert diagnostic.suggestions == ("goes", "went")
    assert diagnostic.url is not None
    assert diagnostic.url.startswith("https://languagetool.org/insights/post/grammar-subject-verb-agreement/")


SPLINTERS = st.sampled_from(
    [
        *(
            "He go ",
            "wiht ",
            "an officials ",
            "the the ",
            "don't ",
            "1.5 ",
            "U.S. ",
            "a",
            "  ",
            " .",
            "‘",
            '"',
        ),
        *("🎉", "👩\u200d👧", "𝒲", "🇫🇷", "é", "e\u0301", "（", "￼"),
        *("\n", "\r\n", "\t", "\u00ad", "\u200b", "\ufeff", "\u2028", "\x0b"),
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.lists(SPLINTERS, min_size=1, max_size=25).map("".join))
def test_every_position_is_that_of_the_text_that_the_server_repeats(ask: Check, text: str) -> None:
    # Reading an answer compares each match with the text around it that the server sends back.
    report = ask(text, path="a.txt", picky=True)
    assert report.skipped is None
    for diagnostic in report.diagnostics:
        assert text[diagnostic.span.start : diagnostic.span.end] == diagnostic.text


@pytest.mark.parametrize(
    ("values", "rules"),
    [
        ({}, ["MORFOLOGIK_RULE_EN_US", "HE_VERB_AGR"]),
        ({"language": "en-GB"}, ["HE_VERB_AGR"]),
        ({"language": "en"}, ["HE_VERB_AGR"]),
        ({"disable_rules": ("HE_VERB_AGR",)}, ["MORFOLOGIK_RULE_EN_US"]),
        ({"disable_categories": ("TYPOS",)}, ["HE_VERB_AGR"]),
        ({"picky": True}, ["MORFOLOGIK_RULE_EN_US", "HE_VERB_AGR", "DASH_RULE"]),
        ({"enable_rules": ("DASH_RULE",)}, ["MORFOLOGIK_RULE_EN_US", "HE_VERB_AGR", "DASH_RULE"]),
        ({"enable_categories": ("PUNCTUATION",)}, ["MORFOLOGIK_RULE_EN_US", "HE_VERB_AGR", "DASH_RULE"]),
    ],
)
def test_settings_reach_the_server(ask: Check, values: dict[str, object], rules: list[str]) -> None:
    text = "The colour is red. Then he go there - and back."
    names = [rule for rule, _ in found(ask(text, **values))]
    assert sorted(names) == sorted(rules)


def test_false_friends_of_a_mother_tongue(ask: Check) -> None:
    text = "He has an addiction and is an adept"
    assert found(ask(text)) == []
    report = ask(text, mother_tongue="it")
    assert found(report) == [("ADDICTION", "addiction"), ("ADEPT", "adept")]
    assert all(each.category == "accuracy/mistranslation" for each in report.diagnostics)


def test_a_mother_tongue_that_the_server_does_not_know(ask: Check) -> None:
    report = ask("He go there.", mother_tongue="xx")
    assert report.diagnostics == []
    assert report.skipped is not None
    assert "'xx' is not a language code known to LanguageTool" in report.skipped.reason


def native() -> str:
    if not NATIVE.exists():
        pytest.skip("../shared/native/dev.jsonl is not there")
    texts: list[str] = []
    words = 0
    with NATIVE.open(encoding="utf-8") as rows:
        for row in rows:
            texts.append(json.loads(row)["text"])
            words += len(texts[-1].split())
            if words >= WORDS:
                break
    # Artifacts in between, so that calque's own rules have something to say, and characters of two units.
    return "\n\nMacron hired discussions with an officials 🎉 wiht care.\n\n".join(texts)


def test_twenty_thousand_words(languagetool: Server) -> None:
    text = native()
    grammar = GrammarSettings(enabled=True, server=languagetool.address, cache=False, timeout=120)
    result = lint_text(text, path="a.txt", options=Options(grammar=grammar))
    assert (result.skipped, result.failures) == ([], [])
    theirs = [each for each in result.diagnostics if each.rule.startswith("grammar/")]
    ours = [each for each in result.diagnostics if not each.rule.startswith("grammar/")]
    assert len(theirs) > 100
    assert len(ours) > 5
    for each in result.diagnostics:
        assert text[each.span.start : each.span.end] == each.text
    places = Counter((each.span, each.rule) for each in result.diagnostics)
    assert max(places.values()) == 1
    for own in ours:
        for other in theirs:
            assert own.span != other.span
            assert not own.span.touches(other.span) or own.level.rank < other.level.rank
    assert all(one.span <= other.span for one, other in pairwise(result.diagnostics))


@pytest.mark.parametrize(
    "fault", [faults.half, faults.hanging_up, faults.saying(b"<html></html>"), faults.slow(30)]
)
def test_faults_on_the_way_to_the_server(languagetool: Server, fault: Callable[..., None]) -> None:
    proxy = StandIn(upstream=languagetool.address)
    checker = GrammarChecker(GrammarSettings(enabled=True, server=proxy.address, timeout=20))
    document = parse("He go there wiht her.", path="a.md")
    whole = checker.check(document)
    assert [text for _, text in found(whole)] == ["go", "wiht"]
    proxy.fault = fault
    broken = checker.check(document)
    assert broken.diagnostics == []
    assert broken.skipped is not None
    proxy.fault = None
    after = checker.check(document)
    # A server that was gone is not asked again in this run; one bad answer is forgiven.
    assert after.skipped is not None if fault is faults.hanging_up else after == whole
    proxy.close()


def test_a_server_that_is_killed_in_the_middle_of_a_run() -> None:
    try:
        with serving() as server:
            checker = GrammarChecker(GrammarSettings(enabled=True, server=server.address, timeout=120))
            assert found(checker.check(parse("He go there.", path="a.md"))) == [("HE_VERB_AGR", "go")]
            server.process.kill()
            server.process.wait()
            for name in ("b.md", "c.md"):
                report = checker.check(parse("He go there.", path=name))
                assert report.diagnostics == []
                assert report.skipped is not None
                assert report.skipped.reason.startswith("no server answers at")
    except UnavailableError as error:
        skip(str(error))


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """LanguageTool as language-tool-python installs it, made of what Maven brought."""
    require_library()
    try:
        jars = fetch()
    except UnavailableError as error:
        skip(str(error))
    root = tmp_path_factory.mktemp("languagetool")
    folder = root / f"LanguageTool-{library_version()}"
    folder.mkdir()
    path = " ".join(jar.as_uri() for jar in sorted(jars.glob("*.jar")))
    manifest = f"Class-Path: {path}"
    # A line has at most 72 bytes; a longer one goes on in the next, after a space.
    lines = [manifest[:70], *(f" {manifest[at : at + 69]}" for at in range(70, len(manifest), 69))]
    with zipfile.ZipFile(folder / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", "\r\n".join(["Manifest-Version: 1.0", *lines, "", ""]))
    return root


@pytest.fixture
def own_servers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Forget, and end, the servers that a test starts."""
    started: dict[str | None, OwnServer] = {}
    monkeypatch.setattr(servers, "_own", {})
    monkeypatch.setattr(servers, "_started", started)
    yield
    for server in started.values():
        server.close()


@pytest.mark.usefixtures("own_servers")
def test_an_own_server(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LTP_PATH", str(installed))
    grammar = GrammarSettings(enabled=True, cache=False, mother_tongue="fr")
    result = lint_text("He go there.", path="a.md", options=Options(grammar=grammar, select=("grammar",)))
    assert [each.rule for each in result.diagnostics] == ["grammar/HE_VERB_AGR"]
    assert [(each.check, "n-gram data" in each.reason) for each in result.skipped] == [
        ("grammar (false friends)", True)
    ]


def test_two_runs_at_once_start_their_own(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("He go there.\n")
    (tmp_path / "calque.toml").write_text("[grammar]\nenabled = true\ncache = false\n")
    command = [sys.executable, "-m", "linter", "check", "--format", "concise", "--select", "grammar", "a.md"]
    environment = {**os.environ, "LTP_PATH": str(installed)}
    runs = [
        subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for run in runs:
        output, _ = run.communicate(timeout=300)
        assert run.returncode == 1
        assert output.startswith("a.md:1:4: warning grammar/HE_VERB_AGR")


def can_cut_off() -> bool:
    done = subprocess.run(["unshare", "--net", "--map-root-user", "true"], capture_output=True, check=False)
    return done.returncode == 0


def test_without_a_network_everything_but_grammar_works(tmp_path: Path) -> None:
    require_library()
    if not sys.platform.startswith("linux") or not can_cut_off():
        pytest.skip("the network cannot be cut off here")
    (tmp_path / "a.md").write_text("Macron hired discussions with Ukraine. He go there.\n")
    environment = {**os.environ, "LTP_PATH": str(tmp_path / "languagetool")}
    command = [
        "unshare",
        "--net",
        "--map-root-user",
        sys.executable,
        "-m",
        "linter",
        "check",
        "--grammar",
        "a.md",
    ]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 2
    assert "fr/engager-discussions" in done.stdout
    words = " ".join(done.stdout.split())
    assert "grammar: skipped in 1 file: LanguageTool" in words
    assert "cannot be fetched from https://" in words or "install Java 17" in words
