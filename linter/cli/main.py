"""The entry point of the `calque` command and its one error boundary."""

import sys
from typing import NoReturn

from linter import __version__

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 + SIGINT, as shells have it."""

BROKEN_PIPE = 141
"""Exit code when the reader of the output went away: 128 + SIGPIPE."""

WRONG_CALL = 2
"""Exit code when the call was wrong or something was not checked."""


def main(arguments: list[str] | None = None) -> NoReturn:
    """Run the command line and exit.

    Args:
        arguments: what follows the command's name; those of the process when
            left out.

    Raises:
        SystemExit: always; see docs/json.md for the codes.
    """
    if arguments is None:
        arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        # Answered here because importing the commands takes longer than everything else.
        print(f"calque {__version__}")
        sys.exit(0)
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
        _complain("interrupted")
    except BrokenPipeError:
        code = BROKEN_PIPE
    if code in (BROKEN_PIPE, INTERRUPTED):
        _drop_output()
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    """Run one command; return its exit code."""
    import click

    from linter.cli.group import calque
    from linter.errors import CalqueError

    try:
        result = calque.main(args=arguments, prog_name="calque", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        print(error.format_message(), file=sys.stderr)
        return WRONG_CALL
    except click.ClickException as error:
        _complain(f"error: {error.format_message()}")
        return WRONG_CALL
    except click.Abort:
        _complain("interrupted")
        return INTERRUPTED
    except CalqueError as error:
        _complain(f"error: {error}")
        return WRONG_CALL
    return result if isinstance(result, int) else 0


def _complain(message: str) -> None:
    line = " ".join(message.split())
    print(f"calque: {line}", file=sys.stderr)


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not complain at exit."""
    import os

    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (BrokenPipeError, ValueError):
            os.dup2(nowhere, stream.fileno())
