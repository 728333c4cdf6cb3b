"""Dutch words and the letters that they have in an English abbreviation.

An English abbreviation often stands behind a Dutch name: "Europese Vredesfaciliteit (EPF)" is the European Peace
Facility. Each line gives stems of Dutch words, and the initials of their usual English words.
"""

from functools import lru_cache

_TABLE = """
a kunstmatig artificieel actie aanpak vergadering assemblee landbouw lucht agentschap akkoord overeenkomst
a acquisitie adviserend advies toegang atlantisch arabisch afrikaans aziatisch vereniging beoordeling bijstand
a autoriteit bureau activiteit bondgenoot hulp atoom wapen armen
aa gedelegeerd
b begroting bank comité raad grens biologisch gedrag bureau bestuur biodiversiteit
c raad comité commissie kinder hof klimaat chemisch burger gemeenschap samenwerking cyber kapitaal
c concurrentie mededinging crisis centraal centrum criminaliteit straf verdrag conferentie commando
c coalitie capaciteit consument controle misdaad misdrijf klant verandering koolstof code conventioneel cultuur
c kern kroon hoofdstad commerciële grondslag schepping collectief cel continu
d ontwikkeling gegevens defensie verdediging richtlijn gehandicapten democratie ontwapening digitaal drugs
d afschrikking departement directoraat rampen schuld gevaarlijk tekort dienst
e europees europese europa milieu buitenlands economisch economie onderwijs energie uitzonderlijk emissie verkiezing
e extern verkiezings uitgebreid uitstoot evaluatie noodhulp nood gelijk werkgelegenheid werkgevers technisch
e deskundigen electronisch elektronisch versterkt
f fonds faciliteit buitenlandse vrijheid voedsel visserij financieel macht troepen strijdkrachten vloot kader luchthaven
f vrij vluchteling fraude bos wapenstilstand overstroming
g bestuur goederen groei algemeen wereldwijd mondiaal groep groen gas bruto generaal regering broeikasgas gender doel
g duits geografisch richtsnoer governance
h hoog hoge mens gezondheid menselijk humanitair hoofdkwartier huisvesting geharmoniseerd vertegenwoordiger hub
i internationaal informatie inlichtingen instituut industrie investering innovatie intelligentie initiatief instrument
i integraal index infrastructuur eiland islamitisch inkomen invoer intern identificatie eigendom invloed
j justitie gerecht gezamenlijk gemeenschappelijk
k kennis
l recht wet juridisch arbeid land lucht grens lening leer lijst logistiek verlies
m zee geneesmiddel monetair militair minister missie mobiliteit migratie maritiem maatregel markt meerjarig
m midden mechanisme lidstaten bestuur beheer geld methaan medisch modern monitoring
n nationaal naties noord nucleair nieuw netwerk noordelijk natuur niet buur buren
o organisatie kantoor bureau oceaan waarneming operatie waarnemers overzee open doelstelling ruimte
p vrede beleid partnerschap programma politie politiek partnerschap volk plan bescherming product publiek permanent
p pact protocol vermogen passagier planning eigendom pijler particulier overheid bevolking deelname procedure pensioen
p parlement verbod vervuiling preventie privacy prijs snelheid stroom
q gekwalificeerd kwaliteit vraag
r verordening recht rechten vluchteling regionaal verantwoordelijk herstel onderzoek respons hernieuwbaar reactie
r rijn republiek hulpbron weg regel risico vertegenwoordiger snel beperking reserve radio rivier wederopbouw
s veiligheid dienst staat staten systeem duurzaam strategisch strategie wetenschap sociaal zuid speciaal statistiek
s ruimte stelsel normen gezant bijzonder zee samenleving steun status toezicht stabiliteit zekerheid structuur
s toezichthouder studie staal statuut schip schepen stabilisatie solidariteit norm sanctie verkoop standaard
t handel verdrag tarief technologie terrorisme belasting vervoer transport transatlantisch taakgroep team derde
t tijdelijk transparantie overgang opleiding training trans toerisme douane verkeer tribunaal doorgifte tablet
u verenigd verenigde unie universeel onbemand universiteit stedelijk dringend
v slachtoffer stem visum vrijwillig waarde geweld
w wereld vrouwen water wapens werk oorlog afval west welzijn groothandel
x buiten
y jeugd jongeren jaar
z zone nul
"""

SHORTEST_STEM = 3
_LONGEST_STEM = 14
_LINKS = ("", "s", "e", "en", "er", "n")
"""What may stand between the parts of a Dutch compound."""


@lru_cache(maxsize=1)
def _stems() -> dict[str, str]:
    by_stem: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        letters, *stems = line.split()
        for stem in stems:
            by_stem[stem] = by_stem.get(stem, "") + letters
    return by_stem


@lru_cache(maxsize=4096)
def english_initials(word: str) -> tuple[str, ...]:
    """The initials that a Dutch word may have in English.

    Args:
        word: in lower case.

    Returns:
        For each part of a compound the letters that its English words begin with, such as ("p", "f") for
        "vredesfaciliteit"; empty where a part is not known.
    """
    stems = _stems()
    parts: list[str] = []
    at = 0
    while at < len(word):
        size = next((n for n in range(min(_LONGEST_STEM, len(word) - at), 2, -1) if word[at : at + n] in stems), 0)
        if not size:
            return tuple(parts) if parts and len(word) - at <= 4 else ()
        parts.append(stems[word[at : at + size]])
        at += size
        rest = word[at:]
        link = next((link for link in _LINKS if rest.startswith(link) and _begins_with_stem(rest[len(link) :])), None)
        at += len(link) if link is not None else 0
        if link is None and len(rest) <= 4:
            break
    return tuple(parts)


def _begins_with_stem(rest: str) -> bool:
    stems = _stems()
    return any(rest[:size] in stems for size in range(SHORTEST_STEM, _LONGEST_STEM + 1) if len(rest) >= size)
