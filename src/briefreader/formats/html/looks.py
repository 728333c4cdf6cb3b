"""How the words of an element look by its own style."""

import re

from lxml import etree

_BOLD = re.compile(r"font-weight\s{0,3}:\s{0,3}(?:bold|bolder|[6-9]00)\b")
_SLANTED = re.compile(r"font-style\s{0,3}:\s{0,3}(?:italic|oblique)\b|text-decoration\s{0,3}:\s{0,3}underline\b")
_LONGEST = 300  # characters of a style that are looked at


def weight_of(node: etree._Element) -> bool | None:
    """Tell whether the style of an element sets its words apart.

    Args:
        node: the element.

    Returns:
        True for bold, False for italic or underlined, None for neither.
    """
    style = (node.get("style") or "")[:_LONGEST].lower()
    if not style:
        return None
    if _BOLD.search(style):
        return True
    return False if _SLANTED.search(style) else None
