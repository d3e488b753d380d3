"""What can go wrong with a grammar server, by what follows from it."""

from linter.errors import BackendError


class NoServerError(BackendError):
    """There is no server to ask, now or for the rest of the run."""


class RefusedError(BackendError):
    """The server refuses the settings; it would refuse every other piece too."""


class PieceError(BackendError):
    """One piece was not answered, or not in a way that can be used; the next may be."""
