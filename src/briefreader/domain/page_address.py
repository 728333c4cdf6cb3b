"""The address of a page on the web to which a document leads. Documents are not trusted: most strings are none."""

import re
import unicodedata
from dataclasses import dataclass

from briefreader.errors import NotAWebAddress

LONGEST = 2000
"""Characters of the longest address that is taken, as much as browsers and servers are sure to take."""

_LONGEST_HOST = 253
_LABEL = "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"(?:{_LABEL}\.){{1,10}}(?:[a-z]{{2,24}}|xn--[a-z0-9-]{{1,59}})")
"""A name with a dot, whose last part is no number: what browsers take for a number leads to a machine nearby.

Source: URL Standard, host parsing ("ends in a number").
"""
_PATH = re.compile(r"/(?:[A-Za-z0-9/._~!&()*+,;=:@?#-]|%[0-9A-Fa-f]{2}){0,6000}")
_NOT_IN_A_PATH = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9/._~!&()*+,;=:@?#%-]")
_PARTS = re.compile(r"(https?)://([^/?#\\@:]{1,253})(?::([0-9]{0,5}))?((?:[/?#].*)?)", re.IGNORECASE)
"""Scheme, host, port, and the rest. A backslash, which browsers read as a slash, and a user have no place before it."""
_USUAL_PORTS = {"http": 80, "https": 443}
_LAST_PORT = 65535

_NAMED_IN_WORDS = re.compile(r"(?:https?://|(?<![\w.@-])(?=www\.))([\w-]{1,63}(?:\.[\w-]{1,63}){1,10})", re.IGNORECASE)
_NOTHING_BUT_A_HOST = re.compile(r"([\w-]{1,63}(?:\.[\w-]{1,63}){0,9}\.([^\W\d_]{2,24}))(?:[/?#]\S*)?")
_AROUND = " .,;:!?()[]<>{}'\"“”‘’„«»"
_FILE = re.compile("csv|docx?|gif|html?|jpe?g|json|md|od[pst]|pdf|png|pptx?|rtf|svg|txt|xlsx?|xml", re.IGNORECASE)
"""What a name ends in that is the name of a file, not of a host."""


@dataclass(frozen=True, slots=True)
class PageAddress:
    """An address that can only be http or https to a host with a name, without a user.

    Args:
        scheme: "https" or "http".
        host: in lower case and ASCII; letters beyond that stand in it as Punycode, such as "xn--mller-kva.nl".
        path: from its first slash, with query and fragment; only ASCII, all else percent-encoded.
        port: None where it is the usual one.

    Raises:
        NotAWebAddress: if a part is not of that form.
    """

    scheme: str
    host: str
    path: str = "/"
    port: int | None = None

    def __post_init__(self) -> None:
        if self.scheme not in _USUAL_PORTS:
            raise NotAWebAddress(f"{self.scheme[:20]!r} is no scheme of a page on the web")
        if len(self.host) > _LONGEST_HOST or not _HOST.fullmatch(self.host):
            raise NotAWebAddress(f"{self.host[:80]!r} is not the name of a host on the web")
        if not _PATH.fullmatch(self.path):
            raise NotAWebAddress(f"{self.path[:80]!r} is not a path on the web")
        if self.port is not None and not 0 < self.port <= _LAST_PORT:
            raise NotAWebAddress(f"{self.port} is no port")

    def __str__(self) -> str:
        return f"{self.scheme}://{self.host}{'' if self.port is None else f':{self.port}'}{self.path}"

    @property
    def has_foreign_letters(self) -> bool:
        """Whether the name of its host has letters beyond a to z, many of which look like others."""
        return any(label.startswith("xn--") for label in self.host.split("."))


def parse_page_address(text: str) -> PageAddress:
    """Read an address as a document has it, and write it anew.

    Args:
        text: such as "https://www.Example.nl/a b?c=d#e"; blanks around it do not count.

    Returns:
        The address, of which the string is the only thing that is ever handed to a browser.

    Raises:
        NotAWebAddress: if it is of another scheme, names a user, or leads to no host with a name; if there is anything
            in it that cannot be seen.

    Source: URL Standard (percent-encoding, hosts); UTS 46 (names of hosts in other letters).
    """
    text = text.strip(" ")
    if len(text) > LONGEST or not text.isprintable() or "\ufffd" in text:
        raise NotAWebAddress(f"{text[:80]!r} is not an address that can be shown in full")
    parts = _PARTS.fullmatch(text)
    if parts is None:
        raise NotAWebAddress(f"{text[:80]!r} is not an address of a page on the web")
    scheme, host, port, path = parts.groups()
    number = int(port) if port else None
    scheme = scheme.lower()
    path = _NOT_IN_A_PATH.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), path)
    return PageAddress(
        scheme,
        _spell_host(host),
        path if path.startswith("/") else f"/{path}",
        None if number == _USUAL_PORTS[scheme] else number,
    )


def other_host_named(words: str, address: PageAddress) -> str:
    """The host that the words of a link name, where the link leads to another one.

    Args:
        words: of the link.
        address: to which it leads.

    Returns:
        The host as the words have it; "" where they name none, or the one to which the link leads.
    """
    found = _NAMED_IN_WORDS.search(words)
    if found is None:
        found = _NOTHING_BUT_A_HOST.fullmatch(words.strip(_AROUND))
        if found is None or _FILE.fullmatch(found[2]):
            return ""
    try:
        named = _spell_host(found[1]).removeprefix("www.")
    except NotAWebAddress:
        return found[1]
    return "" if address.host == named or address.host.endswith(f".{named}") else found[1]


def _spell_host(host: str) -> str:
    """A host in lower case and ASCII.

    Raises:
        NotAWebAddress: if it holds anything but letters, marks, digits, hyphens and dots.
    """
    if host.isascii():
        return host.lower()
    host = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", host).lower())
    return ".".join(map(_spell_label, host.split(".")))


def _spell_label(label: str) -> str:
    if label.isascii():
        return label
    for character in label:
        if not character.isalnum() and character != "-" and unicodedata.category(character)[0] != "M":
            raise NotAWebAddress(f"{label[:80]!r} is no part of the name of a host")
    return f"xn--{label.encode('punycode').decode('ascii')}"
