"""The titles that a role has in English, spelled out for a country.

`{A}` stands for an adjective of the country ("French"), `{N}` for a name with
its article ("the United States"), `{N}'s` for its possessive, `{B}` for the
name without article, as headlines use it ("Ukraine president").
"""

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from linter.facts.folding import folded


class Role(msgspec.Struct, frozen=True):
    """A kind of office that many countries have.

    Attributes:
        nouns: what its holder is called, the usual name first.
        templates: further titles that name the country.
        actions: what its holder does, after "who".
    """

    nouns: tuple[str, ...]
    templates: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()


ROLES = {
    "president": Role(("president", "head of state")),
    "vice-president": Role(("vice president",)),
    "prime-minister": Role(("prime minister", "premier", "head of government", "chief of government")),
    "chancellor": Role(("chancellor", "federal chancellor", "head of government", "chief of government")),
    "king": Role(("king", "monarch")),
    "queen": Role(("queen", "monarch")),
    "foreign-minister": Role(
        (
            "foreign minister", "minister of foreign affairs", "minister for foreign affairs",
            "foreign affairs minister", "chief diplomat", "chief of diplomacy", "diplomacy chief",
        ),
        (
            "head of {A} diplomacy", "chief of {A} diplomacy", "boss of {A} diplomacy",
            "head of the {A} diplomacy", "head of the diplomacy of {N}", "head of {N}'s diplomacy",
            "leader of {A} diplomacy", "top {A} diplomat", "{N}'s top diplomat", "{A} top diplomat",
        ),
        ("heads {A} diplomacy", "leads {A} diplomacy", "heads {N}'s diplomacy", "runs {A} diplomacy"),
    ),
    "defence-minister": Role(
        (
            "defence minister", "defense minister", "minister of defence", "minister of defense",
            "minister for defence", "minister for defense", "minister of national defence",
        ),
    ),
    "finance-minister": Role(
        ("finance minister", "minister of finance", "minister for finance", "treasury minister"),
    ),
    "interior-minister": Role(
        (
            "interior minister", "minister of the interior", "minister of interior",
            "minister for the interior", "minister of internal affairs", "internal affairs minister",
        ),
    ),
}  # fmt: skip
"""Roles by the name a facts file uses."""

_AROUND_A_NOUN = ("{A} {noun}", "{noun} of {N}", "{N}'s {noun}", "{B} {noun}")

_PLURALS = {
    "president": "presidents", "minister": "ministers", "premier": "premiers", "chancellor": "chancellors",
    "secretary": "secretaries", "head": "heads", "chief": "chiefs", "king": "kings", "queen": "queens",
    "chair": "chairs", "governor": "governors", "director": "directors", "leader": "leaders",
}  # fmt: skip


class Country(msgspec.Struct, frozen=True):
    """A country or an international body, as titles name it.

    Attributes:
        names: with the article where there is one, the usual one first.
        adjectives: the usual one first.
    """

    names: tuple[str, ...]
    adjectives: tuple[str, ...]


def label(role: str, country: Country) -> str:
    """Return what messages call the office: "French foreign minister"."""
    return f"{country.adjectives[0]} {ROLES[role].nouns[0]}"


def specific_titles(role: str, country: Country) -> Iterator[str]:
    """Yield the folded titles that name both the role and the country."""
    for noun in ROLES[role].nouns:
        for template in _AROUND_A_NOUN:
            yield from spelled_out(template.replace("{noun}", noun), country)
    for template in ROLES[role].templates:
        yield from spelled_out(template, country)


def actions(role: str, country: Country) -> Iterator[str]:
    """Yield the folded phrases that say after "who" that somebody holds the office."""
    for template in ROLES[role].actions:
        yield from spelled_out(template, country)


def spelled_out(template: str, country: Country) -> Iterator[str]:
    """Yield the folded title for each adjective or name of the country; itself without a placeholder."""
    if "{A}" in template:
        for adjective in country.adjectives:
            yield folded(template.replace("{A}", adjective))
    elif "{N}'s" in template:
        for name in country.names:
            possessive = f"{name}'" if name.endswith("s") else f"{name}'s"
            yield folded(template.replace("{N}'s", possessive.removeprefix("the ")))
    elif "{N}" in template:
        for name in country.names:
            yield folded(template.replace("{N}", name))
    elif "{B}" in template:
        for name in country.names:
            yield folded(template.replace("{B}", name.removeprefix("the ")))
    else:
        yield folded(template)


@cache
def plural(title: str) -> str:
    """Return a folded title in the plural: "secretaries of state"; as it is where none is known."""
    words = title.split(" ")
    for index, word in enumerate(words):
        if word in _PLURALS:
            words[index] = _PLURALS[word]
            return " ".join(words)
    return title


def longest_first(titles: Sequence[str]) -> tuple[str, ...]:
    """Return each title once, the longest first, then by the alphabet."""
    return tuple(sorted(set(titles), key=lambda title: (-len(title), title)))
