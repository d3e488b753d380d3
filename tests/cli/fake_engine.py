"""A tiny engine and catalogue that stand in for the real ones, so that the command line is tested alone.

Run as a script, it is the `calque` command with these in place.
"""

import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from types import ModuleType

import msgspec

from linter.errors import SourceError
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


class Options(msgspec.Struct, kw_only=True):
    source_language: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    shipped_rules: bool = True


class Catalogue(msgspec.Struct):
    rules: dict[str, RuleSpecification]
    classes: dict[str, tuple[str, ...]] = {}


class Decoded(msgspec.Struct):
    text: str


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


def lint_paths(paths: Iterable[str], options: Options) -> Iterator[FileResult]:
    for path in paths:
        if path.endswith("endless.txt"):
            time.sleep(60)
        try:
            with open(path, "rb") as file:
                text = decode(file.read(), path=path).text
        except (OSError, SourceError) as error:
            reason = error.strerror or "" if isinstance(error, OSError) else error.message
            yield FileResult(path=path, failures=[Failure("read", reason)])
            continue
        yield lint_text(text, path=path, options=options)


def discover(paths: Sequence[str]) -> list[str]:
    found = []
    for path in paths:
        if os.path.isdir(path):
            found += sorted(entry.path for entry in os.scandir(path) if entry.is_file())
        else:
            found.append(path)
    return found


def decode(data: bytes, *, path: str) -> Decoded:
    try:
        return Decoded(data.decode())
    except UnicodeDecodeError as error:
        raise SourceError(f"byte {error.start} is not UTF-8", path=path) from error


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


def modules() -> dict[str, ModuleType]:
    """Return the stand-ins by the name they are imported by."""
    functions = {
        "linter.engine": (Options, discover, lint_paths, lint_text),
        "linter.engine.selection": (names_of,),
        "linter.packs.catalogue": (load_catalogue,),
        "linter.packs.store": (load_rule_set,),
        "linter.text.decode": (decode,),
    }
    made = {name: ModuleType(name) for name in functions}
    for name, contents in functions.items():
        for each in contents:
            setattr(made[name], each.__name__, each)
    return made


if __name__ == "__main__":
    sys.modules.update(modules())
    from linter.cli.main import main

    main()
