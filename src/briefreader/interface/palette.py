"""The commands in the command palette, made from the table of commands."""

from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from briefreader.interface.commands import Command, key_name
from briefreader.interface.keymap import KeyMap
from briefreader.interface.render import render_content
from briefreader.interface.screens.reader.parts import ReaderParts


class CommandProvider(Provider):
    """Finds commands by their sentences."""

    @property
    def _keymap(self) -> KeyMap:
        return self.screen.keymap if isinstance(self.screen, ReaderParts) else KeyMap()

    async def discover(self) -> Hits:
        """Every command, before anything is typed."""
        for command in self._keymap.commands:
            yield DiscoveryHit(self._told(command), partial(self._run, command))

    async def search(self, query: str) -> Hits:
        """The commands whose sentence matches."""
        matcher = self.matcher(query)
        for command in self._keymap.commands:
            score = matcher.match(command.sentence)
            if score > 0:
                shown = matcher.highlight(command.sentence) + self._keys(command)
                yield Hit(score, shown, partial(self._run, command), text=command.sentence)

    async def _run(self, command: Command) -> None:
        await self.screen.run_action(command.name)

    def _told(self, command: Command) -> Content:
        return render_content(command.sentence) + self._keys(command)

    def _keys(self, command: Command) -> Content:
        return render_content(("   " + key_name(command.keys[0]), "$text-muted"))
