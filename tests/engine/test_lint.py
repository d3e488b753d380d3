"""From a text to diagnostics: places, suggestions, gates, overlaps."""

from collections.abc import Callable

import pytest

from linter.model import FileResult, Level, Safety

Lint = Callable[..., FileResult]


@pytest.mark.parametrize(
    ("path", "text", "flagged"),
    [
        ("a.txt", "He hired discussions.", "hired discussions"),
        ("a.txt", "Avoid climbing\ntensions at once.", "climbing\ntensions"),
        ("a.md", "He hired *discussions* now.", "hired *discussions"),
        ("a.md", "He **hired** [discussions](http://x.y/hired) now.", "hired** [discussions"),
        ("a.md", "> Avoid climbing\n> tensions.", "climbing\n> tensions"),
        ("a.md", "😀 He hired discussions.", "hired discussions"),
        ("a.md", "| a | b |\r\n|---|---|\r\n| x | He hired discussions. |\r\n", "hired discussions"),
        ("a.html", "<p>He <b>hired</b> discussions.</p>", "hired</b> discussions"),
        ("a.html", "<p>He hired&nbsp;discussions.</p>", "hired&nbsp;discussions"),
    ],
)
def test_a_phrase_is_found_at_its_place_in_the_original(
    lint: Lint, path: str, text: str, flagged: str
) -> None:
    (diagnostic,) = lint(text, path=path).diagnostics
    assert diagnostic.text == flagged
    assert text[diagnostic.span.start : diagnostic.span.end] == flagged


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("a.md", "Run `hired discussions` now."),
        ("a.md", "```\nhired discussions\n```\n"),
        ("a.md", "---\ntitle: hired discussions\n---\nText.\n"),
        ("a.html", "<script>hired discussions</script>"),
        ("a.md", "[x](http://hired.discussions/hired-discussions)"),
        ("a.txt", "He hired. Discussions followed."),
        ("a.md", "- He hired\n- discussions\n"),
    ],
)
def test_what_is_no_prose_or_no_phrase_is_left_alone(lint: Lint, path: str, text: str) -> None:
    assert lint(text, path=path).diagnostics == []


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        (
            "Hired discussions failed.",
            ("Opened discussions", "Began discussions", "Entered into discussions"),
        ),
        (
            "He is hiring discussions.",
            ("opening discussions", "beginning discussions", "entering into discussions"),
        ),
        ("He hires discussions.", ("opens discussions", "begins discussions", "enters into discussions")),
        (
            "Discussions were hired.",
            ("Discussions were opened", "Discussions were begun", "Discussions were entered into"),
        ),
        ("Avoid climbing tensions.", ("escalating tensions", "rising tensions")),
        ("He exchanges by phone.", ("speaks by phone",)),
        ("It had exchanged by phone.", ("spoken by phone",)),
        ("Two efforts of coordination.", ("coordination efforts",)),
        ("Efforts of coordination.", ("Coordination efforts",)),
        ("HIRED DISCUSSIONS", ("OPENED DISCUSSIONS", "BEGAN DISCUSSIONS", "ENTERED INTO DISCUSSIONS")),
    ],
)
def test_suggestions_keep_inflection_and_capitals(
    lint: Lint, text: str, suggestions: tuple[str, ...]
) -> None:
    (diagnostic,) = lint(text).diagnostics
    assert diagnostic.suggestions == suggestions


def test_the_article_before_a_suggestion_is_part_of_the_fix(lint: Lint) -> None:
    text = "It needs an attentive look."
    (diagnostic,) = lint(text).diagnostics
    assert diagnostic.suggestions == ("close look",)
    assert diagnostic.fix is not None
    assert diagnostic.fix.safety == Safety.SAFE
    edited = text
    for edit in reversed(diagnostic.fix.edits):
        edited = edited[: edit.span.start] + edit.text + edited[edit.span.end :]
    assert edited == "It needs a close look."


def test_a_fix_never_swallows_markup(lint: Lint) -> None:
    (diagnostic,) = lint("An *attentive* look.", path="a.md").diagnostics
    assert diagnostic.suggestions == ("close look",)
    assert diagnostic.fix is None


def test_a_gated_rule_waits_for_the_language(lint: Lint) -> None:
    text = "The posture of France is odd."
    assert lint(text).diagnostics == []
    told = lint(text, source_language="fr")
    assert [item.rule for item in told.diagnostics] == ["small/posture"]
    assert told.source_language is not None
    assert (told.source_language.code, told.source_language.how) == ("fr", "option")
    assert lint(text, source_language="de").diagnostics == []


def test_front_matter_tells_the_language(lint: Lint) -> None:
    body = "---\nsource-language: fr\n---\n\nThe posture of France is odd.\n"
    result = lint(body, path="a.md")
    assert [item.rule for item in result.diagnostics] == ["small/posture"]
    assert result.source_language is not None
    assert result.source_language.how == "front-matter"


def test_an_unknown_language_in_front_matter_is_a_failure_and_not_silence(lint: Lint) -> None:
    result = lint("---\nsource-language: klingon\n---\n\nHe hired discussions.\n", path="a.md")
    assert [failure.what for failure in result.failures] == ["front matter"]
    assert len(result.diagnostics) == 1


def test_three_distinct_rules_judge_the_language(lint: Lint) -> None:
    two = "He hired discussions and hired discussions. Avoid climbing tensions. The posture is odd."
    assert lint(two).source_language is None
    three = two + " An attentive look helps."
    result = lint(three)
    assert result.source_language is not None
    assert (result.source_language.code, result.source_language.how, result.source_language.hits) == (
        "fr",
        "evidence",
        3,
    )
    assert "small/posture" in {item.rule for item in result.diagnostics}


def test_of_nested_findings_the_longer_stays_unless_the_shorter_is_graver(lint: Lint) -> None:
    result = lint("A quick attentive look at it.")
    assert [(item.rule, item.level) for item in result.diagnostics] == [
        ("small/quick-look", Level.WARNING),
        ("small/attentive-look", Level.ERROR),
    ]


def test_regular_expressions_flag_their_span_group(lint: Lint) -> None:
    (diagnostic,) = lint("One *two* ; three.", path="a.md").diagnostics
    assert (diagnostic.text, diagnostic.span.start) == (";", 10)


def test_select_and_ignore(lint: Lint) -> None:
    text = "He hired discussions. Avoid climbing tensions."
    rules = {item.rule for item in lint(text, select=("small/hire-talks",)).diagnostics}
    assert rules == {"small/hire-talks"}
    rules = {item.rule for item in lint(text, ignore=("small/hire-talks",)).diagnostics}
    assert rules == {"small/climb-tension"}
