"""Checks of repetition: sentences, openings and formulas that come again."""
