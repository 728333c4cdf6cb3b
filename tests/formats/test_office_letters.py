"""Letters as ministries write them in a word processor: what stands in boxes, tables and headers becomes metadata."""

import datetime

from briefreader.domain.document import BlockKind, Label
from tests.office_samples import blocks, docx, odt, p, r, read

SUBJECT = "Antwoorden op vragen over het spoor tussen twee dorpen en over de bus die daar niet rijdt"
BODY = ("Geachte voorzitter,", "Hierbij zend ik uw Kamer de antwoorden.", "Hoogachtend,")
SIGNED = ("De Minister van Proeven,", "A.B. Proef")
ADDRESS = ("De voorzitter van de Tweede Kamer", "der Staten-Generaal", "Postbus 20018", "2500 EA DEN HAAG")


def box(*items: str) -> str:
    return f"<w:r><w:drawing><w:txbxContent>{''.join(items)}</w:txbxContent></w:drawing></w:r>"


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in cells) + "</w:tr>"


LABELS = f"<w:tbl>{row('Datum', '3 mei 2024')}{row('Betreft', SUBJECT)}</w:tbl>"
COLUMN = (
    p("Directie Proeven"),
    p("Proefplein 1"),
    p("www.rijksoverheid.nl"),
    p(),
    p("Contactpersoon"),
    p("T 070 000 00 00"),
    p(),
    p("Ons kenmerk"),
    p("123456"),
    p(),
    p("Bijlage(n)"),
    p(),
)


def test_boxes_of_the_first_header_tell_of_the_letter() -> None:
    boxes = (box(p("&gt; Retouradres Postbus 1 2500 AA Den Haag")), box(*map(p, ADDRESS)), box(LABELS), box(*COLUMN))
    first = p(*boxes, box(p("Pagina 1 van 2")))
    later = p(box(p("Datum"), p("3 mei 2024"), p("Ons kenmerk"), p("123456")), box(p("Pagina 2 van 2")))
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="header1"/>'
        '<w:headerReference w:type="default" r:id="header2"/><w:titlePg/></w:sectPr>'
    )
    data = docx("".join(map(p, (*BODY, *SIGNED))) + section, header1=first, header2=later)
    document = read(data)
    metadata = document.metadata
    assert metadata.addressee == "De voorzitter van de Tweede Kamer der Staten-Generaal"
    assert metadata.date == datetime.date(2024, 5, 3)
    assert metadata.subject == metadata.title == SUBJECT
    assert metadata.colophon == (
        Label("Datum", "3 mei 2024"),
        Label("Betreft", SUBJECT),
        Label("Contactpersoon", "T 070 000 00 00"),
        Label("Ons kenmerk", "123456"),
        Label("Bijlage(n)", ""),
    )
    assert metadata.furniture == (
        "> Retouradres Postbus 1 2500 AA Den Haag",
        *ADDRESS,
        "Directie Proeven",
        "Proefplein 1",
        "www.rijksoverheid.nl",
        "Pagina 1 van 2",
        "Pagina 2 van 2",
    )
    assert metadata.signature == ("De Minister van Proeven", "A.B. Proef")
    assert document.text.split("\n") == [*BODY, *SIGNED]


def test_a_head_in_tables_of_the_running_text_leaves_it() -> None:
    cell = "".join(map(p, ("Aan de Voorzitter van de Tweede", "Kamer der Staten-Generaal", *ADDRESS[2:])))
    head = (
        f"<w:tbl><w:tr><w:tc>{p('&gt; Retouradres Postbus 1')}</w:tc></w:tr><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"
        f"{LABELS}<w:tbl><w:tr><w:tc>{''.join(COLUMN)}</w:tc></w:tr></w:tbl>"
    )
    first = "In antwoord op de brief van 1 mei 2024 deel ik u mede dat de vragen bijgaand worden beantwoord."
    body = f"<w:tbl><w:tr><w:tc>{p(first)}</w:tc></w:tr></w:tbl>" + "".join(map(p, SIGNED))
    document = read(docx(head + body))
    assert document.metadata.addressee == "de Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert document.metadata.subject == SUBJECT
    assert document.text.split("\n") == [first, *SIGNED]
    assert "Proefplein 1" in document.metadata.furniture


def test_plain_lines_above_the_greeting_are_the_head() -> None:
    lines = ("Aan de Voorzitter van de Eerste Kamer", "Den Haag, 4 juni 2023", f"Betreft: {SUBJECT}", *BODY, *SIGNED)
    document = read(docx("".join(map(p, lines))))
    assert document.metadata.date == datetime.date(2023, 6, 4)
    assert document.metadata.subject == SUBJECT
    assert document.text.split("\n") == [*BODY, *SIGNED]


def test_a_report_keeps_its_first_lines() -> None:
    lines = ("Datum van vaststelling", "Dit rapport gaat over het spoor, en over niets anders dan dat.", "Aan de slag.")
    assert read(docx("".join(map(p, lines)))).text.split("\n") == list(lines)
    title = p(r("Verslag van een onderzoek", "<w:b/>")) + p("Dit rapport gaat over het spoor, en over niets anders.")
    document = read(docx(title))
    assert blocks(document)[0] == (BlockKind.HEADING, "Verslag van een onderzoek")


def test_frames_and_pages_of_an_opendocument_letter_tell_of_it() -> None:
    def t(text: str, style: str = "Standard") -> str:
        return f'<text:p text:style-name="{style}">{text}</text:p>'

    def frame(*items: str) -> str:
        return f"<draw:frame><draw:text-box>{''.join(items)}</draw:text-box></draw:frame>"

    cells = "".join(
        f"<table:table-row><table:table-cell>{t(name)}</table:table-cell><table:table-cell>{t(value)}</table:table-cell>"
        "</table:table-row>"
        for name, value in (("Datum", "3 mei 2024"), ("Onderwerp", SUBJECT))
    )
    pages = (
        '<style:master-page style:name="First"><style:header>'
        + t(frame(t("&gt; Retouradres Postbus 1"), *map(t, ADDRESS)))
        + '</style:header></style:master-page><style:master-page style:name="Standard"><style:footer>'
        + t("Pagina 2 van 2")
        + "</style:footer></style:master-page>"
    )
    automatic = '<style:style style:name="P1" style:family="paragraph" style:master-page-name="First"/>'
    body = (
        t(frame(t("Ons kenmerk"), t("77")), "P1")
        + f"<table:table>{cells}</table:table>"
        + "".join(map(t, (*BODY, *SIGNED)))
    )
    document = read(odt(body, automatic, pages=pages))
    metadata = document.metadata
    assert metadata.addressee == "De voorzitter van de Tweede Kamer der Staten-Generaal"
    assert (metadata.date, metadata.subject) == (datetime.date(2024, 5, 3), SUBJECT)
    assert Label("Ons kenmerk", "77") in metadata.colophon
    assert "Pagina 2 van 2" in metadata.furniture
    assert document.text.split("\n") == [*BODY, *SIGNED]


def test_the_masthead_of_a_print_tells_which_paper_it_is() -> None:
    masthead = (
        "Tweede Kamer der Staten-Generaal",
        "2",
        "Vergaderjaar 2023–2024",
        "29 000 Beleid voor proeven",
        "Nr. 12",
    )
    lines = (
        "BRIEF VAN DE MINISTER VAN PROEVEN",
        "Aan de Voorzitter van de Tweede Kamer",
        "Den Haag, 3 mei 2024",
        BODY[1],
    )
    document = read(docx("".join(map(p, (*masthead, *lines)))))
    metadata = document.metadata
    assert metadata.identifier is not None
    assert metadata.identifier.canonical == "kst-29000-12"
    assert metadata.date == datetime.date(2024, 5, 3)
    assert document.text.split("\n")[-1] == BODY[1]
    assert set(masthead) <= set(metadata.furniture)


def test_marks_that_were_typed_make_a_list_in_a_list() -> None:
    body = "".join(map(p, ("De punten:", "1. Eerst:", "- dit;", "- dat.", "2. Dan niets.", "A.B. Proef", "Slot.")))
    document = read(docx(body))
    assert [(b.kind, b.level) for b in document.blocks if b.kind is BlockKind.LIST_ITEM] == [
        (BlockKind.LIST_ITEM, level) for level in (1, 2, 2, 1)
    ]


def test_boxes_that_hang_on_the_greeting_are_the_head() -> None:
    first = p(box(*map(p, ADDRESS)), box(LABELS), BODY[0])
    document = read(docx(first + "".join(map(p, (*BODY[1:], *SIGNED)))))
    assert document.metadata.subject == SUBJECT
    assert document.metadata.addressee == "De voorzitter van de Tweede Kamer der Staten-Generaal"
    assert document.text.split("\n") == [*BODY, *SIGNED]


def test_paragraphs_in_frames_are_the_head_though_nobody_is_greeted() -> None:
    frame = "<w:framePr/>"
    head = "".join(p(line, properties=frame) for line in ("Directie Proeven", "Proefplein 1", "Ons kenmerk", "77"))
    first = "In antwoord op de brief van 1 mei 2024 deel ik u mede dat de vragen bijgaand worden beantwoord."
    document = read(docx(head + p(f"Betreft {SUBJECT}", properties=frame) + p(first)))
    assert document.metadata.subject == SUBJECT
    assert "Directie Proeven" in document.metadata.furniture
    assert document.text == first


def test_a_title_by_style_names_the_document() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>'
    document = read(docx(p("Over het spoor", style="T") + p("Een zin van het rapport."), styles=styles))
    assert document.metadata.title == "Over het spoor"
    assert blocks(document)[0] == (BlockKind.HEADING, "Over het spoor")
