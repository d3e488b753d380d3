"""Errors that reach a user, each as one clear line.

Everything raised on purpose derives from `CalqueError`; the command line
prints its message and stops with exit code 2. Anything else is a bug.
"""


class CalqueError(Exception):
    """Base of all errors whose message is meant for the user.

    Args:
        message: what is wrong and what is allowed, without a full stop.
        path: the file concerned, as the user named it.
        line: 1-based line in that file.
        column: 1-based column in code points.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column

    @property
    def reason(self) -> str:
        """The message with the line and column, without the path: for a report on one file."""
        if self.line is None:
            return self.message
        return f"line {self.line}{f', column {self.column}' if self.column else ''}: {self.message}"

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        return f"{place}: {self.message}" if place else self.message


class ConfigError(CalqueError):
    """A setting or a command-line value that cannot be used."""


class PackError(CalqueError):
    """A rule pack, a rule or a pattern that cannot be loaded."""


class SourceError(CalqueError):
    """A document that cannot be read or decoded."""


class BackendError(CalqueError):
    """An optional backend (a grammar server, say) that cannot be used."""
