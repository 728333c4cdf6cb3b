"""Folders of documents, and what is remembered between sessions."""
