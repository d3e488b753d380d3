"""Whether a preposition goes with its noun or its verb, and the lists of verbs."""

import pytest

from linter.language.attachment import features, noun_odds
from linter.language.verb_classes import CHANGE, DITRANSITIVE, SPEECH, TAKES_GERUND


def odds(preposition: str, noun: str, verb: str) -> int:
    """The odds of "VERB (the) NOUN PREPOSITION (the) ..."."""
    return noun_odds(preposition, *features(noun, verb, "V", "n", True, 2))


@pytest.mark.parametrize(
    ("likelier_noun", "likelier_verb"),
    [
        (("between", "differences", "saw"), ("from", "money", "took")),
        (("about", "information", "have"), ("at", "people", "meet")),
        (("for", "reasons", "has"), ("into", "money", "put")),
    ],
)
def test_knows_what_goes_with_nouns(
    likelier_noun: tuple[str, str, str], likelier_verb: tuple[str, str, str]
) -> None:
    assert odds(*likelier_noun) > odds(*likelier_verb)


def test_unknown_words_have_odds_too() -> None:
    assert odds("qzx", "zzqx", "xqz") == odds("zqx", "qqqx", "zzz")


def test_features_tell_nouns_from_verbs() -> None:
    assert features("a", "b", "V", "n", True, 2) != features("b", "a", "V", "n", True, 2)


def test_lists_have_all_inflections() -> None:
    assert {"give", "gives", "gave", "given", "giving"} <= DITRANSITIVE
    assert {"deny", "denies", "denied", "denying"} <= DITRANSITIVE
    assert {"reply", "replies", "replied", "replying"} <= SPEECH
    assert {"stop", "stops", "stopped", "stopping"} <= TAKES_GERUND
    assert {"rise", "rises", "rose", "rising", "escalating"} <= CHANGE
    assert "gived" not in DITRANSITIVE
