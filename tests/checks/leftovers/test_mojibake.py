"""Wrongly decoded words are found whole and repaired; accents and marks of English prose are not."""

import subprocess
import sys

import pytest
from flagging import findings, fixed, flagged
from hypothesis import given
from hypothesis import strategies as st

CHECK = "mojibake"


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("The cafÃ© is closed.", "The café is closed."),
        ("Itâ€™s over, said FranÃ§ois.", "It’s over, said François."),
        ("She saw â€œLe Mondeâ€\x9d.", "She saw “Le Monde”."),
        ("It cost 50â‚¬ in MÃ¼nchen.", "It cost 50€ in München."),
        ("The Ð¢Ð°Ðº party.", "The Так party."),
        ("The caf√© in M√ºnchen.", "The café in München."),
        ("The \x93plan\x94 failed.", "The “plan” failed."),
        ("ï»¿The plan.", "The plan."),
        ("The cafÃƒÂ© is closed.", "The café is closed."),
    ],
)
def test_repaired(text: str, repaired: str) -> None:
    assert fixed(CHECK, text) == repaired


def test_what_was_lost_is_not_guessed() -> None:
    (finding,) = findings(CHECK, "The name ï¿½vry was lost.")
    assert finding.suggestions == ()


@pytest.mark.parametrize(
    "text",
    [
        "“Café”, “Beyoncé”, “São Tomé” – à la carte, naïve, façade; 5 °C ± 1; ½ £5 …",
        "He said: “Voilà”. È vero; Ångström and Æsop’s §4.",
        "Москва, Ελλάδα, 東京.",
    ],
)
def test_left_alone(text: str) -> None:
    assert flagged(CHECK, text) == []


ACCENTED = st.sampled_from(
    ["café", "Zoé", "São", "Ångström", "ESPAÑA", "naïve", "français", "Straß", "à", "50€", "Æ"]
)
CLOSING = st.sampled_from(["", "”", "’", "’s", "…", "…”", "”…", ".”", "’”", "”—“", "»", "–"])


@given(st.lists(st.tuples(ACCENTED, CLOSING).map("".join), min_size=1, max_size=8).map(" “".join))
def test_accented_words_with_any_marks_are_left_alone(text: str) -> None:
    assert flagged(CHECK, text) == []


@given(
    st.text("éèàçñüöß’“–…€жя", min_size=1, max_size=6).filter(
        lambda word: not set("\x81\x8d\x8f\x90\x9d") & set(word.encode().decode("latin-1"))
    )
)
def test_what_was_decoded_as_windows_1252_is_repaired(word: str) -> None:
    broken = f"The {word.encode().decode('windows-1252')} here."
    assert flagged(CHECK, broken) != []


def test_the_library_is_loaded_only_for_suspects() -> None:
    script = (
        "import sys; from linter.engine import Options, lint_text;"
        "lint_text('The café “Zoé” is closed – naïve.', path='a.txt', options=Options());"
        "print('ftfy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
