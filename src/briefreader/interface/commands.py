"""The table of commands: footer, help, palette and key map are all made from it."""

from enum import StrEnum
from typing import NamedTuple


class Focus(StrEnum):
    """Where the keyboard is; the footer shows what works there."""

    READING = "reading"
    LIST = "list"
    SEARCH = "search"
    LABELS = "labels"


class Command(NamedTuple):
    """One thing that a reader can ask for.

    Args:
        name: its id, by which a key map can change its keys, and the name of the screen's action.
        keys: in the words of the framework, the first one is the one shown.
        title: one or two words for the footer.
        sentence: what it does, for help and palette.
        group: the heading under which help lists it.
        footer: where the footer shows it.
        always: whether it keeps its place at the right end of the footer, however narrow the screen.
    """

    name: str
    keys: tuple[str, ...]
    title: str
    sentence: str
    group: str
    footer: frozenset[Focus] = frozenset()
    always: bool = False


_READING = frozenset({Focus.READING})
_LIST = frozenset({Focus.LIST})
_BOTH = frozenset({Focus.READING, Focus.LIST})

COMMANDS: tuple[Command, ...] = (
    Command("line_down", ("j", "down"), "down", "Scroll one line down", "Read"),
    Command("line_up", ("k", "up"), "up", "Scroll one line up", "Read"),
    Command("page_down", ("space", "pagedown"), "page", "Scroll one page down", "Read"),
    Command("page_up", ("b", "pageup"), "page up", "Scroll one page up", "Read"),
    Command("half_down", ("d",), "half", "Scroll half a page down", "Read"),
    Command("half_up", ("u",), "half up", "Scroll half a page up", "Read"),
    Command("document_start", ("g", "home"), "start", "Go to the start of the document", "Read"),
    Command("document_end", ("G", "end"), "end", "Go to the end of the document", "Read"),
    Command("next_section", ("]",), "section", "Go to the next section", "Read", _READING),
    Command("previous_section", ("[",), "section up", "Go to the previous section", "Read"),
    Command("next_paragraph", ("}",), "paragraph", "Go to the next paragraph", "Read"),
    Command("previous_paragraph", ("{",), "paragraph up", "Go to the previous paragraph", "Read"),
    Command("table_right", (">",), "table right", "Scroll a wide table to the right", "Read"),
    Command("table_left", ("<",), "table left", "Scroll a wide table to the left", "Read"),
    Command("search", ("/",), "search", "Search in the document, as you type", "Find", _BOTH),
    Command("next_match", ("n",), "next", "Go to the next match", "Find"),
    Command("previous_match", ("N",), "previous", "Go to the previous match", "Find"),
    Command("labels", ("f",), "labels", "Label every citation, link, term and note on screen", "Understand", _READING),
    Command("next_item", ("l", "right"), "item", "Go to the next citation, link, term or note", "Understand", _READING),
    Command("previous_item", ("h", "left"), "item up", "Go to the previous citation, link, term or note", "Understand"),
    Command("peek", ("K",), "peek", "Explain the current item without leaving the line", "Understand", _READING),
    Command("follow", ("enter",), "open", "Open the current item", "Understand", _BOTH),
    Command(
        "about", ("i",), "about", "Show what is known of the document: number, date, addressee, subject", "Understand"
    ),
    Command("browse", ("o",), "browser", "Open the reference or the link in the web browser", "Understand"),
    Command("back", ("H", "backspace", "ctrl+o"), "back", "Go back to where you were", "Come back", _READING),
    Command("forward", ("L",), "forward", "Go forward again", "Come back"),
    Command("sections", ("s",), "sections", "Go to the sections, or hide them", "Panes"),
    Command("references", ("r",), "references", "List the references", "Panes", _READING),
    Command("terms", ("t",), "terms", "List the terms, with what they mean", "Panes", _READING),
    Command("notes", ("v",), "notes", "List the notes", "Panes"),
    Command("next_pane", ("tab",), "pane", "Go to the next pane", "Panes", _LIST),
    Command("previous_pane", ("shift+tab",), "pane back", "Go to the previous pane", "Panes"),
    Command("copy", ("y",), "copy", "Copy the selection, or the current item", "Take along"),
    Command("copy_quotation", ("Y",), "quote", "Copy a quotation with its place", "Take along"),
    Command("next_theme", ("T",), "theme", "Change the theme: dark, light or monochrome", "Program"),
    Command(
        "read_again", ("R",), "read again", "Read the rest after all, or the file anew where it changed", "Program"
    ),
    Command("leave", ("escape",), "back to the text", "Close what is open, and go back to the text", "Program", _LIST),
    Command("suspend", ("ctrl+z",), "suspend", "Suspend the program", "Program"),
    Command("palette", ("ctrl+p",), "commands", "Find a command by its name", "Program"),
    Command("help", ("?", "f1"), "help", "Show all keys", "Program", _BOTH, True),
    Command("quit", ("q", "ctrl+q"), "quit", "Quit; the place is kept", "Program", _BOTH, True),
)
"""Every command, in the order in which help lists it."""

_KEY_NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "backspace": "Backspace",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "tab": "Tab",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "delete": "Del",
    "insert": "Ins",
}


def key_parts(key: str) -> tuple[list[str], str]:
    """The keys that are held, and the one that is pressed: "ctrl" and "+" of "ctrl++"."""
    held, plus, last = key[:-1].rpartition("+")
    return held.split("+") if plus else [], last + key[-1:]


def key_name(key: str) -> str:
    """How a key is called on the screen."""
    if len(key) == 1:
        return key
    held, last = key_parts(key)
    shown = _KEY_NAMES.get(last) or (last.upper() if held or last[0] == "f" else last)
    return "+".join([*(name.capitalize() for name in held), shown])
