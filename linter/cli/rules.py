"""`calque rules`: the list of rules."""

import click

from linter.cli.options import LEVELS, colors, extra_rules
from linter.cli.project import with_configured, without_config


@click.command(name="rules", short_help="List the rules.")
@click.option("--language", metavar="CODE", help="Only rules about this source language.")
@click.option("--level", type=click.Choice(LEVELS), default=LEVELS[0], help="Only from this level up.")
@click.option("--category", metavar="NAME", help="Only this category, or all of a dimension (accuracy).")
@click.option("--pack", metavar="NAME", help="Only this pack.")
@click.option(
    "--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="Form of the list."
)
@extra_rules
@without_config
@colors
def command(
    language: str | None,
    level: str,
    category: str | None,
    pack: str | None,
    format_name: str,
    packs: tuple[str, ...],
    no_config: bool,
    color: str,
) -> None:
    """List the rules, with their source expressions and a count by pack."""
    from linter.cli.output import report_stream
    from linter.cli.selection import one_of
    from linter.model import Level
    from linter.packs.catalogue import load_catalogue
    from linter.packs.languages import language_code
    from linter.report.appearance import Color, appearance
    from linter.report.rule_table import rule_table, rules_json

    catalogue = load_catalogue(with_configured(packs, no_config=no_config))
    rules = sorted(catalogue.rules.values(), key=lambda rule: rule.id)
    lowest = Level(level).rank
    chosen = [rule for rule in rules if rule.level.rank >= lowest]
    if pack is not None:
        one_of("--pack", pack, {rule.pack for rule in rules})
        chosen = [rule for rule in chosen if rule.pack == pack]
    if category is not None:
        categories = {rule.category for rule in rules}
        one_of("--category", category, categories | {each.partition("/")[0] for each in categories})
        chosen = [rule for rule in chosen if category in (rule.category, rule.category.partition("/")[0])]
    if language is not None:
        code = language_code(language)
        chosen = [rule for rule in chosen if code in rule.sources]
    stream = report_stream(format_name)
    if format_name == "json":
        stream.write(f"{rules_json(chosen)}\n")
        return
    for line in rule_table(chosen, appearance(stream, Color(color))):
        stream.write(f"{line}\n")
