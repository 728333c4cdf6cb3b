"""The limits within which documents are read, each with the sentence that it gives."""

from dataclasses import dataclass

from briefreader.errors import OverBudget

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Budget:
    """A limit, and what is said where a document goes beyond it.

    Args:
        limit: the largest amount that is read.
        sentence: with `{name}` for the document; says the limit and what can be done.
    """

    limit: int
    sentence: str

    def check(self, amount: int, name: str) -> None:
        """Refuse a document that needs too much.

        Args:
            amount: what it needs, in the unit of the limit.
            name: of the document, for the user.

        Raises:
            OverBudget: if `amount` is more than the limit.
        """
        if amount > self.limit:
            raise OverBudget(self.sentence.format(name=name))


SOURCE_BYTES = Budget(
    64 * _MIB,
    "cannot open {name}: it is larger than 64 MB, which is more than is read at once; cut it into parts",
)
"""Bytes of a file or of standard input. The text of the longest of parliamentary papers takes some 5 MB."""
