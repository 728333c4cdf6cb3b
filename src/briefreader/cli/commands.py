"""The commands, by name; the module of one is loaded only when it is asked for."""

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

if TYPE_CHECKING:
    from argparse import Namespace
    from typing import Protocol

    from briefreader.cli.parser import Parser

    class CommandModule(Protocol):
        """The module of a command."""

        def add_arguments(self, parser: "Parser") -> None:
            """Tell the parser what the command takes."""

        def run(self, arguments: "Namespace") -> int:
            """Do it, and give the exit status."""


class Command(NamedTuple):
    """A command.

    Args:
        name: the word that asks for it.
        sentence: what it prints, without a full stop.
        example: for its help: command lines, each with what it does.
    """

    name: str
    sentence: str
    example: str


COMMANDS = (
    Command(
        "outline",
        "Print what is known of documents, and their sections",
        "  briefreader outline letter.txt\n  briefreader outline --json a.txt b.txt\n",
    ),
    Command(
        "text",
        "Print the reflowed text of documents, one paragraph a line",
        "  briefreader text letter.txt | grep -n veiligheid\n  briefreader text --width 72 letter.txt\n",
    ),
    Command(
        "references",
        "Print the publications that documents cite",
        "  briefreader references letter.txt\n  briefreader references --library ~/kamerstukken letter.txt\n",
    ),
    Command(
        "glossary",
        "Print the abbreviations that documents use, and what they mean",
        "  briefreader glossary letter.txt\n  briefreader glossary --json letter.txt\n",
    ),
    Command(
        "search",
        "Print the places in documents that answer a query",
        "  briefreader search 'hybride dreigingen' letter.txt\n  briefreader search --json SACEUR *.txt\n",
    ),
)


def run_command(words: Sequence[str]) -> int:
    """Do what the command line asks for.

    A command may stand after options of the library. Every other first word is a document to be read.

    Args:
        words: after the name of the program.

    Returns:
        The exit status.

    Raises:
        BriefreaderError: if the words make no sense, or what they name cannot be had.
    """
    index = _first_word(words)
    command = next((c for c in COMMANDS if index < len(words) and c.name == words[index]), None)
    if command is None and not any(word.startswith("-") and word != "-" for word in words):
        from briefreader.cli.read import read

        return read(words)  # a parser would find no option, and loading it takes a twentieth of the time to the text
    from briefreader.cli.parser import command_parser, reading_parser

    if command is None:
        module, parser = _load("read"), reading_parser([(c.name, c.sentence) for c in COMMANDS])
    else:
        module, parser = _load(command.name), command_parser(*command)
        words = [*words[:index], *words[index + 1 :]]
    module.add_arguments(parser)
    try:
        arguments = parser.parse_args(words)
    except SystemExit as stop:  # the help or the version was printed
        return int(stop.code or 0)
    return module.run(arguments)


def _load(name: str) -> "CommandModule":
    return cast("CommandModule", import_module(f"briefreader.cli.{name}"))


def _first_word(words: Sequence[str]) -> int:
    """Index of the first word that is no option of the library."""
    index = 0
    while index < len(words) and words[index].startswith("--library"):
        index += 1 if "=" in words[index] else 2
    return index
