"""A first look at a page: where its notes, its tables and its words are."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from briefreader.formats.html.vocabulary import HEADINGS, NOTE_NAMES

_NUMBER = re.compile(r"[\[(]?([0-9]{1,3}|[a-z]{1,2}|[ivx]{1,5}|[*†‡§]{1,3})[\])]?\.?")
_BODIES = frozenset(("li", "p", "div", "aside", "td", "tr", "dd", "section"))
_LONG_CELL = 600  # characters
_MOST_BLOCKS = 6
_LARGEST_NOTE = 2000  # elements
_BEGINNING = 20  # characters
_BACK = frozenset("↩↑^⇑⬆\ufe0e\ufe0f\u21a9 ")


@dataclass(slots=True)
class TableShape:
    """What is in a table.

    Args:
        nested: whether another table is.
        headings: how many headings are.
        longest: characters of the longest cell.
        blocks: the most blocks of a cell.
        columns: the most cells of a row.
    """

    nested: bool = False
    headings: int = 0
    longest: int = 0
    blocks: int = 0
    columns: int = 0

    @property
    def is_layout(self) -> bool:
        """Whether the table only puts things beside each other, so that its cells are read one after the other."""
        many = self.longest > _LONG_CELL or self.blocks > _MOST_BLOCKS
        return self.nested or self.headings > 0 or self.columns < 2 or many


@dataclass(slots=True)
class Survey:
    """What a first look finds.

    Args:
        tables: the shape of each table.
        references: the number of a note by the link that refers to it.
        notes: the number of a note by the element that holds its words.
        headings: how many headings there are.
    """

    tables: dict[etree._Element, TableShape] = field(default_factory=dict)
    references: dict[etree._Element, str] = field(default_factory=dict)
    notes: dict[etree._Element, str] = field(default_factory=dict)
    headings: int = 0


class _Body(NamedTuple):
    back: frozenset[str]
    begins: str
    named: bool


def names_of(node: etree._Element) -> list[str]:
    """The words of "class" and "id" of an element, in small letters."""
    return f"{node.get('class') or ''} {node.get('id') or ''}".lower().split()


def text_of(node: etree._Element) -> str:
    """All characters that stand in an element."""
    return "".join(str(piece) for piece in node.itertext())


def survey_page(root: etree._Element, is_cut: bool = False) -> Survey:
    """Look through a page once.

    Args:
        root: of the page.
        is_cut: whether the page goes on behind it, so that its notes may not be there.

    Returns:
        What was found.
    """
    survey = Survey()
    places: dict[str, etree._Element] = {}
    order: dict[etree._Element, int] = {}
    links: list[etree._Element] = []
    _look(root, survey, places, order, links)
    seen: dict[etree._Element, _Body] = {}
    for link in links:
        number = _NUMBER.fullmatch(text_of(link).strip())
        target = places.get((link.get("href") or "")[1:])
        if number is not None and target is None and is_cut and _is_raised(link):
            survey.references[link] = number[1]
        if number is None or target is None or order[target] <= order[link]:
            continue
        body = _body(target)
        if body is None:
            continue
        if body not in survey.notes:
            if body not in seen:
                seen[body] = _look_at_note(body)
            if _belongs(seen[body], link, number[1]):
                survey.notes[body] = number[1]
        if body in survey.notes:
            survey.references[link] = survey.notes[body]
    return survey


def is_back_link(node: etree._Element) -> bool:
    """Whether a link leads from a note back to where it belongs."""
    words = text_of(node).strip()
    return (node.get("href") or "").startswith("#") and (_NUMBER.fullmatch(words) is not None or not set(words) - _BACK)


def _look(
    root: etree._Element,
    survey: Survey,
    places: dict[str, etree._Element],
    order: dict[etree._Element, int],
    links: list[etree._Element],
) -> None:
    open_tables: list[tuple[TableShape, list[int]]] = []
    for count, (event, node) in enumerate(etree.iterwalk(root, events=("start", "end"))):
        name = node.tag
        if event == "end":
            if name == "table":
                open_tables.pop()
                if open_tables:
                    open_tables[-1][0].nested = True
            continue
        for key in (node.get("id"), node.get("name") if name == "a" else None):
            if key:
                places.setdefault(key, node)
                order[node] = count
        if name == "a" and (node.get("href") or "").startswith("#"):
            links.append(node)
            order[node] = count
        elif name in HEADINGS:
            survey.headings += 1
            if open_tables:
                open_tables[-1][0].headings += 1
        elif name == "table":
            shape = survey.tables[node] = TableShape()
            open_tables.append((shape, [0, 0, 0]))
        if open_tables:
            _count(open_tables[-1], node)


def _count(table: tuple[TableShape, list[int]], node: etree._Element) -> None:
    """Count what an element adds to its table: cells of the row, characters and blocks of the cell."""
    shape, counts = table
    name = node.tag
    if name == "tr":
        counts[0] = 0
    elif name in ("td", "th"):
        counts[0] += 1
        counts[1] = counts[2] = 0
    elif name in ("p", "li", "div"):
        counts[2] += 1
    counts[1] += len(node.text or "") + len(node.tail or "")
    shape.columns = max(shape.columns, counts[0])
    if name not in ("tr", "table", "tbody", "thead"):
        shape.longest = max(shape.longest, counts[1])
        shape.blocks = max(shape.blocks, counts[2])


def _body(target: etree._Element) -> etree._Element | None:
    """The element that holds the words of the note to which a link leads."""
    node: etree._Element | None = target
    for _ in range(4):
        if node is None or node.tag in HEADINGS:
            return None
        if node.tag in _BODIES:
            break
        node = node.getparent()
    if node is None or node.tag not in _BODIES:
        return None
    parent = node.getparent()
    if node.tag == "p" and parent is not None and parent.tag in ("div", "li") and _is_named_note(parent):
        return parent
    return node


def _look_at_note(body: etree._Element) -> _Body:
    """What tells whether an element is a note: where its links lead, and how it begins."""
    back: set[str] = set()
    begins = ""
    named = _is_named_note(body)
    for place, node in enumerate(body.iter()):
        if (node.tag in HEADINGS and not named) or place > _LARGEST_NOTE:
            return _Body(frozenset(), "", False)
        href = node.get("href") or "" if node.tag == "a" else ""
        if href[:1] == "#":
            back.add(href[1:])
        if len(begins) < _BEGINNING and isinstance(node.tag, str):
            begins += node.text or ""
    return _Body(frozenset(back), begins.strip().lstrip("[("), named)


def _belongs(body: _Body, link: etree._Element, number: str) -> bool:
    """Whether what a link leads to is the note of this number."""
    parent = link.getparent()
    own = {link.get("id"), link.get("name"), None if parent is None else parent.get("id")} - {None}
    return body.named or body.begins.startswith(number) or not own.isdisjoint(body.back)


def _is_raised(link: etree._Element) -> bool:
    """Whether a link looks as the mark of a note does: raised, in brackets, or so named."""
    parent = link.getparent()
    return (
        text_of(link).lstrip()[:1] in ("(", "[")
        or _is_named_note(link)
        or (parent is not None and parent.tag == "sup")
        or link.find(".//sup") is not None
    )


def _is_named_note(node: etree._Element) -> bool:
    names = (*names_of(node), node.get("role") or "", node.get("style") or "")
    return any(name.startswith(NOTE_NAMES) or "mso-element:footnote" in name.replace(" ", "") for name in names)
