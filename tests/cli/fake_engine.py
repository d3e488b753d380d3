"""A tiny engine and catalogue that stand in for the real ones, so that the command line is tested alone.

Run as a script, it is the `calque` command with these in place.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module

import msgspec

from linter.engine.options import Options
from linter.model import (
    Diagnostic,
    Edit,
    Failure,
    FileResult,
    Fix,
    Level,
    Safety,
    SourceExpression,
    Span,
)
from linter.packs.specification import Example, Gate, Kind, Place, RuleSpecification
from linter.text.document import Document


class Catalogue(msgspec.Struct):
    rules: dict[str, RuleSpecification]
    classes: dict[str, tuple[str, ...]] = {}


def _rule(name: str, phrase: str, instead: str, **more: object) -> RuleSpecification:
    place = Place("rules/fr/diplomacy.yaml", 3, 5)
    text = f"Macron {phrase} with officials."
    bad = Example(text, ((7, 7 + len(phrase)),), place)
    good = Example("The firm hired discussion leaders.", (), place)
    values: dict[str, object] = {
        "id": name,
        "kind": Kind.PATTERN,
        "patterns": ("hire >obj @talks",),
        "level": Level.ERROR,
        "category": "accuracy/mistranslation",
        "place": place,
        "sources": {"fr": ("engager des discussions",)},
        "suggestions": (instead,),
        "bad": (bad,),
        "good": (good,),
    }
    return RuleSpecification(**{**values, **more})  # type: ignore[arg-type]


RULES = {
    "fr/engager-discussions": _rule("fr/engager-discussions", "hired discussions", "open"),
    "fr/posture": _rule(
        "fr/posture",
        "took a delicate posture",
        "stance",
        level=Level.WARNING,
        gate=Gate.SOURCE,
        seen=("example.org",),
    ),
    "core/date-format": _rule(
        "core/date-format",
        "on 3rd of the May",
        "on 3 May",
        level=Level.INFO,
        category="locale/date-format",
        sources={},
        suggestions=(),
        why="English dates have no article.",
    ),
}
PHRASES = {
    "hired discussions": ("fr/engager-discussions", "opened discussions"),
    "delicate posture": ("fr/posture", "delicate stance"),
    "3rd of the May": ("core/date-format", "3 May"),
}


def lint_text(text: str, *, path: str, options: Options) -> FileResult:
    found = []
    for phrase, (name, instead) in PHRASES.items():
        rule = RULES[name]
        keys = set(names_of(rule))
        if (options.select and not keys & set(options.select)) or keys & set(options.ignore):
            continue
        start = text.find(phrase)
        if start < 0:
            continue
        span = Span(start, start + len(phrase))
        found.append(
            Diagnostic(
                rule=rule.id,
                level=rule.level,
                category=rule.category,
                message=f'"{phrase}" is not English.',
                span=span,
                text=phrase,
                sources=tuple(SourceExpression(c, e[0]) for c, e in rule.sources.items()),
                suggestions=(instead,),
                fix=Fix(Safety.UNSAFE, (Edit(span, instead),)),
            )
        )
    return FileResult(path=path, text=text, diagnostics=sorted(found, key=lambda each: each.span))


class Linters:
    """Stands in for the linters of a run; `get` gives one with `lint`."""

    def __init__(self, options: Options | None = None) -> None:
        self._options = options or Options()

    def get(self, options: Options) -> "Linters":
        return Linters(options)

    def lint(self, document: Document) -> FileResult:
        return lint_text(document.text, path=document.path, options=self._options)

    def known_names(self, options: Options) -> set[str]:
        return {*Level, *(name for rule in RULES.values() for name in names_of(rule))}


def lint_files(tasks: Iterable[tuple[str, Options]], linters: Linters) -> Iterator[FileResult]:
    for path, options in tasks:
        if path.endswith("endless.txt"):
            time.sleep(60)
        try:
            with open(path, "rb") as file:
                text = file.read().decode()
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror or "" if isinstance(error, OSError) else str(error)
            yield FileResult(path=path, failures=[Failure("read", reason)])
            continue
        yield lint_text(text, path=path, options=options)


def load_catalogue(extra: Sequence[str] = ()) -> Catalogue:
    return Catalogue(RULES)


class RuleSet:
    def __len__(self) -> int:
        return len(RULES)

    def rule(self, index: int) -> RuleSpecification:
        return list(RULES.values())[index]


def load_rule_set(extra: Sequence[str] = (), *, shipped: bool = True) -> RuleSet:
    return RuleSet()


def names_of(rule: RuleSpecification) -> tuple[str, ...]:
    return rule.id, rule.pack, f"{rule.pack}/", rule.category, rule.level.value


REPLACEMENTS = {
    "linter.engine": (Linters, lint_files),
    "linter.packs.catalogue": (load_catalogue,),
    "linter.packs.store": (load_rule_set,),
}
"""What stands in, by the module that it is imported from."""


def install(modules: Iterable[str] = REPLACEMENTS) -> None:
    """Put the stand-ins for these modules in place for the rest of the process."""
    for name in modules:
        for each in REPLACEMENTS[name]:
            setattr(import_module(name), each.__name__, each)


if __name__ == "__main__":
    install()
    from linter.cli.main import main

    main()
