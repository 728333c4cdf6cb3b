"""In which language a name is written."""

import re

_WRITTEN_ENGLISH = """
the of for and on to at by with from force council system international european agency security defence office
development fund programme organisation organization group plan act bank board committee framework rights united
nations national joint new world peace policy research business area air allied nuclear planning academic academy
accreditation action additional administration administrative advisory affairs against agreement agricultural
agriculture aid aircraft aliens alliance allowance among analysis appeal appeals applied approach approximately
armed arms artificial assembly assessment assistance assistant association asylum atlantic authorisation authorities
authority autonomous avian aviation based benefit border broadcasting capability capacity capture carbon care center
centre certificate chain chamber change chemical chief child childcare children christian citizen civil civilian
climate combined command commander commerce commission commissioner common communication communications communities
community company comprehensive concerning conduct conference consultation consumer contracts control convention
conventional cooperation coordination coordinator coronavirus corporate corporation cost costs countermeasures
counterterrorism court crime criminal crisis critical cultural culture cyber cybersecurity damage database debt
defense democracy democratic democrats department deputy determined digital directive directorate disability
disabled discrimination disease disorders economic education educational elderly electronic emergency emissions
employed employers employment energy enforcement entrepreneurs environment environmental estate evaluation explosive
external facility federation finance financial fisheries food forces foreign forensic foundation fraud freedom
gambling general generation government governmental grant ground guarantee guidelines headquarters health healthcare
heritage higher highly housing human humanities implementation incentive incident including income independent
industrial industry information infrastructure innovation inspectorate institute institution institutions insurance
integrated intellectual intelligence intent interest investigation investment investments judicial judiciary
jurisdiction justice kingdom knowledge labour law learning legislative lieutenant life limited macroeconomic markets
materiel means mechanism medical medicines meeting migration military ministry missile mission mobility municipal
municipalities naval navy network nursing officer officers official operation operational operations opinion order
ordnance organisations organizations others outlook parliamentary partially partnership party pensions people
performance periodic personal personnel persons petroleum police political power practice procedure proceedings
procurement production professional promotion property prosecutor protection providers provinces provincial
provisional public quality rail reconstruction recovery refugees regions regulation regulations related relation
relations relationships renewable report representation representative representatives republic resilience
resolution response responsibility retrieval royal rules safety scale scheme science sciences scientific secondary
secretary seekers sexual spatial special specialist stability stabilization staff standardization standing states
status strategic strategy supervision supervisory support supreme sustainable syndrome systems technological
technology telecommunications temporary that threat threats trade trading traffic transformation transition
treatment treaty tribunal union universities university value vehicle vocational wage weapons welfare without
workers working year youth
"""
_ENGLISH = frozenset(_WRITTEN_ENGLISH.split())
_WRITTEN_DUTCH = """
de het een en van voor in op der den te tot met om bij ten ter aan over naar door uit betreffende inzake raad wet
dienst europese internationale nationale verenigde minister ministerie commissie bureau fonds nederland nederlandse
nederlands stichting vereniging centrum centraal centrale instituut programma strategie openbaar zorg onderzoek
regeling besluit sociale economische
"""
_DUTCH = frozenset(_WRITTEN_DUTCH.split())
_ENGLISH_ENDING = re.compile(
    r"(?:tion|tions|ment|ments|ity|ship|ness|ance|ence|ings|ical|ous|ive|ology|ories|ors|ents)$"
)
_DUTCH_ENDING = re.compile(
    r"(?:heid|heden|schap|lijk|lijke|isch|ische|atie|aties|iek|ieke|ingen|eit|eiten|eert|dienst|dheid|stelsel|fonds"
    r"|enis|aal|ale|eur|rijk|zaken|beleid|wet|raad|kader|tie|ties|loos|loze|ig|ige|baar|bare|ers|en|ë|aar)$"
)
_DUTCH_LETTERS = re.compile(r"ij|aa|uu|oe[^a-z]?|ui|eu|sch|ieu|ë|ï")


def is_english(name: str) -> bool:
    """Whether the words of a name are English; where nothing tells, they are not."""
    score = 0
    for word in re.findall(r"[^\W\d_]+", name.lower()):
        score += (word in _ENGLISH) - (word in _DUTCH)
        score += bool(_ENGLISH_ENDING.search(word)) - bool(_DUTCH_ENDING.search(word))
        score -= bool(_DUTCH_LETTERS.search(word))
    return score > 0
