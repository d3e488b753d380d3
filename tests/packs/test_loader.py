"""What the loader of rule packs accepts, and each refusal with its exact place and words."""

import pytest

from linter.errors import PackError
from linter.model import Level, Safety
from linter.packs.loader import load_classes, load_pack_file
from linter.packs.specification import Gate, Kind

HEAD = "pack: {source: fr, level: error, category: accuracy/mistranslation}\nrules:\n"
RULE = """\
  - id: engager-discussions
    source: engager des discussions
    pattern: hire >obj talk
    instead: [open, begin]
    bad: "Macron [hired talks] with Kyiv."
    good: "The firm hired a talk host."
"""


def load(text: str) -> list[object]:
    return list(load_pack_file(text, path="fr/x.yaml", pack="fr"))


def refusal(text: str) -> str:
    with pytest.raises(PackError) as caught:
        load(text)
    return str(caught.value)


def test_a_rule_takes_its_packs_defaults() -> None:
    (rule,) = load_pack_file(HEAD + RULE, path="fr/x.yaml", pack="fr")
    assert rule.id == "fr/engager-discussions"
    assert rule.sources == {"fr": ("engager des discussions",)}
    assert (rule.level, rule.category) == (Level.ERROR, "accuracy/mistranslation")
    assert (rule.gate, rule.safety, rule.kind) == (Gate.NONE, Safety.UNSAFE, Kind.PATTERN)
    assert rule.bad[0].text == "Macron hired talks with Kyiv."
    assert rule.bad[0].spans == ((7, 18),)
    assert (rule.place.line, rule.place.column) == (3, 5)


def test_escaped_brackets_stay_in_the_text() -> None:
    text = HEAD + RULE.replace('"Macron [hired talks] with Kyiv."', "'He \\[sic\\] [hired talks].'")
    (rule,) = load_pack_file(text, path="fr/x.yaml", pack="fr")
    assert rule.bad[0].text == "He [sic] hired talks."
    assert rule.bad[0].spans == ((9, 20),)


def test_a_rule_may_name_several_source_languages() -> None:
    text = HEAD + RULE.replace(
        "source: engager des discussions", "source: {fr: engager, es: [abrir, iniciar]}"
    )
    (rule,) = load_pack_file(text, path="fr/x.yaml", pack="fr")
    assert rule.sources == {"fr": ("engager",), "es": ("abrir", "iniciar")}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "    instead:",
            "    insted: [x]\n    instead:",
            "fr/x.yaml:6:5: unknown key of a rule 'insted' (did you mean 'instead'?); allowed: id, source,",
        ),
        (
            "    source: engager des discussions\n",
            "",
            "fr/x.yaml:3:5: the rule 'engager-discussions' needs 'source', the expression it renders",
        ),
        ("id: engager-discussions", "id: Engager", "fr/x.yaml:3:9: 'Engager' is no id: lower-case words"),
        ("id: engager-discussions", "id: no", "fr/x.yaml:3:9: YAML does not read 'no' as a string here"),
        (
            "source: engager des discussions",
            "source: 1:30",
            "fr/x.yaml:4:13: YAML does not read '1:30' as a string",
        ),
        (
            "    instead: [open, begin]\n",
            "",
            "fr/x.yaml:3:5: the rule 'engager-discussions' needs 'instead' or 'why'",
        ),
        (
            "    instead: [open, begin]\n",
            "    instead: [open]\n    instead: [begin]\n",
            "fr/x.yaml:7:5: the key 'instead' stands here twice",
        ),
        ("    pattern: hire >obj talk\n", "", "fr/x.yaml:3:5: a rule needs either 'pattern' or 'regex'"),
        ("hire >obj talk", '"hire >object talk"', "fr/x.yaml:5:20: unknown relation 'object'"),
        ("hire >obj talk", "(hire|take", "fr/x.yaml:5:14: this bracket is never closed: ')' is missing"),
        (
            "[hired talks]",
            "hired talks",
            "fr/x.yaml:7:10: a bad example needs [ ] around what must be flagged",
        ),
        ("[hired talks]", "[hired talks", "fr/x.yaml:7:10: a square bracket is never closed"),
        ("[hired talks]", "hired] talks", "fr/x.yaml:7:23: the square brackets do not pair up"),
        ("a talk host", "a [talk] host", "fr/x.yaml:8:11: a good example has nothing to flag: no [ ]"),
        (
            '    good: "The firm hired a talk host."\n',
            "",
            "fr/x.yaml:3:5: a rule needs a good example: 'good'",
        ),
        (
            "    instead:",
            "    level: eror\n    instead:",
            "fr/x.yaml:6:12: unknown level 'eror' (did you mean 'error'?); allowed: info, warning, error",
        ),
        (
            "    instead:",
            "    category: accuracy/mistake\n    instead:",
            "fr/x.yaml:6:15: unknown category 'accuracy/mistake'",
        ),
        (
            "    instead:",
            "    replace: head\n    instead:",
            "fr/x.yaml:6:14: 'replace' is 'head': a number from 1 to 9 or 'all' is allowed",
        ),
        (
            "    instead:",
            "    anchors: [x]\n    instead:",
            "fr/x.yaml:3:5: 'anchors' goes with 'regex': a pattern finds its own",
        ),
        (
            "    instead:",
            "    gate: sauce\n    instead:",
            "fr/x.yaml:6:11: unknown gate 'sauce' (did you mean 'source'?); allowed: none, source",
        ),
    ],
)
def test_each_refusal_says_where_and_what_is_allowed(old: str, new: str, message: str) -> None:
    assert refusal(HEAD + RULE.replace(old, new)).startswith(message)


def test_the_same_id_twice_is_refused() -> None:
    assert (
        refusal(HEAD + RULE + RULE)
        == "fr/x.yaml:9:5: the rule 'fr/engager-discussions' stands already in line 3"
    )


def test_broken_yaml_is_one_line_with_its_place() -> None:
    message = refusal("rules: [a, {")
    assert message.startswith("fr/x.yaml:2:1: not valid YAML: ")
    assert "\n" not in message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("talks: [a]", "c.yaml:1:8: the class 'talks' must be a mapping of keys to values"),
        ("talks: {definition: x}", "c.yaml:1:8: the class 'talks' needs 'members'"),
        ("talks: {definition: x, members: [a, a]}", "c.yaml:1:37: 'a' stands twice in the class 'talks'"),
        ("Talks: {definition: x, members: [a]}", "c.yaml:1:1: 'Talks' is no name of a class"),
    ],
)
def test_refusals_of_word_classes(text: str, message: str) -> None:
    with pytest.raises(PackError) as caught:
        load_classes(text, path="c.yaml")
    assert str(caught.value).startswith(message)
