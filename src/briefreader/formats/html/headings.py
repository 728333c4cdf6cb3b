"""Which elements of a page are headings: by their name, or by the class that publishers give to paragraphs."""

from collections.abc import Sequence

from briefreader.formats.html.vocabulary import HEADINGS

_SUBHEADING = "tussenkop"
_TITLE = "staatscourant_kop"
"""The class of a title on officielebekendmakingen.nl, where it is a paragraph."""
_STYLES = ("vet", "vetcur", "cur", "ond", "rom")
_JOURNAL = "oj-"
_TITLED = {"doc-ti": 1, "ti-section-1": 1, "ti-grseq-1": 2, "ti-art": 2}
_GOES_ON = frozenset(("ti-section-2", "sti-art"))
"""Classes of the Official Journal of the European Union, in the HTML of EUR-Lex: of headings with their level, and of
what a chapter or an article is about, which stands below its number. Since 2023 "oj-" stands before them."""


def heading_level(name: str, names: Sequence[str]) -> int:
    """The level of a heading, from 1; 0 where an element is none.

    Args:
        name: of the element.
        names: the words of its "class" and "id".
    """
    if level := HEADINGS.get(name):
        return level
    for word in names:
        if word.startswith(_SUBHEADING):
            style = word.rpartition("_")[2]
            return 2 + (_STYLES.index(style) if style in _STYLES else 0)
        if word == _TITLE:
            return 1
        if level := _TITLED.get(word.removeprefix(_JOURNAL)):
            return level
    return 0


def goes_on_in(names: Sequence[str]) -> bool:
    """Whether the heading above goes on in an element.

    Args:
        names: the words of its "class" and "id".
    """
    return any(word.removeprefix(_JOURNAL) in _GOES_ON for word in names)
