"""The JSON Schema of the JSON report.

`python -m linter.report.schema` prints it, for docs/calque-report-1.schema.json.
"""

import sys
from typing import Any

import msgspec

from linter.report.contract import VERSION, Report


def schema() -> dict[str, Any]:
    """Return the schema (JSON Schema 2020-12) of a report."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"calque report, version {VERSION}",
        **msgspec.json.schema(Report),
    }


def schema_text() -> str:
    """Return the schema as it is published."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
