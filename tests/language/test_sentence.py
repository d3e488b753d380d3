"""Sentences, their tags, and the model's accuracy."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.errors import BackendError
from linter.language.orthography import fold
from linter.language.sentence import Sentence
from linter.language.store import Store
from linter.language.tagger import tag
from linter.language.tokens import tokenize

TREEBANKS = Path(__file__).resolve().parents[3] / "shared" / "ud"


def tagged(text: str) -> str:
    sentence = Sentence(text)
    return " ".join(f"{form}/{tag}" for form, tag in zip(sentence.forms, sentence.tags, strict=True))


def test_attributes_are_offsets_in_the_whole_text() -> None:
    text = "First. He’s here."
    sentence = Sentence(text, 7, len(text))
    assert sentence.forms == ["He", "’s", "here", "."]
    assert sentence.lowers == ["he", "'s", "here", "."]
    assert sentence.starts == [7, 9, 12, 16]
    assert sentence.ends == [9, 11, 16, 17]
    assert sentence.upos == ["PRON", "AUX", "ADV", "PUNCT"]
    assert len(sentence) == 4


@given(st.text(max_size=80))
def test_offsets_are_those_of_the_tokens(text: str) -> None:
    sentence = Sentence(text)
    spans = tokenize(text)
    assert list(zip(sentence.starts, sentence.ends, strict=True)) == spans
    assert sentence.forms == [text[start:end] for start, end in spans]
    assert sentence.lowers == [fold(form) for form in sentence.forms]


def test_tags_plain_prose() -> None:
    assert tagged("The minister hired new discussions with her aides.") == (
        "The/DT minister/NN hired/VBD new/JJ discussions/NNS with/IN her/PRP$ aides/NNS ./."
    )


def test_tags_headlines_by_words_not_capitals() -> None:
    assert tagged("Macron Hires Discussions With American Officials") == (
        "Macron/NNP Hires/VBZ Discussions/NNS With/IN American/JJ Officials/NNS"
    )
    assert tagged("GOVERNMENT HIRES WORKERS QUICKLY") == "GOVERNMENT/NN HIRES/VBZ WORKERS/NNS QUICKLY/RB"


def test_tags_words_it_has_never_seen() -> None:
    assert tagged("They were blorpting near Blorptville.").startswith(
        "They/PRP were/VBD blorpting/VBG near/IN Blorptville/NNP"
    )


@given(st.text(max_size=80))
def test_every_token_has_tags(text: str) -> None:
    sentence = Sentence(text)
    assert len(sentence.tags) == len(sentence.upos) == len(sentence.forms) == len(sentence.lowers)
    assert all(sentence.tags)
    assert all(sentence.lowers)


def test_same_tags_whatever_came_before() -> None:
    forms = ["The", "hired", "talks", "may", "open", "."]
    first = tag(forms)
    tag(["May", "Open", "Talks", "Hired", "the"])
    assert tag(forms) == first


def test_no_tokens() -> None:
    assert tag([]) == ([], [])


@pytest.mark.parametrize("content", [b"", b"something else entirely", b"calque-language-1\n"])
def test_damaged_data_give_one_clear_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "english.bin"
    path.write_bytes(content)
    with pytest.raises(BackendError, match="language data") as caught:
        Store(str(path))
    assert "\n" not in str(caught.value)


def test_missing_data_give_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(BackendError, match="cannot be read"):
        Store(str(tmp_path / "none.bin"))


@pytest.mark.skipif(not TREEBANKS.is_dir(), reason="the UD treebanks are not in ../shared/ud")
@pytest.mark.parametrize(("name", "floor"), [("ewt-test", 94.5), ("pud-test", 95.0)])
def test_accuracy(name: str, floor: float) -> None:
    right = total = 0
    forms: list[str] = []
    gold: list[str] = []
    for line in (TREEBANKS / f"{name}.conllu").open(encoding="utf-8"):
        fields = line.split("\t")
        if fields[0].isdigit():
            forms.append(fields[1])
            gold.append(fields[4])
        elif line == "\n":
            right += sum(map(str.__eq__, tag(forms)[0], gold))
            total += len(gold)
            forms, gold = [], []
    assert 100 * right / total >= floor


def test_a_sentence_without_another_finite_verb_has_a_past_tense() -> None:
    assert "evacuated/VBD" in tagged("Oil companies evacuated offshore facilities as a precaution.")
    assert "attacked/VBD" in tagged("It is a kitten and he always attacked your feet.")
    assert "evacuated/VBN" in tagged("The facilities evacuated by the companies were offshore.")
    assert "hired/VBN" in tagged("Has he hired any discussions with American officials?")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Do not approach of the animal.", "approach/VB"),
        ("Farmers asked the government to lower the tax.", "lower/VB"),
        ("The dispute was brought to language.", "language/NN"),
        ("They should exchange at length with the farmers.", "exchange/VB"),
    ],
)
def test_bare_infinitives(text: str, expected: str) -> None:
    assert expected in tagged(text).split()


@pytest.mark.parametrize("adjective", ["French", "Russian", "Israeli", "Turkish", "European", "Catholic"])
@pytest.mark.parametrize("opening", ["", "The ", "In Paris, "])
def test_adjectives_of_nations(opening: str, adjective: str) -> None:
    assert f"{adjective}/JJ" in tagged(f"{opening}{adjective} officials said on Monday that talks failed.")


def test_names_by_the_habit_of_capitals() -> None:
    assert tagged("Merkel met Obama in Kabul.").split()[::2] == ["Merkel/NNP", "Obama/NNP", "Kabul/NNP"]
