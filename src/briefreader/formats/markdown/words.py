"""The words of a block of Markdown, with their links, emphases and notes."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from briefreader.analysis.structure.marks import MARKER, OPEN_ENDS, ends_sentence, starts_new
from briefreader.formats.parts import Inline

_NOTE = re.compile(r"\[\^([^\]\s]{1,20})\]")
_INLINE_NOTE = re.compile(r"\s{0,20}(?:([0-9]{1,3}|\*{1,3})\)?(?:[ \u00a0]{1,20}|(?=[A-Z«„])))(\S.{2,})", re.DOTALL)
_LAW = re.compile(r"/(BWB[RVW][0-9]{7})(?:/|$)")
_TAG = re.compile(r"<(?P<end>/)?(?P<name>b|strong|i|em|u|a)(?:\s[^<>]{0,1000})?>", re.IGNORECASE)
_HREF = re.compile(r"\shref\s{0,3}=\s{0,3}[\"']?([^\"'\s<>]{1,900})", re.IGNORECASE)
_GLUED = re.compile(
    r"[.;:](?=[ \u00a0]{1,6}[–-] )|[.;:,](?=[ \u00a0]{3,9}\S)|(?:^|(?<=[a-z0-9)»”]))[.;:](?=[A-Z][a-zé])"
)
"""Where published laws in Markdown run paragraphs and items together: without a blank, with three, or before a dash."""
_CAPITAL = re.compile("[A-Z][a-zé]")
_NEAR = 40
"""Characters before such a place that tell whether it is one."""
_DAY = re.compile(r"[0-9]{1,2} [A-Za-z]{3,12} [0-9]{4}\.?\s*")
"""A line that is but a day; the place stands above it."""
_SCHEMES = ("http://", "https://", "mailto:")
_STRONG = frozenset(("b", "strong"))
_BREAKING = frozenset(("<br>", "<br/>", "<br />"))


@dataclass(slots=True)
class Notes:
    """The notes of a document.

    Args:
        defined: the words of those that are defined apart, by their labels.
        found: the number and the words of each whose anchor was found, in order; several may have one number.
    """

    defined: dict[str, str] = field(default_factory=dict)
    found: dict[tuple[str, str], None] = field(default_factory=dict)


class WordWriter:
    """Writes the words of one block.

    Args:
        notes: of the document; those that are found are added.
        broken: whether a new line in the source begins a block of its own, as in a text whose lines are paragraphs.
        splits: whether it may become more than one block, as a cell or a heading may not.
        glued: whether paragraphs may stand behind each other in one line, as in published laws.
    """

    def __init__(self, notes: Notes, broken: bool, splits: bool = True, glued: bool = False) -> None:
        self._notes = notes
        self._broken = broken
        self._splits = splits
        self._glued = glued and splits
        self._inlines = [Inline()]
        self._open: list[tuple[str, int, str]] = []
        self._raised: list[str] | None = None
        self._last = ""

    def write(self, tokens: Sequence[Token], lead: str = "") -> list[Inline]:
        """Write words.

        Args:
            tokens: the inline tokens of the block.
            lead: what stands before them, such as the number of an item and a blank.

        Returns:
            The blocks that a reader sees, finished: where a line ends a block, there is more than one.
        """
        if lead:
            self._inlines[-1].write(lead)
        for place, token in enumerate(tokens):
            self._write_token(token, tokens[place + 1] if place + 1 < len(tokens) else None)
        if self._raised is not None:
            self._lower()
        for inline in self._inlines:
            inline.finish()
        return [inline for inline in self._inlines if inline.text]

    def _write_token(self, token: Token, following: Token | None) -> None:
        inline = self._inlines[-1]
        kind = token.type
        if self._raised is not None and not kind.startswith("html"):
            self._raised.append(token.content or " ")
        elif kind in ("text", "code_inline", "text_special"):
            if self._glued and not self._open:
                self._write_parted(token.content)
            else:
                self._write_text(token.content)
        elif kind in ("strong_open", "em_open", "link_open"):
            self._hold_apart(following.content if following is not None else "")
            self._open.append((kind, self._inlines[-1].length, str(token.attrGet("href") or "")))
        elif kind in ("strong_close", "em_close", "link_close"):
            self._close()
        elif kind in ("softbreak", "hardbreak"):
            self._break(kind == "hardbreak", following)
        elif kind == "image":
            inline.write(token.content)
        elif kind == "html_inline":
            self._take_tag(token.content, following)

    def _hold_apart(self, words: str) -> None:
        """Hold words that will be marked apart from those that run into them."""
        before = self._last[-_NEAR:]
        if not self._glued or self._open or not _CAPITAL.match(words) or not before:
            return
        marks = MARKER.fullmatch(f"{before.strip()} ") is not None
        if before[-1] in ";:" or (before[-1] == "." and not marks and ends_sentence(before)):
            self._inlines.append(Inline())
        elif before[-1].islower() or marks:
            self._inlines[-1].write(" ")

    def _write_parted(self, text: str) -> None:
        """Write words that may hold more than one paragraph."""
        start = 0
        for match in _GLUED.finditer(text):
            end = match.end()
            near = text[max(start, end - _NEAR) : end].strip()
            marks = end - start < _NEAR and MARKER.fullmatch(f"{near} ") is not None
            if marks or near.endswith("www.") or (near[-1] == "." and not ends_sentence(near)):
                continue
            self._write_text(text[start:end])
            self._inlines.append(Inline())
            start = end
        self._write_text(text[start:])

    def _write_text(self, text: str) -> None:
        inline = self._inlines[-1]
        start = 0
        for match in _NOTE.finditer(text) if self._notes.defined else ():
            words = self._notes.defined.get(match[1])
            if words is not None:
                inline.write(text[start : match.start()])
                inline.note(match[1])
                self._notes.found[match[1], words] = None
                start = match.end()
        inline.write(text[start:])
        self._last = text

    def _close(self) -> None:
        if not self._open:
            return
        kind, start, target = self._open.pop()
        while kind.startswith("html") and self._open:
            kind, start, target = self._open.pop()  # a tag that never ended
        if kind == "link_open":
            self._link(start, target)
        elif not kind.startswith("html"):
            self._emphasise(start, kind == "strong_open")

    def _link(self, start: int, target: str) -> None:
        inline = self._inlines[-1]
        if inline.length == start:
            inline.write(target)  # a link without words would be lost
        law = _LAW.search(target)
        inline.link(start, law[1] if law else target)

    def _emphasise(self, start: int, strong: bool) -> None:
        self._inlines[-1].emphasise(start, strong=strong)

    def _break(self, hard: bool, following: Token | None) -> None:
        words = following.content.lstrip() if following is not None else ""
        is_open = bool(self._open) or self._last.rstrip().rpartition(" ")[2].casefold() in OPEN_ENDS
        goes_on = is_open or (not hard and _DAY.fullmatch(words) is not None)
        if self._splits and (hard or self._broken) and not goes_on and (not words or starts_new(words)):
            self._inlines.append(Inline())
        else:
            self._inlines[-1].write(" ")

    def _take_tag(self, written: str, following: Token | None) -> None:
        """A tag of HTML is never shown; a note of a law stands in a raised stretch."""
        tag = written.lower()
        if match := _TAG.fullmatch(written):
            self._take_mark(match)
        elif tag.startswith("<sup"):
            self._raised = []
        elif tag.startswith("</sup") and self._raised is not None:
            self._lower()
        elif tag in _BREAKING:
            self._break(True, following)

    def _take_mark(self, tag: re.Match[str]) -> None:
        """A tag that marks words: what it opens, only its own end closes."""
        name = tag["name"].lower()
        kind = f"html_{name}"
        if not tag["end"]:
            href = _HREF.search(tag[0]) if name == "a" else None
            self._open.append((kind, self._inlines[-1].length, html.unescape(href[1]) if href else ""))
        elif self._open and self._open[-1][0] == kind:
            _, start, target = self._open.pop()
            if name != "a":
                self._emphasise(start, name in _STRONG)
            elif target.lower().startswith(_SCHEMES):
                self._link(start, target)

    def _lower(self) -> None:
        """A raised stretch ends: it is a note, if a number and words stand in it."""
        text = html.unescape("".join(self._raised or ()))
        self._raised = None
        match = _INLINE_NOTE.fullmatch(text)
        if match is None:
            self._inlines[-1].write(text)
            return
        self._inlines[-1].note(match[1])
        self._notes.found[match[1], match[2]] = None
