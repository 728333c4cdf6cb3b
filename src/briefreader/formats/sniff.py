"""What a source is, by its content and never by its name."""

from briefreader.errors import SourceRefused, UnknownFormat
from briefreader.formats.decode import byte_order_mark
from briefreader.formats.markdown_marks import is_markdown
from briefreader.formats.markup import find_markup
from briefreader.formats.names import STANDARD_INPUT
from briefreader.formats.signatures import COMPOUND, COMPOUNDED, MARKED_UP, SIGNATURES, ZIP, ZIPPED, Signature
from briefreader.formats.source import Source

_SAMPLE = 1 << 16
_CONTROLS = bytes({*range(0x20), 0x7F} - {0x08, 0x09, 0x0A, 0x0C, 0x0D, 0x1B})
_NOT_CONTROLS = bytes(set(range(256)) - set(_CONTROLS))
_STRAY = 64


TEXT, MARKDOWN = "text", "markdown"
"""The readers of what has no signature."""


def find_reader(source: Source) -> str:
    """Name the reader of a source, or refuse what is not read.

    Args:
        source: the bytes.

    Returns:
        The name of its reader in the registry.

    Raises:
        UnknownFormat: if they are of a format that is not read, or of none.
        SourceRefused: if they are all blank.
    """
    if source.data.isspace():
        raise SourceRefused(f"cannot read {source.name}: there is nothing but blanks in it; name a file that has text")
    signature = recognise(source.data)
    if signature is not None and signature.reader is not None:
        return signature.reader
    if signature is not None:
        advice = signature.advice.format(name=_shell_name(source))
        raise UnknownFormat(f"cannot read {source.name}: it is {signature.what}, which is not read; {advice}")
    if _is_binary(source.data):
        raise UnknownFormat(f"cannot read {source.name}: it holds binary data and no text; name a document")
    return MARKDOWN if is_markdown(source.data) else TEXT


def recognise(data: bytes) -> Signature | None:
    """The format of some bytes, or None where it is plain text or unknown."""
    for signature in SIGNATURES:
        if data.startswith(signature.magic, signature.offset):
            return signature
    if data.startswith(COMPOUND):
        return next(signature for signature in COMPOUNDED if signature.magic in data)
    if data.startswith(ZIP):
        # The names of the parts stand before each of them, and all at the end.
        names = data[:_SAMPLE] + data[-_SAMPLE:]
        return next(signature for signature in ZIPPED if signature.magic in names)
    beginning = find_markup(data)
    return next((signature for signature in MARKED_UP if signature.magic == beginning), None)


def _is_binary(data: bytes) -> bool:
    """Whether there are more controls than a text can have by accident; escape sequences are not counted."""
    if byte_order_mark(data) is not None:
        return False
    sample = data[:_SAMPLE]
    controls = len(sample.translate(None, _NOT_CONTROLS))
    return controls > _STRAY + len(sample) // 100 or controls > 4 + len(sample) // 4


def _shell_name(source: Source) -> str:
    """The name of a source on a command line that the user may copy."""
    if source.path is None:
        return "-" if source.name == STANDARD_INPUT else "FILE"
    name = str(source.path)
    if name != source.name:
        return "FILE"
    import shlex  # only refusals name files

    return shlex.quote(f"./{name}" if name.startswith("-") else name)
