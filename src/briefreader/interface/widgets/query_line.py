"""The line in which a query is typed."""

from collections.abc import Awaitable, Callable

from textual import events
from textual.widgets import Input

_OURS = frozenset({"enter", "escape", "up", "down", "tab", "shift+tab"})


class QueryLine(Input):
    """An input line that hands on the keys that are commands, in the order in which they were typed.

    Args:
        press: does what a key asks for on the screen.
        is_open: whether a query is being typed; keys that come after its end are commands again.
    """

    DEFAULT_CSS = """
    QueryLine, QueryLine:focus {
        background: $panel;
        height: 1;
        padding: 0 1;
        border: none;
    }
    """

    def __init__(
        self,
        press: Callable[[events.Key], Awaitable[None]],
        is_open: Callable[[], bool],
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(placeholder="Search", id=id, compact=True, select_on_focus=False)
        self._press = press
        self._is_open = is_open

    async def _on_key(self, event: events.Key) -> None:
        if event.key in _OURS or not self._is_open():
            event.stop()
            event.prevent_default()
            await self._press(event)
        else:
            await super()._on_key(event)
