"""Closed lists of words that decide how a phrase after or before a verb is read."""

BE = frozenset("be am is are was were been being 's 're 'm ’s ’re ’m s m re r isn't aren't wasn't weren't ain't".split())
"""Forms of "be" as they stand in text."""

HAVE = frozenset("have has had having 've ’ve 'd ’d haven't hasn't hadn't".split())
"""Forms of "have" as an auxiliary."""

LINKING = frozenset(
    """become becomes became becoming remain remains remained remaining seem seems seemed
    seeming appear appears appeared appearing stay stays stayed staying""".split()
)
"""Verbs whose noun complement is no object."""

INTRANSITIVE = frozenset(
    """go goes went gone going come comes came coming happen happens happened happening
    live lives lived living die dies died dying arrive arrives arrived arriving occur occurs
    occurred occurring exist exists existed existing belong belongs belonged rise rises rose
    risen rising fall falls fell fallen falling sit sits sat sitting emerge emerges emerged
    emerging disappear disappears disappeared work works worked working talk talks talked talking
    speak listen sleep laugh smile wait waits waited waiting last lasts lasted lasting
    head heads headed heading function functions functioned""".split()
)
"""Verbs that hardly take an object, so that a noun after them is something else."""

SPEECH = frozenset(
    """say says said saying explain explains explained add adds added note notes noted reply replied
    ask asks asked tell told claim claims claimed warn warns warned insist insisted write writes wrote
    argue argues argued think thinks thought according concluded recalled observed declared stated
    announced commented responded continued admitted reads read""".split()
)
"""Verbs whose subject follows them after quoted speech."""

DITRANSITIVE = frozenset(
    """give gives gave given giving offer offers offered offering send sends sent sending grant
    grants granted granting show shows showed shown showing award awards awarded awarding tell
    tells told telling pay pays paid paying lend lends lent lending teach teaches taught teaching
    cost costs costing deny denies denied denying promise promised allow allowed owe owes owed bring
    brings brought bringing hand handed ask asked guarantee guaranteed deal dealt assign assigned
    wish wishes wished""".split()
)
"""Verbs that take an indirect and a direct object."""

PREDICATIVE = frozenset(
    """call calls called calling name named consider considers considered considering make makes made
    making thank thanks thanked enjoy declare declared elect elected appoint appointed""".split()
)
"""Verbs after whose object a noun is its predicate."""

NAMING = frozenset("called named dubbed termed titled entitled nicknamed dated given".split())
"""Participles whose following noun is a name or predicate, not an object."""

TIMES = frozenset(
    """day days week weeks month months year years morning night evening afternoon weekend
    weekends summer winter autumn spring hour hours minute minutes today tomorrow yesterday
    tonight decade decades monday tuesday wednesday thursday friday saturday sunday january
    february march april may june july august september october november december time times
    way miles bit century centuries""".split()
)
"""Heads of noun phrases that mostly say when, how long, how far or how."""

TIME_TAKERS = frozenset(
    """spend spends spent spending waste wastes wasted wasting take takes took taken taking
    save saves saved saving need needs needed have has had having mark marks marked marking
    celebrate celebrates celebrated celebrating enjoy enjoys enjoyed enjoying find finds
    found finding make makes made making lose loses lost losing give gives gave given
    giving devote devoted pave paves paved paving serve served open opens opened get gets got
    affect affected include includes included cover covers covered see lead leads led""".split()
)
"""Verbs whose object may well be a time, a way or a number of times."""

CLAUSE_NOUNS = frozenset(
    """decision plan plans right rights ability effort efforts attempt attempts opportunity
    opportunities chance need desire failure willingness tendency order time way power refusal
    reason intention capacity commitment readiness pressure incentive right permission agreement
    proposal proposals bid move freedom temptation call calls request deal pledge promise""".split()
)
"""Nouns whose "to" clause says what they consist in, so that they are not its object."""

TAKES_OF = frozenset(
    """accuse accuses accused accusing acquit acquitted assure assures assured convict convicted convince
    convinced cure cured deprive deprives deprived depriving inform informs informed informing
    notify notified remind reminds reminded reminding rid relieve relieved rob robbed strip strips
    stripped suspect suspects suspected warn warns warned warning advise advised make makes made
    making demand demands demanded expect expects expected require required""".split()
)
"""Verbs that take an object and a phrase with "of"."""
