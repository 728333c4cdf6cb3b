"""Hyphens at line ends: which are part of the word, and which the typesetter put there."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Protocol

JOINED = "\x00"
"""Stands at the end of a line whose last word goes on in the next without a blank; cannot occur in clean text."""

GUESSED = "\x01"
"""The same, where the two halves were joined by a guess."""

_HYPHENS = "-\u00ad¬"
_SOFT = "\u00ad¬"
_ADDRESS = re.compile(r"https?://|www\.|(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10}/|[\w.+-]{1,64}@", re.IGNORECASE)
_ADDRESS_ENDS = "/-_=?&"
_ENDS = frozenset(_HYPHENS + _ADDRESS_ENDS)
# fmt: off
_SUSPENDED = frozenset((
    "en", "of", "en/of", "dan", "tot", "als", "c.q.", "cq", "resp.", "respectievelijk", "alsmede", "alsook", "noch",
    "maar", "én", "t/m", "naar", "and", "or",
))
# fmt: on
"""Words before which a hyphen stands for what the next word ends in: "premie- en belastingregime"."""

# fmt: off
_KEEPING = frozenset((
    "niet", "oud", "ex", "non", "anti", "pro", "semi", "quasi", "leerling", "kandidaat", "vice", "sub",
))
# fmt: on
"""First parts that keep their hyphen, unless the joined word is known. Source: Woordenlijst, Leidraad 6."""

# fmt: off
_PREFIXES = frozenset((
    "be", "ge", "ver", "ont", "her", "aan", "af", "al", "bij", "door", "in", "mee", "mede", "na", "om", "on", "onder",
    "op", "over", "achter", "tegen", "toe", "uit", "voor", "voort", "weg", "samen", "terug", "tussen", "wan",
    "wederom", "wel", "beoor",
))
# fmt: on
_VOWELS = frozenset("aeiouyáéíóúàèëïöüê")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PIECE = 1 << 16  # characters that are split at a time, so that other threads come to their turn
_ENOUGH = 1 << 20  # characters; what a longer text tells of its words, its beginning tells as well


class Hyphenator(Protocol):
    """What is asked of a hyphenation dictionary."""

    def positions(self, word: str) -> list[int]:
        """Where a word may be broken."""
        ...


def resolve_hyphens(text: list[str], ends: Iterable[int]) -> None:
    """Mark each line that ends in a hyphen and goes on in the next line.

    Args:
        text: the lines of the running text; a marked line ends in `JOINED` or `GUESSED`, after its
            hyphen where that is part of the word.
        ends: indexes of the lines that end in a hyphen and are followed by another line of their block.

    Source: evidence in the document's own words goes before Dutch hyphenation.
    """
    doubtful: list[tuple[int, str, str]] = []
    address = -2  # the last line that ended within an address, which may fill the next one and go on behind it
    for index in ends:
        line, after = text[index], text[index + 1]
        halves = _halves(line, after)
        if _breaks_address(line) or (address == index - 1 and " " not in line):
            text[index] = line + JOINED
            address = index
        elif line[-1] in _SOFT:
            text[index] = line[:-1] + JOINED
        elif halves is None:
            text[index] = _kept(line, after)
        else:
            doubtful.append((index, *halves))
    if not doubtful:
        return
    known = _words_known(text, doubtful)
    for index, first, second in doubtful:
        line = text[index]
        whole, hyphened = (first + second).casefold(), f"{first}-{second}".casefold()
        if hyphened in known and whole not in known:
            text[index] = line + JOINED
        elif whole in known:
            text[index] = line[:-1] + JOINED
        elif _is_break(first, second):
            text[index] = line[:-1] + GUESSED
        else:
            text[index] = line + JOINED


def find_hyphened(text: list[str]) -> list[int]:
    """The lines that end in a hyphen that is stuck to a word, or within an address of the web.

    Args:
        text: the lines of the running text.

    Returns:
        Their indexes, in order.
    """
    marked = [index for index, line in enumerate(text) if line[-1:] in _ENDS]
    found: list[int] = []
    address = -2
    for index in marked:
        line = text[index]
        if _breaks_address(line) or (address == index - 1 and " " not in line):
            found.append(index)
            address = index
        elif len(line) > 1 and line[-1] in _HYPHENS and not line[-2].isspace():
            found.append(index)
    return found


def _breaks_address(line: str) -> bool:
    """Whether a line ends within an address of the web or of mail, which has no blank and no hyphen but its own."""
    return line[-1] in _ADDRESS_ENDS and _ADDRESS.match(line[line.rfind(" ") + 1 :].lstrip("(<«")) is not None


def _halves(line: str, after: str) -> tuple[str, str] | None:
    """The two halves of the word that a line end divides, or None where its hyphen is surely its own."""
    first = _tail(line[-60:-1])
    match = _WORD.match(after[:60])
    if not first or match is None or not after[0].islower():
        return None
    if after.split(" ", 1)[0].rstrip(".,;:") in _SUSPENDED:
        return None
    if first.isupper() or (not first[-1].islower()):
        return None
    return first, match[0]


def _tail(text: str) -> str:
    """The word at the end of a text, without what is stuck before it by a hyphen."""
    start = len(text)
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return text[start:]


def _kept(line: str, after: str) -> str:
    """A hyphen of the word's own: nothing follows it, unless it stands for the end of a later word."""
    return line if after.split(" ", 1)[0].rstrip(".,;:") in _SUSPENDED else line + JOINED


def _words_known(text: list[str], doubtful: list[tuple[int, str, str]]) -> set[str]:
    """Those of the words in doubt that stand undivided somewhere in the document, joined or with their hyphen."""
    asked = {
        form for _, first, second in doubtful for form in ((first + second).casefold(), f"{first}-{second}".casefold())
    }
    known: set[str] = set()
    start = size = read = 0
    for index, line in enumerate(text):
        size += len(line)
        if size > _PIECE:
            known.update(asked.intersection(_split_words(text[start : index + 1])))
            read += size
            start, size = index + 1, 0
            if read > _ENOUGH:
                return known
    known.update(asked.intersection(_split_words(text[start:])))
    return known


def _split_words(lines: list[str]) -> list[str]:
    """The words of some lines, in small letters; quick rather than exact, as it reads the whole document."""
    text = "\n".join(lines).casefold()
    for mark in ".,;:()«»":
        text = text.replace(mark, " ")
    return text.split()


def _is_break(first: str, second: str) -> bool:
    """Whether a typesetter may have broken a word here; the dictionary is asked only where plain rules do not tell."""
    head = first.casefold()
    if head in _KEEPING or not _VOWELS.intersection(head):
        return False
    if head in _PREFIXES or second[0] not in _VOWELS:
        return True
    word = head + second.casefold()
    return len(head) in _dictionary().positions(word)


@cache
def _dictionary() -> Hyphenator:
    """The Dutch hyphenation patterns; loaded when a word first needs them, as that takes a tenth of a second."""
    import pyphen  # type: ignore[import-untyped]

    dictionary: Hyphenator = pyphen.Pyphen(lang="nl_NL", left=2, right=2)
    return dictionary
