"""The form that a LanguageTool server is asked with at `/v2/check`."""

from linter.checks.grammar.answer import PICKY
from linter.checks.grammar.settings import GrammarSettings


def form(text: str, settings: GrammarSettings) -> dict[str, str]:
    """Return the fields for one piece of text.

    LanguageTool has a tag for rules that are for formal texts, its false
    friends among them, and turns none of these on by its id alone. Who names a
    mother tongue, a rule or a category asks for all of them, and the checker
    leaves out again what was not meant.
    """
    named = settings.mother_tongue or settings.enable_rules or settings.enable_categories
    wide = settings.picky or bool(named)
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
