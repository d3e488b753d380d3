"""One rule as it is loaded at run time."""

import msgspec

from linter.model import Level, Safety
from linter.packs.specification import Gate


class CompiledRule(msgspec.Struct, frozen=True, array_like=True):
    """What a rule needs at run time.

    Attributes:
        id: full id, `pack/name`.
        level: seriousness.
        category: MQM category.
        gate: when the rule may speak.
        safety: whether its fix may be applied unseen.
        sources: source expressions by language code.
        suggestions: replacement templates.
        replace: what they replace.
        why: explanation; may be empty.
        blocks: block kinds it looks at; empty for all.
        patterns: indices of its patterns; empty for a regular expression.
        exceptions: indices of patterns that silence a match.
        check: name of the check that finds its matches; empty for other rules.
        enabled: whether it runs without being selected by its id.
    """

    id: str
    level: Level
    category: str
    gate: Gate
    safety: Safety
    sources: dict[str, tuple[str, ...]]
    suggestions: tuple[str, ...]
    replace: str
    why: str
    blocks: tuple[str, ...]
    patterns: tuple[int, ...]
    exceptions: tuple[int, ...]
    check: str
    enabled: bool
