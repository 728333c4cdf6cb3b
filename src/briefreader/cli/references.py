"""`briefreader references`: the publications that documents cite."""

from argparse import Namespace

from briefreader.analysis.analyse import analyse
from briefreader.cli.columns import align
from briefreader.cli.documents import Documents, Named, add_documents, places_of, show_each
from briefreader.cli.output import print_json, print_line
from briefreader.cli.parser import Parser
from briefreader.domain.citation import Citation, Reference
from briefreader.domain.document import Document
from briefreader.domain.identifier import address_of
from briefreader.domain.locator import locate
from briefreader.domain.term import Glossary


def add_arguments(parser: Parser) -> None:
    """Tell the parser what the command takes."""
    add_documents(parser)


def run(arguments: Namespace) -> int:
    """Print the references of each document, and give the exit status."""

    def show(named: Named, documents: Documents) -> bool:
        references = analyse(named.document, Glossary(())).references  # no terms are asked for
        if arguments.json:
            print_json({"references": [_value(reference, named.document, documents) for reference in references]})
        else:
            _print_lines(references, named, documents)
        return bool(references)

    return show_each(arguments, show)


def _value(reference: Reference, document: Document, documents: Documents) -> dict[str, object]:
    identifier = reference.identifier
    return {
        "identifier": identifier.canonical,
        "kind": identifier.kind.value,
        "label": identifier.label,
        "url": str(address_of(identifier)),
        "title": reference.title,
        "in_library": documents.library.holds(identifier),
        "citations": [_citation(citation, document) for citation in reference.citations],
    }


def _citation(citation: Citation, document: Document) -> dict[str, object]:
    return {
        "text": citation.span.of(document.text),
        "start": citation.span.start,
        "end": citation.span.end,
        "locator": str(locate(document, citation.span.start)),
        "resolved": citation.resolved,
    }


def _print_lines(references: tuple[Reference, ...], named: Named, documents: Documents) -> None:
    rows = [
        (
            reference.identifier.canonical,
            reference.identifier.label,
            "in library" if documents.library.holds(reference.identifier) else "-",
            places_of(named.document, [citation.span for citation in reference.citations]),
        )
        for reference in references
    ]
    documents.print_name(named)
    for line in align(rows):
        print_line(line)
