"""Standard output for reports: its encoding and its errors."""

import sys
from typing import TextIO


def report_stream(format_name: str) -> TextIO:
    """Return standard output, ready for a report.

    JSON is always UTF-8 with LF line ends. Other formats keep the terminal's
    encoding and spell out what it lacks.

    Args:
        format_name: a key of `linter.report.formats.FORMATS`.
    """
    stream = sys.stdout
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        if format_name == "json":
            reconfigure(encoding="utf-8", newline="\n")
        else:
            reconfigure(errors="backslashreplace")
    return stream
