"""What the profile counts, and how it compares."""

import json
from pathlib import Path

import pytest
from readings import reading

from linter.checks.readability.connectives import connectives
from linter.checks.readability.features import Features, features
from linter.checks.readability.measurement import measure
from linter.checks.readability.profile import FEWEST_WORDS, news_ranges, profile, rates
from linter.checks.readability.sections import sections
from linter.model import Standing

SHARED = Path(__file__).parents[4] / "shared"


def counted(text: str) -> Features:
    return features(sentence for section in sections(reading(text)) for sentence in section.sentences)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("however , he left", 1),
        ("in addition , it rained ; moreover , it froze", 2),
        ("in addition to rain , it froze", 0),
        ("as a result of this , he left", 0),
        ("as a result , he left", 1),
        ("finally , he left", 1),
        ("he finally left", 0),
        ("he was first , then second", 0),
        ("a thusly indeedy afterallness", 0),
        ("on the one hand , yes ; on the other hand , no", 2),
    ],
)
def test_connectives(sentence: str, expected: int) -> None:
    assert connectives(sentence.split()) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("The implementation of the agreement brought stability and happiness.", "nominalisations", 4),
        ("The city's communities and the United Nations waited a moment.", "nominalisations", 0),
        ("Two possibilities and three developments were discussed.", "nominalisations", 2),
        ("The future of Europe and the very important role of France matter.", "the_of", 2),
        ("A cup of tea and some of the men stood outside of the house.", "the_of", 0),
        ("He didn't know it's over, and they'll say we've lost.", "contractions", 4),
        ("France's president met Macron's wife.", "contractions", 0),
        ("The talks were quickly opened by Macron; he has been told.", "passives", 2),
        ("He was happy, had gone and is going.", "passives", 0),
        ("He got fired.", "passives", 1),
    ],
)
def test_features(text: str, name: str, expected: int) -> None:
    assert getattr(counted(text), name) == expected


def test_rates_are_per_thousand_words() -> None:
    found = rates(Features(500, 20, 2, 10, 5, 1, 4))
    assert found == {
        "connectives": 4.0,
        "nominalisations": 20.0,
        "the-of": 10.0,
        "contractions": 2.0,
        "passives": 8.0,
        "sentence-length": 25.0,
    }


def test_measures_stand_beside_the_range_of_news_in_plain_words() -> None:
    low, high = news_ranges().ranges["connectives"]
    (measured, *_, length) = profile(Features(1000, 40, 19, 20, 10, 1, 8))
    assert (measured.value, measured.low, measured.high) == (19.0, low, high)
    assert measured.standing is Standing.ABOVE
    assert measured.sentence == (
        f"connectives (however, in addition): 19 per 1,000 words; news written in English: {low:g}–{high:g}"
    )
    assert length.sentence.startswith("length of a sentence: 25 words; news written in English: ")
    assert length.standing is Standing.WITHIN


def test_a_short_text_has_no_profile() -> None:
    sentence = "The bridge is shut again. "
    assert measure(reading(sentence * 39)).profile == ()
    assert FEWEST_WORDS == 200
    assert len(measure(reading(sentence * 40)).profile) == 6


def test_ranges_are_plausible_percentiles() -> None:
    news = news_ranges()
    assert news.documents > 300
    assert news.words > 200_000
    assert all(0 <= low < high for low, high in news.ranges.values())
    assert set(news.ranges) == set(rates(Features(1, 1, 0, 0, 0, 0, 0)))


@pytest.mark.skipif(not (SHARED / "native").is_dir(), reason="../shared/native is not here")
def test_ranges_hold_for_the_articles_they_were_measured_on() -> None:
    """On the newspaper articles alone, about a fifth lies outside each range, as it does over all."""
    articles = []
    with (SHARED / "native" / "dev.jsonl").open(encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if row["set"] == "wsj" and len(row["text"].split()) >= FEWEST_WORDS:
                articles.append(row["text"].replace("\n", "\n\n"))
    measured = [profile(counted(text)) for text in articles]
    measured = [each for each in measured if each]
    assert len(measured) > 80
    outside = sum(each.standing is not Standing.WITHIN for row in measured for each in row)
    assert 0.1 < outside / sum(map(len, measured)) < 0.35
