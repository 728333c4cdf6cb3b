"""Every error that briefreader raises on purpose.

BriefreaderError              what, where, and what to do, in one sentence
├── SourceError               a document cannot be opened or read
│   ├── SourceNotFound        no such file
│   ├── SourceRefused         a folder, a device, no permission, nothing in it
│   ├── UnknownFormat         binary data, or a format that is not read
│   ├── OverBudget            larger or deeper than what is read safely
│   └── ReadingStopped        the reader wanted it no longer
├── InvalidValue              a string that is not the value it should be
│   ├── NotAnIdentifier       no identifier of a publication
│   ├── NotADossier           no dossier number
│   └── NotAWebAddress        no address of a page on the web
├── GlossaryError             a row of a glossary that cannot be used
├── SettingsError             what the user set, and cannot be done
└── StateError                positions cannot be read or kept
"""


class BriefreaderError(Exception):
    """Base of all errors of ours; its text is one sentence for the user.

    Args:
        sentence: what is wrong, where, and what can be done, without a final full stop.
    """

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class SourceError(BriefreaderError):
    """A document cannot be opened or read."""


class SourceNotFound(SourceError):
    """There is no such file."""


class SourceRefused(SourceError):
    """The source is there, but is not something that is read."""


class UnknownFormat(SourceError):
    """The bytes are no format that is read."""


class OverBudget(SourceError):
    """The source is larger or deeper than what is read safely."""


class ReadingStopped(SourceError):
    """Reading was stopped before there was anything to show.

    Args:
        sentence: what was not read.
    """

    def __init__(self, sentence: str = "reading was stopped") -> None:
        super().__init__(sentence)


class InvalidValue(BriefreaderError):
    """A string is not the value that it should be."""


class NotAnIdentifier(InvalidValue):
    """A string is no identifier of a publication."""


class NotADossier(InvalidValue):
    """A string is no dossier number."""


class NotAWebAddress(InvalidValue):
    """A string is no address of a page on the web, or not of the kind that is wanted."""


class GlossaryError(BriefreaderError):
    """A row of a glossary cannot be used."""


class SettingsError(BriefreaderError):
    """Something that the user set cannot be done."""


class StateError(BriefreaderError):
    """Positions and marks cannot be read or kept."""
