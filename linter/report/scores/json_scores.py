"""The scores as JSON; docs/json.md describes them."""

from collections.abc import Iterator, Sequence

import msgspec

import linter
from linter.report import contract
from linter.report.appearance import Appearance
from linter.report.scores.rows import ScoredFile


class ScoreReport(msgspec.Struct, frozen=True):
    """A whole run of `calque score`."""

    version: int
    tool: contract.Tool
    files: list[ScoredFile]


def lines(files: Sequence[ScoredFile], appearance: Appearance) -> Iterator[str]:
    """Yield the lines of one JSON object."""
    report = ScoreReport(
        version=contract.VERSION,
        tool=contract.Tool("calque", linter.__version__),
        files=list(files),
    )
    yield msgspec.json.format(msgspec.json.encode(report), indent=2).decode()
