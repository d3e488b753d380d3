"""The closed lists of values that a rule may use."""

SOURCE_LANGUAGES = {
    "ar": "Arabic",
    "cs": "Czech",
    "de": "German",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "nl": "Dutch",
    "pl": "Polish",
    "pt": "Portuguese",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}
"""Source languages by ISO 639-1 code, with their English names."""

CATEGORIES = frozenset(
    {
        "accuracy/addition",
        "accuracy/mistranslation",
        "accuracy/omission",
        "accuracy/untranslated",
        "fluency/duplication",
        "fluency/grammar",
        "fluency/inconsistency",
        "fluency/register",
        "fluency/spelling",
        "fluency/word-order",
        "locale/date-format",
        "locale/number-format",
        "locale/typography",
        "markup/residue",
        "style/awkward",
        "style/cliche",
        "style/readability",
        "style/unidiomatic",
        "terminology/inconsistent",
        "terminology/wrong-term",
        "verity/entity",
    }
)
"""Categories after MQM (ISO 5060): dimension/type."""
