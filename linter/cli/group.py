"""The `calque` command group, which imports a command's module when it is needed."""

from importlib import import_module

import click

from linter import __version__
from linter.cli.codes import WRONG_CALL
from linter.packs.nearest import did_you_mean

COMMANDS = {
    "check": "linter.cli.check",
    "score": "linter.cli.score",
    "explain": "linter.cli.explain",
    "rules": "linter.cli.rules",
    "facts": "linter.cli.facts",
    "config": "linter.cli.config",
    "test-rules": "linter.cli.test_rules",
    "new-rule": "linter.cli.new_rule",
}
"""Command names and their modules; each has a click command called `command`."""


class LazyGroup(click.Group):
    """A group whose commands are listed in `COMMANDS`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands, the most used first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return a command; None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names; else name those that look like it."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(f"no command is called {args[0]!r}{did_you_mean(args[0], COMMANDS)}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True
)
@click.version_option(__version__, "-V", "--version", message="calque %(version)s")
@click.pass_context
def calque(context: click.Context) -> None:
    """Find what machine translation left behind in English prose."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(WRONG_CALL)
