"""`calque new-rule`: add a rule to a pack file."""

import os
import sys
from typing import TYPE_CHECKING

import click

from linter.cli.options import LEVELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from linter.packs.catalogue import Catalogue
    from linter.packs.specification import RuleSpecification


@click.command(name="new-rule", short_help="Add a rule to a pack file.")
@click.option("--pack", metavar="NAME", help="Pack: a source language's code, or core.")
@click.option("--id", "name", metavar="NAME", help="Name in the pack; else made from the source expression.")
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="TEXT",
    help="Expression of the source language.",
)
@click.option(
    "--pattern",
    "patterns",
    multiple=True,
    metavar="TEXT",
    help="Pattern; see docs/rule-language.md.",
)
@click.option("--instead", "suggestions", multiple=True, metavar="TEXT", help="What to write instead.")
@click.option("--why", metavar="TEXT", help="What is wrong; needed where there is no --instead.")
@click.option(
    "--bad",
    "bad",
    multiple=True,
    metavar="TEXT",
    help="Sentence with [ ] around what must be flagged.",
)
@click.option("--good", "good", multiple=True, metavar="TEXT", help="Sentence close to it that is right.")
@click.option("--level", type=click.Choice(LEVELS), help="How serious; else as the pack file says.")
@click.option("--category", metavar="NAME", help="MQM category; else as the pack file says.")
@click.option("--topic", metavar="NAME", default="drafts", help="File in the pack, without .yaml.")
@click.option("--rules", "folder", metavar="FOLDER", default="rules", help="Folder of the packs.")
def command(
    pack: str | None,
    name: str | None,
    sources: tuple[str, ...],
    patterns: tuple[str, ...],
    suggestions: tuple[str, ...],
    why: str | None,
    bad: tuple[str, ...],
    good: tuple[str, ...],
    level: str | None,
    category: str | None,
    topic: str,
    folder: str,
) -> None:
    """Write a rule to FOLDER/PACK/TOPIC.yaml (rules/fr/drafts.yaml, say).

    Options that take TEXT may be repeated, except --why. On a terminal, what
    is left out is asked for. The rule is written only if it loads and its
    examples show what they should; rules already there stay as they are.
    """
    from linter.cli.scaffold import rule_name
    from linter.packs.vocabulary import SOURCE_LANGUAGES

    pack = pack or _ask("--pack", "Pack (fr, es, core ...)")
    translated = pack in SOURCE_LANGUAGES
    if translated:
        sources = sources or (_ask("--source", "Source expression"),)
    name = name or (rule_name(sources[0]) if sources else _ask("--id", "Name of the rule"))
    patterns = patterns or (_ask("--pattern", "Pattern"),)
    if not suggestions and not why:
        suggestions = (_ask("--instead", "What to write instead"),)
    bad = bad or (_ask("--bad", "Bad example, with [ ] around what must be flagged"),)
    good = good or (_ask("--good", "Good example"),)
    values: Mapping[str, str | Sequence[str]] = {
        "id": name,
        "source": sources,
        "pattern": patterns,
        "instead": suggestions,
        "why": why or "",
        "level": level or "",
        "category": category or "",
        "bad": bad,
        "good": good,
    }
    path = os.path.join(folder, pack, f"{topic}.yaml")
    _add(path, folder, pack, values, language=pack if translated else "")
    click.echo(f"added {pack}/{name} to {path}")
    click.echo("next: run it on texts that were written in English; what it flags there is a false alarm:")
    click.echo(f"    calque test-rules {path}")
    click.echo(f"    calque check --select {pack}/{name} PATH")


def _ask(option: str, question: str) -> str:
    if not sys.stdin.isatty():
        raise click.UsageError(f"{option} is missing")
    answer: str = click.prompt(question, err=True)
    return answer.strip()


def _add(
    path: str, folder: str, pack: str, values: "Mapping[str, str | Sequence[str]]", *, language: str
) -> None:
    """Check the rule in its place and write the file.

    Raises:
        PackError: the rule cannot be loaded, is there already, or an example fails.
    """
    from linter.cli.scaffold import new_file, read_file, with_rule, write_file
    from linter.errors import PackError
    from linter.packs.loader import load_pack_file

    before = read_file(path) if os.path.exists(path) else None
    old_text = before if before is not None else new_file(language)
    old = load_pack_file(old_text, path=path, pack=pack) if before is not None else []
    full_id = f"{pack}/{values['id']}"
    if full_id in (rule.id for rule in old):
        raise PackError(f"there is a rule {full_id!r} already; choose another --id", path=path)
    text = with_rule(old_text, values)
    loaded = load_pack_file(text, path=path, pack=pack)
    if [rule.id for rule in loaded] != [*(rule.id for rule in old), full_id]:
        raise PackError("the list of rules is not at the end of this file; add the rule by hand", path=path)
    catalogue = _catalogue(folder)
    if full_id in catalogue.rules:
        there = catalogue.rules[full_id].place.path
        raise PackError(f"there is a rule {full_id!r} already; choose another --id", path=there)
    _require_examples(loaded[-1], catalogue.classes)
    write_file(path, text, expected=before)


def _catalogue(folder: str) -> "Catalogue":
    """Load the shipped rules and, where they are others, those of `folder`."""
    from linter.packs.catalogue import load_catalogue
    from linter.packs.folders import shipped_folder

    is_shipped = os.path.realpath(folder) == os.path.realpath(shipped_folder())
    has_files = any(name.endswith((".yaml", ".yml")) for _, _, names in os.walk(folder) for name in names)
    return load_catalogue((folder,) if has_files and not is_shipped else ())


def _require_examples(rule: "RuleSpecification", classes: "Mapping[str, tuple[str, ...]]") -> None:
    """Compile a rule and run its examples.

    Raises:
        PackError: its pattern cannot be compiled, or an example fails.
    """
    from linter.errors import PackError
    from linter.packs.compilation import compile_rules
    from linter.packs.examples import check_rule
    from linter.packs.ruleset import RuleSet

    for failure in check_rule(rule, RuleSet(compile_rules([rule], classes)), frozenset({0})):
        raise PackError(f"nothing was written: {failure.message}")
