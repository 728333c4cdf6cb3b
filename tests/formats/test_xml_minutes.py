"""Minutes, reports of meetings, and laws in XML."""

from tests.formats.marked_up import links, read, shown

MINUTES = """<?xml version="1.0"?>
<officiele-publicatie>
 <metadata>
  <meta content="https://zoek.officielebekendmakingen.nl/h-tk-20172018-70-8/metadata.xml"
   name="OVERHEIDop.externMetadataRecord"/>
 </metadata>
 <handelingen>
  <agendapunt>
   <nr>
    8
   </nr>
   <item-titel>
    Regeling van proeven
   </item-titel>
   <spreekbeurt>
    <spreker>
     <voorvoegsels>
      De heer
     </voorvoegsels>
     <naam>
      <achternaam>
       Proef
      </achternaam>
     </naam>
     (
     <politiek>
      TST
     </politiek>
     ):
    </spreker>
    <tekst>
     <al>
      Voorzitter. De CO
      <sup>
       2
      </sup>
      -uitstoot van m
      <sup>
       3
      </sup>
      gas
      <nadruk type="cur">
       daalt
      </nadruk>
      , zie nr. (
      <extref doc="kst-1234-5">
       5
      </extref>
      ).
     </al>
     <motie>
      <kop>
       <titel>
        Motie
       </titel>
      </kop>
      <al>
       De Kamer,
      </al>
     </motie>
    </tekst>
   </spreekbeurt>
  </agendapunt>
 </handelingen>
</officiele-publicatie>"""


def test_minutes_that_were_indented_have_speakers_and_no_stray_blanks() -> None:
    document = read(MINUTES)
    assert shown(document) == [
        "heading1: Regeling van proeven",
        "speaker: De heer Proef (TST):",
        "paragraph: Voorzitter. De CO2-uitstoot van m3 gas daalt, zie nr. (5).",
        "heading2: Motie",
        "paragraph: De Kamer,",
    ]
    assert document.metadata.identifier is not None
    assert document.metadata.identifier.canonical == "h-tk-20172018-70-8"
    assert document.metadata.title == "Regeling van proeven"
    assert links(document) == [("5", "kst-1234-5")]


SPEAKER = "<spreker><fractie>{party}</fractie><aanhef>De heer</aanhef><verslagnaam>{name}</verslagnaam></spreker>"
REPORT = (
    '<vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0" soort="Tussenpublicatie"'
    ' status="Ongecorrigeerd"><vergadering soort="Plenair"><titel>5e vergadering</titel><zaal>Zaal</zaal>'
    '<datum>2025-07-02T00:00:00</datum><activiteit soort="Debat"><titel>Proefdebat</titel><onderwerp>X</onderwerp>'
    "<tekst><alinea><alineaitem>Proefdebat</alineaitem></alinea><alinea><alineaitem>Aan de orde is:</alineaitem><lijst>"
    "<alineaitem>de brief (<dossiernummer>36600-X</dossiernummer>, nr. <stuknummer>81</stuknummer>);</alineaitem>"
    '</lijst></alinea></tekst><activiteithoofd soort="Algemeen"><titel>Proefdebat</titel><sprekers>'
    + SPEAKER.format(party="A", name="Lijst")
    + '</sprekers><activiteitdeel soort="Spreekbeurt"><titel>Spreekbeurt - De voorzitter</titel>'
    '<activiteititem soort="Woordvoerder"><titel>Woordvoerder - De voorzitter</titel><woordvoerder>'
    + SPEAKER.format(party="TST", name="Proef")
    + '<tekst><alinea><alineaitem>De <nadruk type="Vet">voorzitter</nadruk>:</alineaitem>'
    "<alineaitem>Ik open.</alineaitem>"
    "</alinea></tekst></woordvoerder></activiteititem></activiteitdeel>"
    '<activiteitdeel soort="Spreekbeurt"><woordvoerder>'
    + SPEAKER.format(party="TST", name="Toets")
    + "<tekst><alinea><alineaitem>De heer Toets (TST):</alineaitem><alineaitem>Dank.</alineaitem></alinea></tekst>"
    "<interrumpant>"
    + SPEAKER.format(party="TST", name="Proef")
    + "<tekst><alinea><alineaitem>De voorzitter:</alineaitem></alinea></tekst></interrumpant></woordvoerder>"
    '</activiteitdeel><activiteitdeel soort="Stemming item"><titel>het voorstel</titel><tekst><alinea><alineaitem>In'
    " stemming komt.</alineaitem></alinea></tekst></activiteitdeel></activiteithoofd></activiteit></vergadering>"
    "</vlosCoreDocument>"
)


def test_a_report_has_the_headings_of_its_activities_and_tells_who_speaks() -> None:
    document = read(REPORT)
    assert shown(document) == [
        "heading1: Proefdebat",
        "paragraph: Aan de orde is:",
        "list-item1: de brief (36600-X, nr. 81);",
        "speaker: De heer Proef (TST)",
        "speaker: De voorzitter:",
        "paragraph: Ik open.",
        "speaker: De heer Toets (TST):",
        "paragraph: Dank.",
        "speaker: De voorzitter:",
        "heading3: het voorstel",
        "paragraph: In stemming komt.",
    ]
    assert links(document) == [("36600-X, nr. 81", "kst-36600-X-81")]
    assert document.metadata.title == "5e vergadering"
    assert str(document.metadata.date) == "2025-07-02"
    assert ("Status", "Tussenpublicatie ongecorrigeerd") in [
        (label.name, label.value) for label in document.metadata.colophon
    ]


def test_a_meeting_of_which_nothing_is_told_lists_the_papers_that_it_was_about() -> None:
    papers = (
        "<zaken><zaak><titel>de brief over pompen (36600-X, nr. 81)</titel><dossiernummer>36600-X</dossiernummer>"
        "<stuknummer>81</stuknummer></zaak><zaak><titel>Verzoek om water</titel><dossiernummer/><stuknummer/></zaak>"
        "<zaak><titel/></zaak></zaken>"
    )
    text = "<tekst><alinea><alineaitem>Ik sluit.</alineaitem></alinea></tekst>"
    activities = (
        f'<activiteit soort="Procedurevergadering"><titel>Procedures</titel>{papers}<activiteithoofd soort="Algemeen">'
        f'<titel>Procedures</titel></activiteithoofd></activiteit><activiteit soort="Sluiting"><titel>Sluiting</titel>'
        f"{papers}{text}</activiteit>"
    )
    start = '<vlosCoreDocument xmlns="http://www.tweedekamer.nl/ggm/vergaderverslag/v1.0"><vergadering>'
    document = read(f"{start}{activities}</vergadering></vlosCoreDocument>")
    assert shown(document) == [
        "heading1: Procedures",
        "list-item1: • de brief over pompen (36600-X, nr. 81)",
        "list-item1: • Verzoek om water",
        "heading1: Sluiting",
        "paragraph: Ik sluit.",
    ]
    assert links(document) == [("36600-X, nr. 81", "kst-36600-X-81")]


LAW = """<toestand bwb-id="BWBR0018451" inwerkingtreding="2025-01-01"><wetgeving><intitule>Wet van 1 mei 2020, houdende
regels<meta-data><jci verwijzing="x"/>weg</meta-data></intitule>
<citeertitel>Proefwet<meta-data>weg</meta-data></citeertitel><wet-besluit><wettekst><hoofdstuk><kop><label>Hoofdstuk</label><nr>1</nr><titel>Algemeen</titel></kop><artikel><kop>
<label>Artikel</label><nr>1</nr></kop><lid><lidnr>1</lidnr><al>Zie
<extref doc="jci1.3:c:BWBR0018450&amp;artikel=1">artikel 1 van de
Andere wet</extref>.</al><lijst><li><li.nr>a.</li.nr><al>term: uitleg;</al></li></lijst><meta-data>weg</meta-data></lid>
</artikel></hoofdstuk></wettekst><wetsluiting><gegeven><dagtekening><plaats>Gegeven te Proef</plaats><datum>1 mei 2020
</datum></dagtekening><koning>Naam</koning></gegeven></wetsluiting></wet-besluit></wetgeving></toestand>"""


def test_a_law_has_chapters_articles_members_and_links_to_laws() -> None:
    document = read(LAW)
    assert shown(document) == [
        "paragraph: Wet van 1 mei 2020, houdende regels",
        "heading1: Hoofdstuk 1 Algemeen",
        "heading2: Artikel 1",
        "paragraph: 1. Zie artikel 1 van de Andere wet.",
        "list-item1: a. term: uitleg;",
        "paragraph: Gegeven te Proef 1 mei 2020",
        "signature: Naam",
    ]
    assert links(document) == [("artikel 1 van de Andere wet", "jci1.3:c:BWBR0018450&artikel=1")]
    assert document.metadata.title == "Proefwet"
    assert document.metadata.identifier is not None
    assert document.metadata.identifier.canonical == "BWBR0018451"
    assert str(document.metadata.date) == "2025-01-01"


def test_a_vocabulary_that_nobody_knows_is_read_by_what_stands_where() -> None:
    document = read(
        "<?xml version='1.0'?><recept><section><title>Soep</title><stap>Kook <x>het</x> water.</stap><stap>Eet.</stap>"
        "</section><r:b xmlns:r='urn:r'><r:title>Slot</r:title><r:p>Klaar.</r:p></r:b></recept>"
    )
    assert shown(document) == [
        "heading1: Soep",
        "paragraph: Kook het water.",
        "paragraph: Eet.",
        "heading1: Slot",
        "paragraph: Klaar.",
    ]


OLD_MINUTES = """<handeling><part><item><titel>Proef</titel><voorz><al>Ik geef het woord.</al></voorz>
<spreker><wie><aanspr>De heer</aanspr> <naam>Proef</naam> (<partij>TST</partij>)</wie>: <al>Dank.</al>
<voorz><al>De <nadruk>voorzitter</nadruk>: Klaar.</al></voorz></spreker></item></part></handeling>"""


def test_minutes_before_2010_hold_what_is_said_within_who_speaks() -> None:
    document = read(OLD_MINUTES)
    assert shown(document) == [
        "heading1: Proef",
        "speaker: De voorzitter:",
        "paragraph: Ik geef het woord.",
        "speaker: De heer Proef (TST):",
        "paragraph: Dank.",
        "paragraph: De voorzitter: Klaar.",
    ]
