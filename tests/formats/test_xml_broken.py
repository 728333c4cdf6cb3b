"""XML that is broken, hostile or in another encoding."""

import pytest

from briefreader.errors import OverBudget, SourceRefused
from briefreader.formats import budgets
from briefreader.formats.xml import parse
from briefreader.formats.xml.double import mend_double
from tests.formats.marked_up import read

ONE = "<?xml version='1.0' encoding='utf-8'?><stuk><al>{}</al></stuk>"


@pytest.mark.parametrize(
    ("data", "text", "repair"),
    [
        (ONE.format("Financiën").encode(), "Financiën", ""),
        (b"\xef\xbb\xbf" * 2 + ONE.format("Zin").encode(), "Zin", "blanks before"),
        (b"HTTP/1.1 200 OK\nServer: x\n\n" + ONE.format("Zin").encode(), "Zin", "words before"),
        ("\ufeff\n".encode().decode("cp1252").encode() + ONE.format("Zin").encode(), "Zin", "blanks before"),
        (
            ONE.format("Eén coöperatie in Financiën").encode().decode("cp1252").encode(),
            "Eén coöperatie in Financiën",
            "3 l",
        ),
        (
            ONE.format("‘citaat’ – € 5").encode().decode("cp1252").encode(),
            "‘citaat’ – € 5",
            "letters that were encoded",
        ),
        (ONE.format("Financiën").encode("cp1252"), "Financiën", "declaration of the encoding"),
        (ONE.replace("utf-8", "iso-8859-1").format("“ën”").encode("cp1252"), "“ën”", ""),
        (ONE.replace("utf-8", "iso-8859-1").format("ën").encode(), "ën", "declaration of the encoding"),
        (ONE.replace("utf-8", "utf-16").format("ën").encode("utf-16"), "ën", ""),
        (ONE.replace("utf-8", "utf-16").format("ën").encode("utf-16-be"), "ën", ""),
        (ONE.format("Jansen & zoon, caf&eacute; &#11; \x0b").encode(), "Jansen & zoon, café � �", "signs that XML"),
        (b"<?xml version='1.0'?><stuk><al>Een.</al><al>Twee die", "Een.\nTwee die", "a missing end"),
        (b"<?xml version='1.0'?><stuk><al>Een <b>vet</al><al>Twee</al></stuk>", "Een vet\nTwee", "do not fit"),
        (b'<!DOCTYPE stuk SYSTEM "http://127.0.0.1:9/x.dtd"><stuk><al>caf&eacute; &on;</al></stuk>', "café &on;", ""),
        (b'<!DOCTYPE stuk [<!ENTITY bv "bijvoorbeeld">]><stuk><al>&bv; dit</al></stuk>', "bijvoorbeeld dit", ""),
    ],
)
def test_what_can_be_mended_is_read_and_told(data: bytes, text: str, repair: str) -> None:
    document = read(data)
    assert document.text == text
    assert (repair in " ".join(document.metadata.repairs)) if repair else not document.metadata.repairs


def test_a_file_of_the_machine_is_not_read(tmp_path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("TOPGEHEIM")
    for words in (
        f'<!DOCTYPE s [<!ENTITY e SYSTEM "file://{secret}">]><s><al>woord &e;</al></s>',
        f'<!DOCTYPE s [<!ENTITY % e SYSTEM "file://{secret}"> %e;]><s><al>woord</al></s>',
        f'<s xmlns:xi="http://www.w3.org/2001/XInclude"><al>woord <xi:include href="{secret}" parse="text"/></al></s>',
    ):
        assert "GEHEIM" not in read(f"<?xml version='1.0'?>{words}").text


def bomb(place: str) -> str:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return f"<?xml version='1.0'?><!DOCTYPE s [<!ENTITY e0 '{'x' * 100}'>{entities}]><s>{place}</s>"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (bomb("<al>&e11;</al>"), "entities"),
        (bomb("<al b='&e11;'>woord</al>"), "entities"),
        ("<?xml version='1.0'?>" + "<a>" * 10_000 + "diep" + "</a>" * 10_000, "more than 2,000 deep"),
    ],
)
def test_what_grows_or_is_too_deep_is_refused_in_one_sentence(data: str, words: str) -> None:
    with pytest.raises(OverBudget) as caught:
        read(data)
    assert words in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_entities_and_tags_have_budgets(monkeypatch) -> None:
    many = '<!DOCTYPE s [<!ENTITY e "woorden">]><s><al>' + "&e; " * 50 + "</al></s>"
    assert read(many).text.count("woorden") == 50
    monkeypatch.setattr(parse, "ENTITY_CHARACTERS", budgets.Budget(100, "cannot open {name}: entities"))
    with pytest.raises(OverBudget):
        read(many)
    monkeypatch.setattr(parse, "MARKUP_TAGS", budgets.Budget(3, "cannot open {name}: tags"))
    with pytest.raises(OverBudget):
        read("<?xml version='1.0'?><s><al>een</al></s>")


@pytest.mark.parametrize("data", ["<?xml version='1.0'?>", "<?xml version='1.0'?><s><al/></s>"])
def test_xml_without_words_is_told(data: str) -> None:
    with pytest.raises(SourceRefused):
        read(data)


def test_nothing_is_lost_at_a_depth_that_is_read() -> None:
    assert read("<?xml version='1.0'?>" + "<a>" * 1500 + "diep" + "</a>" * 1500).text == "diep"


@pytest.mark.parametrize(
    "text",
    ["België", "naïef", "in ‘Financië’ en “Israël”", "één keer Ã« genoemd naast ëé", "Äußerung", "€ 5", "x" * 70_000],
)
def test_letters_that_are_right_are_left_alone(text: str) -> None:
    assert mend_double(text) == (text, 0)


def test_what_is_mended_is_mended_in_a_long_text_too() -> None:
    words = "&eacute;n " * 20_000
    assert read(f"<?xml version='1.0'?><s><al>{words}&</al></s>").text == "én " * 20_000 + "&"


def test_a_mark_that_was_encoded_twice_is_no_letter() -> None:
    twice = "\ufeff".encode().decode("cp1252").encode()
    assert read(twice + b"\n" + ONE.format("Zin").encode()).metadata.repairs == ("blanks before its beginning",)
