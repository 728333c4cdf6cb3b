"""`briefreader outline`: what is known of documents, and their sections."""

from argparse import Namespace
from collections.abc import Sequence

from briefreader.cli.columns import align
from briefreader.cli.documents import Documents, Named, add_documents, show_each
from briefreader.cli.output import print_json, print_line
from briefreader.cli.parser import Parser
from briefreader.domain.document import Metadata, told_of_reading
from briefreader.domain.section import Section, walk_sections


def add_arguments(parser: Parser) -> None:
    """Tell the parser what the command takes."""
    add_documents(parser)


def run(arguments: Namespace) -> int:
    """Print the outline of each document, and give the exit status."""
    return show_each(arguments, _print_json if arguments.json else _print_lines)


def _print_json(named: Named, documents: Documents) -> bool:
    document = named.document
    print_json({"document": _known(document.metadata), "sections": _tree(document.sections)})
    return bool(document.sections)


def _known(metadata: Metadata) -> dict[str, object]:
    """What is known of a document, in the words of the contract; null where nothing is."""
    return {
        "title": metadata.title,
        "date": metadata.date.isoformat() if metadata.date else None,
        "identifier": metadata.identifier.canonical if metadata.identifier else None,
        "source": metadata.source,
        "addressee": metadata.addressee,
        "subject": metadata.subject,
        "signature": list(metadata.signature),
        "enclosures": list(metadata.enclosures),
    }


def _tree(sections: Sequence[Section]) -> list[dict[str, object]]:
    """The sections as nested objects, made without recursion."""
    top: list[dict[str, object]] = []
    pending = [(sections, top)]
    while pending:
        level, into = pending.pop()
        for section in level:
            below: list[dict[str, object]] = []
            into.append(
                {
                    "title": section.title,
                    "level": section.level,
                    "start": section.span.start,
                    "end": section.span.end,
                    "paragraphs": section.paragraphs,
                    "sections": below,
                }
            )
            pending.append((section.sections, below))
    return top


def _print_lines(named: Named, documents: Documents) -> bool:
    documents.print_name(named)
    metadata, sections = named.document.metadata, list(walk_sections(named.document.sections))
    identifier = metadata.identifier
    known = [
        ("title", metadata.title),
        ("identifier", f"{identifier.canonical} ({identifier.label})" if identifier else ""),
        ("date", metadata.date.isoformat() if metadata.date else ""),
        ("addressee", metadata.addressee or ""),
        ("subject", metadata.subject or ""),
        ("signature", ", ".join(metadata.signature)),
        ("enclosures", ", ".join(metadata.enclosures)),
        ("source", metadata.source),
        ("pages", str(metadata.pages or "")),
        ("read", "; ".join(told_of_reading(metadata))),
        *(("comment", comment) for comment in metadata.comments),
    ]
    for line in align([row for row in known if row[1]]):
        print_line(line)
    print_line("")
    width = max((len(str(section.paragraphs)) for section in sections), default=1)
    for section in sections:
        print_line(f"{section.paragraphs:{width + 2}}  {'  ' * (section.level - 1)}{section.name}")
    if documents.several:
        print_line("")
    return bool(sections)
