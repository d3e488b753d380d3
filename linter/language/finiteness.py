"""Past tenses, past participles and bare infinitives that a window of five words confuses.

"The oil companies evacuated their offshore facilities." has no finite verb
other than "evacuated", and a full sentence needs one (Quirk et al. 1985, "A
Comprehensive Grammar of the English Language", section 10.1); "she always
attacked" has a subject in the nominative and no auxiliary, while a question
such as "Has he hired them?" begins with the auxiliary of its participle. After
"to", a modal verb or "do not" stands a bare infinitive (sections 3.31 and 3.36).
"""

from collections.abc import Callable, Sequence

from linter.language.orthography import fold

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "-RRB-", "WDT", "WP", "CD"})
_NOMINATIVES = frozenset({"i", "he", "she", "we", "they", "who"})
_AUXILIARIES = frozenset(
    {"have", "has", "had", "'ve", "'d", "having", "be", "am", "is", "are", "was", "were", "been", "being"}
    | {"'s", "'re", "'m", "get", "gets", "got"}
)
_BARE_INSTEAD = frozenset({"NN", "NNP", "JJ", "JJR", "VBP"})
_OPENERS = (["DT"], ["PRP"], ["PRP$"])
_NEGATIONS = frozenset({"not", "n't"})
_DO = frozenset({"do", "does", "did"})
_ENDS = frozenset({".", "!", '"', "”", "''"})
_SHORTEST = 6
_REACH = 3


def corrections(forms: list[str], tags: list[str], can_be: Callable[[int, str], bool]) -> dict[int, str]:
    """Return index -> Penn tag for past tenses, participles and infinitives tagged as something else.

    Args:
        forms: the tokens of a sentence.
        tags: their Penn tags.
        can_be: whether the token at an index has a tag among its candidates.
    """
    found: dict[int, str] = {}
    complete = len(forms) >= _SHORTEST and forms[-1] in _ENDS
    lacks_finite = complete and _FINITE.isdisjoint(tags)
    for index, tag in enumerate(tags):
        if tag == "VBN":
            if _is_past_tense(index, forms, tags, lacks_finite) and can_be(index, "VBD"):
                found[index] = "VBD"
                lacks_finite = False
        elif tag == "VBD":
            if _is_in_question(index, forms, tags) and can_be(index, "VBN"):
                found[index] = "VBN"
        elif tag == "NN" and lacks_finite and tags[index - 1] == "NNS" and can_be(index, "VBD"):
            # "Prices rose": a plural noun hardly ever stands before another noun.
            found[index] = "VBD"
            lacks_finite = False
        elif tag in _BARE_INSTEAD and index and _needs_infinitive(index, forms, tags) and can_be(index, "VB"):
            found[index] = "VB"
    return found


def _before_adverbs(index: int, tags: list[str]) -> int:
    """Return the index of the last token before `index` that is no adverb, or -1."""
    index -= 1
    while index >= 0 and tags[index] == "RB":
        index -= 1
    return index


def _is_past_tense(index: int, forms: list[str], tags: list[str], lacks_finite: bool) -> bool:
    """Tell whether what is tagged as a participle has a subject and no auxiliary."""
    subject = _before_adverbs(index, tags)
    if subject < 0:
        return False
    if lacks_finite and tags[subject] in _SUBJECTS:
        return True
    return forms[subject].lower() in _NOMINATIVES and not _has_auxiliary(
        forms[max(0, subject - _REACH) : index]
    )


def _is_in_question(index: int, forms: list[str], tags: list[str]) -> bool:
    """Tell whether the sentence begins with an auxiliary and its subject: "Has he always hired"."""
    if _before_adverbs(index, tags) != 1:
        return False
    return forms[1].lower() in _NOMINATIVES and _has_auxiliary(forms[:1])


def _needs_infinitive(index: int, forms: list[str], tags: list[str]) -> bool:
    """Tell whether nothing but a bare infinitive can stand at an index, by the words before it."""
    before = tags[index - 1]
    if before == "TO":
        # "The dispute came to word": only an object shows that the word is a verb.
        return tags[index + 1 : index + 2] in _OPENERS
    if before == "MD":
        return True
    if before != "RB" or index < 2 or fold(forms[index - 1]) not in _NEGATIONS:
        return False
    return tags[index - 2] == "MD" or forms[index - 2].lower() in _DO


def _has_auxiliary(forms: Sequence[str]) -> bool:
    return any(fold(form) in _AUXILIARIES for form in forms)
