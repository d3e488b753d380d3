"""The rule language's syntax: what is read, and what is refused where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.patterns import syntax
from linter.patterns.parser import parse
from linter.patterns.tags import PatternError


def test_a_bare_word_is_a_lemma_and_a_slash_gives_its_part() -> None:
    parsed = parse("face/V up")
    assert isinstance(parsed, syntax.Sequence)
    assert parsed.elements == (syntax.Word("face", "V", 0), syntax.Word("up", "", 7))


def test_a_slash_before_lower_case_belongs_to_the_word() -> None:
    parsed = parse("and/or")
    assert isinstance(parsed, syntax.Sequence)
    assert parsed.elements == (syntax.Word("and/or", "", 0),)


def test_relations_hang_on_the_head_unless_parentheses_say_otherwise() -> None:
    flat = parse("adopt >obj posture >nsubj @country")
    assert isinstance(flat, syntax.Node)
    assert [edge.relations for edge in flat.edges] == [("obj",), ("nsubj",)]
    nested = parse("adopt >obj (posture >amod delicate)")
    assert isinstance(nested, syntax.Node)
    assert [edge.relations for edge in nested.edges] == [("obj",)]
    assert [edge.relations for edge in nested.edges[0].dependent.edges] == [("amod",)]


def test_a_relation_may_name_several_prepositions_and_be_negated() -> None:
    parsed = parse("effort >nmod:of|for (peace|truce) !>amod great")
    assert isinstance(parsed, syntax.Node)
    first, second = parsed.edges
    assert first.relations == ("nmod:of", "nmod:for")
    assert [term.lemma for term in first.dependent.terms if isinstance(term, syntax.Word)] == [
        "peace",
        "truce",
    ]
    assert (first.negated, second.negated) == (False, True)


def test_braces_mark_what_is_flagged() -> None:
    parsed = parse("it is {worth of} <NP>")
    assert isinstance(parsed, syntax.Sequence)
    assert parsed.flagged == (2, 4)


def test_quantifiers_gaps_marks_and_boundaries() -> None:
    parsed = parse("^ <DT>? (very|quite)* .. <ANY>+ , $")
    assert isinstance(parsed, syntax.Sequence)
    start, determiner, adverbs, gap, any_token, comma, end = parsed.elements
    assert isinstance(start, syntax.Boundary)
    assert start.start
    assert isinstance(determiner, syntax.Repeat)
    assert (determiner.least, determiner.most) == (0, 1)
    assert isinstance(adverbs, syntax.Repeat)
    assert isinstance(adverbs.element, syntax.Group)
    assert gap == syntax.Gap(4, 22)
    assert isinstance(any_token, syntax.Repeat)
    assert any_token.least == 1
    assert comma == syntax.Mark(",", 32)
    assert isinstance(end, syntax.Boundary)
    assert not end.start


@pytest.mark.parametrize(
    ("pattern", "column", "message"),
    [
        ("", 1, "the pattern is empty"),
        ("(a|b", 1, "this bracket is never closed: ')' is missing"),
        ("{a b", 1, "this bracket is never closed: '}' is missing"),
        ("a {b} {c}", 7, "only one pair of braces is allowed"),
        ("a)", 2, "')' is not allowed here"),
        ("a (b|)", 3, "an alternative is empty; write '?' for what may be missing"),
        ("a ..99 b", 3, "a gap is of 1 to 12 tokens"),
        ("hire >obj", 10, "the pattern ends too early"),
        ("(a b) >obj c", 1, "a node of a relation is one word: alternatives are separated by '|'"),
        ("a @", 3, "'@' is not allowed here"),
    ],
)
def test_refusals_name_the_column(pattern: str, column: int, message: str) -> None:
    with pytest.raises(PatternError) as refusal:
        parse(pattern)
    assert (refusal.value.column, refusal.value.message) == (column, message)


@pytest.mark.parametrize(
    ("pattern", "beginning"),
    [
        ("a >object b", "unknown relation 'object': obj, nsubj, obl:PREPOSITION"),
        ("a >obj:of b", "unknown relation 'obj:of'"),
        ("<NNX> b", "unknown tag 'NNX': a Penn tag"),
        ("face/Q", "unknown tag 'Q' after the slash: J, N, R, V or a Penn tag"),
    ],
)
def test_refusals_name_what_is_allowed(pattern: str, beginning: str) -> None:
    with pytest.raises(PatternError) as refusal:
        parse(pattern)
    assert refusal.value.message.startswith(beginning)


@given(st.text(alphabet='ab (){}|<>NP!?*+=@/.^$,"-:0v', max_size=40))
def test_any_text_is_read_or_refused(pattern: str) -> None:
    column: int | None = 1
    try:
        parse(pattern)
    except PatternError as refusal:
        column = refusal.column
    assert column is not None
    assert 1 <= column <= len(pattern) + 1
