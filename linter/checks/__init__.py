"""Checks of a whole document: what a pattern over one sentence cannot see."""
