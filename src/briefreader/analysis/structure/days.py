"""Days as the head of a letter writes them."""

import re
from collections.abc import Iterable
from datetime import date

MONTHS = {
    name: number
    for number, name in enumerate(
        (
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ),
        1,
    )
}
_WORDS = re.compile(r"\b([0-9]{1,2})\s?(" + "|".join(MONTHS) + r")\s?([0-9]{4})\b", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b")
_DAY_FIRST = re.compile(r"\b([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})\b")
_RECEIVED = re.compile(r"\(ontvangen ([0-9]{1,2} [a-z]{3,9} [0-9]{4})\)")
_ANSWERING = ("Antwoord van ", "Mededeling van ")
_REACH = 600  # characters of the paragraph that names who answers
_LONGEST_DATELINE = 60  # characters
_BEFORE_DAY = re.compile(r"(?:(?:[A-Z’'‘][\w’'-]{0,20}|de|[a-z]{3,6}dag)[,:]? {1,2}){0,4}")


def find_day(text: str) -> date | None:
    """The first day that a short text names.

    Args:
        text: such as "Den Haag, 7 juli 2023", "2023-07-07" or "07-07-2023".

    Returns:
        The day, or None where there is none in it.
    """
    text = text[:200]
    if match := _WORDS.search(text):
        return _day(match[3], MONTHS[match[2].lower()], match[1])
    if match := _YEAR_FIRST.search(text):
        return _day(match[1], int(match[2]), match[3])
    if match := _DAY_FIRST.search(text):
        return _day(match[3], int(match[2]), match[1])
    return None


def find_received(paragraphs: Iterable[str]) -> date | None:
    """The day on which the answer to parliamentary questions was received; None where no paragraph tells.

    Args:
        paragraphs: the first ones of the document.

    Source: the Aanhangsel van de Handelingen, "Antwoord van Minister … (ontvangen 13 juni 2024)".
    """
    answering = (text[:_REACH] for text in paragraphs if text.startswith(_ANSWERING))
    return next((find_day(match[1]) for text in answering if (match := _RECEIVED.search(text))), None)


def is_dateline(line: str) -> bool:
    """Whether a line is a day, with no more than a place, a weekday or the word of a stamp before it.

    Args:
        line: such as "Den Haag, 7 juli 2023", "Utrecht 7 juli 2023" or "Vastgesteld 7 juli 2023"; not a heading that
            ends in a day, such as "2. Gevolgen met ingang van 1 januari 2023".
    """
    if len(line) > _LONGEST_DATELINE:
        return False
    match = _BEFORE_DAY.match(line)
    rest = line[match.end() :] if match else line
    return any(pattern.match(rest) for pattern in (_WORDS, _YEAR_FIRST, _DAY_FIRST))


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
