"""Options that several commands share."""

import click

from linter.model import Level
from linter.report.appearance import Color

LEVELS = [level.value for level in Level]

extra_rules = click.option(
    "--rules",
    "packs",
    multiple=True,
    metavar="PATH",
    type=click.Path(exists=True),
    help="Use the rule packs of this folder or file too.",
)


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    """Check a date that was given on the command line."""
    if value is not None:
        from linter.facts.days import day_of

        try:
            day_of(value)
        except ValueError:
            raise click.BadParameter(f"{value!r} is no date: write YYYY-MM-DD, a day that there is") from None
    return value


document_date = click.option(
    "--date",
    metavar="YYYY-MM-DD",
    callback=_day,
    help="Date of the documents that do not say it themselves.",
)

colors = click.option(
    "--color",
    type=click.Choice([color.value for color in Color]),
    default=Color.AUTO.value,
    help="When to use colours.",
)
