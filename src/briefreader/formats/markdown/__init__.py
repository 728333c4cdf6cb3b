"""Markdown, as people write it and as laws are published in it."""
