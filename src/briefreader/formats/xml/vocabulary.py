"""What the elements of official publications are.

Sources: the schema op-xsd of officielebekendmakingen.nl (Kamerstukken, Handelingen, Aanhangsel and gazettes since
2010), the DTDs kamerwrk and handeling (before), the schema BWB-toestand of wetten.overheid.nl (laws). Names that stand
in none of these tables are told by what they hold; see `walk`.
"""

from enum import Enum, auto


class Role(Enum):
    """What becomes of an element."""

    SKIP = auto()  # tells nothing to a reader
    COLUMN = auto()  # names a column of a table
    HEAD = auto()  # a line of the head of the paper, which tells what it is
    BLOCK = auto()  # what it holds stands by itself
    INLINE = auto()  # words within words
    SPACED = auto()  # words beside words, which a blank holds apart
    SCRIPT = auto()  # a raised or lowered letter
    EMPHASIS = auto()
    LINK = auto()
    BREAK = auto()  # the end of a line
    HEADING = auto()  # of what it stands in
    SUBHEADING = auto()  # of what follows it
    QUESTION = auto()  # the number of a question or an answer
    LIST = auto()
    ITEM = auto()
    MEMBER = auto()  # of an article, or a paragraph of its own within something else
    MARKER = auto()
    NOTE = auto()
    NOTE_NUMBER = auto()
    NOTE_ANCHOR = auto()
    TABLE = auto()
    ROW = auto()
    CELL = auto()
    SPEAKER = auto()
    CHAIR = auto()  # what the chair says
    SIGNATURE = auto()
    TITLE = auto()  # by which a law is cited


_NAMES = {
    Role.SKIP: (
        "metadata meta-data meta bwb-inputbestand bwb-wijzigingen redactionele-correcties versie ordernr vergjaar"
        " spanspec illustratie plaatje-bestand witreg brondata jcis jci rdf"
    ),
    Role.HEAD: (
        "tekstregel dossiernummer stuknr datumtekst kamervraagnummer ltrlabel handelingenkop vergaderdatum"
        " vergadernummer vergadering-nummer vergadertijd kamervraagonderwerpnr onderw aanhangselnummer"
    ),
    Role.COLUMN: "colspec",
    Role.INLINE: "politiek kamervraagonderwerp redactie term-inline ovl unl vet",
    Role.SPACED: (
        "label nr titel subtitel naam voorvoegsels voornaam achternaam functie plaats datum dossiernr begindossiernr"
        " einddossiernr begrotingshoofdstuk ondernummer herdruk aanspr nummer titel-nr term definitie organisatie rang"
    ),
    Role.SCRIPT: "inf sup sub",
    Role.EMPHASIS: "nadruk cursief vet cur ond b i u em strong emphasis",
    Role.LINK: "dossierref extref intref link ref a hyperlink extern intern",
    Role.BREAK: "nl br regeleinde lb newline",
    Role.HEADING: "kop item-titel itemtitel title head heading",
    Role.SUBHEADING: "tussenkop tuskop opschrift",
    Role.LIST: "lijst noot.lijst specificatielijst definitielijst opsomming orderedlist itemizedlist ul ol",
    Role.ITEM: "li definitie-item specificatie-item listitem",
    Role.MEMBER: "lid",
    Role.MARKER: "li.nr lidnr lid.nr",
    Role.NOTE: "noot voetnoot vnoot eindnoot footnote",
    Role.NOTE_NUMBER: "noot.nr nootnr voetnoot.nr",
    Role.NOTE_ANCHOR: "nootref noot.ref footnoteref",
    Role.TABLE: "table tabel informaltable",
    Role.ROW: "row rij tr",
    Role.CELL: "entry cel td th",
    Role.SPEAKER: "spreker",
    Role.CHAIR: "voorz",
    Role.SIGNATURE: "ondertekening ondertek koning tekst-ondertekening",
    Role.TITLE: "citeertitel",
    Role.BLOCK: (
        "al al-groep noot.al considerans.al considerans afkondiging aanhef intitule wij wie slotformulering dagtekening"
        " gegeven tekst tekst-sluiting vrije-tekst stuk kamerstuk dossier body kamerwrk officiele-publicatie divisie"
        " bijlage artikel hoofdstuk afdeling paragraaf sub-paragraaf deel boek titeldeel wettekst regeling-tekst"
        " wet-besluit regeling spreekbeurt agendapunt handelingen onderwerp vraag antwoord bijschrift bron"
        " kamervraagomschrijving motie motie-info amendement toelichting wijziging wijzig-artikel wijzig-lid wat"
        " wijzig-divisie artikeltekst amendement-lid officiele-inhoudsopgave handeling part item"
        " tbody thead tfoot tgroup toestand wetgeving lichaam para p section"
    ),
}
ROLES = {name: role for role, names in _NAMES.items() for name in names.split()}
"""The role of an element by its name."""

WITHIN = {
    ("dossier", "titel"): Role.HEAD,
    ("stuk", "titel"): Role.HEAD,
    ("frontm", "onderw"): Role.HEAD,
    ("kamerwrk", "kop"): Role.HEAD,
    ("officiele-publicatie", "kop"): Role.HEAD,
    ("stuk", "nummer"): Role.HEAD,
    ("handelingen", "nr"): Role.HEAD,
    ("handeling_bijlage", "nr"): Role.HEAD,
    ("opening", "nr"): Role.HEAD,
    ("sluiting", "nr"): Role.HEAD,
    ("agendapunt", "nr"): Role.HEAD,
    ("agendapunt", "titel"): Role.HEADING,
    ("item", "titel"): Role.HEADING,
    ("part", "titel"): Role.HEADING,
    ("spreker", "wie"): Role.SPEAKER,
    ("voorz", "wie"): Role.SPEAKER,
    ("vraag", "nr"): Role.QUESTION,
    ("antwoord", "nr"): Role.QUESTION,
    ("paragroup", "nr"): Role.MARKER,
    ("uitgifte", "datum"): Role.BLOCK,
    ("ondertekening", "dagtekening"): Role.MEMBER,
    ("definitie-item", "term"): Role.SPACED,
    ("definitie", "al"): Role.SPACED,
    ("table", "title"): Role.BLOCK,
    ("tabel", "titel"): Role.BLOCK,
    ("figure", "title"): Role.BLOCK,
}
"""The role of an element by the name of its parent and its own, where that differs."""

STRONG = frozenset(("vet", "vetcur", "vet-cur", "halfvet", "strong", "b", "bold"))
"""Kinds of emphasis that are bold; the others are set in italics or underlined."""

STYLES = ("vet", "halfvet", "vetcur", "vet-cur", "kapitaal", "cur", "ondlijn", "ond", "rom")
"""How headings within a text are set, from the highest to the lowest."""
