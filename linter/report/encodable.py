"""Text that can be written as UTF-8."""


def encodable(text: str) -> str:
    r"""Spell out surrogates as `\udce9`: file names that are not in the system's encoding have them."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
