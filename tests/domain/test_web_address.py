"""Web addresses: https to a host that has a name, or none at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.web_address import WebAddress
from briefreader.errors import NotAWebAddress


def test_an_address_is_printed() -> None:
    address = WebAddress("zoek.officielebekendmakingen.nl", "/kst-27925-808.html")
    assert str(address) == "https://zoek.officielebekendmakingen.nl/kst-27925-808.html"


@pytest.mark.parametrize(
    ("host", "path"),
    [
        ("user@example.nl", "/"),
        ("example.nl:8080", "/"),
        ("127.0.0.1", "/"),
        ("[::1]", "/"),
        ("localhost", "/"),
        ("exämple.nl", "/"),
        ("", "/"),
        ("example.nl", "/../x"),
        ("example.nl", "//x"),
        ("example.nl", "/a b"),
        ("example.nl", "/a\nb"),
        ("example.nl", "/\x1b]0;x"),
        ("example.nl", "/#deel"),
        ("example.nl", "/" + "a" * 500),
        ("example.nl", ""),
    ],
)
def test_what_is_no_https_address_is_refused(host: str, path: str) -> None:
    with pytest.raises(NotAWebAddress):
        WebAddress(host, path)


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
