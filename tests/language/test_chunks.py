"""Base noun phrases and the symbols that they are read from."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.language.chunks import noun_chunks
from linter.language.symbols import symbols

UNIVERSAL = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "DT": "DET",
    "PRP": "PRON", "PRP$": "PRON", "WDT": "PRON", "WP": "PRON", "EX": "PRON", "IN": "ADP", "SC": "SCONJ",
    "RB": "ADV", "CC": "CCONJ", "CD": "NUM", "POS": "PART", "TO": "PART", "MD": "AUX", "AUX": "AUX",
}  # fmt: skip


def tagged(text: str) -> tuple[list[str], list[str], list[str]]:
    """Read "word/TAG" tokens; SC stands for a subordinator's IN and AUX for an auxiliary's VBZ."""
    forms, tags, parts = [], [], []
    for token in text.split():
        form, tag = token.rsplit("/", 1)
        forms.append(form)
        tags.append({"SC": "IN", "AUX": "VBZ"}.get(tag, tag))
        parts.append(UNIVERSAL.get(tag, "VERB" if tag.startswith("VB") else "PUNCT"))
    return forms, tags, parts


def bracketed(text: str) -> list[str]:
    """Return each chunk's words with an asterisk before its head."""
    forms, tags, parts = tagged(text)
    found = []
    for start, end, head in noun_chunks(forms, tags, parts):
        words = [("*" if place == head else "") + forms[place] for place in range(start, end)]
        found.append(" ".join(words))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the/DT very/RB fragile/JJ peace/NN", ["the very fragile *peace"]),
        ("fragile/JJ and/CC lasting/JJ peace/NN", ["fragile and lasting *peace"]),
        ("economic/JJ ,/, social/JJ and/CC new/JJ ties/NNS", ["economic , social and new *ties"]),
        ("the/DT region/NN 's/POS new/JJ capital/NN", ["the region 's new *capital"]),
        ("its/PRP$ own/JJ capital/NN", ["its own *capital"]),
        ("US/NNP military/JJ bases/NNS", ["US military *bases"]),
        ("a/DT long/JJ -/HYPH term/NN agreement/NN", ["a long - term *agreement"]),
        ("oil/NN -/HYPH rich/JJ regions/NNS", ["oil - rich *regions"]),
        ("more/JJR than/IN 500/CD soldiers/NNS", ["more than 500 *soldiers"]),
        ("nine/CD or/CC ten/CD soldiers/NNS", ["nine or ten *soldiers"]),
        ("May/NNP 20/CD", ["*May 20"]),
        ("French/JJ president/NN Emmanuel/NNP Macron/NNP", ["French *president Emmanuel Macron"]),
        ("he/PRP announced/VBD a/DT statement/NN Friday/NNP", ["*he", "a *statement", "*Friday"]),
        ("hire/VB hired/VBN people/NNS", ["hired *people"]),
        ("by/SC hiring/VBG people/NNS", ["*people"]),
        ("of/IN rising/VBG prices/NNS", ["rising *prices"]),
        ("was/AUX fragile/JJ and/CC people/NNS left/VBD", ["*people"]),
        ("the/DT man/NN who/WP left/VBD", ["the *man"]),
        ("gave/VBD the/DT children/NNS new/JJ books/NNS", ["the *children", "new *books"]),
        ("there/EX is/AUX hope/NN", ["*there", "*hope"]),
        ("the/DT “/`` difficult/JJ ”/'' talks/NNS", ["the “ difficult ” *talks"]),
    ],
)
def test_finds_noun_phrases_with_their_heads(text: str, expected: list[str]) -> None:
    assert bracketed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("according/VBG to/IN them/PRP", "IIp"),
        ("out/IN of/IN town/NN", "IIn"),
        ("news/NN of/IN town/NN", "nIn"),
        ("talks/NNS regarding/VBG trade/NN", "nIn"),
        ("the/DT following/VBG talks/NNS", "DGn"),
        ("opened/VBD both/CC talks/NNS and/CC debates/NNS", "VDncn"),
        ("they/PRP have/AUX the/DT best/JJ plan/NN", "pVDJn"),
        ("it/PRP is/AUX the/DT plan/NN", "pADn"),
        ("Marathon/NNP shut/VBN its/PRP$ plant/NN", "PVdn"),
        ("talks/NNS hired/VBN by/IN France/NNP ./.", "nNIP."),
        ("Berlin/NNP voted/VBN in/IN May/NNP ./.", "PVIP."),
        ("Storms/NNS threatened/JJ the/DT port/NN", "nVDn"),
        ("talks/NNS opened/VBD in/IN May/NNP have/AUX failed/VBN", "nNIPAN"),
        ("the/DT police/NNS deny/VB it/PRP", "DnVp"),
        ("let/VB people/NNS deny/VB it/PRP", "vnvp"),
        ("speaks/VBZ of/SC climbing/VBG prices/NNS", "VIGn"),
        ("speaks/VBZ of/SC opening/VBG talks/NNS", "VSGn"),
        ("surprised/VBD by/IN opening/VBG talks/NNS", "VSGn"),
    ],
)
def test_puts_doubtful_tags_right(text: str, expected: str) -> None:
    assert symbols(*tagged(text)) == expected


WORDS = st.text(min_size=1, max_size=5) | st.sampled_from(("of", "according", "to", "both", "Monday", "by"))
TAGS = st.sampled_from((*UNIVERSAL, "VB", "VBD", "VBG", "VBN", "RP", "HYPH", "``", "''", ",", ".", "-LRB-"))
PARTS = st.sampled_from((*sorted(set(UNIVERSAL.values())), "VERB", "PUNCT", "X"))


@given(st.lists(st.tuples(WORDS, TAGS, PARTS), max_size=80))
@settings(max_examples=400, deadline=None)
def test_chunks_are_in_order_and_hold_their_heads(tokens: list[tuple[str, str, str]]) -> None:
    forms, tags, parts = ([token[field] for token in tokens] for field in range(3))
    line = symbols(forms, tags, parts)
    assert len(line) == len(forms)
    previous = 0
    for start, end, head in noun_chunks(forms, tags, parts):
        assert previous <= start <= head < end <= len(forms)
        assert line[start] != "Q"
        assert line[end - 1] != "Q"
        previous = end


def test_tags_and_parts_of_speech_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="zip"):
        noun_chunks(["talks", "failed"], ["NNS", "VBD"], ["NOUN"])
