"""Bytes to documents: decoding, and what is prose in plain text, Markdown and HTML."""
