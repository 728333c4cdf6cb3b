"""Addresses of pages: what a document has is written anew, or refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.page_address import PageAddress, other_host_named, parse_page_address
from briefreader.errors import NotAWebAddress


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" HTTPS://WWW.Voorbeeld.NL ", "https://www.voorbeeld.nl/"),
        ("http://voorbeeld.nl:80/a", "http://voorbeeld.nl/a"),
        ("https://voorbeeld.nl:8443/a", "https://voorbeeld.nl:8443/a"),
        ("https://voorbeeld.nl?a=b&c=d", "https://voorbeeld.nl/?a=b&c=d"),
        ("https://voorbeeld.nl/a b", "https://voorbeeld.nl/a%20b"),
        ("https://voorbeeld.nl/één#½", "https://voorbeeld.nl/%C3%A9%C3%A9n#%C2%BD"),
        ("https://voorbeeld.nl/%C3%A9%s%5", "https://voorbeeld.nl/%C3%A9%25s%255"),
        ("https://voorbeeld.nl/'\"`$<>|\\^{}[]", "https://voorbeeld.nl/%27%22%60%24%3C%3E%7C%5C%5E%7B%7D%5B%5D"),
        ("https://voorbeeld.nl/a@b", "https://voorbeeld.nl/a@b"),
        ("https://bücher.example.nl/", "https://xn--bcher-kva.example.nl/"),
        ("https://straße.nl/", "https://xn--strae-oqa.nl/"),
        ("https://ｖoorbeeld.nl/", "https://voorbeeld.nl/"),
        ("https://аpple.com/", "https://xn--pple-43d.com/"),
        ("https://a.xn--p1ai/", "https://a.xn--p1ai/"),
    ],
)
def test_an_address_is_written_anew(text: str, expected: str) -> None:
    assert str(parse_page_address(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "javascript:alert(1)",
        "javascript://voorbeeld.nl/%0aalert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "mailto:iemand@voorbeeld.nl",
        "--help",
        "/elders",
        "www.voorbeeld.nl",
        "https:///voorbeeld.nl",
        "https:voorbeeld.nl",
        "https://iemand@voorbeeld.nl/",
        "https://www.rijksoverheid.nl@voorbeeld.nl/",
        "https://voorbeeld.nl\\@rijksoverheid.nl/",
        "https://localhost/",
        "https://127.0.0.1/",
        "https://0x7f.1/",
        "https://voorbeeld.2130706433/",
        "https://[::1]/",
        "https://voorbeeld.nl:0/",
        "https://voorbeeld.nl:99999/",
        "https://voorbeeld.nl:8a/",
        "https://voor beeld.nl/",
        "https://voor%62eeld.nl/",
        "https://rijksoverheid.nl℀voorbeeld.nl/",
        "https://voor\u00adbeeld.nl/",
        "https://voorbeeld。nl/",
        "https://voorbeeld.nl/\x1b]8;;x",
        "https://voorbeeld.nl/\u202e",
        "https://voorbeeld.nl/\u200b",
        "https://voorbeeld.nl/\ufffd",
        "https://voorbeeld.nl/a\nb",
        pytest.param("https://voorbeeld.nl/" + "a" * 3000, id="long"),
        pytest.param("https://" + "a." * 140 + "nl/", id="long host"),
    ],
)
def test_what_leads_to_no_page_is_refused(text: str) -> None:
    with pytest.raises(NotAWebAddress):
        parse_page_address(text)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("hier", ""),
        ("www.voorbeeld.nl", ""),
        ("voorbeeld.nl", ""),
        ("https://voorbeeld.nl/nieuws", ""),
        ("www.voorbeeld.nl.", ""),
        ("archief.pdf", ""),
        ("artikel 3.2", ""),
        ("m.b.t. de brief", ""),
        ("iemand@www.rijksoverheid.nl", ""),
        ("www.rijksoverheid.nl", "www.rijksoverheid.nl"),
        ("zie https://rijksoverheid.nl/a", "rijksoverheid.nl"),
        ("rijksoverheid.nl/onderwerpen", "rijksoverheid.nl"),
        ("(rijksoverheid.nl)", "rijksoverheid.nl"),
        ("voorbeeld.nl.rijksoverheid.nl", "voorbeeld.nl.rijksoverheid.nl"),
        ("beeld.nl", "beeld.nl"),
        ("voorbeеld.nl", "voorbeеld.nl"),
    ],
)
def test_words_that_name_another_host_are_told(words: str, named: str) -> None:
    assert other_host_named(words, parse_page_address("https://nieuws.voorbeeld.nl/")) == named


def test_letters_of_other_scripts_are_told() -> None:
    assert parse_page_address("https://bücher.nl/").has_foreign_letters
    assert not parse_page_address("https://voorbeeld.nl/xn--").has_foreign_letters


@pytest.mark.parametrize(
    ("scheme", "host", "path", "port"),
    [
        ("file", "voorbeeld.nl", "/", None),
        ("https", "Voorbeeld.nl", "/", None),
        ("https", "voorbeeld.nl", "a", None),
        ("https", "voorbeeld.nl", "/a b", None),
        ("https", "voorbeeld.nl", "/%s", None),
        ("https", "voorbeeld.nl", "/", 70000),
    ],
)
def test_no_address_is_made_of_other_parts(scheme: str, host: str, path: str, port: int | None) -> None:
    with pytest.raises(NotAWebAddress):
        PageAddress(scheme, host, path, port)


SAFE = re.compile(r"https?://[a-z0-9_.-]+(:[0-9]+)?/[!-~]*")


@given(st.sampled_from(("https://", "http://", "", "https://a.nl/", "https://a.nl?")), st.text())
def test_whatever_is_taken_is_an_address_of_a_host_in_visible_ascii(beginning: str, text: str) -> None:
    try:
        address = parse_page_address(beginning + text)
    except NotAWebAddress:
        return
    assert SAFE.fullmatch(str(address))
    assert parse_page_address(str(address)) == address
    assert "@" not in str(address).split("/")[2]
