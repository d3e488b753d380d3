"""Objects and subjects, read off a phrase string with regular expressions.

Indices are those of the phrase string (see `phrases.Phrases`). Every repetition
in the patterns is bounded, so that time grows with the length of the sentence only.
"""

import re
from collections.abc import Sequence

from linter.language.verb_classes import (
    CLAUSE_NOUNS,
    DITRANSITIVE,
    INTRANSITIVE,
    LINKING,
    NAMING,
    PARTICIPLES,
    PREDICATIVE,
    SPEECH,
    TAKES_CLAUSE,
    TIME_TAKERS,
)

Pair = tuple[int, int]

# What may stand between a noun and its finite verb.
_BETWEEN = r"""(?:
      (?:I|NI|GI|[GTN])I?R?[ntp](?:K?c[nt](?!R{0,2}[VZL])|Kc?[nt](?=K)){0,2}   # of the talks, signed in Paris
    | Kc?[nt](?=[Kc])
    | K?c[nt](?=R{0,2}[VZL])
    | K(?!W)[^K.:VZL]{1,9}K                                       # , the head of state,
    | KW[^K.:]{1,12}K                                             # , which opened in June,
    | \([^()]{1,12}\)
    | K?WR{0,2}[VZL](?:X?R{0,2}[nJt]|IR?[nt]){0,3}K?(?=R{0,2}[VZL])  # that opened in June
    | (?:[WSw][np]R{0,2}V(?:X?R?[nt]|IR?[nt]){0,2}|[np]R{0,2}V)K?(?=R{0,2}[VZL])   # that he opened
    | [GT](?=R{0,2}[VZL])                                         # to leave
    | N(?=R{0,2}[VZL])
    | t
    )"""
_SUBJECT = re.compile(rf"(?<![I])[ntp](?={_BETWEEN}{{0,4}}+K?R{{0,3}}([VZL]))", re.VERBOSE)
# "said the talks failed": the noun is the subject of what follows.
_OPEN = r"(?!(?:I[nt]){0,2}R{0,3}[VZL])"
_OBJECT = re.compile(rf"[VvTGN](?=X?R{{0,3}}(?:[pt]R?(?=n))?([ntp]){_OPEN})")
# "Hiring staff takes time", "those who hired staff say": what follows has another subject.
_CLOSED_CLAUSE = re.compile(r"(?:(?:(?<=[.KScT])|^)G|(?<=W)V)(?=X?([nt])(?:I[nt]){0,2}R{0,3}[VZL])")
_LATE_OBJECT = re.compile(rf"[VvTG](?=(?:I[tp]|KI[ntp]K)(n){_OPEN})")
_SECOND_OBJECT = re.compile(rf"[VvTG](?=n(n){_OPEN})|[ZY](?=(n))")
_SHARED_OBJECT = re.compile(r"[VvTGN](?=X?R?cR?([VvTGN]))")
_SHARED_PASSIVE = re.compile(r"[ZYN](?=(?:R|I[nt]){0,2}K?cR?(N))")
_RELATIVE_SUBJECT = re.compile(r"[nt](?=[K(]?[WS]R{0,3}([VZL]))")
_OUTER_RELATIVE = re.compile(r"n(?=In[K(]?WR{0,3}(Z))")
_RELATIVE_OBJECT = re.compile(r"n(?=[K(]?[WS][np](?:I[nt])?R{0,3}(V)X?R{0,2}(?![npSWTJG]))")
_BARE_RELATIVE = re.compile(r"n(?=pR{0,3}(V)X?R{0,2}(?![npSTWJG]))")
_PARTICIPLE = re.compile(r"[nt](?=[K(]?R{0,2}(N)(?!R?[np]))|[nt](?=(Y))")
# A participle before "by" that is tagged as a finite verb: "the talks hired by France".
_AGENT = re.compile(r"[nt](?=(V)(I))")
# Tagged as finite where the clause has its verb already: "he read the letter sent to him".
_REDUCED = re.compile(r"[VvTGZL](?=X?R?J?(?:n|I[nt])(?:I[nt]){0,2}(?<=n)(V)[IRXT.)])")
_NAMED = re.compile(r"n(?=K?(N)n)")
_INFINITIVE = re.compile(r"(?<!I)n(?=(T)(?!X?R?[npt]|[SIXJTG]))")
_QUESTION = re.compile(r"O(?=([ntp])R{0,2}([vN]))")
_FINITE_OR_STOP = re.compile("[.:;VZL]")
_RAISED = re.compile(r"[ZVL](?=J?(Y))")


def clause_pairs(
    line: str, heads: Sequence[int], lowers: Sequence[str]
) -> tuple[list[Pair], list[Pair], dict[int, int]]:
    """Find objects and subjects.

    Args:
        line: a phrase string.
        heads: the token that each of its characters stands for.
        lowers: the sentence's words in lower case.

    Returns:
        (verb, object) pairs in the wide sense of `relations`; (verb or predicate, subject)
        pairs; and the noun that directly follows each verb as its object.
    """
    subjects: dict[int, int] = {}
    for match in _SUBJECT.finditer(line):
        subjects.setdefault(match.start(1), match.start())
    direct = _direct_objects(line, heads, lowers, subjects)
    objects = list(direct.items())
    _other_objects(line, heads, lowers, direct, objects, subjects)
    if "W" in line or "S" in line:
        for match in _RELATIVE_SUBJECT.finditer(line):
            if line[match.end(1) - 2] != "S" or lowers[heads[match.end()]] == "that":
                subjects[match.start(1)] = match.start()
        for match in _OUTER_RELATIVE.finditer(line):
            objects.append((match.start(1), match.start()))
    if "O" in line:
        for match in _QUESTION.finditer(line):
            subjects[match.start(2)] = match.start(1)
    _share_subjects(line, subjects)
    if "Y" in line:
        for match in _RAISED.finditer(line):
            if match.start() in subjects:
                objects.append((match.start(1), subjects[match.start()]))
    active = []
    for verb, noun in subjects.items():
        letter = line[verb]
        if letter == "Z":
            objects.append((verb, noun))
        elif letter != "L":
            active.append((verb, noun))
        elif predicate := _predicate(line, verb):
            active.append((predicate, noun))
    if "N" in line:
        _share_passives(line, objects)
    return objects, active, direct


def _direct_objects(
    line: str, heads: Sequence[int], lowers: Sequence[str], subjects: dict[int, int]
) -> dict[int, int]:
    """Find nouns that follow their verb; a subject that follows goes to `subjects`."""
    direct: dict[int, int] = {}
    for match in _OBJECT.finditer(line):
        verb, noun = match.start(), match.start(1)
        word = lowers[heads[verb]]
        before = line[verb - 1] if verb else "."
        if before == "e" or (word in SPEECH and before in "K." and line[verb] == "V"):
            subjects[verb] = noun
        elif word in INTRANSITIVE or word in LINKING or (line[noun] == "t" and word not in TIME_TAKERS):
            continue
        elif noun - verb > 1 and line[noun - 1] == "p" and word in PREDICATIVE:
            direct[verb] = noun - 1
        elif line[verb] != "N" or (before in "npc" and word not in NAMING):
            direct[verb] = noun
    if "G" in line or "W" in line:
        for match in _CLOSED_CLAUSE.finditer(line):
            direct[match.start()] = match.start(1)
            if subjects.get(match.end()) == match.start(1):
                del subjects[match.end()]
    if "c" in line:
        for match in _SHARED_OBJECT.finditer(line):
            first, second = match.start(), match.start(1)
            if second in direct and first not in direct and line[first] == line[second]:
                direct[first] = direct[second]
    return direct


def _other_objects(
    line: str,
    heads: Sequence[int],
    lowers: Sequence[str],
    direct: dict[int, int],
    objects: list[Pair],
    subjects: dict[int, int],
) -> None:
    """Add objects that do not directly follow their verb."""
    # A pattern is tried only where the letters that it cannot do without stand together.
    if "nn" in line or "Zn" in line or "Yn" in line:
        for match in _SECOND_OBJECT.finditer(line):
            if lowers[heads[match.start()]] in DITRANSITIVE:
                objects.append((match.start(), max(match.start(1), match.start(2))))
    if "It" in line or "Ip" in line or "KI" in line:
        for match in _LATE_OBJECT.finditer(line):
            if lowers[heads[match.start()]] not in INTRANSITIVE:
                objects.append((match.start(), match.start(1)))
    if "N" in line or "Y" in line:
        for match in _PARTICIPLE.finditer(line):
            objects.append((max(match.start(1), match.start(2)), match.start()))
        for match in _NAMED.finditer(line):
            if lowers[heads[match.start(1)]] in NAMING:
                objects.append((match.start(1), match.start()))
    if "VI" in line:
        for match in _AGENT.finditer(line):
            verb = match.start(1)
            if lowers[heads[match.start(2)]] == "by" and lowers[heads[verb]].endswith("ed"):
                objects.append((verb, match.start()))
    if "nV" in line:
        for match in _REDUCED.finditer(line):
            verb = match.start(1)
            word = lowers[heads[verb]]
            if (word.endswith("ed") or word in PARTICIPLES) and lowers[
                heads[match.start()]
            ] not in TAKES_CLAUSE:
                objects.append((verb, verb - 1))
                subjects.pop(verb, None)
    if "np" in line:
        for match in _BARE_RELATIVE.finditer(line):
            if match.start(1) not in direct:
                objects.append((match.start(1), match.start()))
    if "nT" in line:
        for match in _INFINITIVE.finditer(line):
            noun, verb = match.start(), match.start(1)
            if lowers[heads[noun]] not in CLAUSE_NOUNS and lowers[heads[verb]] not in INTRANSITIVE:
                objects.append((verb, noun))
    if "W" in line or "S" in line:
        for match in _RELATIVE_OBJECT.finditer(line):
            relative = match.start() + (2 if line[match.start() + 1] in "K(" else 1)
            if line[relative] == "W" or lowers[heads[relative]] == "that":
                objects.append((match.start(1), match.start()))


def _predicate(line: str, verb: int) -> int:
    """What "be" links to the subject, with or without a preposition; 0 if there is nothing."""
    position = verb + 1
    while position < len(line) and line[position] in "RI":
        position += 1
    return position if position < len(line) and line[position] in "Jnt" else 0


def _share_subjects(line: str, subjects: dict[int, int]) -> None:
    """Give a verb after "and" without a subject the subject of the verb before it."""
    if "c" not in line:
        return
    last = None
    for match in _FINITE_OR_STOP.finditer(line):
        verb = match.start()
        if line[verb] in ".:;":
            last = None
        elif verb not in subjects and last is not None and "c" in line[max(0, verb - 2) : verb]:
            subjects[verb] = last
        else:
            last = subjects.get(verb, last)


def _share_passives(line: str, objects: list[Pair]) -> None:
    """Give a participle after "and" the object of the passive before it."""
    matches = list(_SHARED_PASSIVE.finditer(line))
    if matches:
        nouns = dict(objects)
        for match in matches:
            if match.start() in nouns:
                nouns[match.start(1)] = nouns[match.start()]
                objects.append((match.start(1), nouns[match.start()]))
