"""`briefreader text`: the reflowed text of documents."""

from argparse import ArgumentTypeError, Namespace

from briefreader.cli.columns import wrap
from briefreader.cli.documents import Documents, Named, add_documents, show_each
from briefreader.cli.output import print_json, print_line
from briefreader.cli.parser import Parser

_NARROWEST, _WIDEST = 10, 10_000


def add_arguments(parser: Parser) -> None:
    """Tell the parser what the command takes."""
    add_documents(parser)
    parser.add_argument("--width", metavar="N", type=_width, help="wrap the paragraphs at N columns")


def run(arguments: Namespace) -> int:
    """Print the text of each document, and give the exit status."""
    width: int | None = arguments.width

    def show(named: Named, documents: Documents) -> bool:
        text = named.document.text
        if arguments.json:
            print_json({"text": text})
        elif width is None:
            print_line(text)
        else:
            for number, paragraph in enumerate(text.split("\n")):
                if number:
                    print_line("")
                for line in wrap(paragraph, width):
                    print_line(line)
        return True

    return show_each(arguments, show)


def _width(word: str) -> int:
    """Read a number of columns."""
    number = int(word) if word.isascii() and word.isdigit() and len(word) < 6 else 0
    if not _NARROWEST <= number <= _WIDEST:
        raise ArgumentTypeError(f"a width is a number of columns from {_NARROWEST} to {_WIDEST}")
    return number
