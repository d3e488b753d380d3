"""Runs the checks over texts and files."""

from linter.engine.discovery import discover
from linter.engine.options import Options
from linter.engine.run import Linters, lint_files, lint_paths, lint_text

__all__ = ["Linters", "Options", "discover", "lint_files", "lint_paths", "lint_text"]
