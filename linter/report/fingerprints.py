"""Names for findings that stay the same when a text changes elsewhere."""

from hashlib import sha256

from linter.model import Diagnostic


class Fingerprints:
    """Gives each finding of one file a fingerprint.

    It is made from the rule, the flagged text with its runs of space as one,
    and how many findings alike stand before it, and so survives lines that
    are added, joined or broken elsewhere.

    Args:
        scope: what else to tell findings apart by, such as the file's path.
    """

    def __init__(self, scope: str = "") -> None:
        self._scope = scope
        self._seen: dict[tuple[str, str], int] = {}

    def of(self, diagnostic: Diagnostic) -> str:
        """Return the next finding's fingerprint, 32 hexadecimal digits; findings come in order."""
        return self.of_text(diagnostic.rule, " ".join(diagnostic.text.split()))

    def of_text(self, name: str, text: str) -> str:
        """Return the fingerprint of what is no diagnostic, such as a failure."""
        key = (name, text)
        before = self._seen.get(key, 0)
        self._seen[key] = before + 1
        whole = "\0".join((self._scope, name, text, str(before)))
        return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]
