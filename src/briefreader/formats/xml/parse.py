"""From characters to a tree of elements; nothing is fetched, and nothing grows without bounds."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from html.entities import html5

from lxml import etree

from briefreader.errors import OverBudget, SourceRefused
from briefreader.formats.budgets import ENTITY_CHARACTERS, MARKUP_TAGS
from briefreader.formats.xml.mend import Mended, mend_characters, mend_markup

_DEEP = "cannot read {name}: its elements stand in each other more than 2,000 deep, which no publication needs"
_BOMB = "cannot read {name}: its entities grow without bounds when they are resolved, as those of an attack do"
_ADVICE = "; open the PDF or the text of the same publication"
_LONGEST_ENTITY = 200  # characters
_Parse = Callable[[bytes, bool], etree._Element | None]


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document as a tree.

    Args:
        root: its outermost element.
        encoding: in which it was written.
        repairs: what was mended.
        entities: those that it declares.
    """

    root: etree._Element
    encoding: str
    repairs: tuple[str, ...]
    entities: "Entities"


class Entities:
    """What entities stand for: those that a document declares, and those of HTML.

    Args:
        root: of the document. Entities that are long or made of others are not resolved, nor are those of other files.
        name: of the document, for the user.
    """

    def __init__(self, root: etree._Element, name: str) -> None:
        self._name = name
        self._resolved = 0
        self._declared: dict[str, str] = {}
        dtd = root.getroottree().docinfo.internalDTD
        for entity in dtd.entities() if dtd is not None else ():  # type: ignore[attr-defined]  # the stubs lack it
            content = entity.content or ""
            if 0 < len(content) <= _LONGEST_ENTITY and "&" not in content and "<" not in content:
                self._declared[entity.name] = content

    def resolve(self, name: str) -> str:
        """The characters for which an entity stands, or its name as it is written, where nobody knows.

        Args:
            name: of the entity.

        Raises:
            OverBudget: if all that were resolved are more than `ENTITY_CHARACTERS`.
        """
        characters = self._declared.get(name) or html5.get(f"{name};") or f"&{name};"
        self._resolved += len(characters)
        ENTITY_CHARACTERS.check(self._resolved, self._name)
        return characters


def parse_xml(data: bytes, name: str, most: int | None = None) -> Parsed:
    """Parse a document; one that is broken is mended as far as can be.

    Args:
        data: all its bytes.
        name: of it, for the user.
        most: how many characters of it are parsed, where only its beginning is wanted.

    Returns:
        The tree; elements that were cut end where what was parsed does.

    Raises:
        OverBudget: if it is too deep, or its entities grow without bounds.
        SourceRefused: if there is no element that could be read.
    """
    MARKUP_TAGS.check(data.count(b"<"), name)
    mended = mend_characters(data, most)
    parse = _parse_beginning if most else _parse_whole
    root, _ = _parse(parse, mended.text, name, recover=False)
    if root is None:
        mended = _mend(mended)
        root, trouble = _parse(parse, mended.text, name, recover=False)
        if root is None:
            root, _ = _parse(parse, mended.text, name, recover=True)
            mended = replace(mended, repairs=(*mended.repairs, _broken(root, mended.text, trouble)))
        else:
            mended = replace(mended, repairs=(*mended.repairs, "signs that XML does not know"))
    if root is None:
        raise SourceRefused(f"cannot read {name}: it begins as XML does, but no element of it can be read{_ADVICE}")
    return Parsed(root, mended.encoding, mended.repairs, Entities(root, name))


def count_characters(root: etree._Element) -> int:
    """How many characters stand between the tags of a tree."""
    count = root.xpath("string-length()")
    return int(count) if isinstance(count, float) else 0


def _parse(
    parse: _Parse, text: str, name: str, recover: bool
) -> tuple[etree._Element | None, etree.XMLSyntaxError | None]:
    try:
        return parse(text.encode("utf-8", "replace"), recover), None
    except etree.XMLSyntaxError as error:
        words = str(error)
        if "depth" in words:
            raise OverBudget(_DEEP.format(name=name) + _ADVICE) from error
        if "amplification" in words or "ntity reference loop" in words:
            raise OverBudget(_BOMB.format(name=name) + _ADVICE) from error
        return None, error


def _parse_whole(content: bytes, recover: bool) -> etree._Element | None:
    # A tree that is huge is allowed: the bytes are limited already, and entities are not resolved.
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, recover=recover
    )
    return etree.fromstring(content, parser)


def _parse_beginning(content: bytes, recover: bool) -> etree._Element | None:
    """The tree as it is where the content ends, with all elements that are open there."""
    parser = etree.XMLPullParser(
        ("start",),
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        recover=recover,
    )
    parser.feed(content)
    return next((node for _, node in parser.read_events() if isinstance(node, etree._Element)), None)


def _mend(mended: Mended) -> Mended:
    return replace(mended, text=mend_markup(mended.text))


def _broken(root: etree._Element | None, text: str, error: etree.XMLSyntaxError | None) -> str:
    """What is said of a document that is not well-formed."""
    name = "" if root is None else str(root.tag).rpartition("}")[2]
    if not text.rstrip().endswith(f"{name}>"):
        return "a missing end; what is there is shown"
    line = error.position[0] if error is not None and error.position else 0
    where = f" in line {line}" if line else ""
    return f"elements that do not fit into each other{where}; what could be read is shown"
