"""In which language a name is written."""

import re

_WRITTEN_ENGLISH = """
the of for and on to at by with from force council system international european agency security defence office
development fund programme organisation organization group plan act bank board committee framework rights united
nations national joint new world peace policy research business area air allied nuclear planning
"""
_ENGLISH = frozenset(_WRITTEN_ENGLISH.split())
_WRITTEN_DUTCH = """
de het een en van voor in op der den te tot met om bij ten ter aan over naar door uit betreffende inzake raad wet
dienst europese internationale nationale verenigde minister ministerie commissie bureau fonds
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
