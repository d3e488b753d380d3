import io
import json
import tracemalloc

import pytest
from report_samples import result

from linter.report.appearance import Appearance
from linter.report.formats import FORMATS, reporter
from linter.report.summary import Summary

FILES = 300
SIZE = 100_000


class Sink(io.TextIOBase):
    """Counts what is written and forgets it."""

    written = 0

    def write(self, text: str) -> int:
        self.written += len(text)
        return len(text)


@pytest.mark.parametrize("name", FORMATS)
def test_memory_does_not_grow_with_the_number_of_files(name: str) -> None:
    sink, summary = Sink(), Summary()
    tracemalloc.start()
    writer = reporter(name, sink, Appearance())
    for number in range(FILES):
        file = result("hired " + "x" * SIZE + str(number), "hired", path=f"{number}.md")
        summary.add(file)
        writer.file(file)
    writer.finish(summary)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert summary.files == FILES
    assert sink.written > FILES * 20
    assert peak < 10 * SIZE


def test_the_pieces_make_one_object() -> None:
    stream, summary = io.StringIO(), Summary()
    writer = reporter("json", stream, Appearance())
    for number in range(10_000):
        file = result("hired", "hired", path=f"{number}.md")
        summary.add(file)
        writer.file(file)
    writer.finish(summary)
    assert len(json.loads(stream.getvalue())["files"]) == 10_000
