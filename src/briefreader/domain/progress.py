"""How far long work is."""

from typing import NamedTuple


class Progress(NamedTuple):
    """How far long work is.

    Args:
        done: how much of it is done.
        total: of how much, or 0 while that is not known.
        unit: what is counted, in the plural, such as "pages".
        doing: what is done, such as "reading".
    """

    done: int = 0
    total: int = 0
    unit: str = ""
    doing: str = "reading"


LOOKING_THROUGH = Progress(doing="looking for references and terms")
"""The work on a document that was read."""
