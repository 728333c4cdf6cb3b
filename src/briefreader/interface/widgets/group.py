"""A part of the screen that holds panes and shows nothing itself."""

from textual.widget import Widget


class Group(Widget):
    """Holds panes; its own lines are blank, so that the framework need not draw what they cover."""

    BLANK = True
