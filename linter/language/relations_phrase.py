"""Relations inside a noun phrase: its adjectives, nouns, determiner and possessor."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from linter.language.chunks import Chunk
from linter.language.collocations import times_together
from linter.language.lexicon import parts
from linter.language.verb_classes import CHANGE

Pair = tuple[int, int]

_ADJECTIVE_ENDINGS = (
    "al", "an", "ant", "ar", "ary", "ble", "ed", "ent", "ese", "est", "er", "ful", "ic", "ish", "ive", "less",
    "like", "ory", "ous", "some", "th", "ward", "wide",
)  # fmt: skip


def phrase_pairs(
    tokens: str,
    tags: Sequence[str],
    forms: Sequence[str],
    lowers: Sequence[str],
    chunks: Sequence[Chunk],
    found: defaultdict[str, list[Pair]],
) -> None:
    """Link the words of each noun phrase to its head.

    Args:
        tokens: one character a token, as `symbols.symbols` makes it.
        tags: Penn tags.
        forms: the words as they stand.
        lowers: the same in lower case.
        chunks: the sentence's noun chunks.
        found: relation name -> (head token, dependent token) pairs; pairs are added to it.
    """
    amod, compound, det = found["amod"], found["compound"], found["det"]
    for start, _, head in chunks:
        if start == head:
            continue
        owner = head
        letter = tokens[head]
        for index in range(head - 1, start - 1, -1):
            after = letter
            letter = tokens[index]
            if letter == "D":
                det.append((owner, index))
            elif letter in "JNG":
                if letter == "J" and after in "nP" and _is_noun_after_all(index, forms, lowers, tags, tokens):
                    compound.append((owner, index))
                elif after not in "HI" and tokens[owner] in "nP":
                    nearer = index + 1 < owner and _belongs_to_next(index, owner, forms, lowers, tags, tokens)
                    amod.append((index + 1 if nearer else owner, index))
                    if letter == "G" and index == start and lowers[index] not in CHANGE:
                        found["obj"].append((index, head))
            elif letter in "nP":
                if after == "B":
                    found["nmod:poss"].append((owner, index))
                    owner = index
                elif after != "H":
                    compound.append((owner, index))
                    # [[health care] reform] is likelier than [health [care reform]] (EWT-train: 195 to 103).
                    if index + 1 != owner and after in "nP" and (letter == "n" or after == "P"):
                        compound.append((index + 1, index))
            elif letter == "d":
                found["nmod:poss"].append((owner, index))
            elif letter == "Q":
                letter = after


def _belongs_to_next(
    place: int,
    head: int,
    forms: Sequence[str],
    lowers: Sequence[str],
    tags: Sequence[str],
    tokens: str,
) -> bool:
    """Whether an adjective before several nouns describes the first of them, not the last.

    "a nuclear weapons program", "the Third World countries", "United Nations Security Council".
    """
    following = place + 1
    if tokens[following] == "P" and tags[place] == "NNP":
        return True
    if tokens[following] not in "nP":
        return False
    if place and forms[place][0].isupper() and forms[following][0].isupper() and not forms[head][0].isupper():
        return True
    together = times_together(lowers[place], lowers[following])
    return together > 0 and together > times_together(lowers[place], lowers[head])


def _is_noun_after_all(
    place: int, forms: Sequence[str], lowers: Sequence[str], tags: Sequence[str], tokens: str
) -> bool:
    """Whether what is tagged as an adjective before a noun is more likely a part of a compound.

    That is so for a word in no list without an adjective's ending ("oolong tea"), and
    inside a name for a word that is a noun as well ("Prime Minister Abe").
    """
    if tags[place] == "NNP":
        in_name = tokens[place + 1 : place + 3] == "PP"
    else:
        in_name = place > 0 and tokens[place + 1] == "P" and forms[place][0].isupper()
    return "NN" in _parts(lowers[place]) if in_name else _is_unknown(lowers[place])


@lru_cache(8192)
def _parts(lower: str) -> frozenset[str]:
    return parts(lower)


def _is_unknown(lower: str) -> bool:
    return not _parts(lower) and "-" not in lower and not lower.endswith(_ADJECTIVE_ENDINGS)
