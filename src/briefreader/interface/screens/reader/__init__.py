"""The reader's screen: section tree, reading pane, sidebar, status and keys."""
