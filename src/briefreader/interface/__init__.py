"""The screen: it draws values, and finds nothing in text itself."""
