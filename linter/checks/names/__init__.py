"""Checks of names: one person or place, one spelling."""
