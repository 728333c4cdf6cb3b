"""From characters to a tree of elements; nothing is fetched, and nothing grows without bounds."""

from dataclasses import dataclass, replace
from html.entities import html5

from lxml import etree

from briefreader.errors import OverBudget, SourceRefused
from briefreader.formats.xml.mend import Mended, mend_characters, mend_markup

_DEEP = "cannot read {name}: its elements stand in each other more than 2,000 deep, which no publication needs"
_BOMB = "cannot read {name}: its entities grow without bounds when they are resolved, as those of an attack do"
_ADVICE = "; open the PDF or the text of the same publication"
_LONGEST_ENTITY = 200  # characters
_MOST_ENTITIES = 100_000


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document as a tree.

    Args:
        root: its outermost element.
        encoding: in which it was written.
        repairs: what was mended.
        entities: what it declares its own entities to stand for; those that are long or made of others are not there.
    """

    root: etree._Element
    encoding: str
    repairs: tuple[str, ...]
    entities: dict[str, str]


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
    mended = mend_characters(data)
    root, _ = _parse(mended.text, name, recover=False)
    if root is None:
        mended = _mend(mended)
        root, trouble = _parse(mended.text, name, recover=False)
        if root is None:
            root, _ = _parse(mended.text, name, recover=True)
            mended = replace(mended, repairs=(*mended.repairs, _broken(trouble)))
        else:
            mended = replace(mended, repairs=(*mended.repairs, "signs that XML does not know"))
    if root is None:
        raise SourceRefused(f"cannot read {name}: it begins as XML does, but no element of it can be read{_ADVICE}")
    return Parsed(root, mended.encoding, mended.repairs, _entities(root))


def resolve_entity(name: str, entities: dict[str, str]) -> str:
    """The characters for which an entity stands, or its name as it is written, where nobody knows.

    Args:
        name: of it, with "&" and ";".
        entities: what the document declares.
    """
    bare = name.strip("&;")
    return entities.get(bare) or html5.get(f"{bare};") or f"&{bare};"


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


def _broken(error: etree.XMLSyntaxError | None) -> str:
    line = error.position[0] if error is not None and error.position else 0
    where = f" in line {line}" if line else ""
    return f"elements that are not closed or do not fit into each other{where}; what could be read is shown"


def _entities(root: etree._Element) -> dict[str, str]:
    dtd = root.getroottree().docinfo.internalDTD
    found: dict[str, str] = {}
    for entity in dtd.entities() if dtd is not None else ():  # type: ignore[attr-defined]  # the stubs lack it
        content = entity.content or ""
        if 0 < len(content) <= _LONGEST_ENTITY and "&" not in content and "<" not in content:
            found[entity.name] = content
        if len(found) >= _MOST_ENTITIES:
            break
    return found
