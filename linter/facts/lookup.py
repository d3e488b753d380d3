"""Looks people and offices up: "who was French prime minister on 2024-10-01"."""

import re
from collections.abc import Iterable

import msgspec

from linter.facts.days import day_of
from linter.facts.folding import folded
from linter.facts.model import Facts, Office, Term

_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b")


class Question(msgspec.Struct, frozen=True):
    """What somebody wants to know.

    Attributes:
        words: the question, folded, without its date.
        day: the day it asks about, or None for all of them.
    """

    words: str
    day: int | None


class Entry(msgspec.Struct, frozen=True):
    """One term of office with its holder's name."""

    office: Office
    holder: str
    term: Term


def parse_question(text: str) -> Question:
    """Take the date out of a question.

    Raises:
        ValueError: for a date that there is not, such as 2024-02-30.
    """
    found = _DATE.search(text)
    try:
        day = day_of(found.group()) if found else None
    except ValueError:
        raise ValueError(f"{found.group() if found else ''!r} is no date: there is no such day") from None
    words = text[: found.start()] + text[found.end() :] if found else text
    return Question(folded(" ".join(words.split())), day)


def look_up(facts: Facts, question: Question) -> tuple[list[Entry], list[Office]]:
    """Find the terms that a question asks for.

    Args:
        facts: who is known.
        question: names an office, a person, or both; with or without a day.

    Returns:
        The terms, office by office and the earliest first, and the offices
        that were found for the question, whether anybody held them or not.
    """
    offices = [facts.office(index) for index in range(len(facts.offices))]
    people = _people(facts, question.words)
    named = _offices(offices, question.words)
    if people and not named:
        held = {index for person in people for index in facts.held[person]}
        named = [offices[index] for index in sorted(held)]
    entries = [
        Entry(office, facts.person(term.holder).name, term)
        for office in named
        for term in office.terms
        if (not people or term.holder in people)
        and (question.day is None or term.start <= question.day < term.end)
    ]
    return entries, named


def _people(facts: Facts, words: str) -> set[int]:
    everybody = [(index, facts.person(index)) for index in range(len(facts.people))]
    full = {index for index, person in everybody if _occurs(words, person.forms)}
    return full or {index for index, person in everybody if _occurs(words, person.surnames)}


def _offices(offices: Iterable[Office], words: str) -> list[Office]:
    """The offices that the question names most exactly: by their own titles, else by shared ones."""
    found = [(_longest(words, (*office.specific, folded(office.id))), office) for office in offices]
    if not any(length for length, _ in found):
        found = [(_longest(words, office.bare), office) for _, office in found]
    best = max((length for length, _ in found), default=0)
    return [office for length, office in found if best and length == best]


def _occurs(words: str, names: Iterable[str]) -> bool:
    return any(_stands_in(name, words) for name in names)


def _longest(words: str, titles: Iterable[str]) -> int:
    return max((len(title) for title in titles if _stands_in(title, words)), default=0)


def _stands_in(phrase: str, words: str) -> bool:
    start = words.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        if not words[start - 1 : start].isalnum() and not words[end : end + 1].isalnum():
            return True
        start = words.find(phrase, start + 1)
    return False
