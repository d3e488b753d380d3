"""What can be said of a word that is in no list, by its ending and capitals."""

from linter.language.orthography import MAIL_ADDRESS, WEB_ADDRESS

_OPEN = ("NN_NOUN", "NNP_PROPN", "JJ_ADJ", "VB_VERB", "VBP_VERB", "FW_X", "UH_INTJ")
_HYPHENATED = ("JJ_ADJ", "NN_NOUN", "NNP_PROPN", "NNS_NOUN", "VBG_VERB", "VBN_VERB", "RB_ADV")
_SYMBOLS = ("NFP_PUNCT", "SYM_SYM", "._PUNCT", ",_PUNCT", ":_PUNCT", "HYPH_PUNCT", "NN_NOUN")
_PARTICIPLE_ENDINGS = ("en", "wn", "ng", "ft", "lt")
_CLASSED_ENDINGS = ("ing", "ed", "ly", "s")


def guesses(key: str) -> tuple[str, ...]:
    """Return the labels possible for a normal form that is in no list, the default first."""
    if key[0] == "!":
        return ("ADD_PROPN",) if key in (WEB_ADDRESS, MAIL_ADDRESS) else ("CD_NUM",)
    if not any(character.isalpha() for character in key):
        return ("CD_NUM",) if any(character.isdigit() for character in key) else _SYMBOLS
    if "-" in key[1:-1]:
        return _HYPHENATED
    labels = list(_OPEN)
    if key[0].isdigit():
        labels.append("CD_NUM")
    if key.endswith("s"):
        labels += ["NNS_NOUN", "VBZ_VERB", "NNPS_PROPN"]
    elif key.endswith("ing"):
        labels.append("VBG_VERB")
    elif key.endswith("ed") or key[-2:] in _PARTICIPLE_ENDINGS:
        labels += ["VBD_VERB", "VBN_VERB"]
    elif key.endswith("ly") or len(key) <= 4:
        labels.append("RB_ADV")
    elif key.endswith("er"):
        labels.append("JJR_ADJ")
    elif key.endswith("est"):
        labels.append("JJS_ADJ")
    return tuple(labels)


def unseen_class(key: str, capital: str) -> str:
    """Return the context class that a word in no list has for its neighbours."""
    if key[0] == "!":
        return key
    return capital + "?" + (key[-2:] if key[-1].isalpha() else "#")


def unseen_pair_class(key: str, capital: str) -> str:
    """Return the broad context class of a word in no list, for features of two words."""
    if key[0] == "!" or not key[-1].isalpha():
        return "!" if key[0] == "!" else "#"
    ending = next((ending for ending in _CLASSED_ENDINGS if key.endswith(ending)), "")
    return capital + "?" + ending
