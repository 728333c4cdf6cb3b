"""Word documents: headings, numbers of lists, tables and text boxes."""

from briefreader.domain.document import BlockKind
from tests.office_samples import blocks, docx, p, r, read

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
BOLD = "<w:b/>"
WORDS = "Het kabinet neemt kennis van het verslag en stuurt het naar de Kamer."


def style(identity: str, name: str, inner: str = "", based_on: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{base}{inner}</w:style>'


def item(text: str, level: int = 0, identity: int = 1) -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'
    return p(text, properties=numbered)


def level(place: int, form: str, text: str, more: str = "") -> str:
    told = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}'
    return f'<w:lvl w:ilvl="{place}">{told}</w:lvl>'


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "%2)")}'
    f"{level(2, 'upperRoman', '%1.%3', '<w:isLgl/>')}</w:abstractNum>"
    f'<w:abstractNum w:abstractNumId="7">{level(0, "bullet", chr(0xF0B7))}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>'
)


def heading_levels(data: bytes) -> list[tuple[str, int]]:
    document = read(data)
    return [(b.span.of(document.text), b.level) for b in document.blocks if b.kind is HEADING]


def test_headings_are_known_by_the_outline_level_of_their_style_or_of_those_it_is_based_on() -> None:
    styles = (
        style("Kop1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
        + style("Eigen", "Hoofdstuk", based_on="Kop1")
        + style("Kop2x", "Kop 2")
        + style("Body", "Platte tekst", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based_on="Kop1")
    )
    body = (
        p("Aanleiding", style="Kop1")
        + p(WORDS)
        + p("Vervolg", style="Eigen")
        + p("Planning", style="Kop2x")
        + p("Geen kop", style="Body")
        + p("Los", properties='<w:outlineLvl w:val="2"/>')
    )
    assert heading_levels(docx(body, styles=styles)) == [("Aanleiding", 1), ("Vervolg", 1), ("Planning", 2), ("Los", 3)]


def test_a_long_sentence_in_the_style_of_a_heading_is_a_paragraph() -> None:
    styles = style("Kop1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    body = (
        p("Aanleiding", style="Kop1") + p(f"{WORDS} " * 4, style="Kop1") + p("De pompen" * 30, style="Kop1") + p(WORDS)
    )
    assert heading_levels(docx(body, styles=styles)) == [("Aanleiding", 1), ("De pompen" * 30, 1)]


def test_styles_that_are_based_on_each_other_end() -> None:
    styles = style("A", "a", based_on="B") + style("B", "b", based_on="A")
    assert read(docx(p("Woorden.", style="A"), styles=styles)).text == "Woorden."


def test_a_short_bold_paragraph_above_others_is_a_heading() -> None:
    body = (
        p(r("Aanleiding", BOLD))
        + p(WORDS)
        + p(r("Deze zin is vet, maar hij is een zin.", BOLD))
        + p(WORDS)
        + p(r("Nader onderzoek", "<w:i/>"))
        + p(WORDS)
        + p(r("Vet", BOLD), " begin van een gewone alinea zonder meer")
        + p(WORDS)
        + p(r("Tabel 1: uitgaven", BOLD))
        + p(WORDS)
        + p(r("Laatste woorden", BOLD))
    )
    assert heading_levels(docx(body)) == [("Aanleiding", 1), ("Nader onderzoek", 2)]


def test_a_larger_type_makes_a_heading_and_a_bold_document_none() -> None:
    large = '<w:sz w:val="32"/>'
    body = p(r("Over de toekomst", large)) + "".join(p(r(WORDS, '<w:sz w:val="20"/>')) for _ in range(3))
    assert heading_levels(docx(body)) == [("Over de toekomst", 1)]
    bold = "".join(p(r("Een regel", BOLD)) + p(r(WORDS, BOLD)) for _ in range(3)) + p(r("Een regel", BOLD)) + p("Slot.")
    assert heading_levels(docx(bold)) == []


def test_a_caption_is_no_heading_also_where_its_number_or_its_style_alone_tells() -> None:
    numbering = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "Figuur %1")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    styles = style("Bij", "Figuurbijschrift")
    body = (
        p(r("Aanpak", BOLD))
        + p(WORDS)
        + p(r("Stand van de pompen", BOLD), properties=numbered)
        + p(WORDS)
        + p(r("Stand van het water", BOLD), style="Bij")
        + p(WORDS)
    )
    document = read(docx(body, styles=styles, numbering=numbering))
    assert blocks(document) == [
        (HEADING, "Aanpak"),
        (PARAGRAPH, WORDS),
        (PARAGRAPH, "Figuur 1 Stand van de pompen"),
        (PARAGRAPH, WORDS),
        (PARAGRAPH, "Stand van het water"),
        (PARAGRAPH, WORDS),
    ]


def test_numbers_tell_which_bold_headings_stand_below_others() -> None:
    heads = ("1. Aanpak", "1.1 wat er al gebeurt", "1.2. Wat nog moet gebeuren.", "2. Kosten")
    body = "".join(p(r(head, BOLD)) + p(WORDS) for head in heads)
    found = [("1. Aanpak", 1), ("1.1 wat er al gebeurt", 2), ("1.2. Wat nog moet gebeuren.", 2), ("2. Kosten", 1)]
    assert heading_levels(docx(body)) == found


def test_a_chapter_may_end_in_a_full_stop_and_stand_right_above_its_first_section() -> None:
    heads = ("Deel 1: de zorgen over de proef.", "Inleiding", "Deel 2: de proef")
    body = p(r(heads[0], BOLD)) + p(r(heads[1], BOLD)) + p(WORDS) + p(r(heads[2], BOLD)) + p(WORDS)
    assert heading_levels(docx(body)) == [(head, 1) for head in heads]
    sentences = p(r("2.1 Dit is een zin. En nog een zin.", BOLD)) + p(WORDS)
    assert heading_levels(docx(sentences)) == []


def test_a_bold_item_right_above_the_next_is_no_heading() -> None:
    items = "".join(p(r(f"{number}. Een bloem uit het veld", BOLD)) for number in (1, 2, 3))
    assert heading_levels(docx(items + p(WORDS))) == [("3. Een bloem uit het veld", 1)]


def test_a_document_that_begins_with_a_heading_is_called_by_it() -> None:
    assert read(docx(p(r("Plan van de proef", BOLD)) + p(WORDS))).metadata.title == "Plan van de proef"
    assert read(docx(p(r("Inleiding", BOLD)) + p(WORDS))).metadata.title == "brief"


def test_a_report_may_have_its_title_at_the_head_of_its_cover() -> None:
    styles = style("T", "Titel") + style("Kop1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    cover = '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:titlePg/></w:sectPr>'
    body = p("Inleiding op het rapport", style="Kop1") + p(WORDS) + cover
    document = read(docx(body, styles=styles, header1=p("Water en pompen", style="T") + p("Versie 2")))
    assert document.metadata.title == "Water en pompen"
    assert document.metadata.furniture == ("Water en pompen", "Versie 2")


def test_questions_keep_their_level_below_a_heading_by_style() -> None:
    styles = style("Kop1", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    body = (
        p("Bijlage", style="Kop1")
        + p(r("Vraag 1", BOLD))
        + p(r("Klopt dat?", BOLD))
        + p(r("Antwoord", BOLD))
        + p("Ja.")
    )
    assert heading_levels(docx(body, styles=styles)) == [("Bijlage", 1), ("Vraag 1", 2), ("Antwoord", 2)]


def test_numbers_of_lists_are_counted_as_word_shows_them() -> None:
    body = (
        item("een")
        + item("onder", 1)
        + item("daaronder", 2)
        + item("twee")
        + item("weer onder", 1)
        + p("Tussen.")
        + item("punt", identity=2)
        + item("vier", identity=3)
        + item("vijf", identity=3)
    )
    found = [text for kind, text in blocks(read(docx(body, numbering=NUMBERING))) if kind is ITEM]
    assert found == [
        "1. een",
        "a) onder",
        "1.1 daaronder",
        "2. twee",
        "a) weer onder",
        "• punt",
        "4. vier",
        "5. vijf",
    ]


def test_a_style_can_number_headings_and_a_paragraph_can_leave_the_list() -> None:
    numbered = '<w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = style("Kop1", "heading 1", numbered)
    body = (
        p("Begin", style="Kop1")
        + p(WORDS)
        + p("Zonder", style="Kop1", properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
        + p(WORDS)
        + p("Slot", style="Kop1")
        + p(WORDS)
    )
    assert [t for t, _ in heading_levels(docx(body, styles=styles, numbering=NUMBERING))] == [
        "1. Begin",
        "Zonder",
        "2. Slot",
    ]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('In het kader.')}</w:txbxContent>"

    def alternatives(choice: str, fallback: str) -> str:
        inner = f'<mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
        return f"<w:r><mc:AlternateContent>{inner}</mc:AlternateContent></w:r>"

    twice = alternatives(box, box)
    only_old = alternatives("", box.replace("In", "Oud in"))
    hidden = f'<w:r><w:drawing><wp:docPr hidden="1"/>{box}</w:drawing></w:r>'
    document = read(docx(p("Voor", twice, only_old, hidden, " en na.") + p("Slot.")))  # at the head, boxes come first
    assert document.text == "In het kader.\nOud in het kader.\nVoor en na.\nSlot."


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{cell if cell.startswith('<') else p(cell)}</w:tc>" for cell in cells) + "</w:tr>"


def test_a_table_of_data_is_a_table_and_one_that_places_words_is_not() -> None:
    data = f"<w:tbl>{row('Jaar', 'Bedrag')}{row('2023', '4')}{row('2024', '5')}</w:tbl>"
    layout = f"<w:tbl>{row(p('Eerste alinea.') + p('Tweede alinea.'))}{row('Derde alinea.')}</w:tbl>"
    marks = f"<w:tbl>{row('a.', 'Eerst dit;')}{row('b.', 'dan dat.')}</w:tbl>"
    document = read(docx(data + layout + marks))
    assert blocks(document) == [
        (BlockKind.TABLE, "Jaar  Bedrag\n2023  4\n2024  5"),
        (PARAGRAPH, "Eerste alinea."),
        (PARAGRAPH, "Tweede alinea."),
        (PARAGRAPH, "Derde alinea."),
        (ITEM, "a. Eerst dit;"),
        (ITEM, "b. dan dat."),
    ]


def test_a_deleted_row_is_left_out_and_a_wide_cell_keeps_the_columns() -> None:
    wide = f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{p("Samen")}</w:tc><w:tc>{p("C")}</w:tc></w:tr>'
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('Weg')}</w:tc><w:tc>{p('Weg')}</w:tc></w:tr>"
    document = read(docx(f"<w:tbl>{wide}{deleted}{row('aaaaaaa', 'b', 'c')}{row('d', 'e', 'f')}</w:tbl>"))
    assert document.text == "Samen       C\naaaaaaa  b  c\nd        e  f"


def test_notes_in_the_cells_of_a_table_hang_on_their_words() -> None:
    anchor = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{p("De noot.")}</w:footnote>'
    table = f"<w:tbl>{row('Jaar', 'Bedrag')}{row('2024', p('5', anchor, ' miljoen'))}</w:tbl>"
    document = read(docx(table, footnotes=notes))
    assert document.text == "Jaar  Bedrag\n2024  5 miljoen\n1 De noot."
    (note,) = document.footnotes
    assert note.anchor == document.text.index("5") + 1
