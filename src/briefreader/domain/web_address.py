"""A web address that can only be https to a named host: the one kind that is ever opened or fetched."""

import re
from dataclasses import dataclass

from briefreader.errors import NotAWebAddress

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}")
_PATH = re.compile(r"/[A-Za-z0-9/._~()&=?:,-]{0,360}")


@dataclass(frozen=True, slots=True)
class WebAddress:
    """An https address without user, port or fragment.

    Args:
        host: in lower case, such as "zoek.officielebekendmakingen.nl"; a name, never a number.
        path: from its first slash, a query included, such as "/kst-27925-808.html".

    Raises:
        NotAWebAddress: if a part holds a character that no official address needs, or climbs with "..".
    """

    host: str
    path: str = "/"

    def __post_init__(self) -> None:
        if not _HOST.fullmatch(self.host):
            raise NotAWebAddress(f"{self.host[:80]!r} is not the name of a host on the web")
        if not _PATH.fullmatch(self.path) or ".." in self.path or "//" in self.path:
            raise NotAWebAddress(f"{self.path[:80]!r} is not a path that an official address has")

    def __str__(self) -> str:
        return f"https://{self.host}{self.path}"
