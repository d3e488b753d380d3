"""Tests on the tokens of a sentence, made from the compiled form of a pattern."""

from collections.abc import Callable, Sequence
from typing import Protocol

from linter.language.sentence import Sentence
from linter.patterns import program

Ends = Sequence[int]
"""Token indices at which a test that began somewhere can end, best first."""

Finder = Callable[[Sentence, int], Ends]

NOTHING: Ends = ()

PUNCTUATION = frozenset(',;:.!?()[]{}"“”„‟«»…—–/|•·*')
"""First characters of tokens that a gap does not run over and `<ANY>` does not match."""

MARKS = {
    ",": frozenset((",", "،", "，")),
    '"': frozenset(('"', "“", "”", "„", "‟", "«", "»", "``", "''")),
    "-": frozenset(("-", "‐", "‑", "‒", "–", "—", "--", "---")),
}
"""What the marks of the rule language stand for."""


class StoredForms(Protocol):
    """The sets of forms as they are stored: each its forms in UTF-8, joined by spaces."""

    def __getitem__(self, index: int) -> bytes:
        """Return the set with this index."""


class FormSets(dict[int, frozenset[str]]):
    """The form table of a rule set, each set made a frozenset when first needed."""

    def __init__(self, stored: StoredForms) -> None:
        self._stored = stored

    def __missing__(self, index: int) -> frozenset[str]:
        found = self[index] = frozenset(self._stored[index].decode().split(" "))
        return found


def token_passes(test: program.TokenTest, sets: FormSets) -> Callable[[Sentence, int], bool]:
    """Return a predicate on (sentence, token index); the index must be in range."""
    forms = sets[test.forms] if test.forms != program.NO_SET else None
    cased = sets[test.cased] if test.cased != program.NO_SET else None
    tags = frozenset(test.tags)

    def right_tag(sentence: Sentence, index: int) -> bool:
        return sentence.tags[index] in tags or sentence.upos[index] in tags

    if forms is None and cased is None:
        return right_tag
    capitals = frozenset(form.upper() for form in cased) if cased is not None else frozenset()

    def right_form(sentence: Sentence, index: int) -> bool:
        if forms is not None and sentence.lowers[index] in forms:
            return True
        if cased is None:
            return False
        form = sentence.forms[index]
        return form in cased or (len(form) > 1 and form in capitals)

    if not tags:
        return right_form
    return lambda sentence, index: right_form(sentence, index) and right_tag(sentence, index)


def is_punctuation(form: str) -> bool:
    """Tell whether a token is a mark that a gap does not run over."""
    return form[0] in PUNCTUATION or form == "--"


def finder(test: program.Test, sets: FormSets) -> Finder:
    """Return the function that finds where a test, begun at a token, can end."""
    match test:
        case program.TokenTest() if test.cased == program.NO_SET and not test.tags:
            return _one_of(sets[test.forms])
        case program.TokenTest():
            passes = token_passes(test, sets)
            return lambda sentence, at: (
                (at + 1,) if at < len(sentence.forms) and passes(sentence, at) else NOTHING
            )
        case program.MarkTest():
            marks = MARKS[test.mark]
            return lambda sentence, at: (
                (at + 1,) if at < len(sentence.forms) and sentence.forms[at] in marks else NOTHING
            )
        case program.AnyTest():
            return lambda sentence, at: (
                (at + 1,) if at < len(sentence.forms) and not is_punctuation(sentence.forms[at]) else NOTHING
            )
        case program.PhraseTest():
            return _phrase_ends
        case program.GapTest():
            return _gap(test.most)
        case program.BoundaryTest():
            if test.start:
                return lambda sentence, at: (at,) if _opens(sentence, at) else NOTHING
            return lambda sentence, at: (at,) if _closes(sentence, at) else NOTHING
        case program.SameTest():
            raise TypeError("only a sequence knows what its elements matched")
        case program.NotTest():
            inner = finder(test.test, sets)
            return lambda sentence, at: NOTHING if inner(sentence, at) else (at,)
        case program.RepeatTest() if _is_one_token(test.test):
            return _run(finder(test.test, sets), test.least, test.most)
        case program.RepeatTest():
            return _repeat(finder(test.test, sets), test.least, test.most)
        case program.ChoiceTest():
            return _choice([[finder(item, sets) for item in row] for row in test.alternatives])


def _opens(sentence: Sentence, at: int) -> bool:
    return (
        all(is_punctuation(form) or form in MARKS["-"] for form in sentence.forms[:at]) if at <= 3 else False
    )


def _closes(sentence: Sentence, at: int) -> bool:
    left = sentence.forms[at:]
    return len(left) <= 4 and all(is_punctuation(form) for form in left)


def _phrase_ends(sentence: Sentence, at: int) -> Ends:
    if at >= len(sentence.forms):
        return NOTHING
    for chunk in sentence.chunks:
        if chunk.start <= at < chunk.end:
            return (chunk.end,)
        if chunk.start > at:
            break
    return (at + 1,) if sentence.upos[at] == "PRON" else NOTHING


def _gap(most: int) -> Finder:
    def ends(sentence: Sentence, at: int) -> Ends:
        reach = [at]
        last = min(at + most, len(sentence.forms))
        while at < last and not is_punctuation(sentence.forms[at]):
            at += 1
            reach.append(at)
        return reach

    return ends


def _one_of(forms: frozenset[str]) -> Finder:
    def ends(sentence: Sentence, at: int) -> Ends:
        lowers = sentence.lowers
        return (at + 1,) if at < len(lowers) and lowers[at] in forms else NOTHING

    return ends


def _is_one_token(test: program.Test) -> bool:
    """Tell whether a test can cover nothing but exactly one token."""
    match test:
        case program.TokenTest() | program.MarkTest() | program.AnyTest():
            return True
        case program.ChoiceTest():
            return all(len(row) == 1 and _is_one_token(row[0]) for row in test.alternatives)
        case _:
            return False


def _run(inner: Finder, least: int, most: int) -> Finder:
    """Find the ends of a run of single tokens, the longest first."""

    def ends(sentence: Sentence, at: int) -> Ends:
        last = at
        while last - at < most and inner(sentence, last):
            last += 1
        return range(last, at + least - 1, -1)

    return ends


def _repeat(inner: Finder, least: int, most: int) -> Finder:
    def ends(sentence: Sentence, at: int) -> Ends:
        layers = [[at]]
        for _ in range(most):
            step = list(
                dict.fromkeys(end for start in layers[-1] for end in inner(sentence, start) if end > start)
            )
            if not step:
                break
            layers.append(step)
        return list(dict.fromkeys(end for layer in reversed(layers[least:]) for end in layer))

    return ends


def _choice(rows: list[list[Finder]]) -> Finder:
    split = [(row[0], row[1:]) for row in rows]

    def ends(sentence: Sentence, at: int) -> Ends:
        found: set[int] = set()
        for first, others in split:
            reach = first(sentence, at)
            for finder in others:
                if not reach:
                    break
                if len(reach) == 1:
                    reach = finder(sentence, reach[0])
                else:
                    reach = list(dict.fromkeys(end for start in reach for end in finder(sentence, start)))
            found.update(reach)
        return sorted(found, reverse=True) if len(found) > 1 else tuple(found)

    return ends
