"""What patterns find in sentences: one line a construction."""

import pytest

from linter.errors import PackError
from linter.language.sentence import Sentence
from linter.packs.pieces import pack
from linter.patterns.compiler import Compiler
from linter.patterns.finders import FormSets
from linter.patterns.matcher import Matcher
from linter.patterns.requirements import FormTable

CLASSES = {
    "talks": ("dialogue", "discussion", "negotiation", "talk"),
    "problem": ("challenge", "issue", "point of view", "problem"),
    "country": ("France", "Russia"),
}


def flagged(pattern: str, text: str) -> list[str]:
    table = FormTable()
    compiled = Compiler(CLASSES, table).compile(pattern)
    sentence = Sentence(text, 0, len(text))
    matches = Matcher(compiled, FormSets(pack(table.joined()))).find(sentence)
    return [text[sentence.starts[match.start] : sentence.ends[match.end - 1]] for match in matches]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        # inflection, spelling, capitals
        (
            "hire discussion",
            "He hires discussions and hired discussion.",
            ["hires discussions", "hired discussion"],
        ),
        ("harmonize the answer", "They harmonised the answers.", ["harmonised the answers"]),
        ("=which undergo", "Those Which underwent it.", ["Which underwent"]),
        ("=undergo", "They underwent it.", []),
        ("the Blues", "The Blues sing the blues.", ["The Blues"]),
        ("=The Blues", "The Blues sing; the Blues win.", ["The Blues"]),
        ("twenty-four hour", "It took twenty-four hours.", ["twenty-four hours"]),
        # parts and tags
        ("face/N", "She faces a long face.", ["face"]),
        ("face/V", "She faces a long face.", ["faces"]),
        ("dialogue/NNS", "A dialogue among dialogues.", ["dialogues"]),
        ("the <NN> of war", "He saw the horror of war.", ["the horror of war"]),
        ("the <NOUN> of war", "He saw the horrors of war.", ["the horrors of war"]),
        # alternatives, repetition, gaps, negation
        ("(in spite|despite) of", "It came in spite of rain.", ["in spite of"]),
        (
            "a (very|quite)? big fire",
            "It was a big fire and a quite big fire.",
            ["a big fire", "a quite big fire"],
        ),
        ("(open|close)/V it", "They opened it.", ["opened it"]),
        ("(carry out|do)/V it", "They carried out it and do it.", ["carried out it", "do it"]),
        ("discuss .. of @problem", "He discusses with US officials of the challenges.", []),
        (
            "discuss ..5 of the? @problem",
            "He discusses with US officials of challenges.",
            ["discusses with US officials of challenges"],
        ),
        ("discuss .. problem", "They discuss it, and the problem grows.", []),
        ("sow with !pitfall <NN*>", "Fields sown with wheat, paths sown with pitfalls.", ["sown with wheat"]),
        ("^ previously ,", "Previously, he spoke.", ["Previously,"]),
        ("^ previously", "He had previously spoken.", []),
        ("possible $", "It is possible.", ["possible"]),
        # repetition
        ("<NN*> and $1", "The attitude and attitude of the team and players.", ["attitude and attitude"]),
        ("<JJ> $1", "The joint joint committee met, the other committee not.", ["joint joint"]),
        # noun phrases and marks
        (
            "what will be <NP>",
            "I wonder what will be the next steps after that.",
            ["what will be the next steps"],
        ),
        ('" new " virus', "The “new” virus spread.", ["“new” virus"]),
        # flagging a part
        ("wonder {what will be}", "I wonder what will be the cost.", ["what will be"]),
        # word classes, with and without capitals, of one word and of several
        ("hire @talks", "He hired negotiations.", ["hired negotiations"]),
        ("opinion on @problem", "An opinion on points of view.", ["opinion on points of view"]),
        ("the @country", "In the France of old, the france.", ["the France"]),
    ],
)
def test_sequences(pattern: str, text: str, found: list[str]) -> None:
    assert flagged(pattern, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He hired discussions.", ["hired discussions"]),
        (
            "Macron has hired lengthy and difficult discussions with them.",
            ["hired lengthy and difficult discussions"],
        ),
        ("Discussions were hired by Paris.", ["Discussions were hired"]),
        ("The discussions that he hired failed.", ["discussions that he hired"]),
        ("Talks hired by Paris failed.", ["Talks hired"]),
        ("He hired a discussion leader.", []),
        ("He hired staff for discussions.", []),
    ],
)
def test_objects_are_found_in_every_voice(text: str, found: list[str]) -> None:
    assert flagged("hire >obj @talks", text) == found


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("tension >amod climbing", "The climbing tensions worry him.", ["climbing tensions"]),
        (
            "tension >amod climb",
            "The climbing political tensions worry him.",
            ["climbing political tensions"],
        ),
        (
            "effort >nmod:of coordination",
            "An effort of close coordination.",
            ["effort of close coordination"],
        ),
        ("effort >nmod:in|of coordination", "Efforts in coordination.", ["Efforts in coordination"]),
        (
            "adopt >obj (posture >amod delicate)",
            "He adopted a delicate posture.",
            ["adopted a delicate posture"],
        ),
        ("adopt >obj (posture >amod delicate)", "He adopted a posture.", []),
        ("adopt >obj posture !>nsubj he", "He adopted a posture.", []),
        ("adopt >obj {posture}", "He adopted a delicate posture.", ["posture"]),
        ("suffer >obj defeat !>nsubj Russia", "Russia suffered a defeat.", []),
        ("suffer >obj defeat !>nsubj Russia", "Spain suffered a defeat.", ["suffered a defeat"]),
    ],
)
def test_relations(pattern: str, text: str, found: list[str]) -> None:
    assert flagged(pattern, text) == found


def test_an_unknown_class_is_refused_with_its_column() -> None:
    with pytest.raises(PackError) as refusal:
        Compiler(CLASSES, FormTable()).compile("hire >obj @tlaks")
    assert (refusal.value.column, refusal.value.message) == (11, "unknown word class '@tlaks'")


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("attitude and $5", "a repetition refers to an earlier element"),
        ("(a b)? and $1", "a repetition refers to an element of one token"),
        ("<NN> (and $1)?", "a repetition stands alone, not inside another element"),
    ],
)
def test_a_repetition_needs_one_earlier_token(pattern: str, message: str) -> None:
    with pytest.raises(PackError, match=message):
        Compiler(CLASSES, FormTable()).compile(pattern)


@pytest.mark.parametrize("pattern", ["<NN> <VB>", "(a|<NN>) .. ,", "hire? ..", "<NN> >obj <NN>"])
def test_a_pattern_without_a_necessary_word_is_refused(pattern: str) -> None:
    with pytest.raises(PackError, match="a pattern needs at least one word that must occur"):
        Compiler(CLASSES, FormTable()).compile(pattern)
