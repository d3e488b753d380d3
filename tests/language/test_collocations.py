"""Adjectives and the nouns that they stand before."""

from linter.language.collocations import times_together


def test_counts_usual_pairs() -> None:
    assert times_together("nuclear", "weapons") > 1
    assert times_together("nuclear", "program") < times_together("nuclear", "weapons")


def test_a_pair_never_seen_has_no_count() -> None:
    assert times_together("nuclear", "blorp") == 0
    assert times_together("", "") == 0
