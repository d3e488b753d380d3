"""The words and sentences of the seed article, counted by ear and by eye.

Numbers and initialisms stand with what textstat makes of them: one syllable.
"""

SYLLABLES = {
    1: """
        17 a aimed an and are as asked at based be been both build but by can caused clear come could
        face feed fields for france french from ground had hand has have he head heart him his how in is
        it its key last leave led look main make marked months more need needs next not now of on one
        past path peace phone point role search seems since some sought sown start states steps steve
        still such that the their these this to trump type us view war was way ways well what where
        which while whole will with world years your
    """,
    2: """
        about account actors address after against allied allies also although among answers appears
        approach april aroused assault attempt avoid awaits balance began between climbing coming common
        complex concerned concerns conflict conflicts context crisis crucial debates defense direct
        donald during effort efforts email europe exchanged exist explore expressed figures firmness
        former fragile framework future highlights hired impacts interest into issue issues lasting
        leaders lessons level macron macron’s major making mandate marco measures meeting nations
        nuanced often only other peaceful perceived pitfalls posture problem prospects published
        question questions raises reforms regard region remains reply respect response russia sanctions
        serene series several signals sometimes special strengthen subject support taken taking tensions
        ukraine union voices wanting within witkoff wonder
    """,
    3: """
        according accusing addition adopted advancing affected announcement arouses attentive avenues
        challenges civilians concerning concessions conditions constructive continue contribute creating
        decisions decisive delicate dialogue dialogues discusses discussions dynamic dynamics élysée
        essential establish established everyone everyone’s exchanges extended harmonize highlighted
        however illustrate important importance including interact internal interview mutual officials
        opening oscillates possible president reconstruct refugee regional relations required requires
        respecting rubio strategies testify together undergo underway united unstable various zelensky
    """,
    4: """
        accompanied american aspirations complexity consequences continuous criticism differences
        diplomacy diplomatic divergences economic economy emissary emmanuel environment european
        favorable immediate imposition legitimate military necessary negotiate oscillating particular
        populations precarious previously repercussions resolution security significant situation
        sovereignties stability symbolizes ukrainian understanding unwavering volodymyr
    """,
    5: """
        communication contemporary cooperation coordination geopolitics international negotiation
        solidarity interconnected specificities
    """,
    6: "geopolitical",
}

TEXTSTAT_SYLLABLES = {
    "macron": 1,
    "macron’s": 1,
    "sovereignties": 2,
    "specificities": 3,
    "volodymyr": 1,
    "witkoff": 1,
    "élysée": 1,
}
"""Words that the dictionary lacks: textstat counts their hyphenation points, which are too few."""

EASY = {"american", "everyone", "however", "important", "possible", "together", "united"}
"""Words of three syllables or more on Dale and Chall's list, which are not complex."""

SENTENCE_WORDS = {
    "": (20, 30, 28, 22, 33, 30, 34, 23, 33, 21, 20, 33),
    "Context and geopolitical issues": (26, 12, 13, 29, 17, 28),
    "Challenges of modern diplomacy": (18, 12, 35, 7, 12, 26, 20),
    "Future prospects": (14, 28, 23, 33),
    "Conclusion: towards balanced cooperation": (30, 14, 22, 20, 30, 3, 7, 4),
}
"""Words of each sentence, by section."""
