"""What a SARIF log says of the tool: its rules and its notifications (SARIF 2.1.0, 3.49, 3.58)."""

from typing import Any

from linter.model import Diagnostic
from linter.report.languages import language_name
from linter.report.sarif_result import LEVELS, message


class Rules:
    """Collects the rules of the results, numbered as they first come."""

    def __init__(self) -> None:
        self._indexes: dict[str, int] = {}
        self._descriptors: list[dict[str, Any]] = []

    def index(self, diagnostic: Diagnostic) -> int:
        """Return the index of the diagnostic's rule in `descriptors()`."""
        index = self._indexes.setdefault(diagnostic.rule, len(self._descriptors))
        if index == len(self._descriptors):
            self._descriptors.append(_descriptor(diagnostic))
        return index

    def descriptors(self) -> list[dict[str, Any]]:
        """Return a reporting descriptor for each rule that was met."""
        return self._descriptors


def notification(
    text: str, level: str, descriptor: str, location: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Return a notification object.

    Args:
        text: what went wrong.
        level: SARIF's "error" or "warning".
        descriptor: what failed or was skipped.
        location: where, if it is about one file.
    """
    made: dict[str, Any] = {
        "message": message(text),
        "level": level,
        "descriptor": {"id": descriptor},
    }
    if location is not None:
        made["locations"] = [location]
    return made


def _descriptor(diagnostic: Diagnostic) -> dict[str, Any]:
    pack, _, name = diagnostic.rule.partition("/")
    title = name.replace("-", " ") or pack
    sources = "; ".join(f"{each.expression} ({language_name(each.language)})" for each in diagnostic.sources)
    about = f"Literal rendering of {sources}." if sources else f"{title.capitalize()}."
    made: dict[str, Any] = {
        "id": diagnostic.rule,
        "name": "".join(word.capitalize() for word in title.split()),
        "shortDescription": {"text": about},
        "fullDescription": {"text": about},
        "help": {"text": f"The command “calque explain {diagnostic.rule}” shows the rule with examples."},
        "defaultConfiguration": {"level": LEVELS[diagnostic.level]},
        "properties": {"tags": [diagnostic.category, pack]},
    }
    if diagnostic.url:
        made["helpUri"] = diagnostic.url
    return made
