"""Papers of the Kamer in XML: of the schema op-xsd, and of the DTD kamerwrk before it."""

from tests.formats.marked_up import before_anchors, links, read, shown

HEAD = """<?xml version="1.0" encoding="utf-8"?>
<officiele-publicatie><metadata><meta name="OVERHEIDop.externMetadataRecord"
 content="https://zoek.officielebekendmakingen.nl/kst-37001-X-12/metadata.xml"/></metadata>
<kamerstuk><kamerstukkop><tekstregel inhoud="vergaderjaar">Vergaderjaar 2024-2025</tekstregel></kamerstukkop>
<dossier><dossiernummer><dossiernr>37 001</dossiernr><begrotingshoofdstuk>X</begrotingshoofdstuk></dossiernummer>
<titel>Regels voor de proef</titel></dossier>
<stuk><stuknr>Nr. <ondernummer kamer="2">12</ondernummer></stuknr><titel>BRIEF VAN DE MINISTER VAN PROEVEN</titel>
<datumtekst>Ontvangen <datum isodatum="2025-02-03">3 februari 2025</datum></datumtekst>
<algemeen><vrije-tekst>"""
TAIL = "</vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"


def paper(words: str) -> str:
    return f"{HEAD}{words}{TAIL}"


def test_the_head_of_a_paper_tells_what_it_is_and_leaves_the_text() -> None:
    document = read(paper("<tekst><al>Aan de Voorzitter van de Kamer</al><al>Een zin.</al></tekst>"))
    metadata = document.metadata
    assert metadata.identifier is not None
    assert metadata.identifier.canonical == "kst-37001-X-12"
    assert (metadata.title, metadata.subject) == ("Regels voor de proef", "Regels voor de proef")
    assert str(metadata.date) == "2025-02-03"
    assert metadata.addressee == "de Voorzitter van de Kamer"
    assert [(label.name, label.value) for label in metadata.colophon] == [
        ("Vergaderjaar", "2024-2025"),
        ("Titel", "BRIEF VAN DE MINISTER VAN PROEVEN"),
    ]
    assert metadata.furniture[:2] == ("37 001 X", "Regels voor de proef")
    assert document.text == "Aan de Voorzitter van de Kamer\nEen zin."


def test_headings_have_the_levels_of_their_parts_and_of_their_type() -> None:
    document = read(
        paper(
            "<divisie><kop><nr>1.</nr><titel>Deel</titel></kop>"
            "<divisie><kop><nr>1.1</nr><titel>Onderdeel</titel></kop><al>Zin.</al></divisie>"
            '<tussenkop kopopmaak="cur">Klein</tussenkop><al>Zin.</al></divisie>'
            '<tekst><tussenkop kopopmaak="vet">Groot</tussenkop><al>Zin.</al></tekst>'
        )
    )
    assert [line for line in shown(document) if line.startswith("heading")] == [
        "heading1: 1. Deel",
        "heading2: 1.1 Onderdeel",
        "heading3: Klein",
        "heading1: Groot",
    ]


def test_of_headings_of_one_type_the_numbers_tell_which_stands_in_which() -> None:
    heads = (
        ("vet", "Inhoud"),
        ("vet", "I. ALGEMEEN"),
        ("vet", "1. Doel"),
        ("vet", "Water"),
        ("cur", "1.1. Aanleiding"),
        ("cur", "Pompen"),
        ("vet", "ARTIKELEN"),
    )
    text = "".join(f'<tussenkop kopopmaak="{look}">{words}</tussenkop><al>Zin.</al>' for look, words in heads)
    assert [line for line in shown(read(paper(f"<tekst>{text}</tekst>"))) if line.startswith("heading")] == [
        "heading1: Inhoud",
        "heading1: I. ALGEMEEN",
        "heading2: 1. Doel",
        "heading2: Water",
        "heading3: 1.1. Aanleiding",
        "heading3: Pompen",
        "heading1: ARTIKELEN",
    ]


def test_one_type_of_heading_is_one_level_whatever_it_is() -> None:
    document = read(paper('<tekst><tussenkop kopopmaak="cur">Enige</tussenkop><al>Zin.</al></tekst>'))
    assert shown(document)[0] == "heading1: Enige"


def test_a_long_sentence_that_is_set_as_a_heading_is_a_paragraph() -> None:
    sentence = "Deze zin is gezet als een kop, maar loopt door zoals alleen een zin dat doet, " * 3 + "en eindigt zo:"
    document = read(paper(f'<tekst><tussenkop kopopmaak="rom">{sentence}</tussenkop><al>Zin.</al></tekst>'))
    assert shown(document)[0].startswith("paragraph: Deze zin")


def test_notes_hang_on_their_words_and_links_keep_official_ids() -> None:
    document = read(
        paper(
            '<tekst><al>Een woord<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>Kamerstuk <extref'
            ' doc="kst-37000-4">37 000, nr. 4</extref>.</noot.al><noot.al>Meer.</noot.al></noot>gedeeld, en'
            ' <nadruk type="vet">vet</nadruk><noot id="n2"><noot.nr>2)</noot.nr><noot.al>Twee.</noot.al></noot>;'
            ' weer<nootref refid="n1"/>.</al></tekst>'
        )
    )
    assert document.text == "Een woordgedeeld, en vet; weer.\n1 Kamerstuk 37 000, nr. 4. Meer.\n2 Twee."
    assert before_anchors(document, 5) == [("1", "woord"), ("2", "n vet")]
    assert links(document) == [("37 000, nr. 4", "kst-37000-4")]
    (emphasis,) = document.emphases
    assert (emphasis.span.of(document.text), emphasis.strong) == ("vet", True)


def test_words_are_not_divided_by_instructions_and_lowered_letters() -> None:
    document = read(paper("<tekst><al>De CO<inf>2</inf>-uit<?xpp afbreek?>stoot<!-- x --> daalt.</al></tekst>"))
    assert document.text == "De CO2-uitstoot daalt."


def test_lists_keep_markers_and_depth() -> None:
    document = read(
        paper(
            "<tekst><lijst><li><li.nr>a.</li.nr><al>Een:</al><lijst><li><li.nr>1°.</li.nr><al>diep</al></li></lijst>"
            "<al>slot</al></li><li><li.nr>–</li.nr><lijst><li><al>zonder</al></li></lijst></li></lijst></tekst>"
        )
    )
    assert shown(document) == [
        "list-item1: a. Een:",
        "list-item2: 1°. diep",
        "list-item1: slot",
        "list-item1: –",
        "list-item2: zonder",
    ]


def test_a_table_keeps_columns_also_where_cells_span_or_lack() -> None:
    document = read(
        paper(
            '<tekst><table><title>Staat</title><tgroup cols="3"><colspec colname="c1"/><colspec colname="c2"/>'
            '<colspec colname="c3"/><thead><row><entry colname="c1"><al>Art.</al></entry>'
            '<entry namest="c2" nameend="c3"><al>Bedrag</al></entry></row></thead><tbody>'
            '<row><entry morerows="1"><al>1</al></entry><entry><al>x</al></entry><entry><al>2</al></entry></row>'
            "<row><entry><al>y</al></entry><entry><al>3</al></entry></row>"
            '<row><entry colname="c3"><al>9</al></entry></row></tbody></tgroup></table></tekst>'
        )
    )
    assert shown(document)[0] == "paragraph: Staat"
    table = document.blocks[1].span.of(document.text)
    assert table.splitlines() == ["Art.  Bedrag", "1     x       2", "      y       3", "              9"]


def test_questions_and_answers_are_headings_with_their_words() -> None:
    document = read(
        "<officiele-publicatie><kamervragen><kamervraagnummer>100</kamervraagnummer><kamervraagomschrijving>Vragen van"
        " het lid <naam><achternaam>Proef</achternaam></naam> over <kamervraagonderwerp>de proef</kamervraagonderwerp>."
        "</kamervraagomschrijving><vraag><nr>1</nr><al>Is dit zo?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ja.</al>"
        "</antwoord></kamervragen></officiele-publicatie>"
    )
    assert shown(document) == [
        "paragraph: Vragen van het lid Proef over de proef.",
        "heading1: Vraag 1",
        "paragraph: Is dit zo?",
        "heading1: Antwoord 1",
        "paragraph: Ja.",
    ]
    assert document.metadata.title == "de proef"


def test_who_signs_stands_line_by_line() -> None:
    document = read(
        paper(
            "<tekst><al>Zin.</al></tekst><tekst-sluiting>"
            "<ondertekening><functie>De Minister van Proeven,</functie><naam>"
            "<voornaam>A.</voornaam><achternaam>Proef</achternaam></naam></ondertekening><ondertekening><functie>De"
            " Staatssecretaris,</functie><deze>B. Toets</deze></ondertekening></tekst-sluiting>"
        )
    )
    assert shown(document)[1:] == [
        "signature: De Minister van Proeven,",
        "signature: A. Proef",
        "signature: De Staatssecretaris,",
        "signature: B. Toets",
    ]


def test_place_and_day_are_not_among_those_who_sign() -> None:
    document = read(
        paper(
            "<al>Zin.</al><ondertekening><dagtekening><plaats>Proefstad,</plaats><datum>3 maart 2024</datum>"
            "</dagtekening><functie>De Minister van Proeven,</functie><naam><achternaam>A.B. Proef</achternaam></naam>"
            "</ondertekening>"
        )
    )
    assert shown(document)[1:] == [
        "paragraph: Proefstad, 3 maart 2024",
        "signature: De Minister van Proeven,",
        "signature: A.B. Proef",
    ]
    assert document.metadata.signature == ("De Minister van Proeven", "A.B. Proef")


def test_a_bill_has_its_preamble_articles_and_members() -> None:
    document = read(
        paper(
            "</vrije-tekst></algemeen><voorstel-wet><aanhef><wie>Wij, Koning</wie><considerans><considerans.al>Allen"
            "</considerans.al></considerans></aanhef><wettekst><artikel><kop><label>Artikel</label><nr>1</nr><titel>Naam"
            "</titel></kop><lid><lidnr>1</lidnr><al>Een.</al></lid><lid><lidnr>2.</lidnr><al>Twee.</al><al>Nog.</al></lid>"
            "</artikel></wettekst></voorstel-wet><algemeen><vrije-tekst>"
        )
    )
    assert shown(document) == [
        "paragraph: Wij, Koning",
        "paragraph: Allen",
        "heading1: Artikel 1 Naam",
        "paragraph: 1. Een.",
        "paragraph: 2. Twee.",
        "paragraph: Nog.",
    ]


def test_the_name_of_a_gazette_is_no_heading() -> None:
    document = read(
        "<officiele-publicatie><kop><titel>Staatsblad</titel><subtitel>van het Rijk</subtitel></kop><staatsblad>"
        "<intitule>Besluit van de proef</intitule><artikel><kop><label>Artikel</label><nr>1</nr></kop><al>Zin.</al>"
        "</artikel></staatsblad></officiele-publicatie>"
    )
    assert shown(document) == ["paragraph: Besluit van de proef", "heading1: Artikel 1", "paragraph: Zin."]
    assert "Staatsblad van het Rijk" in document.metadata.furniture


def test_words_in_elements_that_nobody_knows_are_kept() -> None:
    document = read(
        paper(
            "<tekst><nieuw><een>Eerste</een><twee>Tweede</twee></nieuw>"
            "<al>Met <nieuwer>woord</nieuwer> erin.</al></tekst>"
        )
    )
    assert shown(document) == ["paragraph: Eerste", "paragraph: Tweede", "paragraph: Met woord erin."]


def test_the_dialect_before_2010_is_read_too() -> None:
    document = read(
        """<kamerwrk kamer="2" publtype="meto"><kop><titel>Tweede Kamer</titel><subtitel>2</subtitel>
        </kop><frontm><vergjaar>1995-1996</vergjaar><onderw><nummer>24 001</nummer><naam>Regels
voor de proef</naam></onderw></frontm><body><stuk><ltrlabel>Nr. </ltrlabel><nummer>6</nummer><titel>MEMORIE VAN
TOELICHTING </titel><tuskop letat="vet">1. Inleiding</tuskop><al>Een zin die over
regels loopt.</al><witreg></witreg><tuskop letat="cur">Artikel I</tuskop><al>Zin.</al></stuk></body></kamerwrk>"""
    )
    assert shown(document) == [
        "heading1: 1. Inleiding",
        "paragraph: Een zin die over regels loopt.",
        "heading2: Artikel I",
        "paragraph: Zin.",
    ]
    assert document.metadata.identifier is not None
    assert document.metadata.identifier.canonical == "kst-24001-6"
    assert document.metadata.title == "MEMORIE VAN TOELICHTING"
    assert document.metadata.subject == "Regels voor de proef"


def test_notes_of_one_number_hang_each_on_its_own_anchor_also_in_a_table() -> None:
    note = "<noot><noot.nr>1</noot.nr><noot.al>{}.</noot.al></noot>"
    document = read(
        paper(
            f"<tekst><al>Een{note.format('Eerste')} zin.</al><al>Twee{note.format('Tweede')}.</al>"
            "<table><row><entry>a</entry><entry>b<noot><noot.nr>x</noot.nr><noot.al>Derde.</noot.al></noot></entry></row></table></tekst>"
        )
    )
    assert before_anchors(document, 4) == [("1", "Een"), ("1", "Twee"), ("x", "a  b")]


def test_a_marker_without_words_of_its_own_is_kept() -> None:
    document = read(
        paper(
            "<tekst><lijst><li><li.nr>1.</li.nr><lijst><li><li.nr>a.</li.nr><al>Zin.</al></li></lijst></li></lijst></tekst>"
        )
    )
    assert shown(document) == ["list-item1: 1.", "list-item2: a. Zin."]


def test_what_is_marked_in_a_table_stays_marked() -> None:
    cells = '<entry>{}</entry><entry>zie <extref doc="kst-37000-4">nr. 4</extref> nu</entry>'
    for first in ("een", "een woord " * 20):
        row = f"<row>{cells.format(first.strip())}</row>"
        document = read(paper(f"<tekst><table><row><entry>Kop</entry><entry>Kop</entry></row>{row}</table></tekst>"))
        assert links(document) == [("nr. 4", "kst-37000-4")]


def test_the_number_of_a_consideration_stands_before_its_words() -> None:
    document = read(
        "<?xml version='1.0'?><open-rechtspraak><uitspraak><section><title><nr>2</nr>Feiten</title><paragroup>"
        "<nr>2.1.</nr><parablock><para>De eiser kocht een bloem.</para><para>Die bloeide niet.</para></parablock>"
        "</paragroup></section></uitspraak></open-rechtspraak>"
    )
    assert shown(document) == [
        "heading1: 2 Feiten",
        "paragraph: 2.1. De eiser kocht een bloem.",
        "paragraph: Die bloeide niet.",
    ]
