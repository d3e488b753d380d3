"""The checks of suppressions: unused ones, unknown rules, missing reasons, mistakes."""

from collections.abc import Iterable, Iterator

from linter.checks.finding import Finding
from linter.checks.reading import Reading
from linter.checks.suppression.directives import Directive, Verb
from linter.checks.suppression.hiding import Suppressions
from linter.checks.suppression.regions import Region
from linter.checks.suppression.removal import changes_nothing, without_comment, without_name
from linter.model import Edit
from linter.packs.nearest import nearest
from linter.text.document import Document

MOST_FIXES = 100
"""Unused comments of a document that get a fix: for each the document is parsed again."""


def unused(reading: Reading) -> Iterator[Finding]:
    """Report suppressions that hide nothing; meant to run after everything else."""
    suppressions = reading.derived(Suppressions)
    remover = _Remover(reading.document)
    idle: dict[int, list[Region]] = {}
    for region in suppressions.unused():
        idle.setdefault(id(region.directive), []).append(region)
    for directive in suppressions.found:
        regions = idle.get(id(directive), [])
        if not regions:
            continue
        if len(regions) == max(len(directive.names), 1):
            yield Finding(
                span=directive.span,
                message=f"this suppression hides nothing{_of(directive)}: remove it",
                edits=remover.edits([directive, *_ends(suppressions, regions)]),
            )
            continue
        names = [name for name, _ in directive.names]
        for region in regions:
            index = names.index(region.name)
            yield Finding(
                span=directive.names[index][1],
                message=f"this suppression hides nothing of {region.name}: take it out of the list",
                edits=(without_name(directive, index),),
            )
    for directive in suppressions.useless:
        yield Finding(
            span=directive.span,
            message=f"nothing{_of(directive)} is switched off here: remove this comment",
            edits=remover.edits([directive]),
        )


def unknown_rule(reading: Reading) -> Iterator[Finding]:
    """Report suppressions of rules that there are not."""
    known = reading.known_rules
    if known is None:
        return
    for directive in reading.derived(Suppressions).found:
        for name, span in directive.names:
            if name not in known:
                close = tuple(nearest(name, known))
                meant = f"; did you mean {', '.join(close)}?" if close else ""
                yield Finding(
                    span=span, message=f"{name} is no rule, pack or category{meant}", suggestions=close
                )


def no_reason(reading: Reading) -> Iterator[Finding]:
    """Report suppressions that give no reason."""
    for directive in reading.derived(Suppressions).found:
        if not directive.reason and directive.verb != Verb.ON:
            yield Finding(span=directive.span, message="say after the rules why this suppression is right")


def malformed(reading: Reading) -> Iterator[Finding]:
    """Report comments that begin as a suppression and cannot be read as one."""
    for misread in reading.derived(Suppressions).misread:
        yield Finding(span=misread.span, message=f"this comment silences nothing: {misread.message}")


def _of(directive: Directive) -> str:
    names = ", ".join(name for name, _ in directive.names)
    return f" of {names}" if names else ""


class _Remover:
    """Makes the fixes that take comments out, as long as that changes nothing else."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._left = MOST_FIXES

    def edits(self, comments: Iterable[Directive]) -> tuple[Edit, ...]:
        """Return the edits that remove these comments, in the order of the text; maybe none."""
        if not self._left:
            return ()
        self._left -= 1
        edits = tuple(without_comment(self._document.text, each.span) for each in comments)
        return edits if changes_nothing(edits, self._document) else ()


def _ends(suppressions: Suppressions, regions: list[Region]) -> Iterator[Directive]:
    """Yield each `on` that ends nothing but these regions."""
    ends = {id(each.end): each.end for each in regions if each.end is not None}
    for end in ends.values():
        ended = [each for each in suppressions.regions if each.end is end]
        if all(each in regions for each in ended):
            yield end
