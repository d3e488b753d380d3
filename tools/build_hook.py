"""Compiles the rules while a wheel is built, so that an installed calque need not."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the compiled rule set beside the YAML in the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before a standard wheel is assembled; an editable install needs nothing.

        Args:
            version: "standard" or "editable".
            build_data: where the compiled file is added.
        """
        if version != "standard":
            return
        sys.path.insert(0, self.root)
        from linter.packs.store import COMPILED_FILE, compile_packs

        self._folder = tempfile.TemporaryDirectory(prefix="calque-rules-")
        compiled = Path(self._folder.name, COMPILED_FILE)
        compiled.write_bytes(compile_packs())
        build_data["force_include"][str(compiled)] = f"linter/_rules/{COMPILED_FILE}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary file once the wheel holds it."""
        if version == "standard":
            self._folder.cleanup()
