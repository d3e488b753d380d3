"""Checks of terms: one thing, one term; one spelling, one way to write numbers and dates."""
