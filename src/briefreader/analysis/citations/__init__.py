"""Recognising citations: find, expand lists and ranges, resolve."""
