"""Past tenses and past participles that a window of five words confuses.

"The oil companies evacuated their offshore facilities." has no finite verb
other than "evacuated", and a full sentence needs one (Quirk et al. 1985, "A
Comprehensive Grammar of the English Language", section 10.1); "she always
attacked" has a subject in the nominative and no auxiliary, while a question
such as "Has he hired them?" begins with the auxiliary of its participle.
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
_ENDS = frozenset({".", "!", '"', "”", "''"})
_SHORTEST = 6
_REACH = 3


def corrections(forms: list[str], tags: list[str], can_be: Callable[[int, str], bool]) -> dict[int, str]:
    """Return index -> Penn tag for past tenses tagged VBN, and participles tagged VBD.

    Args:
        forms: the tokens of a sentence.
        tags: their Penn tags.
        can_be: whether the token at an index has a tag among its candidates.
    """
    found: dict[int, str] = {}
    complete = len(forms) >= _SHORTEST and forms[-1] in _ENDS
    lacks_finite = complete and _FINITE.isdisjoint(tags)
    for index, tag in enumerate(tags):
        if tag != "VBN" and tag != "VBD":
            continue
        subject = index - 1
        while subject >= 0 and tags[subject] == "RB":
            subject -= 1
        if subject < 0:
            continue
        nominative = forms[subject].lower() in _NOMINATIVES
        if tag == "VBD":
            if nominative and _has_auxiliary(forms[:1] if subject == 1 else ()) and can_be(index, "VBN"):
                found[index] = "VBN"
        elif lacks_finite and tags[subject] in _SUBJECTS and can_be(index, "VBD"):
            found[index] = "VBD"
            lacks_finite = False
        elif (
            nominative
            and can_be(index, "VBD")
            and not _has_auxiliary(forms[max(0, subject - _REACH) : index])
        ):
            found[index] = "VBD"
    return found


def _has_auxiliary(forms: Sequence[str]) -> bool:
    return any(fold(form) in _AUXILIARIES for form in forms)
