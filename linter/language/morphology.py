"""Regular English inflection, and its undoing.

The rules of spelling follow Quirk et al. (1985), "A Comprehensive Grammar of
the English Language", sections 3.5 to 3.10 (verbs), 5.80 (nouns) and 7.74 to
7.79 (comparison).
"""

import re

PAST, PARTICIPLE, PRESENT, THIRD = "VBD", "VBN", "VBG", "VBZ"

_SIBILANT = re.compile(r"(?:s|x|z|sh|(?<!ar)ch|(?<![aeiou])o)\Z")
_DOUBLING = re.compile(r"(?:[^aeiou]*|.*qu)[aeiouy][bcdfgklmnprtvz]\Z")
_DOUBLED_L = re.compile(r".*[aeiouy].*[^aeiou][aeiou]l\Z")
_CONSONANT_Y = re.compile(r"[^aeiou]y\Z")


def regular(lemma: str, part: str) -> dict[str, tuple[str, ...]]:
    """Return the regular forms of a lemma by Penn tag, without the base form.

    Args:
        lemma: a base form in lower case.
        part: "V", "N", "J" or "R".
    """
    if part == "V":
        past, present = _add(lemma, "ed"), _add(lemma, "ing")
        return {PAST: past, PARTICIPLE: past, PRESENT: present, THIRD: (_add_s(lemma),)}
    if part == "N":
        return {"NNS": (_add_s(lemma),)}
    more, most = ("JJR", "JJS") if part == "J" else ("RBR", "RBS")
    return {more: _add(lemma, "er"), most: _add(lemma, "est")}


def _add_s(lemma: str) -> str:
    if _CONSONANT_Y.search(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if _SIBILANT.search(lemma) else "s")


def _add(lemma: str, ending: str) -> tuple[str, ...]:
    if ending == "ing":
        if lemma.endswith("ie"):
            return (lemma[:-2] + "ying",)
        if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
            return (lemma[:-1] + ending,)
    elif lemma.endswith("e"):
        return (lemma + ending[1:],)
    elif _CONSONANT_Y.search(lemma):
        return (lemma[:-1] + "i" + ending,)
    if _DOUBLING.match(lemma):
        return (lemma + lemma[-1] + ending,)
    if lemma.endswith("c") and len(lemma) > 3 and ending != "est":
        return (lemma + "k" + ending,)
    if _DOUBLED_L.match(lemma):
        return lemma + ending, lemma + "l" + ending
    return (lemma + ending,)


_ENDINGS = {
    "VBZ": ("s",), "NNS": ("s",), "NNPS": ("s",), "VBD": ("ed",), "VBN": ("ed",), "VBG": ("ing",),
    "JJR": ("er",), "RBR": ("er",), "JJS": ("est",), "RBS": ("est",),
}  # fmt: skip

_BARE_E = re.compile(
    r"(?:[^aeiou][aeiou][cgsvz]|[aeiou]at|[^aeiou]at|i[sz]|rg|dg|[nr][cs]|[lr]v|[aeiou][uv]|[^aeiou]l|[aeiou]ir|"
    r"ur|(?<![aeiou])ut|in)\Z"
)


def bases(form: str, tag: str) -> list[str]:
    """Return the base forms that a form could be inflected from, the likeliest first.

    Args:
        form: a form in lower case.
        tag: its Penn tag.
    """
    endings = _ENDINGS.get(tag)
    if endings is None or not form.endswith(endings):
        return [form]
    ending = endings[0]
    stem = form[: -len(ending)]
    if ending == "s":
        return _bases_of_s(stem)
    if len(stem) < 2:
        return [form]
    found = [stem, stem + "e"]
    if _BARE_E.search(stem) and not stem.endswith(("ss", "zz")):
        found.reverse()
    if stem[-1] == stem[-2] and stem[-1] in "bcdfgklmnprtvz":
        single = stem[:-1]
        found = [stem, single] if stem[-1] in "lf" else [single, stem]
    if stem.endswith("i") and ending != "ing":
        found.insert(0, stem[:-1] + "y")
    if stem.endswith("y") and ending == "ing":
        found.append(stem[:-1] + "ie")
    if stem.endswith("ck"):
        found.append(stem[:-1])
    return found


def _bases_of_s(stem: str) -> list[str]:
    if stem.endswith("ie") and len(stem) > 3:
        return [stem[:-2] + "y", stem]
    if stem.endswith(("sse", "she", "che", "xe", "zze", "oe")):
        return [stem[:-1], stem]
    if stem.endswith(("s", "u", "i")):
        return [stem + "s", stem]
    return [stem]
