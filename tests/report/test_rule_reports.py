import json

from linter.model import Level, Safety
from linter.packs.specification import Example, Gate, Kind, Place, RuleSpecification
from linter.report.appearance import Appearance
from linter.report.columns import width
from linter.report.rule_page import rule_page
from linter.report.rule_table import rule_table, rules_json

PLACE = Place("rules/fr/diplomacy.yaml", 3, 5)


def rule(name: str, **more: object) -> RuleSpecification:
    values: dict[str, object] = {
        "id": name,
        "kind": Kind.PATTERN,
        "patterns": ("hire >obj @talks",),
        "level": Level.ERROR,
        "category": "accuracy/mistranslation",
        "place": PLACE,
        "sources": {"fr": ("engager des discussions",)},
        "suggestions": ("open", "begin"),
        "bad": (Example("Macron hired discussions.", ((7, 24),), PLACE),),
        "good": (Example("The firm hired a leader.", (), PLACE),),
    }
    return RuleSpecification(**{**values, **more})  # type: ignore[arg-type]


def test_a_page_says_all_of_a_rule() -> None:
    full = rule(
        "fr/engager-discussions",
        why="One does not hire talks.",
        exceptions=("hire firm",),
        gate=Gate.SOURCE,
        safety=Safety.SAFE,
        blocks=("heading",),
        seen=("example.org", "example.com"),
    )
    assert "\n".join(rule_page(full, {"talks": ("discussion", "talk")}, Appearance())) == (
        "fr/engager-discussions  error  accuracy/mistranslation\n"
        "\n"
        "  source:   engager des discussions (French)\n"
        "  why:      One does not hire talks.\n"
        "  instead:  open | begin\n"
        "  pattern:  hire >obj @talks\n"
        "  except:   hire firm\n"
        "  @talks:   discussion, talk\n"
        "  blocks:   heading\n"
        "  gate:     only in a text known or judged to come from French\n"
        "  fix:      the first suggestion is always right\n"
        "\n"
        "  bad:      Macron hired discussions.\n"
        "                   ^^^^^^^^^^^^^^^^^\n"
        "\n"
        "  good:     The firm hired a leader.\n"
        "\n"
        "  seen:     example.org, example.com\n"
        "  file:     rules/fr/diplomacy.yaml:3"
    )


def test_a_page_keeps_its_text_when_coloured() -> None:
    lines = list(rule_page(rule("fr/a"), {}, Appearance(color=True)))
    assert "\x1b[2msource:   \x1b[0mengager des discussions (French)" in lines[2]


def test_the_table_is_aligned_and_counted() -> None:
    rules = [
        rule("core/dates", level=Level.INFO, category="locale/date-format", sources={}, why="No article."),
        rule("fr/engager-discussions"),
        rule("fr/posture", level=Level.WARNING),
    ]
    assert list(rule_table(rules, Appearance(90))) == [
        "core/dates              info     locale/date-format       No article.",
        "fr/engager-discussions  error    accuracy/mistranslation  engager des discussions",
        "fr/posture              warning  accuracy/mistranslation  engager des discussions",
        "",
        "core  1  1 info",
        "fr    2  1 error, 1 warning",
        "3 rules in 2 packs",
    ]


def test_the_table_fits_the_terminal() -> None:
    rules = [rule("fr/a", sources={"fr": ("une expression assez longue pour déborder du tableau",)})]
    for columns in (60, 80):
        table = list(rule_table(rules, Appearance(columns)))
        assert width(table[0]) <= columns
        assert table[0].endswith("…")


def test_no_rules_is_said() -> None:
    assert list(rule_table([], Appearance())) == ["0 rules in 0 packs"]


def test_rules_as_json() -> None:
    written = json.loads(rules_json([rule("fr/a", gate=Gate.SOURCE)]))
    assert written == {
        "version": 1,
        "rules": [
            {
                "id": "fr/a",
                "pack": "fr",
                "level": "error",
                "category": "accuracy/mistranslation",
                "gate": "source",
                "sources": {"fr": ["engager des discussions"]},
                "suggestions": ["open", "begin"],
                "why": "",
            }
        ],
    }
