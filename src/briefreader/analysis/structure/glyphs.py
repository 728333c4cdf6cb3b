"""How wide a line is set in a face whose letters vary in width, as in the PDF of a letter."""

_WIDTHS = {
    191: "'",
    222: "ijl’‘",
    260: "|",
    278: "ftI .,:;!/[]\\",
    333: "r-()“”",
    355: '"',
    500: "ckJsvxyz",
    556: "L?",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM",
    889: "%",
    944: "W",
    1000: "—…",
    1015: "@",
}
"""Widths in thousandths of the body; source: the metrics of Helvetica. Other sans-serif faces keep its proportions."""

LETTER = 556
"""The width of most small letters and of digits, taken for what is not above as well."""
_WIDTH_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}

BLANK = _WIDTH_OF[" "]


def set_width(text: str) -> int:
    """The width of a text, in thousandths of the body of its type.

    Args:
        text: a line or a word.
    """
    of = _WIDTH_OF.get
    return sum([of(letter, LETTER) for letter in text])
