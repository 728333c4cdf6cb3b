"""The application: wiring of the screen to the terminal, to signals and to what goes wrong."""

import asyncio
import gc
import os
import signal
import sys
from collections.abc import Callable, Sequence
from functools import partial
from types import FrameType
from typing import Any, ClassVar

from textual.app import App
from textual.command import Provider
from textual.screen import Screen

from briefreader.interface.keymap import KeyMap, commands_with
from briefreader.interface.reading import Reading
from briefreader.interface.screens.reader.screen import ReaderScreen
from briefreader.interface.session import Session
from briefreader.interface.themes import THEMES, suited
from briefreader.library.ahead import ReadAhead
from briefreader.library.request import ReadingRequest
from briefreader.library.settings import Settings
from briefreader.library.work import Work

_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT)

_USUAL = Settings()

_PATIENCE = 0.1
"""Seconds for which the first document is waited for before the screen is shown without it."""


def _provider() -> type[Provider]:
    from briefreader.interface.palette import CommandProvider

    return CommandProvider


class BriefreaderApp(App[int]):
    """The terminal application.

    Args:
        session: opens documents and remembers places.
        reading: the document that is shown first.
        ahead: keys of the documents that going forward leads to.
        read_first: gets the document that is shown first, where `reading` is only awaited.
        settings: what the user set.

    Raises:
        SettingsError: if there is no such theme, command or key.
    """

    TITLE = "briefreader"
    CSS_PATH = "styles/briefreader.tcss"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_provider}

    def __init__(
        self,
        session: Session,
        reading: Reading,
        ahead: Sequence[str] = (),
        read_first: Callable[[Work], Reading] | None = None,
        settings: Settings = _USUAL,
    ) -> None:
        self._styled = ""
        super().__init__()
        self._read_first = read_first
        self._session = session
        self._first = reading
        self._ahead = ahead
        self._key_map = KeyMap(commands_with(settings.keys, settings.name))
        if ahead:
            session.troubles.append(
                self._key_map.tell(f"{{forward}} goes on to the next of {len(ahead) + 1} documents")
            )
        self._early = 0
        self.failure: Exception | None = None
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self._styled = suited(bool(os.environ.get("NO_COLOR")), settings)
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[Any]:
        """The reader's screen is the first one and stays."""
        return ReaderScreen(self._session, self._first, self._ahead, self._read_first, self._key_map)

    def get_css_variables(self) -> dict[str, str]:
        """The colours of the theme, for the styles; see `textual.app.App.get_css_variables`.

        The framework asks for them before there is a theme of ours too.
        """
        return super().get_css_variables() if self._styled else {}

    def refresh_css(self, animate: bool = True) -> None:
        """Read the styles again for another theme; see `textual.app.App.refresh_css`.

        The framework does it once before the first paint too, for the theme with which the styles were just read.
        """
        if self.theme != self._styled:
            self._styled = self.theme
            super().refresh_css(animate)

    def take_signals(self) -> None:
        """Let a signal that comes before the terminal is ready end the program once it is, and not in between."""
        for number in _SIGNALS:
            signal.signal(number, self._note_signal)

    def _note_signal(self, number: int, _: FrameType | None) -> None:
        self._early = self._early or number

    def on_mount(self) -> None:
        """Take the terminal up again only where it is still there.

        The system lets a program go on (SIGCONT) also when its terminal went away, behind SIGHUP; the framework would
        write to that terminal, and wait for ever until it is written.
        """
        resume = signal.getsignal(signal.SIGCONT)
        if not self.is_headless and callable(resume):
            signal.signal(signal.SIGCONT, partial(_go_on, resume))

    def on_ready(self) -> None:
        """Do what waited for the first paint: let memory be tidied again, and signals end the program in order."""
        gc.freeze()
        gc.enable()
        if not self.is_headless:
            self._heed_signals()

    def _heed_signals(self) -> None:
        """Let signals end the program so that the terminal is as it was before."""
        # The framework restores the terminal after Ctrl+Z, but does not paint it.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))
        loop = asyncio.get_running_loop()
        for number in _SIGNALS:
            loop.add_signal_handler(number, self._end, number)
        if self._early:
            self._end(self._early)

    def on_unmount(self) -> None:
        """Wait for nothing that is still being read."""
        self._session.stop_reading()

    def _end(self, number: int) -> None:
        self._keep_place()
        self.exit(return_code=128 + number)

    def _keep_place(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, ReaderScreen):
                screen.keep_place()

    def action_help_quit(self) -> None:
        """Say how to quit, where Ctrl+C was pressed."""
        for screen in self.screen_stack:
            if isinstance(screen, ReaderScreen):
                screen.notice(self._key_map.tell("{quit} quits; {copy} copies"))

    def _handle_exception(self, error: Exception) -> None:
        # The framework would print a traceback with the letter's text in it; the error is kept for `run` instead.
        if self.failure is None:
            self.failure = error
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._return_code = 1
        self._close_messages_no_wait()


def _go_on(resume: Callable[[int, FrameType | None], object], number: int, frame: FrameType | None) -> None:
    if sys.__stdin__ is not None and sys.__stdin__.isatty():
        resume(number, frame)


def run(request: ReadingRequest, first: ReadAhead) -> int:
    """Show documents until the reader quits.

    Args:
        request: what to show; going forward leads from one document to the next.
        first: the first document, which is being read already.

    Returns:
        The exit status: 0, or 128 + n after signal n.

    Raises:
        SourceError: if the first document cannot be read.
        SettingsError: if the user set a theme, a command or a key that is not there.
        Exception: an unexpected error that ended the program; the terminal is restored by then.
    """
    session = Session(request.library, request.state)
    session.troubles += request.refused
    shown, *others = request.documents
    ahead = [session.expect(found) for found in others]
    if first.answers_within(_PATIENCE):
        app = BriefreaderApp(session, session.take(shown, session.begin_work(), first), ahead, None, request.settings)
    else:
        awaited = Reading.awaited(shown.source.name.rpartition("/")[2])
        read_first = partial(session.take, shown, ahead=first)
        app = BriefreaderApp(session, awaited, ahead, read_first, request.settings)
    app.take_signals()
    app.run()
    session.close()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0
