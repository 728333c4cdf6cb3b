"""A reader at work: the application on a document, with keys to press and a screen to look at."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from briefreader.interface.app import BriefreaderApp
from briefreader.interface.screens.reader.screen import ReaderScreen
from briefreader.interface.session import Session
from briefreader.library.folders import Library
from briefreader.library.opening import find_source
from briefreader.library.state import State

LETTER = Path(__file__).parents[2] / "documents" / "kamerbrief-navo-defensie-2021-10.txt"


def application(state: Path, *names: str | Path, library: Sequence[Path] = ()) -> BriefreaderApp:
    """The application on some documents.

    Args:
        state: a folder in which places are remembered.
        names: what to open; the bundled letter by default.
        library: folders in which cited documents are looked up.
    """
    shelves = Library(tuple(library))
    found = [find_source(str(name), shelves) for name in names or (LETTER,)]
    session = Session(shelves, State(state / "state.sqlite"))
    reading = session.take(found[0], session.begin_work())
    return BriefreaderApp(session, reading, [session.expect(other) for other in found[1:]])


class Reader:
    """Presses keys and looks at the screen."""

    def __init__(self, app: BriefreaderApp, pilot: "Pilot[int]") -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ReaderScreen:
        """The reader's screen, under whatever lies over it."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ReaderScreen))

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until all that follows has happened."""
        for key in keys:
            await self.pilot.press(key)
        await self.pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.press(*("space" if character == " " else character for character in text))

    async def settle(self) -> None:
        """Wait for the work behind the screen."""
        while self.screen.reading.analysis is None or not self.screen.reading.whole:
            await self.pilot.pause(0.01)
        await self.pilot.pause()

    def rows(self) -> list[str]:
        """What the whole screen shows, row by row."""
        width, height = self.app.size
        strips = self.app.screen._compositor.render_strips()
        return [strip.text[:width] for strip in strips[:height]]

    def shown(self) -> str:
        """What the whole screen shows."""
        return "\n".join(self.rows())

    def text(self) -> list[str]:
        """What the reading pane shows, row by row, without blanks around."""
        return list(self.lines())

    def lines(self) -> Iterator[str]:
        """The rows of `text`, each once it is asked for."""
        pane = self.screen.pane
        return (pane.render_line(row).text.strip(" ▐") for row in range(pane.size.height))

    def status(self) -> str:
        """What the status line says."""
        return self.screen.status.render_line(0).text.strip()

    def keys(self) -> str:
        """What the footer says."""
        return self.screen.keys.render_line(0).text.strip()

    def sidebar(self) -> str:
        """What the list in the sidebar shows."""
        entries = self.screen.entries
        return "\n".join(entries.render_line(row).text.rstrip() for row in range(entries.size.height))


@asynccontextmanager
async def reading(
    state: Path, *names: str | Path, library: Sequence[Path] = (), size: tuple[int, int] = (120, 40)
) -> AsyncIterator[Reader]:
    """Open documents in a terminal of some size, and wait until everything in the first one is found."""
    app = application(state, *names, library=library)
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await pilot.pause()
        await reader.settle()
        yield reader


async def step_to(reader: Reader, words: str) -> None:
    """Step with `l` until the current item is the one with these words."""
    text = reader.screen.reading.document.text
    for _ in range(len(reader.screen.reading.items)):
        await reader.press("l")
        current = reader.screen.reading.current
        if current and current.span.of(text) == words:
            return
    raise AssertionError(f"no item {words!r}")


def after(app: BriefreaderApp, keys: list[str]) -> "Callable[[Pilot[int]], Awaitable[None]]":
    """Presses keys once everything in the document is found."""

    async def look(pilot: "Pilot[int]") -> None:
        reader = Reader(app, pilot)
        await reader.settle()
        await reader.press(*keys)
        reader.screen.status.notice("")
        await pilot.pause()

    return look
