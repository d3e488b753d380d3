"""How the tests of the command line call it."""

import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]

FAKE = [sys.executable, str(Path(__file__).with_name("fake_engine.py"))]
"""The command with the stand-in engine."""

Calque = Callable[..., tuple[int, str, str]]
"""Runs a command: exit code, output, errors."""
