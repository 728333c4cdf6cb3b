"""Web addresses: https to a host that has a name, or none at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.web_address import WebAddress, parse_web_address
from briefreader.errors import NotAWebAddress


def test_an_address_is_read_and_printed() -> None:
    address = parse_web_address(" HTTPS://Zoek.officielebekendmakingen.nl/kst-27925-808.html ")
    assert address == WebAddress("zoek.officielebekendmakingen.nl", "/kst-27925-808.html")
    assert str(address) == "https://zoek.officielebekendmakingen.nl/kst-27925-808.html"


@pytest.mark.parametrize(
    "text",
    [
        "http://example.nl/",
        "file:///etc/passwd",
        "javascript://example.nl/%0aalert(1)",
        "https://user@example.nl/",
        "https://example.nl:8080/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://localhost/",
        "https://example.nl/../x",
        "https://example.nl//x",
        "https://example.nl/a b",
        "https://example.nl/a\nb",
        "https://example.nl/\x1b]0;x",
        "https://exämple.nl/",
        "https://example.nl/#deel",
        "https://example.nl/" + "a" * 500,
        "",
    ],
)
def test_what_is_no_https_address_is_refused(text: str) -> None:
    with pytest.raises(NotAWebAddress):
        parse_web_address(text)


@given(st.text())
def test_whatever_is_taken_is_https_and_has_no_blank_or_control(text: str) -> None:
    try:
        shown = str(WebAddress("example.nl", "/" + text))
    except NotAWebAddress:
        return
    assert shown.startswith("https://example.nl/")
    assert shown.isascii()
    assert shown.isprintable()
    assert " " not in shown
