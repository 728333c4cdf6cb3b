"""HTML pages: the document on them, without the site around it."""

import datetime

import pytest

from briefreader.errors import OverBudget, SourceRefused
from briefreader.formats import budgets
from briefreader.formats.html import read as page_reader
from tests.formats.marked_up import before_anchors, links, read, shown

PAPER = """<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Regels; BRIEF | Overheid.nl</title>
<script>var woord = "script";</script><style>.x{}</style></head><body>
<div class="skiplinks"><a href="#c">Direct naar</a></div>
<header><a href="/">Overheid.nl</a><nav><ul><li>Home</li></ul></nav></header><div id="content"><p>U bent hier</p>
<div class="stuk broodtekst-container"><div class="nummer-en-titel"><h2 class="dossier-titel">
<span class="dossiernr">37 001</span> Regels voor de proef</h2></div>
<h1 class="stuktitel"><span class="ondernummer">Nr. 12</span> BRIEF VAN DE MINISTER</h1>
<p class="al">Aan de Voorzitter van de Kamer</p><h2 class="tussenkop_vet">Inleiding</h2>
<p>Een woord<a id="A1" class="nootnum" href="#N1"><sup>1</sup></a> en <a
href="https://zoek.officielebekendmakingen.nl/kst-37000-4.html">nr. 4</a> met een langere zin, zodat er genoeg
staat.</p><h3 class="tussenkop_cur">Klein</h3><p>Zin.</p><div id="noten"><h2>Noten</h2><div class="noot" id="N1">
<a class="nootnum" href="#A1">1</a><p>De noot.</p></div></div></div></div>
<footer><p>Wegwijzer</p></footer></body></html>"""


def test_a_paper_of_officielebekendmakingen() -> None:
    document = read(PAPER)
    assert shown(document) == [
        "paragraph: Aan de Voorzitter van de Kamer",
        "heading1: Inleiding",
        "paragraph: Een woord en nr. 4 met een langere zin, zodat er genoeg staat.",
        "heading2: Klein",
        "paragraph: Zin.",
        "footnote: 1 De noot.",
    ]
    metadata = document.metadata
    assert metadata.identifier is not None
    assert metadata.identifier.canonical == "kst-37001-12"
    assert (metadata.title, metadata.subject) == ("Regels voor de proef", "Regels voor de proef")
    assert links(document) == [("nr. 4", "kst-37000-4")]
    assert before_anchors(document, 5) == [("1", "woord")]


def page(words: str, head: str = "<title>Proef | Rijksoverheid.nl</title>") -> str:
    return f"<!doctype html><html><head>{head}</head><body>{words}</body></html>"


@pytest.mark.parametrize(
    "around",
    [
        "<nav>WEG</nav>",
        "<footer>WEG</footer>",
        "<header><div>WEG</div></header>",
        "<div role=navigation>WEG</div>",
        "<div class='breadcrumb'>WEG</div>",
        "<div hidden>WEG</div>",
        "<div style='display: none'>WEG</div>",
        "<span class='visually-hidden'>WEG</span>",
        "<form><label>WEG</label><select><option>WEG</select><button>WEG</button></form>",
        "<script>WEG</script><style>WEG</style><noscript>WEG</noscript><template>WEG</template>",
        "<!-- WEG --><svg><text>WEG</text></svg>",
        "<aside><h2>WEG</h2></aside>",
    ],
)
def test_what_belongs_to_the_site_is_not_shown(around: str) -> None:
    document = read(page(f"{around}<h1>Kop</h1><p>Een zin.</p>{around}<p>Nog een.</p>"))
    assert shown(document) == ["heading1: Kop", "paragraph: Een zin.", "paragraph: Nog een."]


def test_the_main_element_is_taken_where_it_holds_most_words() -> None:
    document = read(
        page("<div>Los woord</div><main><h1>Kop</h1><p>Een zin van de pagina zelf.</p></main><div>Los</div>")
    )
    assert shown(document) == ["heading1: Kop", "paragraph: Een zin van de pagina zelf."]
    document = read(page("<main></main><p>Alles staat buiten wat de pagina zelf haar inhoud noemt.</p>"))
    assert document.text == "Alles staat buiten wat de pagina zelf haar inhoud noemt."


def test_a_page_of_pandoc_with_title_lists_table_quotation_and_note() -> None:
    document = read(
        page(
            '<header id="title-block-header"><h1 class="title">Titel</h1><p class="date">2021-03-04</p></header>'
            '<nav id="TOC"><ul><li><a href="#een">Een</a></li></ul></nav><h2 id="een">Een</h2><p>Tekst<a href="#fn1"'
            ' class="footnote-ref" id="fnref1"><sup>1</sup></a> CO<sub>2</sub>-uitstoot, <em>cursief</em>.</p>'
            '<ol type="a" start="2"><li><p>punt</p><p>vervolg</p></li><li>drie<ul><li>diep</li></ul></li></ol>'
            "<ul><li>- eigen</li></ul>"
            "<table><tr><th>Jaar</th><th>Bedrag</th></tr><tr><td>2020</td><td>12</td></tr></table>"
            "<blockquote><p>Citaat.</p></blockquote><p>Een<br>twee<br><br>drie</p>"
            '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>Noot.<a href="#fnref1"'
            ' class="footnote-back">↩︎</a></p></li></ol></section>',
            "<title>Titel</title>",
        )
    )
    assert shown(document) == [
        "heading1: Titel",
        "paragraph: 2021-03-04",
        "heading2: Een",
        "paragraph: Tekst CO2-uitstoot, cursief.",
        "list-item1: b. punt",
        "list-item1: vervolg",
        "list-item1: c. drie",
        "list-item2: • diep",
        "list-item1: - eigen",
        "table: Jaar  Bedrag\n2020  12",
        "quotation: Citaat.",
        "paragraph: Een twee",
        "paragraph: drie",
        "footnote: 1 Noot.",
    ]
    assert before_anchors(document, 5) == [("1", "Tekst")]
    assert str(document.metadata.date) == "2021-03-04"


def test_a_page_that_a_word_processor_saved() -> None:
    words = (
        "<p class=MsoNormal><b>Aanleiding</b><o:p></o:p></p><p class=MsoNormal>Een zin<a style='x' href=\"#_ftn1\""
        ' name="_ftnref1"><span><![if !supportFootnotes]>[1]<![endif]></span></a> die loopt.</p>'
        "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span>·<span>&nbsp;&nbsp; </span></span>Punt;</p>"
        "<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a"
        ' href="#_ftnref1" name="_ftn1">[1]</a> Financi\xebn.</p></div></div>'
    )
    data = page(words, "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>").encode("cp1252")
    document = read(data)
    assert shown(document) == [
        "heading1: Aanleiding",
        "paragraph: Een zin die loopt.",
        "list-item2: · Punt;",
        "footnote: 1 Financiën.",
    ]
    assert document.metadata.encoding == "cp1252"


def test_a_table_that_only_lays_out_is_read_cell_by_cell() -> None:
    document = read(
        page("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td><p>Zin.</p></td></tr></table>")
    )
    assert shown(document) == ["table: a  b", "paragraph: Zin."]


def test_a_short_link_to_a_chapter_is_no_note() -> None:
    document = read(page("<p>Zie <a href='#k'>1</a> hierna.</p><div id='k'><h2>1 Kop</h2><p>Zin.</p></div>"))
    assert shown(document) == ["paragraph: Zie 1 hierna.", "heading1: 1 Kop", "paragraph: Zin."]
    assert not document.footnotes


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://zoek.officielebekendmakingen.nl/h-tk-20222023-84-12.html", "h-tk-20222023-84-12"),
        ("kst-27925-808.html", "kst-27925-808"),
        ("https://wetten.overheid.nl/BWBR0001840", "BWBR0001840"),
        ("https://example.org/pad?x=1", "https://example.org/pad?x=1"),
        ("/documenten/a", "/documenten/a"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("#plek", None),
    ],
)
def test_links_lead_to_official_ids_or_addresses(address: str, target: str | None) -> None:
    found = links(read(page(f"<p>Zie <a href='{address}'>dit</a> hier.</p>")))
    assert found == ([("dit", target)] if target else [])


@pytest.mark.parametrize(
    "data",
    [
        page("<div>" * 10_000 + "DIEPWOORD" + "</div>" * 10_000 + "<p>erna</p>"),
        page("<b>" * 50_000 + "DIEPWOORD<p>erna"),
        page("<table><tr><td>" * 3_000 + "DIEPWOORD<p>erna"),
    ],
    ids=["closed", "open", "tables"],
)
def test_nothing_is_lost_however_deep_it_stands(data: str) -> None:
    document = read(data)
    assert "DIEPWOORD" in document.text
    assert "erna" in document.text
    assert "2,000 deep" in document.metadata.repairs[0]


def test_a_page_that_a_script_fills_is_told() -> None:
    with pytest.raises(SourceRefused, match="script"):
        read(page("<script>schrijf('woorden')</script>"))


def test_tags_have_a_budget(monkeypatch) -> None:
    monkeypatch.setattr(page_reader, "MARKUP_TAGS", budgets.Budget(3, "cannot open {name}: tags"))
    with pytest.raises(OverBudget):
        read(page("<p>zin</p>"))


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<html><body><p>woord</p></body></html>", "html"),
        (b"<!-- saved --><!DOCTYPE html PUBLIC '-//W3C'><p>woord", "html"),
        (b"<?xml version='1.0'?><!DOCTYPE html><html><body>woord</body></html>", "html"),
        (b"<div>woord</div>", "html"),
        (b"<officiele-publicatie><al>woord</al></officiele-publicatie>", "xml"),
        (b"<?xml version='1.0'?><?x y?><!-- z --><stuk>woord</stuk>", "xml"),
        (b"<meta charset=utf-8>\n\n## Kop\n\nTekst in Markdown.\n", "text"),
        (b"<jansen@example.org> schreef:\n\nEen brief.\n", "text"),
        (b"Een brief die <?xml noemt.\n", "text"),
        (b"<p>Alinea</p>\n\nen daarna gewone tekst.\n", "text"),
    ],
)
def test_markup_is_told_by_its_content(data: bytes, kind: str) -> None:
    from briefreader.formats.sniff import find_reader
    from briefreader.formats.source import Source

    assert find_reader(Source("brief.txt", data)) in ({"text", "markdown"} if kind == "text" else {kind})


QUESTIONS = """<main><h1 class="dossiertitel">36 600 X Begroting</h1><div class="stuk">
<h1 class="stuktitel"><span>Nr. 12</span> ANTWOORDEN</h1><p class="kamerstukdatum">Ontvangen 3 februari 2025</p>
<div class="vraag"><h2 class="stuktitel no-toc"><a id="d1"></a>Vraag 1</h2>
<p>Wat is dit?<sup><a class="nootnum" href="#ID-1">1</a></sup></p></div><h2 class="stuktitel">Antwoord 1</h2>
<p>Ja.</p></div><div id="noten"><div class="voet noot" id="note-ID-1">
<h5 class="note-close"><a href="#close-1">X</a> Noot</h5>
<sup><span class="nootnum"><a id="ID-1"></a>1</span></sup><p>De noot.</p></div></div></main>"""


def test_questions_and_notes_that_open_when_they_are_clicked() -> None:
    document = read(page(QUESTIONS))
    assert shown(document) == [
        "heading1: Vraag 1",
        "paragraph: Wat is dit?",
        "heading1: Antwoord 1",
        "paragraph: Ja.",
        "footnote: 1 De noot.",
    ]
    assert before_anchors(document, 4) == [("1", "dit?")]
    assert document.metadata.identifier is not None
    assert document.metadata.identifier.canonical == "kst-36600-X-12"
    assert document.metadata.subject == "Begroting"
    assert str(document.metadata.date) == "2025-02-03"


def test_the_number_of_a_note_is_not_said_twice() -> None:
    document = read(page("<p>Woord<a href='#f' id='r'>[2]</a> hier.</p><p id='f'>[2] Noot. <a href='#r'>^</a></p>"))
    assert shown(document) == ["paragraph: Woord hier.", "footnote: 2 Noot."]


def test_two_articles_on_one_page_are_both_read() -> None:
    document = read(
        page("<article><p>Een zin van het eerste.</p></article><article><p>Een zin van het andere.</p></article>")
    )
    assert shown(document) == ["paragraph: Een zin van het eerste.", "paragraph: Een zin van het andere."]


def test_empty_elements_of_xhtml_do_not_swallow_the_page() -> None:
    document = read(
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body>'
        '<h1><a id="k"/>Kop</h1><p>Een <span/>zin.</p></body></html>'
    )
    assert shown(document) == ["heading1: Kop", "paragraph: Een zin."]


def item(marker: str, words: str) -> str:
    """An item of a list as acts of the European Union have it: a table of one row."""
    return f"<table><tbody><tr><td><p>{marker}</p></td><td><p>{words}</p></td></tr></tbody></table>"


def test_an_act_of_the_european_union() -> None:
    inner = item("(a)", f"een deel met een onderdeel:{item('i)', 'het onderdeel.')}")
    document = read(
        "<!DOCTYPE html><html><head><meta about='http://data.europa.eu/eli/reg/2021/81/oj'><title>EUR-Lex</title>"
        "</head><body><div id='MainContent'><ul><li><i></i></li><li>Talen</li></ul><div id='textTabContent'>"
        "<table><tr><td><p class='oj-hd-date'>4.5.2021</p></td><td><p class='oj-hd-oj'>L 119/1</p></td></tr></table>"
        "<p class='oj-doc-ti'>VERORDENING (EU) 2021/81</p><p class='oj-doc-ti'>van 27 april 2021</p>"
        "<p class='oj-ti-section-1'>HOOFDSTUK I</p><p class='oj-ti-section-2'><span>Bloemen</span></p>"
        f"<p class='oj-ti-art'>Artikel 1</p><div><p class='oj-sti-art'>Doel</p></div><p>De proef heeft:</p>{inner}"
        f"<p class='oj-ti-art'>Artikel 2</p>{item('—', 'een streep.')}<table><tr><td>2020</td><td>12</td></tr></table>"
        "<p class='oj-doc-ti'>BIJLAGE</p><p>Slot.</p><a class='linkToTop'>Naar boven</a></div></div></body></html>"
    )
    assert shown(document) == [
        "heading1: HOOFDSTUK I Bloemen",
        "heading2: Artikel 1 Doel",
        "paragraph: De proef heeft:",
        "list-item1: (a) een deel met een onderdeel:",
        "list-item2: i) het onderdeel.",
        "heading2: Artikel 2",
        "list-item1: — een streep.",
        "table: 2020  12",
        "heading1: BIJLAGE",
        "paragraph: Slot.",
    ]
    metadata = document.metadata
    assert metadata.title == "VERORDENING (EU) 2021/81 van 27 april 2021"
    assert metadata.identifier is not None
    assert metadata.identifier.canonical == "32021R0081"
    assert metadata.date == datetime.date(2021, 4, 27)


def test_a_notice_of_officielebekendmakingen_without_its_buttons() -> None:
    page = (
        "<!DOCTYPE html><html><head><title>Regels</title></head><body><div id='broodtekst' class='stuk'><h1><br></h1>"
        "<p class='staatscourant_kop _p_kop'>Regels voor bloemen</p><p class='al'>Het college besluit dit.</p>"
        "<div class='pageactions'><a class='to-top'>Naar boven</a><div id='delen' class='modal'>Kopieer dit</div></div>"
        "</div></body></html>"
    )
    assert shown(read(page)) == ["heading1: Regels voor bloemen", "paragraph: Het college besluit dit."]
