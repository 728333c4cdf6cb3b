"""Keys go to the screen, whichever of its widgets has the keyboard."""

from textual import events
from textual.widget import Widget


class KeysToScreen(Widget):
    """A widget whose keys go to its screen at once.

    Each widget has a queue of its own. Keys that waited in two of them, while the keyboard went from one to the other,
    would overtake each other.
    """

    def _forward_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and not event.is_forwarded:
            event._set_forwarded()
            self.screen.post_message(event)
        else:
            super()._forward_event(event)
