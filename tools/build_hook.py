"""Compiles the rules and lists while a wheel is built, so that an installed calque need not."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface):  # type: ignore[type-arg]
    """Puts what is compiled from the YAML beside it in the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before a standard wheel is assembled; an editable install needs nothing.

        Args:
            version: "standard" or "editable".
            build_data: where the compiled file is added.
        """
        if version != "standard":
            return
        sys.path.insert(0, self.root)
        from linter.facts import store as facts
        from linter.packs import store
        from linter.packs.wordings import store as wordings

        self._folder = tempfile.TemporaryDirectory(prefix="calque-rules-")
        for name, content in (
            (store.COMPILED_FILE, store.compile_packs()),
            (facts.COMPILED_FILE, facts.compile_shipped()),
            (wordings.COMPILED_FILE, wordings.compile_shipped()),
        ):
            compiled = Path(self._folder.name, name)
            compiled.write_bytes(content)
            build_data["force_include"][str(compiled)] = f"linter/_rules/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary files once the wheel holds them."""
        if version == "standard":
            self._folder.cleanup()
