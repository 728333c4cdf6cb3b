"""From characters to a tree of elements; nothing is fetched, and nothing grows without bounds."""

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


def parse_xml(data: bytes, name: str) -> Parsed:
    """Parse a document; one that is broken is mended as far as can be.

    Args:
        data: all its bytes.
        name: of it, for the user.

    Returns:
        The tree.

    Raises:
        OverBudget: if it is too deep, or its entities grow without bounds.
        SourceRefused: if there is no element that could be read.
    """
    MARKUP_TAGS.check(data.count(b"<"), name)
    mended = mend_characters(data)
    root, _ = _parse(mended.text, name, recover=False)
    if root is None:
        mended = _mend(mended)
        root, trouble = _parse(mended.text, name, recover=False)
        if root is None:
            root, _ = _parse(mended.text, name, recover=True)
            mended = replace(mended, repairs=(*mended.repairs, _broken(root, mended.text, trouble)))
        else:
            mended = replace(mended, repairs=(*mended.repairs, "signs that XML does not know"))
    if root is None:
        raise SourceRefused(f"cannot read {name}: it begins as XML does, but no element of it can be read{_ADVICE}")
    return Parsed(root, mended.encoding, mended.repairs, Entities(root, name))


def _parse(text: str, name: str, recover: bool) -> tuple[etree._Element | None, etree.XMLSyntaxError | None]:
    # A tree that is huge is allowed: the bytes are limited already, and entities are not resolved.
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, recover=recover
    )
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser), None
    except etree.XMLSyntaxError as error:
        words = str(error)
        if "depth" in words:
            raise OverBudget(_DEEP.format(name=name) + _ADVICE) from error
        if "amplification" in words or "ntity reference loop" in words:
            raise OverBudget(_BOMB.format(name=name) + _ADVICE) from error
        return None, error


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
