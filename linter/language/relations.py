"""Grammatical relations, read off the phrase string with regular expressions.

Names are those of Universal Dependencies. `obj` covers every way in which a
noun is a verb's logical object: object, passive subject, antecedent of a
relative or participle clause. A preposition that may belong to the noun or to the verb
before it is linked to both where neither is unlikely.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from linter.language.chunks import Chunk
from linter.language.phrases import INTRANSITIVE, TIME_TAKERS, Phrases, phrases

Pair = tuple[int, int]

_FINITE = "VZLE"
# What may stand between a noun and its verb: phrases with prepositions, participle
# clauses, an apposition or clause between commas, a relative clause.
_BETWEEN = r"""(?:
      (?:I|NI|GI|[GT])R?[ntp](?:c[nt](?!R{0,2}[VZLE]))?
    | Kn(?=K)
    | K[^K.:VZLE]{1,9}K
    | KW[^K.:]{1,12}K
    | \([^()]{1,12}\)
    | K?WR{0,2}[VZLE](?:X?R{0,2}[nJt]|IR?[nt]){0,3}K?(?=R{0,2}[VZLE])
    | K?W[np]R{0,2}[V]K?(?=R{0,2}[VZLE])
    | [np]V(?=R{0,2}[VZLE])
    | N(?=R{0,2}[VZLE])
    | t
    )"""
_SUBJECT = re.compile(rf"(?<![I])([ntp])(?={_BETWEEN}{{0,4}}+K?R{{0,3}}([VZLE]))", re.VERBOSE)
# "the talks failed" after "said": the noun is the subject of what follows.
_NO_SUBJECT = r"(?!(?:I[nt]){0,2}R{0,3}[VZLE])"
_OBJECT = re.compile(rf"([VvTGN])(?=X?R{{0,3}}(?:pR?(?=n)|tR?(?=n))?Q?([ntp]){_NO_SUBJECT})")
_LATE_OBJECT = re.compile(rf"([VvTG])(?=X?R?K?I[nt]K?(n){_NO_SUBJECT})")
_SECOND_OBJECT = re.compile(rf"([VvTGZY])(?=n(n){_NO_SUBJECT}|(?<=[ZY])(n))")
_SHARED_OBJECT = re.compile(r"([VvTGN])(?=X?R?cR?([VvTGN]))")
_SHARED_PASSIVE = re.compile(r"([ZYN])(?=(?:R|I[nt]){0,2}cR?(N))")
_RELATIVE_PASSIVE = re.compile(r"([nt])(?=K?WR{0,3}(Z))")
_RELATIVE_SUBJECT = re.compile(r"([nt])(?=K?WR{0,3}([VLE]))")
_RELATIVE_OBJECT = re.compile(r"([nt])(?=K?W[npt](?:I[nt])?R{0,3}(V)X?R{0,2}(?![np]))")
_BARE_RELATIVE = re.compile(r"([n])(?=pR{0,3}(V)X?R{0,2}(?![npSTWJG]))")
_PARTICIPLE = re.compile(r"([nt])(?=K?R{0,2}([N])(?![ntp]))")
_PASSIVE_INFINITIVE = re.compile(r"([nt])(?=(Y))")
_INFINITIVE = re.compile(r"([nt])(?=(T)(?!X?R?[npt]|[SIX]))")
_RAISED = re.compile(r"([ZLE])(?=(?:J)?(Y))")
_COORDINATED = re.compile(
    rf"([nt])(?=(?:I[nt])?(?:K?c|K(?=(?:[nt]K){{0,6}}+[nt]?K?c))Q?([nt])(?!R{{0,3}}[VZLE]))"
)
_PREDICATE = re.compile(r"([L])(?=R{0,3}(J|[nt]))")
_PREPOSITION = re.compile(r"I(?=[IR]{0,2}Q?([ntp]))")


def relations(
    forms: Sequence[str],
    lowers: Sequence[str],
    tags: Sequence[str],
    upos: Sequence[str],
    chunks: Sequence[Chunk],
) -> dict[str, list[Pair]]:
    """Find the grammatical relations of a sentence.

    Args:
        forms: the words as they stand.
        lowers: the same in lower case.
        tags: Penn tags.
        upos: Universal Dependencies parts of speech.
        chunks: the sentence's noun chunks, from `noun_chunks` with the same tags.

    Returns:
        Sorted (head token, dependent token) pairs by relation name: obj, nsubj, obl:PREP, nmod:PREP,
        nmod:poss, amod, compound, advmod, det. A relation without a pair is left out.
    """
    found: defaultdict[str, set[Pair]] = defaultdict(set)
    shape = phrases(lowers, tags, upos, chunks)
    _inside(shape.token_line, chunks, found)
    _clauses(shape, lowers, found)
    _adverbs(shape, found)
    return {name: sorted(pairs) for name, pairs in found.items()}


def _inside(line: str, chunks: Sequence[Chunk], found: defaultdict[str, set[Pair]]) -> None:
    """Link the words of each noun phrase to its head."""
    for start, end, head in chunks:
        if end - start < 2:
            continue
        owner = head
        for index in range(head - 1, start - 1, -1):
            letter = line[index]
            after = line[index + 1]
            if letter in "JNG":
                if after != "H":
                    found["amod"].add((owner, index))
            elif letter in "nP":
                if after == "B":
                    found["nmod:poss"].add((owner, index))
                    owner = index
                elif after != "H":
                    found["compound"].add((owner, index))
            elif letter == "D":
                found["det"].add((owner, index))
            elif letter == "d":
                found["nmod:poss"].add((owner, index))
            elif letter == "R" and after == "J":
                found["advmod"].add((index + 1, index))
    previous_end = 0
    for start, _, head in chunks:
        # "rising tensions": a gerund or a modifier; both readings are kept.
        if start and start - 1 >= previous_end and line[start - 1] in "GN" and line[start] in "nPJNG":
            if start < 2 or line[start - 2] not in "aR" or line[start - 1] == "G" and line[start - 2] == "R":
                found["amod"].add((head, start - 1))
        previous_end = head + 1


def _clauses(shape: Phrases, lowers: Sequence[str], found: defaultdict[str, set[Pair]]) -> None:
    line, heads = shape.line, shape.heads
    coordinated: dict[int, int] = {}
    for match in _COORDINATED.finditer(line):
        coordinated.setdefault(match.start(1), match.start(2))

    objects: dict[int, int] = {}
    subjects: dict[int, int] = {}
    extra: list[Pair] = []

    for match in _OBJECT.finditer(line):
        verb, noun = match.span(1)[0], match.start(2)
        word = lowers[heads[verb]]
        if word in INTRANSITIVE or (line[noun] == "t" and word not in TIME_TAKERS):
            continue
        objects[verb] = noun
    for match in _LATE_OBJECT.finditer(line):
        extra.append((match.start(1), match.start(2)))
    for match in _SECOND_OBJECT.finditer(line):
        group = 2 if match.start(2) >= 0 else 3
        extra.append((match.start(1), match.start(group)))
    for match in _SHARED_OBJECT.finditer(line):
        first, second = match.start(1), match.start(2)
        if second in objects and first not in objects and line[first] == line[second]:
            objects[first] = objects[second]

    for match in _SUBJECT.finditer(line):
        subjects[match.start(2)] = match.start(1)
    for pattern in (_RELATIVE_PASSIVE, _RELATIVE_SUBJECT):
        for match in pattern.finditer(line):
            subjects[match.start(2)] = match.start(1)
    for pattern in (_RELATIVE_OBJECT, _BARE_RELATIVE, _PARTICIPLE, _PASSIVE_INFINITIVE, _INFINITIVE):
        for match in pattern.finditer(line):
            verb = match.start(2)
            if verb not in objects:
                extra.append((verb, match.start(1)))
    _share_subjects(line, subjects)
    for match in _RAISED.finditer(line):
        if match.start(1) in subjects:
            extra.append((match.start(2), subjects[match.start(1)]))
    for verb, noun in list(subjects.items()):
        if line[verb] == "Z":
            extra.append((verb, noun))
            del subjects[verb]
    for match in _SHARED_PASSIVE.finditer(line):
        for verb, noun in list(extra):
            if verb == match.start(1):
                extra.append((match.start(2), noun))

    prepositional = _attach(shape, lowers, objects)
    for verb, noun in [*objects.items(), *extra]:
        for each in _series(noun, coordinated):
            found["obj"].add((heads[verb], heads[each]))
    for verb, noun in subjects.items():
        head = heads[verb]
        if line[verb] == "L":
            predicate = _PREDICATE.match(line, verb)
            if predicate is None:
                continue
            head = heads[predicate.start(2)]
        for each in _series(noun, coordinated):
            found["nsubj"].add((head, heads[each]))
    for name, governor, noun in prepositional:
        for each in _series(noun, coordinated):
            found[name].add((heads[governor], heads[each]))


def _series(noun: int, coordinated: dict[int, int]) -> list[int]:
    """A noun and what is coordinated with it, from left to right."""
    result = [noun]
    while len(result) < 8 and noun in coordinated:
        noun = coordinated[noun]
        result.append(noun)
    return result


def _share_subjects(line: str, subjects: dict[int, int]) -> None:
    """Give a verb after "and" without a subject the subject of the verb before it."""
    last = None
    for verb, letter in enumerate(line):
        if letter in ".:;":
            last = None
        if letter not in _FINITE:
            continue
        if verb not in subjects and last is not None:
            before = verb - 1
            while before > 0 and line[before] in "R":
                before -= 1
            if before >= 0 and line[before] in "cK":
                subjects[verb] = last
        last = subjects.get(verb)


def _attach(shape: Phrases, lowers: Sequence[str], objects: dict[int, int]) -> list[tuple[str, int, int]]:
    """Link prepositions' nouns to the noun or the verb before them."""
    line, heads = shape.line, shape.heads
    result: list[tuple[str, int, int]] = []
    governors: list[int] = [-1] * (len(line) + 1)
    verb = -1
    for index, letter in enumerate(line):
        governors[index] = verb
        if letter in "VvTGNZYE":
            verb = index
        elif letter in ".:;SLW|":
            verb = -1
    for match in _PREPOSITION.finditer(line):
        start, noun = match.start(), match.start(1)
        if start and line[start - 1] == "I" and not _is_complex(lowers, heads[start - 1], heads[start]):
            continue
        name = lowers[heads[noun - 1] if line[noun - 1] == "I" else heads[start]]
        first = start
        if start and line[start - 1] == "I":
            name = f"{lowers[heads[start - 1]]} {name}"
            first = start - 1
        before = line[first - 1] if first else "."
        governor = governors[first]
        if before in "nt":
            if name in ("of", "between", "among", "regarding", "concerning", "about"):
                result.append((f"nmod:{name}", first - 1, noun))
            else:
                result.append((f"nmod:{name}", first - 1, noun))
                if governor >= 0:
                    result.append((f"obl:{name}", governor, noun))
        elif governor >= 0 and before in "VvTGNZYEXRpJK)Q":
            result.append((f"obl:{name}", governor, noun))
        elif before in ".KcSQ":
            following = re.compile(r"K?[ntp](?:I[nt])?R{0,3}([VZE])").match(line, noun + 1)
            if following:
                result.append((f"obl:{name}", following.start(1), noun))
    return result


def _is_complex(lowers: Sequence[str], first: int, second: int) -> bool:
    from linter.language.phrases import _COMPLEX

    return second == first + 1 and lowers[first] in _COMPLEX.get(lowers[second], ())


_ADVERB_BEFORE = re.compile(r"R(?=R{0,2}(J))")


def _adverbs(shape: Phrases, found: defaultdict[str, set[Pair]]) -> None:
    """Link adverbs to the adjective after them or to the verb next to them."""
    line = shape.token_line
    for match in re.finditer(r"R(?=R{0,2}([ma]?R?[JVvGN]))|(?<=[VvGN])X?(R)|(?<=[VvGN])[DdJnPC]{1,5}(R)", line):
        if match.start(1) >= 0:
            end = match.end(1) - 1
            found["advmod"].add((end, match.start()))
        elif match.start(2) >= 0:
            found["advmod"].add((match.start() - 1, match.start(2)))
        else:
            found["advmod"].add((match.start() - 1, match.start(3)))
