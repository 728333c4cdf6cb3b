"""Word documents: headings, lists, notes, tables, fields and tracked changes."""

from itertools import pairwise

import pytest

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
    bold = "".join(p(r("Een regel", BOLD)) + p(r(WORDS, BOLD)) for _ in range(3)) + p("Slot.")
    assert heading_levels(docx(bold)) == []


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


def test_notes_are_numbered_by_their_anchors_and_hang_on_them() -> None:
    def anchor(identity: int, more: str = "") -> str:
        return f'<w:r><w:footnoteReference w:id="{identity}"{more}/></w:r>'

    def note(identity: int, text: str) -> str:
        return f'<w:footnote w:id="{identity}">{p("<w:r><w:footnoteRef/></w:r>", " " + text)}</w:footnote>'

    separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    body = p(
        "Eerste",
        anchor(5),
        " en tweede",
        anchor(3),
        " en weg",
        f"<w:del>{anchor(4)}</w:del>",
        '<w:r><w:footnoteReference w:id="6" w:customMarkFollows="1"/><w:t>*</w:t></w:r>',
        ".",
    )
    document = read(
        docx(
            body,
            footnotes=separator + note(3, "De derde.") + note(4, "Weg.") + note(5, "De vijfde.") + note(6, "Ster."),
        )
    )
    assert document.text == "Eerste en tweede en weg.\n1 De vijfde.\n2 De derde.\n* Ster."
    assert [(n.number, n.anchor) for n in document.footnotes] == [("1", 6), ("2", 16), ("*", 23)]


def test_the_result_of_a_field_is_shown_and_its_instruction_is_not() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def instruction(text: str) -> str:
        return f"<w:r><w:instrText>{text}</w:instrText></w:r>"

    nested = (
        mark("begin")
        + instruction(" IF ")
        + mark("begin")
        + instruction("PAGE")
        + mark("separate")
        + r("9")
        + mark("end")
    )
    nested += instruction(' = "1" "a"') + mark("separate") + r("gezien") + mark("end")
    link = (
        mark("begin") + instruction(' HYPERLINK "https://voorbeeld.nl/a" ') + mark("separate") + r("hier") + mark("end")
    )
    simple = '<w:fldSimple w:instr=" DATE ">' + r("3 mei") + "</w:fldSimple>"
    never_ends = mark("begin") + instruction("XE")
    document = read(docx(p("Op ", simple, " is dit ", nested, ", zie ", link, ".", never_ends) + p("Slot.")))
    assert document.text == "Op 3 mei is dit gezien, zie hier.\nSlot."
    assert document.metadata.repairs == ("a field that never ends was closed",)
    assert [(found.span.of(document.text), found.target) for found in document.links] == [
        ("hier", "https://voorbeeld.nl/a")
    ]


def test_links_are_kept_where_they_lead_out_of_the_document() -> None:
    relation = '<Relationship Id="l1" Type="x/hyperlink" Target="https://voorbeeld.nl/stuk" TargetMode="External"/>'
    body = p(
        "Zie ",
        f'<w:hyperlink r:id="l1">{r("het stuk")}</w:hyperlink>',
        " en ",
        f'<w:hyperlink w:anchor="x">{r("verder")}</w:hyperlink>',
    )
    document = read(docx(body, relation))
    assert document.text == "Zie het stuk en verder"
    assert [(found.span.of(document.text), found.target) for found in document.links] == [
        ("het stuk", "https://voorbeeld.nl/stuk")
    ]


def test_emphasis_spans_runs_and_can_be_taken_back() -> None:
    styles = '<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    body = p(
        "Dit is ",
        r("heel ", BOLD),
        r("belangrijk", '<w:rStyle w:val="S"/>'),
        r(" en ", '<w:rStyle w:val="S"/><w:b w:val="0"/>'),
        r("schuin", "<w:i/>"),
        ".",
    )
    document = read(docx(body, styles=styles))
    assert [(e.span.of(document.text), e.strong) for e in document.emphases] == [
        ("heel belangrijk", True),
        ("schuin", False),
    ]


def test_tracked_changes_are_read_as_accepted() -> None:
    deleted_end = "<w:rPr><w:del/></w:rPr>"
    body = (
        p(
            "Een ",
            f"<w:ins>{r('nieuw ')}</w:ins>",
            "<w:del><w:r><w:delText>oud </w:delText></w:r></w:del>",
            "woord, ",
            properties=deleted_end,
        )
        + p("dat verder gaat.")
        + f"<w:moveFrom>{r('weg')}</w:moveFrom>"
        + p(f"<w:moveFrom>{r('Verhuisd.')}</w:moveFrom>", f"<w:moveTo>{r('Hier gekomen.')}</w:moveTo>")
    )
    assert read(docx(body)).text == "Een nieuw woord, dat verder gaat.\nHier gekomen."


def test_a_paragraph_whose_end_was_deleted_goes_on_nowhere_beyond_its_cell() -> None:
    end = "<w:rPr><w:del/></w:rPr>"
    cell = f"<w:tbl><w:tr><w:tc>{p('Links', properties=end)}</w:tc></w:tr></w:tbl>"
    assert read(docx(p("Boven", properties=end) + cell + p("Onder", properties=end))).text == "Boven\nLinks\nOnder"


def test_comments_stand_apart() -> None:
    comments = f'<w:comment w:id="0" w:author="A. Proef">{p("Klopt dit?")}{p("Nakijken.")}</w:comment>'
    body = p(
        '<w:commentRangeStart w:id="0"/>',
        "Een zin.",
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
    )
    document = read(docx(body, comments=comments))
    assert document.text == "Een zin."
    assert document.metadata.comments == ("A. Proef: Klopt dit? Nakijken.",)


def test_small_marks_of_the_markup() -> None:
    body = p(
        r("veilig"),
        "<w:r><w:softHyphen/></w:r>",
        r("heid"),
        "<w:r><w:tab/></w:r>",
        r("e"),
        "<w:r><w:noBreakHyphen/></w:r>",
        r("mail"),
        r(" verborgen", "<w:vanish/>"),
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
        "<w:smartTag>" + r(" slim") + "</w:smartTag>",
        "<w:sdt><w:sdtContent>" + r(" vak") + "</w:sdtContent></w:sdt>",
    )
    assert read(docx(body)).text == "veiligheid e-mail→ slim vak"


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{p('In het kader.')}</w:txbxContent>"

    def alternatives(choice: str, fallback: str) -> str:
        inner = f'<mc:Choice Requires="wps">{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback>'
        return f"<w:r><mc:AlternateContent>{inner}</mc:AlternateContent></w:r>"

    twice = alternatives(box, box)
    only_old = alternatives("", box.replace("In", "Oud in"))
    hidden = f'<w:r><w:drawing><wp:docPr hidden="1"/>{box}</w:drawing></w:r>'
    document = read(docx(p("Voor", twice, only_old, hidden, " en na.") + p("Slot.")))
    assert document.text == "Voor en na.\nIn het kader.\nOud in het kader.\nSlot."


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


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Vraag 3", "Klopt dit?"), ["Vraag 3", "Klopt dit?"]),
        (
            ("De volgende punten:", "- het eerste", "- het tweede"),
            ["De volgende punten:", "- het eerste", "- het tweede"],
        ),
        (("Een regel die", "verder gaat."), ["Een regel die verder gaat."]),
        (("Boven.", "", "Onder."), ["Boven.", "Onder."]),
    ],
)
def test_a_line_break_ends_a_block_where_a_new_one_begins(lines: tuple[str, ...], expected: list[str]) -> None:
    runs = [r(lines[0])] + [f"<w:r><w:br/></w:r>{r(line)}" for _, line in pairwise(lines)]
    assert read(docx(p(*runs))).text.split("\n") == expected


def test_a_sentence_that_was_broken_by_hand_is_joined() -> None:
    first = "In antwoord op de vragen van de leden over het spoor deel ik u mede "
    assert read(docx(p(first) + p("dat zij bijgaand worden beantwoord."))).text.count("\n") == 0
    assert read(docx(p(first) + p() + p("dat zij bijgaand worden beantwoord."))).text.count("\n") == 1
    assert read(docx(p("De punten zijn") + p("personeel") + p("materieel"))).text.count("\n") == 2


def test_the_lines_beside_a_broken_sentence_were_broken_too() -> None:
    lines = (
        "De aandacht voor het spoor is een van de pijlers van de aanpak in dit land. ",
        "Dat komt terug in de onderwerpen die hierna volgen over treinen en over ",
        "bussen die tussen de dorpen rijden, en over de reizigers die erin zitten. ",
        "Een nieuwe zin.",
    )
    assert read(docx("".join(map(p, lines)))).text == " ".join(map(str.strip, lines))
    assert read(docx("".join(p(line.strip()) for line in lines))).text.count("\n") == 2


def test_no_block_begins_with_a_closing_bracket() -> None:
    first = "De krant, 25 mei 2024, over het spoor tussen de twee dorpen ‘Zo gaat het niet’,"
    assert read(docx(p(first) + p(") https://voorbeeld.nl"))).text == f"{first} ) https://voorbeeld.nl"
