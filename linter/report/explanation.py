"""What a diagnostic says, in one line, for formats that have a single message."""

from linter.model import Diagnostic
from linter.report.languages import language_name


def explanation(diagnostic: Diagnostic) -> str:
    """Return the message, the source expressions that it does not name, and the suggestions.

    Example: "Discussions are not hired. Source: engager des discussions
    (French). Instead: opened discussions | began discussions."
    """
    parts = [diagnostic.message]
    if sources := unnamed_sources(diagnostic):
        parts.append(f"Source: {'; '.join(sources)}")
    if diagnostic.suggestions:
        parts.append(f"Instead: {' | '.join(diagnostic.suggestions)}")
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts)


def unnamed_sources(diagnostic: Diagnostic) -> list[str]:
    """Return the source expressions, each with its language, that the message does not quote."""
    return [
        f"{each.expression} ({language_name(each.language)})"
        for each in diagnostic.sources
        if f"“{each.expression}”" not in diagnostic.message
    ]
