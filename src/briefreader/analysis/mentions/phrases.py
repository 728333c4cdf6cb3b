"""Words without the marks around them."""

_MARKS = "([{<«“„\"'‘‚’–—-…*•»”)]}>,;:!?."


def bare_word(token: str) -> str:
    """A word without punctuation, brackets and quotation marks around it."""
    return token.strip(_MARKS)


def fold(words: str) -> str:
    """Words in small letters and with straight apostrophes, each character at its place."""
    return words.lower().replace("’", "'")


def marks_before(token: str) -> int:
    """How many such characters stand before the word of a token."""
    return len(token) - len(token.lstrip(_MARKS))
