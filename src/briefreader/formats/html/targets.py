"""Where the links of a page lead: to publications by their official ids, else to addresses."""

import re

from briefreader.domain.identifier import parse_identifier
from briefreader.errors import InvalidValue

_OFFICIAL = re.compile(
    r"(?:https?://(?:zoek\.|www\.)?officielebekendmakingen\.nl/)?([A-Za-z0-9().-]{3,60}?)(?:/?|\.(?:html|pdf|xml|odt))(?:[?#].{0,200})?"
)
_LAW = re.compile(
    r"https?://wetten\.overheid\.nl/(jci1\.[0-9]{1,2}:[cv]:BWB[RV][0-9]{7}[^#?\s]{0,200}|BWB[RV][0-9]{7})/?"
)
_SCHEMES = ("http://", "https://", "mailto:")


def read_target(address: str) -> str:
    """Tell to what a link leads.

    Args:
        address: as the page has it.

    Returns:
        The official id of a publication, or the address; "" where it leads to a place on the page or runs a script.
    """
    address = address.strip()
    if not address or address[0] == "#":
        return ""
    law = _LAW.fullmatch(address)
    if law:
        return law[1]
    official = _OFFICIAL.fullmatch(address)
    if official:
        try:
            return parse_identifier(official[1]).canonical
        except InvalidValue:
            pass
    if ":" in address.split("/", 1)[0] and not address.lower().startswith(_SCHEMES):
        return ""
    return address
