"""The tags, parts of speech and relations that a pattern may name."""

from linter.errors import PackError

PARTS = {"V": "VB*", "N": "NN*", "J": "JJ*", "R": "RB*"}
"""What the one-letter parts after a slash stand for, as Penn tags."""

PENN_TAGS = frozenset(
    [
        "CC",
        "CD",
        "DT",
        "EX",
        "FW",
        "IN",
        "JJ",
        "JJR",
        "JJS",
        "LS",
        "MD",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PDT",
        "POS",
        "PRP",
        "PRP$",
        "RB",
        "RBR",
        "RBS",
        "RP",
        "SYM",
        "TO",
        "UH",
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "WDT",
        "WP",
        "WP$",
        "WRB",
    ]
)
UNIVERSAL_PARTS = frozenset(
    [
        "ADJ",
        "ADP",
        "ADV",
        "AUX",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "VERB",
        "X",
    ]
)
RELATIONS = ("obj", "nsubj", "obl", "nmod", "amod", "compound", "advmod", "det")


class PatternError(PackError):
    """A pattern that cannot be read; `column` is 1-based within the pattern."""


def tag_names(text: str, column: int) -> tuple[str, ...]:
    """Read what stands between `<` and `>`: tags and parts of speech joined by `|`.

    Args:
        text: the inside of the brackets.
        column: 0-based offset of the bracket, for the message.

    Raises:
        PatternError: for a name that is neither.
    """
    names = []
    for name in text.split("|"):
        stem = name.removesuffix("*")
        known = name in UNIVERSAL_PARTS or name in PENN_TAGS
        if not known and not (name.endswith("*") and any(tag.startswith(stem) for tag in PENN_TAGS)):
            raise PatternError(
                f"unknown tag {name!r}: a Penn tag (NN, VB*), a universal part of speech (NOUN), NP or ANY",
                column=column + 1,
            )
        names.append(name)
    return tuple(names)


def word_tag(tag: str, column: int) -> str:
    """Check the part or tag after a word's slash and return it.

    Raises:
        PatternError: for anything else.
    """
    if tag not in PARTS and tag not in PENN_TAGS:
        allowed = ", ".join(sorted(PARTS))
        raise PatternError(
            f"unknown tag {tag!r} after the slash: {allowed} or a Penn tag such as NNS or VBG",
            column=column + 1,
        )
    return tag


def relation_names(text: str, column: int) -> tuple[str, ...]:
    """Read a relation: `obj`, or `nmod:of|in` for either preposition.

    Raises:
        PatternError: for an unknown relation, or a detail where none is allowed.
    """
    base, _, detail = text.partition(":")
    if base not in RELATIONS or (detail and base not in ("obl", "nmod")):
        allowed = ", ".join(
            (*RELATIONS[:2], "obl:PREPOSITION", "nmod:PREPOSITION", "nmod:poss", *RELATIONS[4:])
        )
        raise PatternError(f"unknown relation {text!r}: {allowed}", column=column + 1)
    return tuple(f"{base}:{part}" for part in detail.split("|")) if detail else (base,)


def expand_tags(names: tuple[str, ...]) -> tuple[str, ...]:
    """Expand `VB*` to all Penn tags that begin so; other names stay."""
    expanded: list[str] = []
    for name in names:
        if name.endswith("*"):
            expanded.extend(sorted(tag for tag in PENN_TAGS if tag.startswith(name[:-1])))
        else:
            expanded.append(name)
    return tuple(dict.fromkeys(expanded))
