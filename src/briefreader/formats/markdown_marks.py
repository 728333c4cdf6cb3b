"""Whether a text is Markdown: by marks that nobody makes in a letter, and never by its name."""

import re

from briefreader.formats.decode import decode

_SAMPLE = 1 << 16  # bytes
_HINTS = (b"#", b"](", b"**", b"```", b"|--", b"|:-", b"| -", b"---")
_ENOUGH = 2
_HEADING = re.compile(
    r"(?:\A|\n[ \t\r]{0,20}\n) {0,3}(#{1,6})(?:[ \t]{1,9}[^\s#]|(?<=##)[^\s#!.,;:)])[^\n]{0,300}(?=\n|\Z)"
)
_FIRST = re.compile(r"\s{0,200}# [^\s#]")
_LINK = re.compile(r"\[[^\[\]\n]{1,200}\]\((?:https?://|mailto:|\.{0,2}/|#)[^\s()]{1,500}\)")
_BOLD = re.compile(r"\*\*[^\s*][^*\n]{0,200}\*\*")
_FENCE = re.compile(r"\n(?:```|~~~)[a-z]{0,20}[ \t\r]{0,9}\n")
_TABLE = re.compile(r"\|[^\n]{0,500}\n ?\|? {0,3}:?-{3,40}:? {0,3}\|[ :|-]{0,500}(?=\r?\n|\Z)")
_FRONT_MATTER = re.compile(r"---[ \t]{0,9}\r?\n[a-zA-Z_]{1,30}:[^\n]{0,300}\n")


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
    headings = [match[1] for match in _HEADING.finditer(text)]
    if any(len(marks) > 1 for marks in headings) or _FIRST.match(text):
        return True
    if _FRONT_MATTER.match(text) or _TABLE.search(text):
        return True
    count = len(headings) + (_FENCE.search(text) is not None)
    for pattern in (_LINK, _BOLD):
        for _ in pattern.finditer(text):
            count += 1
            if count >= _ENOUGH:
                return True
    return count >= _ENOUGH
