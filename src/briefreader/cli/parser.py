"""The words of the command line: what is asked for, and by which command."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from briefreader import __version__
from briefreader.errors import BriefreaderError

_READING = """\
Read letters from government to parliament.

  briefreader [DOCUMENT…]      read; without a document, the one read last
  briefreader COMMAND …        print what is found in documents
"""

_DOCUMENTS = """\
A DOCUMENT is a file (PDF, XML, HTML, Word, OpenDocument, Markdown, plain text),
an identifier such as kst-27925-808 that the library holds, or - for standard
input. A file that is called as a command is reached by its path: ./outline.
"""

_EXAMPLES = """\
examples:
  briefreader letter.pdf
  briefreader kst-27925-808 --library ~/kamerstukken
  pdftotext letter.pdf - | briefreader -
  briefreader references --json letter.txt
"""


class Misuse(BriefreaderError):
    """The words of the command line make no sense."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are errors of ours."""

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong with the words, and where to read about them."""
        raise Misuse(f"{message}; see: {self.prog} --help")


def reading_parser(commands: Sequence[tuple[str, str]]) -> Parser:
    """The parser of the bare command.

    Args:
        commands: name and sentence of each command, for the help.
    """
    width = max(len(name) for name, _ in commands)
    listed = "".join(f"  {name:{width}}  {sentence}\n" for name, sentence in commands)
    parser = Parser(
        prog="briefreader",
        usage="briefreader [--library DIR] [DOCUMENT ...]\n       briefreader COMMAND [--help] ...",
        description=_READING + "\n" + _DOCUMENTS,
        epilog=f"commands:\n{listed}\n{_EXAMPLES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"briefreader {__version__}")
    add_library(parser)
    return parser


def command_parser(name: str, sentence: str, example: str) -> Parser:
    """The parser of a command, which takes documents; the command adds what else it takes.

    Args:
        name: of the command.
        sentence: what it prints.
        example: command lines, each with what it does.
    """
    parser = Parser(
        prog=f"briefreader {name}",
        description=f"{sentence}.\n\n{_DOCUMENTS}",
        epilog=f"examples:\n{example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    add_library(parser)
    return parser


def add_library(parser: Parser) -> None:
    """Let a parser take the folders of the library."""
    parser.add_argument(
        "--library",
        metavar="DIR",
        type=Path,
        action="append",
        default=[],
        help="folder with publications, in files called after their identifiers; may be given several times",
    )
