"""A terminal reader for Dutch letters from government to parliament."""

__version__ = "0.1.0"
