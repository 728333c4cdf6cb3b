"""The single lines of the screen: status, footer, and the names of the sidebar's tabs."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefreader.interface.commands import Command, key_name
from briefreader.interface.looks import Look
from briefreader.interface.render import Piece, cells, render_strip, truncate, two_ends
from briefreader.interface.widgets.drawn import Drawn


class StatusLine(Drawn):
    """Where the reader is: document, section, paragraph, percentage, match; and for a while what just happened."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._title = ""
        self._place = ""
        self._right = ""
        self._notice = ""

    def tell(self, title: str, place: str, right: str) -> None:
        """Say where the reader is.

        Args:
            title: of the document.
            place: the section and paragraph.
            right: what stands at the right end: match, page, percentage.
        """
        told = (title, place, right)
        if told != (self._title, self._place, self._right):
            self._title, self._place, self._right = told
            self.refresh()

    def notice(self, sentence: str) -> None:
        """Say what just happened, in place of where the reader is; an empty string ends it."""
        if sentence != self._notice:
            self._notice = sentence
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line; see `textual.widget.Widget.render_line`."""
        quiet = self.style(Look.QUIET)
        strong = self.style(Look.STRONG)
        if self._notice:
            left: list[Piece] = [(f" {self._notice}", self.style(Look.NOTICE))]
        else:
            # What is counted matters most, then the place; the title gives way first, but never whole.
            room = max(0, self.size.width - cells(self._right) - 4)
            title = truncate(self._title, max(min(room // 3, cells(self._title)), room - cells(self._place) - 3))
            place = truncate(self._place, max(0, room - cells(title) - 3))
            left = [(f" {title}", strong), (f" · {place}" if place else "", quiet)]
        right: list[Piece] = [(f"{self._right} ", quiet)] if self._right else []
        return two_ends(left, right, self.size.width, self._ground)


class KeyLine(Drawn):
    """The keys that work where the keyboard is."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._hints: tuple[tuple[str, str], ...] = ()
        self._always: tuple[tuple[str, str], ...] = ()

    def show_keys(self, extra: tuple[tuple[str, str], ...], commands: Sequence[Command] = ()) -> None:
        """Show the keys of commands, behind some that come first, each with what it does."""
        told = [(key_name(command.keys[0]), command.title, command.always) for command in commands]
        hints = extra + tuple((key, title) for key, title, always in told if not always)
        always = tuple((key, title) for key, title, always in told if always)
        if (hints, always) != (self._hints, self._always):
            self._hints, self._always = hints, always
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line; see `textual.widget.Widget.render_line`."""
        key_style = self.style(Look.KEY)
        quiet = self.style(Look.QUIET)
        right = [piece for key, title in self._always for piece in ((f"{key} ", key_style), (f"{title} ", quiet))]
        room = self.size.width - sum(cells(text) for text, _ in right) - 2
        left: list[Piece] = [(" ", Style.null())]
        for key, title in self._hints:
            size = cells(key) + cells(title) + 3
            if size > room:
                break
            left += [(key, key_style), (f" {title}  ", quiet)]
            room -= size
        return two_ends(left, right, self.size.width, self._ground)


class _TabPlace(NamedTuple):
    """A tab with its cells."""

    name: str
    text: str
    row: int
    start: int
    end: int


class TabLine(Drawn):
    """The names of the sidebar's tabs with their counts."""

    class Picked(Message):
        """A tab was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._tabs: tuple[tuple[str, str], ...] = ()
        self._active = ""

    def show_tabs(self, tabs: tuple[tuple[str, str], ...], active: str) -> None:
        """Show tabs.

        Args:
            tabs: the name of each, and what stands behind it, such as a count.
            active: name of the one that is open.
        """
        if (tabs, active) != (self._tabs, self._active):
            self._tabs, self._active = tabs, active
            self._fit()

    def on_resize(self) -> None:
        """Take a second row where the tabs need it."""
        self._fit()

    def _fit(self) -> None:
        if not self.size.width:  # it is not laid out yet; the styles know how high it usually is
            return
        places = self._places()
        self.styles.height = (places[-1].row if places else 0) + 2
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one row; see `textual.widget.Widget.render_line`."""
        active = self.style(Look.ACTIVE)
        quiet = self.style(Look.QUIET)
        pieces: list[Piece] = []
        for place in self._places():
            if place.row == y:
                pieces += [(place.text, active if place.name == self._active else quiet), ("  ", Style.null())]
        return render_strip(pieces, self.size.width, self._ground)

    def _places(self) -> list[_TabPlace]:
        """Where each tab stands; those that find no room go to the next row."""
        places: list[_TabPlace] = []
        row = at = 0
        for name, count in self._tabs:
            text = f"{name} {count}".strip()
            size = cells(text)
            if at and at + size > self.size.width:
                row, at = row + 1, 0
            places.append(_TabPlace(name, text, row, at, at + size))
            at += size + 2
        return places

    def on_click(self, event: events.Click) -> None:
        """Open the tab that was clicked."""
        for place in self._places():
            if place.row == event.y and place.start <= event.x < place.end:
                self.post_message(self.Picked(place.name))
