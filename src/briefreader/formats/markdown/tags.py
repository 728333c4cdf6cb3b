"""Words between the tags of HTML that stand in Markdown."""

import html
import re

_TAG = re.compile(r"</?[a-zA-Z!?][^<>]{0,2000}>")
_UNSHOWN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))


def words_between_tags(text: str) -> str:
    """The words of a piece of HTML, without tags, comments, scripts and style sheets.

    Args:
        text: the piece; a comment or script that never ends is shown, since words may stand behind it.
    """
    for opening, closing in _UNSHOWN:
        text = _without(text, opening, closing)
    return html.unescape(_TAG.sub(" ", text))


def _without(text: str, opening: str, closing: str) -> str:
    """A text without what stands from each opening to the next closing, in capitals or not."""
    small = text.lower() if text.isascii() else re.sub("[A-Z]", lambda match: match[0].lower(), text)
    kept: list[str] = []
    start = 0
    while (begin := small.find(opening, start)) >= 0:
        end = small.find(closing, begin + len(opening))
        if end < 0:
            break
        kept.append(text[start:begin])
        start = end + len(closing)
    return " ".join([*kept, text[start:]])
