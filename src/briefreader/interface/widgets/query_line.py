"""The line in which a query is typed."""

from textual import events
from textual.widgets import Input

from briefreader.interface.widgets.keys import KeysToScreen


class QueryLine(Input, KeysToScreen):
    """An input line that is edited by the keys that its screen hands to it."""

    DEFAULT_CSS = """
    QueryLine, QueryLine:focus {
        background: $panel;
        height: 1;
        padding: 0 1;
        border: none;
    }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(placeholder="Search", id=id, compact=True, select_on_focus=False)

    async def edit(self, event: events.Key) -> bool:
        """Type a character, move the cursor, or delete; returns whether the key means any of it."""
        if event.is_printable and event.character:
            await self._on_key(event)
            return True
        for binding in self._bindings.key_to_bindings.get(event.key, ())[:1]:
            await self.run_action(binding.action)
            return True
        return False
