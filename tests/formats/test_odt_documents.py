"""OpenDocument texts: headings, lists, notes, tables, links and tracked changes."""

from briefreader.domain.document import BlockKind
from tests.office_samples import blocks, odt, read

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
BOLD = '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
WORDS = "Het kabinet neemt kennis van het verslag en stuurt het naar de Kamer."


def t(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def bold(text: str) -> str:
    return f'<text:span text:style-name="T1">{text}</text:span>'


def test_headings_are_known_by_their_element_their_style_and_their_look() -> None:
    common = '<style:style style:name="Kop_20_2" style:display-name="Kop 2" style:family="paragraph"/>'
    automatic = f'{BOLD}<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Kop_20_2"/>'
    body = (
        '<text:h text:outline-level="1">Aanleiding</text:h>'
        + t(WORDS)
        + t("Planning", "P1")
        + t(WORDS)
        + t(bold("Vervolg"))
        + t(WORDS)
    )
    document = read(odt(body, automatic, common))
    assert [(b.span.of(document.text), b.level) for b in document.blocks if b.kind is HEADING] == [
        ("Aanleiding", 1),
        ("Planning", 2),
        ("Vervolg", 3),
    ]


def level(place: int, form: str, more: str = "") -> str:
    return f'<text:list-level-style-number text:level="{place}" style:num-format="{form}" {more}/>'


LEVELS = (
    level(1, "1", 'style:num-suffix="."')
    + level(2, "a", 'style:num-suffix=")"')
    + level(3, "i", 'text:display-levels="2"')
)
LISTS = (
    f'<text:list-style style:name="L">{LEVELS}</text:list-style>'
    '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="-"/>'
    "</text:list-style>"
)


def items(*inner: str, style: str = "L", more: str = "") -> str:
    named = f'text:style-name="{style}"' if style else ""
    return (
        f"<text:list {named} {more}>" + "".join(f"<text:list-item>{i}</text:list-item>" for i in inner) + "</text:list>"
    )


def test_numbers_of_lists_are_counted() -> None:
    inner = items(t("onder"), t("ook") + items(t("diep"), style=""), style="")
    body = (
        items(t("een") + inner, t("twee") + t("vervolg van twee"))
        + t("Tussen.")
        + items(t("drie"), more='text:continue-numbering="true"')
        + items(t("opnieuw"))
        + items(t("streep"), style="B")
    )
    assert [text for kind, text in blocks(read(odt(body, LISTS))) if kind is ITEM] == [
        "1. een",
        "a) onder",
        "b) ook",
        "b.i diep",
        "2. twee",
        "3. drie",
        "1. opnieuw",
        "- streep",
    ]


def test_headings_have_the_numbers_of_the_outline() -> None:
    numbered = '<text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
    outline = f"<text:outline-style>{numbered}</text:outline-style>"
    body = (
        '<text:h text:outline-level="1">Een</text:h>'
        + t(WORDS)
        + '<text:h text:outline-level="1">Twee</text:h>'
        + t(WORDS)
    )
    found = [text for kind, text in blocks(read(odt(body, common=outline))) if kind is HEADING]
    assert found == ["1. Een", "2. Twee"]


def test_notes_hang_on_their_anchors_and_comments_stand_apart() -> None:
    words = f"<text:note-body>{t('De noot.')}</text:note-body>"
    note = f"<text:note><text:note-citation>1</text:note-citation>{words}</text:note>"
    author = "<dc:creator>A. Proef</dc:creator><dc:date>2024-01-01</dc:date>"
    comment = f"<office:annotation>{author}{t('Klopt dit?')}</office:annotation>"
    document = read(odt(t(f"Een zin{note} met {comment}een noot.")))
    assert document.text == "Een zin met een noot.\n1 De noot."
    assert [(n.number, n.anchor) for n in document.footnotes] == [("1", 7)]
    assert document.metadata.comments == ("A. Proef: Klopt dit?",)


def test_tracked_changes_are_read_as_accepted() -> None:
    deletion = f"<text:deletion>{t('Oud.')}</text:deletion>"
    changes = f"<text:tracked-changes><text:changed-region>{deletion}</text:changed-region></text:tracked-changes>"
    body = changes + t('Een <text:change-start text:change-id="a"/>nieuw<text:change-end text:change-id="a"/> woord.')
    assert read(odt(body)).text == "Een nieuw woord."


def test_words_between_tags_links_and_what_is_hidden() -> None:
    hidden = '<style:text-properties text:display="none"/>'
    automatic = f'{BOLD}<style:style style:name="H" style:family="text">{hidden}</style:style>'
    ruby = "<text:ruby><text:ruby-base>tijd</text:ruby-base><text:ruby-text>uitspraak</text:ruby-text></text:ruby>"
    body = t(
        'Zie<text:s text:c="3"/><text:a xlink:href="https://voorbeeld.nl/a">het stuk</text:a><text:tab/>en '
        f'<text:a xlink:href="#onder">verder</text:a>{bold(" nu")}<text:span text:style-name="H">verborgen</text:span>'
        f"<text:line-break/>op {ruby}."
    )
    document = read(odt(body, automatic))
    assert document.text == "Zie het stuk en verder nu op tijd."
    assert [(found.span.of(document.text), found.target) for found in document.links] == [
        ("het stuk", "https://voorbeeld.nl/a")
    ]
    assert [(found.span.of(document.text).strip(), found.strong) for found in document.emphases] == [("nu", True)]


def test_a_hidden_section_is_not_shown_and_another_is() -> None:
    body = f'<text:section text:display="none">{t("Weg.")}</text:section><text:section>{t("Daar.")}</text:section>'
    assert read(odt(body)).text == "Daar."


def test_tables_of_data_keep_their_rows() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<table:table-cell {more}>{t(text)}</table:table-cell>"

    rows = (
        cell("Jaar") + cell("Bedrag") + cell("Reden"),
        cell("2023", 'table:number-columns-spanned="2"') + "<table:covered-table-cell/>" + cell("spoor"),
        cell("2024") + cell("5") + cell("bus"),
    )
    table = "<table:table>" + "".join(f"<table:table-row>{row}</table:table-row>" for row in rows) + "</table:table>"
    assert blocks(read(odt(table))) == [
        (BlockKind.TABLE, "Jaar  Bedrag  Reden\n2023          spoor\n2024  5       bus")
    ]


def test_cells_and_rows_that_are_written_once_for_several_are_shown_as_often() -> None:
    def row(cells: str, more: str = "") -> str:
        return f"<table:table-row {more}>{cells}</table:table-row>"

    def cell(text: str, times: int = 1) -> str:
        return f'<table:table-cell table:number-columns-repeated="{times}">{t(text)}</table:table-cell>'

    empty = '<table:table-cell table:number-columns-repeated="2"/>'
    rows = (
        row(cell("Jaar") + cell("Bedrag", 2) + cell("Reden")),
        row(cell("2024") + empty + cell("bus"), 'table:number-rows-repeated="2"'),
        row(empty, 'table:number-rows-repeated="9000"'),
        row(cell("2025") + cell("5") + cell("6") + cell("spoor")),
    )
    assert read(odt(f"<table:table>{''.join(rows)}</table:table>")).text == (
        "Jaar  Bedrag  Bedrag  Reden\n2024                  bus\n2024                  bus\n2025  5       6       spoor"
    )


def test_cells_that_are_written_once_for_very_many_stay_few() -> None:
    inner = f'<table:table-cell table:number-columns-repeated="9999">{t(WORDS)}</table:table-cell>'
    rows = f'<table:table-row table:number-rows-repeated="9999">{inner}</table:table-row>' * 9
    assert len(read(odt(f"<table:table>{rows}</table:table>")).text) < 3_000_000
