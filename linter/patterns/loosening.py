"""A pattern without its tags: what its words alone demand of a sentence.

Tagging costs far more than comparing words, and most sentences in which a
pattern's words occur fail it on words alone. So a pattern that asks for tags
is first tried in this form, which matches wherever the pattern itself does.
"""

from linter.patterns import program

_NOTHING_SAID = program.RepeatTest(program.AnyTest(), 0, 0)
_IN_PHRASE = program.ChoiceTest(
    ((program.AnyTest(),), (program.MarkTest(","),), (program.MarkTest('"'),), (program.MarkTest("-"),))
)
_SOME_PHRASE = program.RepeatTest(_IN_PHRASE, 1, program.LONGEST_PHRASE)
_PUNCTUATION = frozenset(("PUNCT", "SYM"))


def asks_for_tags(test: program.Test) -> bool:
    """Tell whether the test looks at tags or noun phrases."""
    match test:
        case program.TokenTest():
            return bool(test.tags)
        case program.PhraseTest():
            return True
        case program.RepeatTest() | program.NotTest():
            return asks_for_tags(test.test)
        case program.ChoiceTest():
            return any(asks_for_tags(item) for row in test.alternatives for item in row)
        case _:
            return False


def loosened(test: program.Test) -> program.Test:
    """Return a test that passes wherever `test` does, and asks for no tags."""
    if not asks_for_tags(test):
        return test
    match test:
        case program.TokenTest() if test.forms == test.cased == program.NO_SET:
            return _IN_PHRASE if _PUNCTUATION & set(test.tags) else program.AnyTest()
        case program.TokenTest():
            return program.TokenTest(test.forms, test.cased, ())
        case program.PhraseTest():
            return _SOME_PHRASE
        case program.RepeatTest():
            return program.RepeatTest(loosened(test.test), test.least, test.most)
        case program.ChoiceTest():
            return program.ChoiceTest(tuple(tuple(map(loosened, row)) for row in test.alternatives))
        case _:
            return _NOTHING_SAID
