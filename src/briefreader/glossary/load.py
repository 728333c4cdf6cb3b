"""The glossary that documents are read with."""

from briefreader.domain.term import Glossary
from briefreader.glossary.bundled import load_bundled
from briefreader.glossary.user import load_user, user_glossary_path


def load_glossary() -> Glossary:
    """The user's own terms, and behind them the bundled ones.

    Raises:
        GlossaryError: if the user's file cannot be used; `load_bundled` still can.
    """
    return load_user(user_glossary_path()).joined(load_bundled())
