"""The abbreviations inside one token, which is what stands between two blanks."""

import re
from typing import NamedTuple

from briefreader.analysis.mentions.unknown import holds_no_words, is_reference, looks_abbreviated
from briefreader.analysis.mentions.vocabulary import Vocabulary

_RUN = re.compile(r"[\w.&+*/'’-]{2,60}")
_LEFT = "'’-./*+&_"
_RIGHT = "'’-/*&_"
_ENDING = re.compile(r"['’](?:s|er|ers|en|tje|tjes)$|(?<=[A-Z0-9])(?:s|er|ers|en)$")
_PART = re.compile(r"[^-/]+")
_MOST_PARTS = 8
_SHORTEST_LOWER_PART = 3


class Hit(NamedTuple):
    """An abbreviation inside a token.

    Args:
        start: offset of its first character in the token.
        end: offset after its last character.
        key: of its term.
        known: whether a glossary or the document explains it.
    """

    start: int
    end: int
    key: str
    known: bool


def find_in_token(token: str, vocabulary: Vocabulary) -> tuple[Hit, ...]:
    """Find the abbreviations in a token, such as NAVO in "(NAVO-ministers)," or SACEUR in "SACEUR’s".

    Args:
        token: what stands between two blanks, at most some hundred characters of it are looked at.
        vocabulary: what is known.
    """
    hits: list[Hit] = []
    if is_reference(token):
        return ()
    opaque = holds_no_words(token)
    for run in _RUN.finditer(token[:200]):
        bare = run.group().lstrip(_LEFT)
        start = run.end() - len(bare)
        hits += _find_in_run(bare.rstrip(_RIGHT), start, vocabulary, opaque)
    return tuple(hits)


def _find_in_run(run: str, start: int, vocabulary: Vocabulary, opaque: bool) -> list[Hit]:
    whole = _look_up(run, vocabulary)
    if whole is not None:
        return [Hit(start, start + whole[0], whole[1], True)]
    parts = [match.span() for match in _PART.finditer(run)][:_MOST_PARTS]
    hits = _known_parts(run, parts, start, vocabulary) if len(parts) > 1 else []
    if hits or opaque:
        return hits
    for left, right in parts:
        word = run[left:right].rstrip(".") if run.count(".") < 2 else run[left:right]
        if looks_abbreviated(word):
            bare = _ENDING.sub("", word)
            hits.append(Hit(start + left, start + left + len(bare), _key_of_unknown(bare), False))
        elif (ending := _ENDING.search(word)) and looks_abbreviated(word[: ending.start()]):
            hits.append(Hit(start + left, start + left + ending.start(), word[: ending.start()], False))
    return hits


def _key_of_unknown(bare: str) -> str:
    return bare + "." if "." in bare and not bare.endswith(".") else bare


def _known_parts(run: str, parts: list[tuple[int, int]], start: int, vocabulary: Vocabulary) -> list[Hit]:
    """The abbreviations in the parts of a compound; several parts together go before one."""
    hits = []
    first = 0
    while first < len(parts):
        for last in range(len(parts) - 1, first - 1, -1):
            left, right = parts[first][0], parts[last][1]
            found = _look_up(run[left:right], vocabulary)
            if found is not None and (right - left >= _SHORTEST_LOWER_PART or not run[left:right].islower()):
                hits.append(Hit(start + left, start + left + found[0], found[1], True))
                first = last
                break
        first += 1
    return hits


def _look_up(word: str, vocabulary: Vocabulary) -> tuple[int, str] | None:
    """How many characters of a word are a known abbreviation, and its key."""
    for form in (word, word.rstrip(".")):
        key = vocabulary.key_of(form)
        if key is not None:
            return len(_ENDING.sub("", form)) if key != form else len(form), key
    if "." in word:
        key = vocabulary.key_of(word + ".") if not word.endswith(".") else None
        return (len(word), key) if key is not None else None
    ending = _ENDING.search(word)
    if ending is None:
        return None
    key = vocabulary.key_of(word[: ending.start()])
    return (ending.start(), key) if key is not None else None
