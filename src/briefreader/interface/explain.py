"""What a peek and a card say of an item, in words."""

from textual.content import Content

from briefreader.domain.citation import Reference
from briefreader.domain.document import Document, Footnote
from briefreader.domain.term import Term, TermSource, TermUse
from briefreader.interface.list_words import Standing, times
from briefreader.interface.publication_words import describe_publication
from briefreader.interface.render import render_content

_SOURCES = {
    TermSource.DOCUMENT: "defined in this document",
    TermSource.USER: "from your glossary",
    TermSource.BUNDLED: "from the glossary",
    TermSource.UNKNOWN: "not in any glossary",
}
_QUIET = "$text-muted"
_STRONG = "bold"

Part = str | tuple[str, str]


def _sense(term: Term) -> list[Part]:
    parts: list[Part] = []
    for expansion in (term.dutch, term.english):
        if expansion:
            parts += ["\n", expansion]
    if term.description:
        parts += ["\n", (term.description, _QUIET)]
    return parts


def explain_term(use: TermUse, *, short: bool) -> Content:
    """What a term means.

    Args:
        use: the term with its mentions.
        short: for a peek; else with every fact, for a card.
    """
    parts: list[Part] = [(use.abbreviation, _STRONG), (f"   {_SOURCES[use.term.source]}", _QUIET)]
    if use.term.source is TermSource.UNKNOWN:
        parts += ["\n", "Nobody explains this abbreviation here."]
    senses = [term for term in use.senses if term.source is not TermSource.UNKNOWN]
    for number, term in enumerate(senses):
        if number:
            parts += ["\n\n", (f"or {_SOURCES[term.source]}", _QUIET)]
        parts += _sense(term)
        if not short and term.origin:
            parts += ["\n", (f"Source: {term.origin}", _QUIET)]
    parts += ["\n", (times(len(use.mentions), "mention"), _QUIET)]
    return render_content(*parts)


def explain_reference(reference: Reference, standing: Standing, url: str, *, short: bool) -> Content:
    """What a cited publication is, and whether it can be read here.

    Args:
        reference: what is cited.
        standing: whether the library holds it.
        url: its official address.
        short: for a peek; else with its address and spelling, for a card.
    """
    identifier = reference.identifier
    parts: list[Part] = [(identifier.label, _STRONG)]
    if reference.title:
        parts += ["\n", reference.title]
    parts += ["\n", (describe_publication(identifier), _QUIET)]
    if not short:
        from briefreader.domain.copies import copies_of  # not before a card is shown

        parts += ["\n", (f"{identifier.canonical} · {url}", _QUIET)]
        copies = copies_of(identifier)
        if copies.pdf or copies.xml:
            parts += ["\n", (f"as a file · {copies.pdf or copies.xml}", _QUIET)]
    resolved = sum(citation.resolved for citation in reference.citations)
    told = f"cited {times(len(reference.citations), 'time')}"
    if resolved:
        told += f", {resolved} of them in other words"
    parts += ["\n", (f"{told} · {standing.words}", _QUIET)]
    cut = sum(citation.truncated for citation in reference.citations)
    if cut:
        parts += ["\n", (f"The range was cut: {cut} more papers are named", _QUIET)]
    return render_content(*parts)


def explain_note(document: Document, note: Footnote) -> Content:
    """What a footnote says."""
    text = note.span.of(document.text).removeprefix(note.number).strip()
    return render_content((f"Note {note.number}", _STRONG), "\n", text)
