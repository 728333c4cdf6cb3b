"""What a document holds cannot steer the terminal, hide from the reader, or stop the program."""

import contextlib
import io
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.cli.main import main
from briefreader.errors import BriefreaderError
from briefreader.formats.registry import open_document, read_document
from briefreader.formats.source import Source

HOSTILE = {
    "colours": "\x1b[31mrood\x1b[0m en verder",
    "title": "\x1b]0;gestolen\x07 tekst",
    "clipboard": "\x1b]52;c;cm0gLXJmIC8=\x07 tekst",
    "link": "\x1b]8;;https://evil.example\x1b\\klik\x1b]8;;\x1b\\ hier",
    "c1": "\x9b31m \x9d0;x\x9c \x90q\x9c tekst",
    "reset": "\x1bc\x1b[6n\x1b[2J tekst",
    "nul": "een\x00twee\x00drie, en daarna een lange gewone zin",
    "backspace": "verworpen\x08\x08\x08\x08\x08\x08\x08\x08\x08aanvaard",
    "return": "Het voorstel is verworpen.\rHet voorstel is aanvaard.",
    "bidi": "toegang \u202e\u2066neddowrev\u2069\u202c tekst",
    "separators": "een\u2028twee\u2029drie",
    "tags": "vlag \U000e0067\U000e0062\U000e007f tekst",
    "zero width": "a\u200bb\u200cc\u200dd\ufeff\u2060 tekst",
    "markup": "[sic] [/] [/bold] [naam] [@click=app.quit]x[/] [red]rood[/red]",
    "noncharacters": "a\ufdd0b\uffff\U0010ffff tekst",
    "marks": "a" + "\u0301" * 5000 + " tekst",
    "vertical tab": "een\x0btwee\x1c\x1d\x1e\x1f\x85drie",
}


def printed(*words: str) -> str:
    """What the program prints on standard output."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(io.StringIO()):
        main(list(words))
    return output.getvalue()


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("words", [("text",), ("text", "--width", "20"), ("outline",), ("search", "tekst"), ()])
def test_nothing_of_a_document_steers_the_terminal(tmp_path: Path, name: str, words: tuple[str, ...]) -> None:
    path = tmp_path / "brief.txt"
    heading = f"\n\n{HOSTILE[name]}\n\nHier staat nog een zin over de tekst.\n"
    path.write_bytes((HOSTILE[name] + heading).encode("utf-8", "surrogatepass"))
    output = printed(*words, str(path))
    assert output
    unsafe = {c for c in output if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp", "Cn")} - {"\n"}
    assert not unsafe
    assert not set(output) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff\U000e0067")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("colours", "\ufffd[31mrood\ufffd[0m en verder"),
        ("return", "Het voorstel is verworpen."),
        ("return", "Het voorstel is aanvaard."),
        ("backspace", "verworpen" + "\ufffd" * 9 + "aanvaard"),
        ("markup", HOSTILE["markup"]),
        ("bidi", "toegang \ufffd\ufffdneddowrev\ufffd\ufffd tekst"),
        ("zero width", "abcd tekst"),
    ],
)
def test_the_reader_sees_that_something_was_there(name: str, shown: str) -> None:
    assert shown in read_document(Source("brief.txt", HOSTILE[name].encode())).text


LARGE = {
    "marks on one letter": "a" + "\u0316\u0301" * 150_000,
    "one line": "Een woord en nog een. " * 90_000,
    "one word": "a" * 1_000_000,
    "escapes": "\x1b" * 200_000,
    "empty lines": "\n" * 1_000_000 + "Slot.",
    "form feeds": "\f" * 200_000 + "Slot.",
    "blanks before x": (" " * 20_000 + "x\n") * 50,
    "soft hyphens": "\u00ad" * 300_000 + "Slot.",
    "hyphens": "a-\n" * 40_000,
    "digits": "9" * 100_000 + " " + "1. " * 50_000,
    "brackets": "(" * 200_000,
    "citation that never ends": "Kamerstuk 27 925, nrs. " + "1, " * 100_000,
    "page marks": "Pagina 1 van 2\n\f" * 20_000 + "Slot.",
    "headings": "1 Kop\n" * 10_000,
    "deep numbering": "\n\n".join("1." * depth + " Kop" for depth in range(1, 300)),
}


@pytest.mark.parametrize("name", LARGE)
def test_a_large_or_odd_text_is_read(name: str) -> None:
    opened = open_document(Source("brief.txt", LARGE[name].encode()))
    assert opened.beginning().text
    document = opened.whole()
    assert document.text
    assert all(0 <= block.span.start <= block.span.end <= len(document.text) for block in document.blocks)


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300), st.sampled_from([b"", b"\xff\xfe", b"\xef\xbb\xbf", b"\xff\xfe\x00\x00", b"%PDF-", b"PK"])
)
def test_no_bytes_do_more_than_be_refused(data: bytes, start: bytes) -> None:
    try:
        document = read_document(Source("brief.txt", start + data))
    except BriefreaderError:
        return
    assert not {c for c in document.text if unicodedata.category(c) in ("Cc", "Cs")} - {"\n"}
    metadata = document.metadata
    lines = [metadata.title, metadata.subject, metadata.addressee, *metadata.signature, *metadata.enclosures]
    assert not {c for line in lines for c in line or "" if unicodedata.category(c) in ("Cc", "Cs")}
