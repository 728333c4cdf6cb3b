"""`briefreader glossary`: the abbreviations that documents use, and what they mean."""

from argparse import Namespace

from briefreader.analysis.analyse import analyse
from briefreader.cli.columns import align
from briefreader.cli.documents import Documents, Named, add_documents, places_of, show_each
from briefreader.cli.output import complain, print_json, print_line
from briefreader.cli.parser import Parser
from briefreader.domain.document import Document
from briefreader.domain.locator import locate
from briefreader.domain.term import Glossary, TermUse
from briefreader.errors import GlossaryError
from briefreader.glossary.bundled import load_bundled
from briefreader.glossary.load import load_glossary


def add_arguments(parser: Parser) -> None:
    """Tell the parser what the command takes."""
    add_documents(parser)


def run(arguments: Namespace) -> int:
    """Print the terms of each document, and give the exit status."""
    glossary = _load()

    def show(named: Named, documents: Documents) -> bool:
        terms = analyse(named.document, glossary).terms
        if arguments.json:
            print_json({"terms": [_value(use, named.document) for use in terms]})
        else:
            documents.print_name(named)
            for line in align([_row(use, named.document) for use in terms]):
                print_line(line)
        return bool(terms)

    return show_each(arguments, show)


def _load() -> Glossary:
    """The glossary of the user before the bundled one; a row that is bad is told, and only the bundled one used."""
    try:
        return load_glossary()
    except GlossaryError as error:
        complain(error.sentence)
        return load_bundled()


def _value(use: TermUse, document: Document) -> dict[str, object]:
    term = use.term
    return {
        "abbreviation": term.abbreviation,
        "expansions": {"nl": term.dutch, "en": term.english},
        "description": term.description,
        "source": term.source.value,
        "mentions": [
            {
                "text": mention.span.of(document.text),
                "start": mention.span.start,
                "end": mention.span.end,
                "locator": str(locate(document, mention.span.start)),
            }
            for mention in use.mentions
        ],
    }


def _row(use: TermUse, document: Document) -> tuple[str, str, str, str]:
    names = dict.fromkeys(name for name in (use.term.dutch, use.term.english) if name)
    places = places_of(document, [mention.span for mention in use.mentions])
    return use.abbreviation, use.term.source.value, " / ".join(names) or "-", places
