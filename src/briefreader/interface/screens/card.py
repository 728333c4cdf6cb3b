"""A card: what something is, and each place of this document that speaks of it."""

from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefreader.domain.span import Span
from briefreader.interface.entries import Entries
from briefreader.interface.widgets.entry_list import EntryList
from briefreader.interface.widgets.lines import KeyLine


class Answer(NamedTuple):
    """What the reader asked for on a card: one of the three.

    Args:
        place: go to a place.
        browse: open it in the web browser.
        copy: copy how it is cited.
    """

    place: Span | None = None
    browse: bool = False
    copy: bool = False


class CardScreen(ModalScreen[Answer | None]):
    """Explains something over the text, and lists its places.

    Args:
        content: what is said.
        places: each place with its sentence.
        spans: the places.
        cursor: index of the place on which the cursor stands first.
        web: whether there is something to open in the browser.
    """

    AUTO_FOCUS = "#places"
    CSS_PATH = "../styles/over.tcss"
    BINDINGS: ClassVar[list[Binding]] = [  # type: ignore[assignment]
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("space,pagedown,d", "move(5)", show=False),
        Binding("b,pageup,u", "move(-5)", show=False),
        Binding("g,home", "end(False)", show=False),
        Binding("G,end", "end(True)", show=False),
        Binding("enter", "choose", show=False),
        Binding("o", "answer('browse')", show=False),
        Binding("y", "answer('copy')", show=False),
        Binding("escape,q,H,backspace,K", "close", show=False),
    ]

    def __init__(self, content: Content, places: Entries, spans: tuple[Span, ...], cursor: int, *, web: bool) -> None:
        super().__init__()
        self._content = content
        self._entries = places
        self._spans = spans
        self._cursor = cursor
        self._web = web

    def compose(self) -> ComposeResult:
        """What it is above, the places below, the keys last."""
        with Vertical(id="card"):
            yield Static(self._content, id="explanation")
            yield EntryList(id="places")
            yield KeyLine(id="card-keys")

    def on_mount(self) -> None:
        """Fill it."""
        self.query_one("#places", EntryList).fill(self._entries, self._cursor)
        keys = [("Enter", "go to the place"), ("y", "copy"), ("Esc", "close")]
        if self._web:
            keys.insert(1, ("o", "browser"))
        self.query_one("#card-keys", KeyLine).show_keys(tuple(keys))

    def action_move(self, by: int) -> None:
        """Move the cursor over the places."""
        self.query_one("#places", EntryList).move_cursor(by)

    def action_end(self, last: bool) -> None:
        """Move the cursor to the first or the last place."""
        self.query_one("#places", EntryList).move_to_end(last=last)

    def action_choose(self) -> None:
        """Go to the place under the cursor."""
        self.query_one("#places", EntryList).choose()

    def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Go to the place that was chosen."""
        self.dismiss(Answer(place=self._spans[event.index]))

    def action_answer(self, what: str) -> None:
        """Close the card and ask for something."""
        if what == "copy":
            self.dismiss(Answer(copy=True))
        elif self._web:
            self.dismiss(Answer(browse=True))

    def action_close(self) -> None:
        """Close the card."""
        self.dismiss(None)
