"""The glossary that comes with the program."""

import hashlib
from importlib.resources import files

from briefreader.domain.term import Glossary, TermSource
from briefreader.glossary.rows import read_checked_rows


def load_bundled() -> Glossary:
    """Load the bundled glossary.

    Returns:
        Its terms in the order of the file; its version is a hash of the content.
    """
    data = files("briefreader.glossary").joinpath("bundled.tsv").read_bytes()
    version = hashlib.blake2b(data, digest_size=8).hexdigest()
    return Glossary(read_checked_rows(data.decode("utf-8"), TermSource.BUNDLED), version)
