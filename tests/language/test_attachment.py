"""Whether a preposition goes with its noun or its verb, and the lists of verbs."""

import pytest

from linter.language.attachment import Choice, features, noun_odds
from linter.language.verb_classes import CHANGE, DITRANSITIVE, SPEECH, TAKES_GERUND


def choice(preposition: str, noun: str, verb: str, *, is_object: bool = True) -> Choice:
    return Choice(preposition, noun, verb, "V", "n", is_object, 2)


@pytest.mark.parametrize(
    ("likelier_noun", "likelier_verb"),
    [
        (choice("between", "differences", "saw"), choice("from", "money", "took")),
        (choice("about", "information", "have"), choice("at", "people", "meet")),
        (choice("for", "reasons", "has"), choice("into", "money", "put")),
    ],
)
def test_knows_what_goes_with_nouns(likelier_noun: Choice, likelier_verb: Choice) -> None:
    assert noun_odds(likelier_noun) > noun_odds(likelier_verb)


def test_unknown_words_have_odds_too() -> None:
    assert isinstance(noun_odds(choice("qzx", "zzqx", "xqz")), int)


def test_features_do_not_mix_up_words() -> None:
    one = set(features(choice("to", "a", "b")))
    other = set(features(choice("to", "b", "a")))
    assert one != other
    assert len(one) == len(features(choice("to", "a", "b")))


def test_lists_have_all_inflections() -> None:
    assert {"give", "gives", "gave", "given", "giving"} <= DITRANSITIVE
    assert {"deny", "denies", "denied", "denying"} <= DITRANSITIVE
    assert {"reply", "replies", "replied", "replying"} <= SPEECH
    assert {"stop", "stops", "stopped", "stopping"} <= TAKES_GERUND
    assert {"rise", "rises", "rose", "rising", "escalating"} <= CHANGE
    assert "gived" not in DITRANSITIVE
