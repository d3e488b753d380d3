"""Levels and quotation policies by rule, pack and category; what a document asks for itself."""

from collections.abc import Callable

import pytest

from linter.engine.policy import Policy, QuotationPolicy
from linter.model import Diagnostic, FileResult, Level, Span
from linter.text.formats import parse

Lint = Callable[..., FileResult]
TALKS = "He hired discussions."


@pytest.mark.parametrize(
    ("levels", "level"),
    [
        ({}, "error"),
        ({"small/hire-talks": "info"}, "info"),
        ({"small": "info"}, "info"),
        ({"accuracy": "info"}, "info"),
        ({"accuracy": "info", "small": "warning"}, "warning"),
        ({"small": "info", "accuracy/mistranslation": "warning"}, "warning"),
        ({"accuracy/mistranslation": "info", "small/hire-talks": "warning"}, "warning"),
        ({"small/other": "info"}, "error"),
    ],
)
def test_the_most_specific_level_holds(lint: Lint, levels: dict[str, str], level: str) -> None:
    (diagnostic,) = lint(TALKS, levels={key: Level(value) for key, value in levels.items()}).diagnostics
    assert diagnostic.level == level


def test_a_finding_that_is_milder_than_its_rule_stays_so() -> None:
    document = parse("Words.", path="a.txt")
    found = Diagnostic("facts/x", Level.WARNING, "verity/entity", "m", Span(0, 5), "Words")
    raised = Policy({"facts/x": Level.ERROR}, {}, lambda _: Level.ERROR)
    lowered = Policy({"facts/x": Level.INFO}, {}, lambda _: Level.ERROR)
    assert [each.level for each in raised.apply([found], document)] == [Level.WARNING]
    assert [each.level for each in lowered.apply([found], document)] == [Level.INFO]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“He hired discussions,” she said.", True),
        ("> He hired discussions.", True),
        ("> - He hired discussions.", True),
        ("She “hired discussions” there.", True),
        ("He hired “discussions” there.", False),
        ("“Yes,” he hired discussions, “no.”", False),
        ("*“He **hired** discussions*,” she said.", True),
    ],
)
@pytest.mark.parametrize("policy", list(QuotationPolicy))
def test_quotations(lint: Lint, text: str, inside: bool, policy: QuotationPolicy) -> None:
    result = lint(text, path="a.md", quotations={"default": policy})
    levels = [each.level for each in result.diagnostics]
    if inside and policy == QuotationPolicy.SKIP:
        assert levels == []
    else:
        assert levels == [Level.INFO if inside and policy == QuotationPolicy.INFO else Level.ERROR]


def test_a_rule_may_have_a_policy_of_its_own(lint: Lint) -> None:
    text = "“He hired discussions to avoid climbing tensions.”"
    policies = {"default": QuotationPolicy.SKIP, "small/hire-talks": QuotationPolicy.CHECK}
    assert [each.rule for each in lint(text, quotations=policies).diagnostics] == ["small/hire-talks"]


@pytest.mark.parametrize(
    "front_matter",
    [
        "---\ncalque: {source-language: fr, ignore: [small/hire-talks]}\n---\n",
        "---\ncalque:\n  source_language: French\n  ignore: small/hire-talks\n---\n",
        '+++\n[calque]\nsource-language = "fr-CA"\nignore = ["small/hire-talks"]\n+++\n',
    ],
)
def test_a_document_names_its_language_and_what_to_ignore(lint: Lint, front_matter: str) -> None:
    result = lint(f"{front_matter}{TALKS} The posture is odd.", path="a.md", configured_language="de")
    assert [each.rule for each in result.diagnostics] == ["small/posture"]
    assert result.source_language is not None
    assert (result.source_language.code, result.source_language.how) == ("fr", "front-matter")
    assert result.failures == []


@pytest.mark.parametrize(
    ("front_matter", "reason"),
    [
        (
            "---\ncalque: {ignroe: [fr]}\n---\n",
            "line 2, column 10: unknown key 'ignroe'; did you mean ignore?",
        ),
        (
            "---\ntitle: x\ncalque:\n  ignore: [small/hire-talk]\n---\n",
            "line 4, column 3: ignore: 'small/hire-t",
        ),
        ("---\ncalque: yes\n---\n", "line 2, column 1: 'calque' must be a mapping"),
        (
            "---\nsource-language: klingon\n---\n",
            "line 2, column 1: source-language: 'klingon' is no language",
        ),
        ("+++\n\n[calque]\nignore = ['x']\n+++\n", "line 4, column 1: ignore: 'x' is no rule"),
    ],
)
def test_what_a_document_cannot_ask_for_is_a_failure_with_its_place(
    lint: Lint, front_matter: str, reason: str
) -> None:
    result = lint(f"{front_matter}{TALKS}", path="a.md")
    assert [each.what for each in result.failures] == ["front matter"]
    assert result.failures[0].reason.startswith(reason), result.failures[0].reason
    assert [each.rule for each in result.diagnostics] == ["small/hire-talks"]


def test_configuration_tells_the_language_last(lint: Lint) -> None:
    result = lint("The posture is odd.", configured_language="fr")
    assert [each.rule for each in result.diagnostics] == ["small/posture"]
    assert result.source_language is not None
    assert result.source_language.how == "configuration"
    assert lint("The posture is odd.", configured_language="fr", source_language="de").diagnostics == []


def test_rules_are_switched_on_beside_the_others(lint: Lint) -> None:
    both = lint(
        f"{TALKS} Avoid climbing tensions.", select=("small/climb-tension",), enable=("small/hire-talks",)
    )
    assert {each.rule for each in both.diagnostics} == {"small/climb-tension", "small/hire-talks"}
