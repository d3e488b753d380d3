"""Relations of whole sentences, through the tokeniser and the tagger, and what holds for any input."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.language.chunks import noun_chunks
from linter.language.relations import relations
from linter.language.sentence import Sentence

OBJECTS = [
    # Active clauses.
    ("The minister hired discussions with the Americans.", "hired discussions"),
    ("The firm hired a very fragile, difficult and long dialogue.", "hired dialogue"),
    ("He wants to open talks.", "open talks"),
    ("He decided to leave the country.", "leave country"),
    ("They carried out a complete reform of the health system.", "carried reform"),
    ("They set up two new committees.", "set committees"),
    ("They put the plan forward in June.", "put plan"),
    ("The prime minister cancelled his trip to Berlin.", "cancelled trip"),
    ("The army's former chief of staff leads the inquiry.", "leads inquiry"),
    ("More than 500 soldiers guarded the border.", "guarded border"),
    ("The deputies have a plan.", "have plan"),
    ("They spent two weeks in Rome.", "spent weeks"),
    # Headlines.
    ("President opens talks with unions.", "opens talks"),
    ("Government launches vast reform.", "launches reform"),
    # Something between the verb and its object.
    ("The company announced Monday the creation of a fund.", "announced creation"),
    ("The country opened in 2015 a vast site.", "opened site"),
    ("He accepted, after long hesitation, the offer.", "accepted offer"),
    # Coordination.
    ("He hired talks and debates.", "hired talks", "hired debates"),
    (
        "He hired talks, debates and meetings with the unions.",
        "hired talks",
        "hired debates",
        "hired meetings",
    ),
    ("France hired and led the negotiations.", "hired negotiations", "led negotiations"),
    ("The bill was drafted and adopted by the deputies.", "drafted bill", "adopted bill"),
    # Passives.
    ("Discussions were hired with the American side last week.", "hired Discussions"),
    ("Discussions have already been hired by the government.", "hired Discussions"),
    ("The region's capital was attacked.", "attacked capital"),
    ("Talks between France and Germany were opened.", "opened Talks"),
    ("The leader of the opposition and the mayor were arrested.", "arrested leader"),
    ("The talks, opened in May, were suspended by the ministers.", "opened talks", "suspended talks"),
    ("The talks (opened in May) were suspended.", "opened talks", "suspended talks"),
    ("The reforms, including the pension reform, were rejected.", "rejected reforms"),
    ("The factory where the workers make cars was closed.", "closed factory"),
    ("The deputies want the law to be adopted.", "adopted law"),
    ("The ministers are expected to be received by the king.", "received ministers"),
    # Relative, participle and "to" clauses.
    ("The talks that the minister hired lasted two days.", "hired talks"),
    ("The talks which he hired in Geneva have failed.", "hired talks"),
    ("The talks he hired ended without an agreement.", "hired talks"),
    ("The talks that were hired in March are now over.", "hired talks"),
    ("The talks hired by France collapsed on Monday.", "hired talks"),
    ("There are still several talks to hire.", "hire talks"),
    ("Nobody knew the woman he loved.", "knew woman", "loved woman"),
    ("The workers who refused the offer left the factory.", "refused offer", "left factory"),
    ("The man named Martin opened the door.", "named man", "opened door"),
    # Clauses that are subjects.
    ("By opening talks, Paris changed its policy.", "opening talks", "changed policy"),
    # Two objects.
    ("The teacher gave the children new books.", "gave books"),
    ("The committee awarded him the prize.", "awarded prize"),
    ("The mayor was given a warning.", "given warning"),
]

NO_OBJECTS = [
    ("The committee met last week.", "met week"),
    ("The strike lasted three days.", "lasted days"),
    ("The president arrived Monday morning.", "arrived morning"),
    ("She became a doctor.", "became doctor"),
    ("He remained the leader of the party.", "remained leader"),
    ("The plan is a failure.", "is failure"),
    ("The president said the talks failed.", "said talks"),
    ("She knows the talks will fail.", "knows talks"),
    ("The decision to leave surprised the deputies.", "leave decision"),
    ("There is a risk of war.", "is risk"),
    ('"The talks failed," said the minister.', "said minister"),
    ("The man named Martin opened the door.", "named Martin"),
    ("The factory where the workers make cars was closed.", "closed cars"),
    ("The talks that the minister hired lasted two days.", "lasted days"),
    ("In 2015, he launched a vast programme.", "launched he"),
]

OTHERS = [
    (
        "amod",
        "The firm hired a very fragile, difficult and long dialogue.",
        "dialogue fragile",
        "dialogue difficult",
    ),
    ("amod", "A fragile and lasting peace is possible.", "peace fragile", "peace lasting"),
    ("amod", "The economic, social and political crisis continues.", "crisis economic", "crisis political"),
    ("amod", "The newly elected president visited the damaged port.", "president elected", "port damaged"),
    ("amod", "The report speaks of climbing tensions in the region.", "tensions climbing"),
    ("amod", "Rising prices hurt poor families.", "prices Rising", "families poor"),
    ("amod", "French president Emmanuel Macron met the workers.", "president French"),
    ("amod", "The army's former chief of staff leads the inquiry.", "chief former"),
    ("amod", "Iran has a nuclear weapons program.", "weapons nuclear"),
    ("amod", "Iran has a new weapons program.", "program new"),
    ("amod", "Many Third World countries protested.", "World Third"),
    ("amod", "Swiss officials and the French government met.", "officials Swiss", "government French"),
    ("compound", "She drank cold oolong tea.", "tea oolong"),
    ("advmod", "The firm hired a very fragile, difficult and long dialogue.", "fragile very"),
    ("advmod", "The proposals are extremely dangerous.", "dangerous extremely"),
    ("advmod", "The government quickly hired new and difficult talks.", "hired quickly"),
    ("advmod", "He never really understood the question.", "understood never", "understood really"),
    ("advmod", "Prices fell sharply in May.", "fell sharply"),
    ("compound", "The coordination effort failed.", "effort coordination"),
    ("compound", "The Security Council adopted the resolution.", "Council Security"),
    ("nmod:poss", "The region's capital was attacked.", "capital region"),
    ("nmod:poss", "The army's former chief of staff leads the inquiry.", "chief army"),
    ("nmod:poss", "Its capital attracts young workers.", "capital Its"),
    ("nmod:of", "The members of the committee of experts met.", "members committee", "committee experts"),
    ("nmod:from", "A group of students from Lyon opened the meeting.", "students Lyon", "group Lyon"),
    ("nmod:between", "Talks between France and Germany were opened.", "Talks France", "Talks Germany"),
    ("nmod:with", "The minister hired discussions with the Americans.", "discussions Americans"),
    ("obl:with", "The minister hired discussions with the Americans.", "hired Americans"),
    ("obl:in", "In 2015, he launched a vast programme.", "launched 2015"),
    ("obl:according to", "According to the ministry, prices rose.", "rose ministry"),
    ("obl:because of", "He resigned because of the scandal.", "resigned scandal"),
    ("obl:instead of", "He left instead of his brother.", "left brother"),
    ("obl:out of", "They ran out of the building.", "ran building"),
    ("obl:of", "They accused the minister of fraud.", "accused fraud"),
    ("obl:for", "The minister is responsible for the budget.", "responsible budget"),
    ("nsubj", "The president, a former banker, opened the talks.", "opened president"),
    ("nsubj", "The minister, who opened the talks, left.", "opened minister", "left minister"),
    ("nsubj", "The workers who refused the offer left the factory.", "refused workers", "left workers"),
    ("nsubj", "The decision to leave surprised the deputies.", "surprised decision"),
    ("nsubj", "A fragile and lasting peace is possible.", "possible peace"),
    ("nsubj", "The plan is a failure.", "failure plan"),
    ("nsubj", "The president said the talks failed.", "said president", "failed talks"),
    ("nsubj", '"The talks failed," said the minister.', "said minister"),
    ("nsubj", "France hired and led the negotiations.", "hired France", "led France"),
    ("det", "The minister hired discussions with the Americans.", "minister The", "Americans the"),
]

NOT_THESE = [
    ("amod", "The army is powerful and people left.", "people powerful"),
    ("amod", "He began opening talks.", "talks opening"),
    ("amod", "Iran has a nuclear weapons program.", "program nuclear"),
    ("amod", "She drank cold oolong tea.", "tea oolong"),
    ("nmod:of", "He resigned because of the scandal.", "resigned scandal"),
    ("nmod:in", "In 2015, he launched a vast programme.", "programme 2015"),
    ("compound", "The region's capital was attacked.", "capital region"),
    ("compound", "The owner Karla opened the door.", "Karla owner"),
    ("det", "Its capital attracts young workers.", "capital Its"),
    ("nsubj", "The talks hired by France collapsed on Monday.", "collapsed France"),
    ("nsubj", "Talks between France and Germany collapsed.", "collapsed Germany"),
]


def pairs(text: str, name: str) -> set[str]:
    """Return "head dependent" for each pair of a relation in a sentence."""
    sentence = Sentence(text)
    forms = sentence.forms
    return {f"{forms[head]} {forms[dependent]}" for head, dependent in sentence.relations.get(name, [])}


@pytest.mark.parametrize("case", OBJECTS, ids=lambda case: case[0])
def test_links_verbs_with_their_objects(case: tuple[str, ...]) -> None:
    text, *expected = case
    assert pairs(text, "obj") >= set(expected)


@pytest.mark.parametrize(("text", "pair"), NO_OBJECTS)
def test_links_no_false_objects(text: str, pair: str) -> None:
    assert pair not in pairs(text, "obj")


@pytest.mark.parametrize("case", OTHERS, ids=lambda case: f"{case[0]}: {case[1]}")
def test_links_other_words(case: tuple[str, ...]) -> None:
    name, text, *expected = case
    assert pairs(text, name) >= set(expected)


@pytest.mark.parametrize(("name", "text", "pair"), NOT_THESE)
def test_avoids_tempting_wrong_readings(name: str, text: str, pair: str) -> None:
    assert pair not in pairs(text, name)


def test_quotation_marks_change_nothing() -> None:
    plain = pairs("The minister hired difficult discussions.", "obj")
    assert pairs("The minister “hired” difficult “discussions”.", "obj") == plain == {"hired discussions"}


def test_an_empty_sentence_has_no_relations() -> None:
    assert relations([], [], [], [], []) == {}


TAGS = st.sampled_from(
    """NN NNS NNP NNPS JJ JJR DT PDT PRP PRP$ WDT WP WP$ WRB VB VBD VBZ VBP VBG VBN MD TO RP RB IN CC
    , . : HYPH `` '' -LRB- -RRB- CD $ EX POS UH FW XX""".split()  # noqa: SIM905
)
PARTS = st.sampled_from(
    ("NOUN", "PROPN", "ADJ", "VERB", "AUX", "ADP", "SCONJ", "ADV", "PART", "PRON", "DET", "PUNCT", "NUM", "X")
)
WORDS = st.sampled_from(
    """of to in according because is had have said that both including give named monday by climbing
    opened who ß İ""".split()  # noqa: SIM905
) | st.text(min_size=1, max_size=4)
TOKENS = st.lists(st.tuples(WORDS, TAGS, PARTS), max_size=60)


@given(TOKENS)
@settings(max_examples=400, deadline=None)
def test_any_tokens_give_sorted_pairs_of_tokens(tokens: list[tuple[str, str, str]]) -> None:
    forms, tags, parts = ([token[field] for token in tokens] for field in range(3))
    found = relations(forms, [form.lower() for form in forms], tags, parts, noun_chunks(forms, tags, parts))
    for linked in found.values():
        assert linked == sorted(set(linked))
        assert linked
        for head, dependent in linked:
            assert 0 <= head < len(forms)
            assert 0 <= dependent < len(forms)
            assert head != dependent


@given(TOKENS)
@settings(max_examples=100, deadline=None)
def test_a_plain_list_of_chunks_does_as_well(tokens: list[tuple[str, str, str]]) -> None:
    forms, tags, parts = ([token[field] for token in tokens] for field in range(3))
    lowers = [form.lower() for form in forms]
    chunks = noun_chunks(forms, tags, parts)
    assert relations(lowers, lowers, tags, parts, list(chunks)) == relations(
        forms, lowers, tags, parts, chunks
    )


def endless() -> Iterator[list[tuple[str, str, str]]]:
    """Yield motifs that tempt a pattern to look far ahead."""
    yield [("talks", "NNS", "NOUN")]
    yield [("very", "RB", "ADV")]
    yield [("new", "JJ", "ADJ"), ("and", "CC", "CCONJ")]
    yield [("new", "JJ", "ADJ"), (",", ",", "PUNCT")]
    yield [("talks", "NNS", "NOUN"), ("hired", "VBN", "VERB"), ("in", "IN", "ADP")]
    yield [("talks", "NNS", "NOUN"), (",", ",", "PUNCT")]
    yield [("talks", "NNS", "NOUN"), ("of", "IN", "ADP")]
    yield [("talks", "NNS", "NOUN"), ("that", "WDT", "PRON"), ("he", "PRP", "PRON"), ("hired", "VBD", "VERB")]
    yield [("has", "VBZ", "AUX"), ("been", "VBN", "AUX")]
    yield [("capital", "NN", "NOUN"), ("'s", "POS", "PART")]
    yield [("Paris", "NNP", "PROPN"), ("quickly", "RB", "ADV"), ("hired", "VBN", "VERB"), ("in", "IN", "ADP")]
    yield [("“", "``", "PUNCT"), ("talks", "NNS", "NOUN")]
    yield [("talks", "NNS", "NOUN"), ("hire", "VB", "VERB")]


@pytest.mark.parametrize("motif", list(endless()), ids=lambda motif: " ".join(token[0] for token in motif))
def test_time_grows_with_the_length_only(motif: list[tuple[str, str, str]]) -> None:
    def seconds(length: int) -> float:
        tokens = (motif * (length // len(motif) + 1))[:length]
        forms, tags, parts = ([token[field] for token in tokens] for field in range(3))
        begin = time.process_time()
        relations(forms, forms, tags, parts, noun_chunks(forms, tags, parts))
        return time.process_time() - begin

    assert seconds(100_000) < 40 * max(seconds(10_000), 0.02)
