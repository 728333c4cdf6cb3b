"""Word documents: notes, fields, links, emphasis, tracked changes, and where a block begins."""

from itertools import pairwise

import pytest

from tests.office_samples import docx, p, r, read

BOLD = "<w:b/>"


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


@pytest.mark.parametrize(
    ("font", "code", "shown"),
    [
        ("Wingdings", "F0E0", "→"),
        ("Wingdings", "00FC", "✓"),
        ("Symbol", "F0B3", "≥"),
        ("Arial", "20AC", "€"),
        ("Symbol", "F001", "\ufffd"),
        ("Symbol", "nix", "\ufffd"),
        ("Symbol", "DB80", "\ufffd"),
    ],
)
def test_symbols_are_shown_as_they_look(font: str, code: str, shown: str) -> None:
    document = read(docx(p("a", f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>', "b")))
    assert document.text == f"a{shown}b"
