"""What a peek, a card and the status line say of a link, in words. Loaded when the first one is asked about."""

from textual.content import Content

from briefreader.domain.document import Document, Link
from briefreader.domain.page_address import PageAddress, other_host_named, parse_page_address
from briefreader.errors import NotAWebAddress
from briefreader.interface.list_words import times
from briefreader.interface.render import render_content

_QUIET = "$text-muted"
_STRONG = "bold"
_WARNING = "bold $warning"


def page_of(link: Link) -> PageAddress | None:
    """The page to which a link leads, or None where it leads to none; then it is never opened."""
    try:
        return parse_page_address(link.target)
    except NotAWebAddress:
        return None


def spelled_target(link: Link) -> str:
    """Where a link leads: the very address that would be opened, else what the document has."""
    address = page_of(link)
    return str(address) if address else link.target


def explain_link(document: Document, link: Link, *, keys: str = "", alike: int = 0) -> Content:
    """Where a link leads, with all that could deceive about it.

    Args:
        document: in which it stands.
        link: what is asked about.
        keys: which keys do something with it, for a peek.
        alike: how many links of the document lead there, for a card; 0 for a peek.
    """
    address = page_of(link)
    if address is None:
        parts: list[str | tuple[str, str]] = [("A link that is never opened", _STRONG), "\n", link.target]
        parts += ["\n", ("It leads to no page on the web", _QUIET)]
    else:
        parts = [("Link to ", _QUIET), (address.host, _STRONG), "\n", str(address)]
        named = other_host_named(link.span.of(document.text), address)
        if named:
            parts += ["\n", (f"Its words name another host: {named}", _WARNING)]
        if address.has_foreign_letters:
            parts += ["\n", ("Its host has letters beyond a to z, which may look like others", _WARNING)]
        if keys:
            parts += ["\n", (keys, _QUIET)]
    if alike:
        parts += ["\n", (f"linked {times(alike, 'time')}", _QUIET)]
    return render_content(*parts)


def told_of_link(document: Document, link: Link) -> str:
    """Where a link leads, for the status line: the host first, as the end may be cut."""
    address = page_of(link)
    if address is None:
        return f"A link that is never opened: {link.target}"
    named = other_host_named(link.span.of(document.text), address)
    return f"Link to {address.host}{f', though its words name {named}' if named else ''} · {address}"
