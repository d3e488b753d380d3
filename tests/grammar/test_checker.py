from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import stand_in_server as faults
from stand_in_server import StandIn

from linter.checks.grammar.checker import GrammarChecker, GrammarReport
from linter.checks.grammar.settings import GrammarSettings
from linter.model import Diagnostic, Level, Safety, Span
from linter.text.formats import parse

Check = Callable[..., GrammarReport]

LONG = "\n\n".join(f"Paragraph {number} came wiht {'many words ' * 60}." for number in range(40))
"""A text of many pieces, with a mistake in each paragraph."""


def texts(report: GrammarReport) -> list[str]:
    return [diagnostic.text for diagnostic in report.diagnostics]


def test_a_match_becomes_a_diagnostic(check: Check) -> None:
    text = "He 🎉 came **wiht** her.\n"
    (diagnostic,) = check(text).diagnostics
    start = text.index("wiht")
    assert diagnostic == Diagnostic(
        rule="grammar/MORFOLOGIK_RULE_EN_US",
        level=Level.WARNING,
        category="fluency/spelling",
        message="Possible spelling mistake found.",
        span=Span(start, start + 4),
        text="wiht",
        suggestions=("with",),
        fix=diagnostic.fix,
        url="https://community.languagetool.org/rule/show/MORFOLOGIK_RULE_EN_US?lang=en",
    )
    assert diagnostic.fix is not None
    assert diagnostic.fix.safety == Safety.UNSAFE
    assert [(edit.span, edit.text) for edit in diagnostic.fix.edits] == [(diagnostic.span, "with")]


def test_a_fix_does_not_swallow_markup(check: Check) -> None:
    (diagnostic,) = check("He met an **officials** there.\n").diagnostics
    assert diagnostic.text == "an **officials"
    assert diagnostic.fix is None


def test_markup_code_and_addresses_are_not_sent(check: Check, stand_in: StandIn) -> None:
    report = check("Run `wiht` at [wiht](http://example.org/wiht).\n\n```\nwiht\n```\n\nteh\n")
    assert texts(report) == ["wiht", "teh"]
    (asked,) = stand_in.asked
    assert asked["text"] == "Run ￼ at wiht.\n\nteh"


def test_the_settings_are_sent(check: Check, stand_in: StandIn) -> None:
    check(
        "A.",
        language="en-GB",
        picky=True,
        mother_tongue="fr",
        enable_rules=("A", "B"),
        disable_rules=("C",),
        enable_categories=("D",),
        disable_categories=("E",),
    )
    assert stand_in.asked == [
        {
            "text": "A.",
            "language": "en-GB",
            "level": "picky",
            "motherTongue": "fr",
            "enabledRules": "A,B",
            "disabledRules": "C",
            "enabledCategories": "D",
            "disabledCategories": "E",
        }
    ]


def picky(text: str, category: str) -> bytes:
    answer = faults.answer_to(text)
    matches = answer["matches"]
    assert isinstance(matches, list)
    for match in matches:
        match["rule"].update(tags=["picky"], id="X", category={"id": category})
    return msgspec.json.encode(answer)


@pytest.mark.parametrize(
    ("category", "settings", "found"),
    [
        ("STYLE", {}, []),
        ("STYLE", {"mother_tongue": "it"}, []),
        ("STYLE", {"picky": True}, ["teh"]),
        ("STYLE", {"enable_rules": ("X",)}, ["teh"]),
        ("STYLE", {"enable_rules": ("Y",)}, []),
        ("STYLE", {"enable_categories": ("STYLE",)}, ["teh"]),
        ("FALSE_FRIENDS", {"mother_tongue": "it"}, ["teh"]),
    ],
)
def test_a_mother_tongue_brings_false_friends_alone(
    check: Check, stand_in: StandIn, category: str, settings: dict[str, object], found: list[str]
) -> None:
    stand_in.fault = faults.saying(picky("teh", category))
    report = check("teh", **settings)
    assert texts(report) == found
    if category == "FALSE_FRIENDS":
        assert report.diagnostics[0].category == "accuracy/mistranslation"
        assert report.diagnostics[0].message.startswith("“teh” may be a false friend of Italian.")
        assert report.diagnostics[0].fix is None


def checked(stand_in: StandIn, text: str, *ours: Diagnostic, **known: frozenset[str]) -> list[str]:
    settings = GrammarSettings(enabled=True, server=stand_in.address)
    return texts(GrammarChecker(settings, **known).check(parse(text, path="a.md"), ours))


def test_names_are_not_misspelled(stand_in: StandIn) -> None:
    text = "President Zelenskiy came teh day after.\n"
    assert checked(stand_in, text) == ["teh"]


def test_known_words_and_names_are_not_misspelled(stand_in: StandIn) -> None:
    text = "He came wiht her on teh boat.\n"
    assert checked(stand_in, text, words=frozenset({"wiht"})) == ["teh"]
    assert checked(stand_in, text, names=frozenset({"Teh Wiht"})) == []


def diagnostic(text: str, phrase: str, level: Level) -> Diagnostic:
    start = text.index(phrase)
    return Diagnostic("fr/x", level, "style/cliche", "No.", Span(start, start + len(phrase)), phrase)


@pytest.mark.parametrize(
    ("phrase", "level", "left"),
    [
        ("came wiht her", Level.ERROR, []),
        ("came wiht her", Level.WARNING, []),
        ("wiht", Level.INFO, []),
        ("He came wiht her.", Level.INFO, ["wiht"]),
        ("He came", Level.ERROR, ["wiht"]),
    ],
)
def test_where_a_rule_of_ours_explains_more_the_match_is_dropped(
    stand_in: StandIn, phrase: str, level: Level, left: list[str]
) -> None:
    text = "He came wiht her.\n"
    assert checked(stand_in, text, diagnostic(text, phrase, level)) == left


@pytest.mark.parametrize(
    "fault", [faults.half, faults.no_http, faults.saying(b"<html>"), faults.saying(b"busy", 503)]
)
def test_a_server_that_answers_nonsense_is_left_alone_after_a_while(
    check: Check, stand_in: StandIn, fault: Callable[..., None]
) -> None:
    stand_in.fault = fault
    report = check(LONG)
    assert report.diagnostics == []
    assert report.skipped is not None
    assert report.skipped.check == "grammar"
    assert 3 <= len(stand_in.asked) <= 4


def test_slow_answers_are_not_waited_for(check: Check, stand_in: StandIn) -> None:
    stand_in.fault = faults.slow(20)
    report = check(LONG, timeout=0.3)
    assert report.skipped is not None
    assert "did not answer within 0.3 seconds" in report.skipped.reason


def test_what_a_piece_lacks_is_said_and_the_rest_is_reported(check: Check, stand_in: StandIn) -> None:
    def second_fails(handler: object, data: bytes) -> None:
        (faults.half if len(stand_in.asked) == 2 else faults.saying(data))(handler, data)  # type: ignore[arg-type]

    stand_in.fault = second_fails
    report = check(LONG)
    assert report.skipped is not None
    assert report.skipped.reason.startswith(f"1 of {len(stand_in.asked)} parts of the text: the server at")
    assert 0 < len(report.diagnostics) < 40


def test_a_server_that_goes_away_in_the_middle_of_a_run(stand_in: StandIn) -> None:
    checker = GrammarChecker(GrammarSettings(enabled=True, server=stand_in.address))
    assert texts(checker.check(parse("He came wiht her.", path="a.md"))) == ["wiht"]
    stand_in.fault = faults.hanging_up
    gone = [checker.check(parse(f"{number} came wiht her.", path="a.md")) for number in range(5)]
    assert all(each.skipped is not None and "no server answers" in each.skipped.reason for each in gone)
    assert len(stand_in.asked) == 2


def test_a_server_that_refuses_the_settings(check: Check, stand_in: StandIn) -> None:
    stand_in.fault = faults.saying(b"Error: 'zz' is not a language code known to LanguageTool", 400)
    report = check(LONG, mother_tongue="zz")
    assert report.skipped is not None
    assert "'zz' is not a language code" in report.skipped.reason
    assert len(stand_in.asked) <= 2


def test_what_is_no_languagetool(check: Check, stand_in: StandIn) -> None:
    stand_in.version = 7  # type: ignore[assignment]
    report = check("A.")
    assert report.skipped is not None
    assert "is no LanguageTool server" in report.skipped.reason
    assert stand_in.asked == []


def test_answers_are_kept(stand_in: StandIn, tmp_path: Path) -> None:
    def run(text: str, **settings: object) -> GrammarReport:
        values = GrammarSettings(enabled=True, server=stand_in.address, **settings)  # type: ignore[arg-type]
        return GrammarChecker(values, cache_folder=str(tmp_path)).check(parse(text, path="a.md"))

    first = run(LONG)
    asked = len(stand_in.asked)
    assert asked > 5
    assert run(LONG) == first
    assert len(stand_in.asked) == asked
    assert run("Something new.\n\n" + LONG).skipped is None
    assert asked < len(stand_in.asked) <= asked + 2
    stand_in.version = "6.9"
    before = len(stand_in.asked)
    assert run(LONG) == first
    assert len(stand_in.asked) == before + asked
    run(LONG, picky=True)
    assert len(stand_in.asked) == before + 2 * asked
    run(LONG, picky=True, cache=False)
    assert len(stand_in.asked) == before + 3 * asked


@pytest.mark.parametrize(
    "settings",
    [
        {"server": "foo bar"},
        {"timeout": 0},
        {"timeout": -1.0},
        {"timeout": float("nan")},
        {"timeout": 1e9},
        {"mother_tongue": "French"},
        {"mother_tongue": ""},
        {"disable_rules": ("A,B",)},
        {"enable_categories": ("",)},
    ],
)
def test_settings_that_cannot_be_used(settings: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        GrammarSettings(**settings)  # type: ignore[arg-type]
