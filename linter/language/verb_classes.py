"""Closed lists of words that decide how a phrase before or after a verb is read.

Lists of verbs have all inflections; they name the commonest members of a class,
after the classes of Levin (1993, "English Verb Classes and Alternations").
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _verbs(text: str) -> frozenset[str]:
    """All inflections of verbs; irregular ones are followed by their other forms after slashes."""
    forms: set[str] = set()
    for entry in text.split():
        lemma, *others = entry.split("/")
        stem = lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma
        is_y = lemma.endswith("y") and lemma[-2] not in "aeiou"
        plural = (
            lemma[:-1] + "ies" if is_y else lemma + ("es" if lemma.endswith(("s", "sh", "ch", "o")) else "s")
        )
        forms |= {lemma, plural, stem + "ing", *others}
        if not others:
            forms.add(lemma[:-1] + "ied" if is_y else stem + "ed")
    return frozenset(forms)


BE = _words(
    """be am is are was were been being 's 're 'm ’s ’re ’m s m re r isn't aren't wasn't weren't ain't
    isn’t aren’t wasn’t weren’t"""
)
"""Forms of "be" as they stand in text."""

HAVE = _words("have has had having 've ’ve 'd ’d haven't hasn't hadn't haven’t hasn’t hadn’t")
"""Forms of "have" as an auxiliary."""

LINKING = _verbs("become/became remain seem appear stay")
"""Verbs whose noun complement is no object."""

INTRANSITIVE = _verbs(
    """go/went/gone come/came happen live die/died/dying arrive occur exist belong rise/rose/risen
    fall/fell/fallen sit/sat/sitting emerge disappear work talk speak/spoke/spoken listen
    sleep/slept laugh smile wait last head function"""
)
"""Verbs that hardly take an object, so that a noun after them is something else."""

CHANGE = _verbs(
    """climb grow/grew/grown mount escalate increase soar decline shrink/shrank linger loom persist worsen
    deepen widen rise/rose fall/fell emerge swell boil simmer accelerate evolve exist"""
)
"""Verbs of change and of lasting, whose -ing form before a noun describes that noun."""

SPEECH = _verbs(
    """say/said explain add note reply/replied ask tell/told claim warn insist write/wrote/written argue
    think/thought conclude recall observe declare state announce comment respond continue
    admit/admitted/admitting read"""
)
"""Verbs whose subject follows them after quoted speech."""

TAKES_CLAUSE = SPEECH | _verbs(
    """know/knew/known believe hope feel/felt mean/meant see/saw/seen hear/heard show/showed/shown suggest
    fear guess suppose wish understand/understood reveal report imagine assume predict indicate estimate"""
)
"""Verbs after which a noun may open a clause of its own."""

PARTICIPLES = _words(
    """made sent held led set put found built brought taught caught sold told paid kept left lost won spent
    cut hit shot bought heard said thought meant read spread laid hurt struck"""
)
"""Irregular past participles that are past tenses too."""

DITRANSITIVE = _verbs(
    """give/gave/given offer send/sent grant show/showed/shown award tell/told pay/paid lend/lent
    teach/taught cost/cost deny/denied promise allow owe bring/brought hand ask guarantee deal/dealt
    assign wish sell/sold"""
)
"""Verbs that take an indirect and a direct object."""

PREDICATIVE = _verbs("call name consider make/made thank enjoy declare elect appoint")
"""Verbs after whose object a noun is its predicate."""

NAMING = _words("called named dubbed termed titled entitled nicknamed dated given")
"""Participles whose following noun is a name or predicate, not an object."""

TAKES_GERUND = _verbs(
    """start begin/began/begun/beginning stop/stopped/stopping keep/kept continue avoid consider enjoy risk
    try/tried like love suggest recommend hate finish remember"""
)
"""Verbs after which an -ing form is a verb with its own object."""

TAKES_OF = _verbs(
    """accuse acquit/acquitted/acquitting assure convict convince cure deprive inform notify/notified remind
    rid relieve rob/robbed/robbing strip/stripped/stripping suspect warn advise make/made demand expect
    require"""
)
"""Verbs that take an object and a phrase with "of"."""

TIMES = _words(
    """day days week weeks month months year years morning night evening afternoon weekend
    weekends summer winter autumn spring hour hours minute minutes today tomorrow yesterday
    tonight decade decades monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december time times
    way miles bit century centuries"""
)
"""Heads of noun phrases that mostly say when, how long, how far or how."""

TIME_TAKERS = _verbs(
    """spend/spent waste take/took/taken save need have/has/had mark celebrate enjoy find/found make/made
    lose/lost give/gave/given devote pave serve open get/got/getting affect include cover
    see/saw/seen lead/led"""
)
"""Verbs whose object may well be a time, a way or a number of times."""

CLAUSE_NOUNS = _words(
    """decision plan plans right rights ability effort efforts attempt attempts opportunity
    opportunities chance need desire failure willingness tendency order time way power refusal
    reason intention capacity commitment readiness pressure incentive permission agreement
    proposal proposals bid move freedom temptation call calls request deal pledge promise"""
)
"""Nouns whose "to" clause says what they consist in, so that they are not its object."""
