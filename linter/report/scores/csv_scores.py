"""The scores as comma-separated values (RFC 4180), one row a document and one a section."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

import msgspec

from linter.model import Scores
from linter.report.appearance import Appearance
from linter.report.scores.rows import ScoredFile

MEASURES = ("connectives", "nominalisations", "the-of", "contractions", "passives", "sentence-length")
COLUMNS = ("path", "part", "title", "level", "line", *Scores.__struct_fields__, *MEASURES, "failures")
"""`part` is "document" or "section"; measures of the profile stand in rows of documents."""


def lines(files: Sequence[ScoredFile], appearance: Appearance) -> Iterator[str]:
    """Yield the header and the rows."""
    yield _line(COLUMNS)
    for file in files:
        for row in _rows(file):
            yield _line([row.get(column, "") for column in COLUMNS])


def _rows(file: ScoredFile) -> Iterator[dict[str, object]]:
    found = file.readability
    scores = msgspec.structs.asdict(found.scores) if found.scores else {}
    measures = {measure.name: measure.value for measure in found.profile or ()}
    failures = "; ".join(f"{failure.what}: {failure.reason}" for failure in file.failures)
    yield {"path": file.path, "part": "document", **scores, **measures, "failures": failures}
    for section in found.sections or ():
        yield {
            "path": file.path,
            "part": "section",
            "title": section.title,
            "level": section.level,
            "line": section.start.line,
            **msgspec.structs.asdict(section.scores),
        }


def _line(cells: Sequence[object]) -> str:
    written = StringIO()
    csv.writer(written, lineterminator="").writerow(cells)
    return written.getvalue()
