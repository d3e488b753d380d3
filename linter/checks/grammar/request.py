"""The form that a LanguageTool server is asked with at `/v2/check`."""

from linter.checks.grammar.answer import PICKY
from linter.checks.grammar.settings import GrammarSettings


def form(text: str, settings: GrammarSettings) -> dict[str, str]:
    """Return the fields for one piece of text.

    LanguageTool counts its false friends among the rules for formal texts:
    who names a mother tongue asks for these rules, and the checker leaves the
    others out again.
    """
    wide = settings.picky or settings.mother_tongue is not None
    fields = {
        "text": text,
        "language": str(settings.language),
        "motherTongue": settings.mother_tongue or "",
        "level": PICKY if wide else "",
        "enabledRules": ",".join(settings.enable_rules),
        "disabledRules": ",".join(settings.disable_rules),
        "enabledCategories": ",".join(settings.enable_categories),
        "disabledCategories": ",".join(settings.disable_categories),
    }
    return {name: value for name, value in fields.items() if value or name == "text"}
