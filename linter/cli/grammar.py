"""The options of the grammar check."""

from collections.abc import Callable
from typing import Any

import click

from linter.errors import ConfigError
from linter.model import FileResult

CHECK = "grammar"
"""How reports call the check."""

_switch = click.option(
    "--grammar/--no-grammar", default=None, help="Check grammar with LanguageTool too, or do not."
)
_server = click.option(
    "--grammar-server",
    metavar="ADDRESS",
    help="Check grammar with the LanguageTool that runs at this address (http://127.0.0.1:8081).",
)


def grammar_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--grammar`, `--no-grammar` and `--grammar-server`."""
    return _switch(_server(command))


def asked_for(grammar: bool | None, server: str | None) -> bool | None:
    """Return whether the command line asks for the grammar check or against it; None for neither.

    Naming a server asks for it.

    Raises:
        ConfigError: the server's address cannot be used.
        UsageError: a server is named and the check switched off.
    """
    if server is None:
        return grammar
    if grammar is False:
        raise click.UsageError("--grammar-server and --no-grammar exclude each other")
    from linter.checks.grammar.address import parse

    try:
        parse(server)
    except ValueError as error:
        raise ConfigError(f"--grammar-{error}") from None
    return True


def left_out(result: FileResult) -> bool:
    """Tell whether a file's grammar was not checked, or not all of it."""
    return any(skipped.check == CHECK for skipped in result.skipped)
