"""Offices against the calendar: who is called president, minister or secretary when they were not."""
