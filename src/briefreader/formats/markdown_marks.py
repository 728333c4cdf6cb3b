"""Whether a text is Markdown: by marks that nobody makes in a letter, and never by its name."""

import re

from briefreader.formats.decode import decode

_SAMPLE = 1 << 16  # bytes
_HINTS = (b"#", b"](", b"**", b"```", b"|--", b"|:-", b"| -", b"---")
_ENOUGH = 2
# The patterns are compiled where they are needed: most texts have none of the hints above.
_HEADING = r"(?:\A|\n[ \t\r]{0,20}\n) {0,3}(#{1,6})(?:[ \t]{1,9}[^\s#]|(?<=##)[^\s#!.,;:)])[^\n]{0,300}(?=\n|\Z)"
_FIRST = r"\s{0,200}# [^\s#]"
_LINK = r"\[[^\[\]\n]{1,200}\]\((?:https?://|mailto:|\.{0,2}/|#)[^\s()]{1,500}\)"
_BOLD = r"\*\*[^\s*][^*\n]{0,200}\*\*"
_FENCE = r"\n(?:```|~~~)[a-z]{0,20}[ \t]{0,9}\n"
_TABLE = r"\|[^\n]{0,500}\n ?\|? {0,3}:?-{3,40}:? {0,3}\|[ :|-]{0,500}(?=\n|\Z)"
_FRONT_MATTER = r"---[ \t]{0,9}\n[a-zA-Z_]{1,30}:"
_FRONT_END = "\n---"
_FRONT_REACH = 1 << 13  # characters


def is_markdown(data: bytes) -> bool:
    """Tell whether a text has the marks of Markdown in its first 64 kB.

    A heading with two marks or more is enough, and so is a table, front matter, or a heading with which the text
    begins; of links, bold words and other headings there must be two. Items with a hyphen, a star or a number tell
    nothing: letters have them too.

    Args:
        data: all bytes of a text.
    """
    sample = data[:_SAMPLE]
    if not any(hint in sample for hint in _HINTS) and b"\x00" not in sample:
        return False
    text = decode(sample).text.replace("\r\n", "\n")
    headings = [match[1] for match in re.finditer(_HEADING, text)]
    if any(len(marks) > 1 for marks in headings) or re.match(_FIRST, text) or re.search(_TABLE, text):
        return True
    if re.match(_FRONT_MATTER, text) and text.find(_FRONT_END, 4, _FRONT_REACH) > 0:
        return True
    count = len(headings) + (re.search(_FENCE, text) is not None)
    for pattern in (_LINK, _BOLD):
        for _ in re.finditer(pattern, text):
            count += 1
            if count >= _ENOUGH:
                return True
    return count >= _ENOUGH
