"""The entry point of the `calque` command and its one error boundary."""

import os
import sys

from linter import __version__
from linter.cli.codes import BROKEN_PIPE, INTERRUPTED, WRONG_CALL

COMPLETION = "_CALQUE_COMPLETE"
"""The variable through which shells ask for completions, as click names it."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit.

    Args:
        arguments: what follows the command's name; those of the process when
            left out.

    Raises:
        SystemExit: always; `linter.cli.codes` has the codes.
    """
    if arguments is None:
        arguments = sys.argv[1:]
    if sys.stdout is None:
        _complain("error: standard output is closed")
        sys.exit(WRONG_CALL)
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
    except OSError as error:
        code = WRONG_CALL
        _complain(f"error: {error.strerror or error}")
    except Exception:
        # A bug. Python's own exit code for it, 1, would read as findings.
        sys.excepthook(*sys.exc_info())
        _complain("error: this is a bug in calque; please report it with the lines above")
        code = WRONG_CALL
    if code in (BROKEN_PIPE, INTERRUPTED):
        _drop_output()
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    """Run one command; return its exit code."""
    import click

    from linter.cli.group import calque
    from linter.errors import CalqueError

    if COMPLETION in os.environ:
        calque.main(arguments, prog_name="calque", complete_var=COMPLETION)
    try:
        # Not click's own main(): that one turns broken pipes and interrupts into other exit codes.
        with calque.make_context("calque", arguments) as context:
            result = calque.invoke(context)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        _complain(f"error: {error.format_message()}")
        return WRONG_CALL
    except click.Abort:
        raise KeyboardInterrupt from None
    except CalqueError as error:
        _complain(f"error: {error}")
        return WRONG_CALL
    return result if isinstance(result, int) else 0


def _complain(message: str) -> None:
    line = " ".join(message.split())
    print(f"calque: {line}", file=sys.stderr)


def _drop_output() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not complain at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (BrokenPipeError, ValueError):
            os.dup2(nowhere, stream.fileno())
