"""textstat, loaded so that it works offline and leaves a host program's own textstat alone.

textstat 0.7.13 counts syllables with a corpus of NLTK that it downloads at first
use; without a network it raises LookupError. It has no setting for that. So a
copy of the package is loaded here under a name of its own, in which three of its
modules are ours from the start: where pronunciations come from, where the list
of easy words comes from (theirs asks for the package by its usual name), and how
much is cached (theirs keeps the last 128 texts for each of some thirty
functions, and no more words than that). The formulas are textstat's. NLTK is never imported, which also saves
most of a second.

Known faults of textstat 0.7.13, and what is done about them:

- sentences end at every `.`, `!`, `?`, in abbreviations and numbers too: it is
  given text without any but the ends that calque finds (`wording`);
- markup counts as words: it is given the words of the prose alone;
- a sentence of one or two words is not counted, its words are: as it stands;
- a dash or slash between words joins them: they are given apart;
- a curly apostrophe hides a contraction: it is given straight ones;
- numbers and initialisms are looked up as words ("US" has one syllable, "2025"
  has one), and a hyphenated word is looked up without its hyphen: as it stands;
- a word that the dictionary lacks is counted by its hyphenation points, which
  are too few for many names ("Macron" has one syllable): as it stands;
- `difficult_words` counts each word once where its docstring says all: it is told
  to count all, as its own `gunning_fog` does;
- "complex words" of the Gunning fog index are not Gunning's: proper names and
  inflected verbs count, words on Dale and Chall's list of easy words do not.
"""

import sys
from collections.abc import Callable
from functools import cache, lru_cache, wraps
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from os.path import join
from types import ModuleType
from typing import ParamSpec, Protocol, TypeVar

from linter.checks.readability.pronunciations import Pronunciations, pronunciations
from linter.errors import BackendError

_NAME = "linter.checks.readability._textstat"
_SUPPORTED = "textstat>=0.7.13,<0.8"
_TEXTS_KEPT = 8
_WORDS_KEPT = 8192
_LONGEST_WORD = 32

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


class Formulas(Protocol):
    """What calque uses of `textstat.textstat`; every text is prepared by `wording`."""

    def lexicon_count(self, text: str) -> int:
        """Return the number of words."""

    def sentence_count(self, text: str) -> int:
        """Return the number of sentences of three words or more; at least 1."""

    def syllable_count(self, text: str) -> int:
        """Return the number of syllables."""

    def difficult_words(self, text: str, syllable_threshold: int, unique: bool) -> int:
        """Return how many words have so many syllables and are not easy; `unique` counts each once."""

    def words_per_sentence(self, text: str) -> float:
        """Return the mean."""

    def flesch_reading_ease(self, text: str) -> float:
        """Return Flesch's score (1948)."""

    def flesch_kincaid_grade(self, text: str) -> float:
        """Return the grade of Kincaid et al. (1975)."""

    def gunning_fog(self, text: str) -> float:
        """Return Gunning's index (1952)."""

    def reading_time(self, text: str, ms_per_char: float) -> float:
        """Return seconds, white space not counted."""


@cache
def formulas() -> Formulas:
    """Return calque's own instance of textstat.

    Raises:
        BackendError: when textstat is missing or is built otherwise than expected.
    """
    installed = find_spec("textstat")
    if installed is None or installed.origin is None or not installed.submodule_search_locations:
        raise BackendError(f"textstat is not installed; install {_SUPPORTED}")
    (folder, *_) = installed.submodule_search_locations
    spec = spec_from_file_location(_NAME, installed.origin, submodule_search_locations=[folder])
    assert spec is not None
    assert spec.loader is not None
    for name, module in _replacements(folder).items():
        sys.modules[f"{_NAME}.backend.utils.{name}"] = module
    package = module_from_spec(spec)
    sys.modules[_NAME] = package
    try:
        spec.loader.exec_module(package)
        counting = sys.modules[f"{_NAME}.backend.counts._count_syllables"]
        easy = sys.modules[f"{_NAME}.backend.validations._is_difficult_word"]
        replaced = (counting.get_cmudict, easy.get_lang_easy_words) == (_pronunciations, easy_words(folder))
    except (ImportError, KeyError, AttributeError) as error:
        raise BackendError(f"this textstat cannot be used ({error}); install {_SUPPORTED}") from error
    if not replaced:
        raise BackendError(f"this textstat might download data; install {_SUPPORTED}")
    made: Formulas = package.textstat
    return made


def _replacements(folder: str) -> dict[str, ModuleType]:
    """Return the modules of `textstat.backend.utils` that are ours, by name, each with its one function."""
    functions = {
        "_get_cmudict": ("get_cmudict", _pronunciations),
        "_get_lang_easy_words": ("get_lang_easy_words", easy_words(folder)),
        "_typed_cache": ("typed_cache", _typed_cache),
    }
    modules = {}
    for name, (attribute, function) in functions.items():
        modules[name] = ModuleType(f"{_NAME}.backend.utils.{name}")
        setattr(modules[name], attribute, function)
    return modules


def _pronunciations(lang: str) -> Pronunciations:
    """Stand in for textstat's `get_cmudict`; calque never asks for another language than English."""
    return pronunciations()


def _typed_cache(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """Stand in for textstat's `typed_cache`: many words are kept, few texts."""
    words = lru_cache(maxsize=_WORDS_KEPT)(function)
    texts = lru_cache(maxsize=_TEXTS_KEPT)(function)

    @wraps(function)
    def cached(*arguments: Parameters.args, **options: Parameters.kwargs) -> Result:
        text = arguments[0]
        assert isinstance(text, str)
        kept = words if len(text) <= _LONGEST_WORD else texts
        return kept(*arguments, **options)  # type: ignore[arg-type]

    return cached


@cache
def easy_words(folder: str) -> Callable[[str], frozenset[str]]:
    """Return a stand-in for textstat's `get_lang_easy_words`.

    Args:
        folder: where textstat is installed, with Dale and Chall's list of easy words.
    """

    @cache
    def easy(lang: str) -> frozenset[str]:
        with open(join(folder, "resources", "en", "easy_words.txt"), encoding="utf-8") as lines:
            return frozenset(map(str.strip, lines))

    return easy
