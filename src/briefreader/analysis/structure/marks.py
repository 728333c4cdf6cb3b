"""What the first and the last characters of a line tell: sentence ends, list markers, fixed forms of headings."""

import re

CLOSERS = frozenset(")]»”’\"'\x02")
ENDS = frozenset(".?!…")
SEMI_ENDS = frozenset(".?!…:;")

MARKER = re.compile(
    r"(?P<dash>[-–—‒•·▪▫◦●○■□♦➢*‣\uf0b7\uf0a7\ufffdo])[ ]"
    r"|(?P<number>[0-9]{1,3})(?P<close>[.)°]|°\.)[ ]"
    r"|(?P<nested>(?:[0-9]{1,2}|[A-Z])(?:\.[0-9]{1,2}){1,4})[.)]?[ ]"
    r"|\[(?P<square>[0-9]{1,3})\][ ]"
    r"|\((?P<bracketed>[0-9]{1,2}|[a-z]{1,2}|[ivx]{1,5})\)[ ]"
    r"|(?P<letter>(?P<twin>[a-z])(?P=twin)?)[.)][ ]"
    r"|(?P<capital>[A-Z])[.)][ ]"
    r"|(?P<roman>[IVX]{1,5})[.)][ ]"
    r"|(?P<small>[ivx]{2,5})[.)][ ]"
    r"|(?P<section>§) ?[0-9]"
    r"|(?P<tight>[0-9]{1,2}\.(?=[A-Za-z])|[A-Z]\.(?=[A-Z][a-z])|[a-z]\.(?=[a-z]{2})|[-–](?=[A-Za-z]{2}))"
)
MARKS = frozenset("-–—‒•·▪▫◦●○■□♦➢*‣\uf0b7\uf0a7\ufffdo([§0123456789")
"""First characters of a line that may begin with a marker; so may any line whose second or third is "." or ")"."""

LONE_MARKER = 4
"""Characters; a line that is no longer and looks like a marker is one, and its text stands below it."""

# fmt: off
ABBREVIATIONS = frozenset((
    "nr.", "nrs.", "dr.", "drs.", "mr.", "ir.", "ing.", "prof.", "art.", "artt.", "blz.", "pag.", "p.", "jl.", "a.s.",
    "d.d.", "resp.", "c.q.", "o.a.", "m.n.", "t.a.v.", "i.v.m.", "e.d.", "bijv.", "bv.", "vgl.", "zgn.", "ca.", "jr.",
    "sr.", "mw.", "dhr.",
))
# fmt: on

MAY_CLOSE = ("a.s.", "jl.", "e.d.", "c.s.", "etc.")
"""Abbreviations with which a sentence may end."""

MOTION_STARTS = (
    "overwegende",
    "constaterende",
    "gehoord de beraadslaging",
    "verzoekt ",
    "spreekt ",
    "roept ",
    "van mening",
    "van oordeel",
    "en gaat over tot",
    "dringt ",
    "draagt ",
)
"""First words of the members of a motion, which begin with a small letter."""

FORMULA_STARTS = (
    "Lasten en bevelen",
    "Alzo Wij in overweging",
    "Zo is het, dat Wij",
    "Gegeven te",
    "Hebben goedgevonden",
    "Zij krijgt nr.",
)
"""First words of the paragraphs that an act, or the minutes, have word for word."""

SENDER_STARTS = ("minister ", "minister-president", "staatssecretaris ")
"""First words of the line that tells who sent a paper, in the list of papers received."""

PREAMBLE_STARTS = ("Gelet op ", "Gezien ", "Gehoord ", "Overwegende", "Handelende ")
"""First words of the members of the preamble of an act."""

FIXED_HEADING = re.compile(
    r"(?:Vraag|Vragen|Antwoord|Antwoorden)(?: op)?(?: (?:vraag|vragen|de vraag|de vragen))?(?: [0-9]{1,3}[a-z]?"
    r"(?:(?:,? en |, | t/m | tot en met |-|–)[0-9]{1,3}[a-z]?){0,12})?[:.]?"
    r"|(?:Artikel|ARTIKEL|Art\.|Artikelen|ARTIKELEN) "
    r"(?:[0-9]{1,4}[a-z]{0,3}(?:[:.][0-9]{1,3}[a-z]{0,2}){0,2}|[IVXLC]{1,8}[a-zA-Z]?|[A-Z]{1,2})"
    r"(?:(?:, | en | t/m | tot en met )(?:[0-9]{1,4}[a-z]{0,2}|[IVXLC]{1,8})){0,12}\.?"
    r"|(?:Toelichting|TOELICHTING):?"
    r"|(?:Onderdeel|Onderdelen|ONDERDEEL) [A-Z]{1,2}(?:(?:, | en | t/m | tot en met )[A-Z]{1,2}){0,8}"
)
NUMBERED_HEADING = re.compile(
    r"(?:Hoofdstuk|HOOFDSTUK|Paragraaf|PARAGRAAF|Afdeling|AFDELING|Bijlage|BIJLAGE|Deel|DEEL|Titel) "
    r"(?:[0-9]{1,3}|[IVXLC]{1,6}|[A-Z])\b.{0,120}"
    r"|(?:Bijlage|BIJLAGE)[,:]? (?:behorende?|behoort|(?:als )?bedoeld|bij) .{1,120}"
    r"|(?:Artikel|ARTIKEL|Art\.|Onderdeel|ONDERDEEL) "
    r"(?:[0-9]{1,4}(?:[.:][0-9]{1,3})?[a-z]{0,3}|[IVXLC]{1,8}[a-z]?|[A-Z]{1,2})(?: ?[.:–-])? [A-Z(‘«\"].{0,120}"
)
ARTICLES = ("Artikel ", "ARTIKEL ", "Vraag ")
LABEL = re.compile(r"[0-9]?[A-Z]{1,2}[a-z]?")
"""What an item of an amendment is called: "A", "Da", "0A"."""

FIXED_STARTS = (
    "Vra",
    "Ant",
    "Toe",
    "TOE",
    "Art",
    "ART",
    "Ond",
    "OND",
    "Hoo",
    "HOO",
    "Par",
    "PAR",
    "Afd",
    "AFD",
    "Bij",
    "BIJ",
    "Dee",
    "DEE",
    "Tit",
)

SPEAKER = re.compile(
    r"(?:De (?:heer|voorzitter|VOORZITTER|griffier|Voorzitter)|Mevrouw|De [Mm]inister|De [Ss]taatssecretaris"
    r"|[Mm]inister|[Ss]taatssecretaris|Voorzitter)"
    r"\b[^.:;?!]{0,70}:"
)
SPEAKER_ALONE = re.compile(
    r"(?:De voorzitter|De (?:heer|griffier)|Mevrouw|(?:De )?[Mm]inister|(?:De )?[Ss]taatssecretaris)"
    r"(?: (?:[A-Z][\w’'.-]{0,30}|van|de|der|den|ten|ter|el|in|’t|'t|\([\w -]{1,30}\)|50PLUS|D66)){0,7}"
)
SPEAKER_STARTS = (
    "De h",
    "De v",
    "De V",
    "De m",
    "De M",
    "De s",
    "De S",
    "De g",
    "Mevr",
    "Mini",
    "mini",
    "Staa",
    "staa",
    "Voor",
)


_REFERRED = re.compile(r"(?: ?\[[0-9]{1,3}\])+$")

OFFICE = re.compile(
    r"(?:(?:Mede )?[Nn]amens (?:de|het) |(?:De|de|DE) )(?:(?:fungerend|plaatsvervangend|tijdelijk|wnd\.) )?"
    r"(?:[Mm]inister|[Ss]taatssecretaris|[Vv]oorzitter|[Gg]riffier|[Vv]ice-?|[Ww]aarnemend|[Aa]djunct-|[Ss]ecretaris"
    r"|[Dd]irecteur|[Bb]urgemeester|MINISTER|STAATSSECRETARIS|VOORZITTER)[\w-]{0,20}\b.{0,200}"
    r"|(?:Adjunct-griffier|Griffier|Minister|Staatssecretaris) (?:van|voor) .{0,120},(?: [A-Z][\w’'. -]{0,40})?"
)
"""Who signs a letter, by office."""

OFFICE_LETTERS = "AdDGmMnNS"


def last_mark(line: str) -> str:
    """The last character of a line, closing brackets and quotation marks aside."""
    if line[-1] == "]":
        line = _REFERRED.sub("", line[-40:]) or line
    end = len(line) - 1
    while end > 0 and line[end] in CLOSERS:
        end -= 1
    return line[end]


_INITIAL = re.compile(r"[A-Z]\.|(?:[A-Z][a-z]?\.){2,5}")


def ends_sentence(line: str) -> bool:
    """Whether a line ends in a full stop, a question mark or the like that is not an abbreviation's."""
    mark = last_mark(line)
    if mark not in ENDS:
        return False
    if mark == ".":
        word = line[line.rfind(" ") + 1 :]
        return word.casefold() not in ABBREVIATIONS and not ends_in_initial(word)
    return True


def ends_in_initial(line: str) -> bool:
    """Whether a line ends in the initials of a name, which some set behind it: "Proef A.B."."""
    word = line[line.rfind(" ") + 1 :]
    return word[0].isupper() and _INITIAL.fullmatch(word) is not None


_INITIALS = re.compile(r", (?:[A-Z]\.){1,5}$")


def ends_in_initials(line: str) -> bool:
    """Whether a line ends in the initials of a name: "De Minister van Proeven, A.B."."""
    return line[-1] == "." and _INITIALS.search(line[-12:]) is not None


def starts_new(line: str) -> bool:
    """Whether a line begins as a sentence, an item or a heading does: not with a small letter."""
    first = line[0]
    if first.isalpha():
        return not first.islower() or MARKER.match(line) is not None
    if first in "‘’'\"«“„([" and len(line) > 1:
        return not line[1].islower() or line[:3] in ("'s-", "’s-", "‘s-", "'s ", "’s ")
    return True


VERB = re.compile(r"\b(?:is|zijn|wordt|worden|heeft|hebben|kan|kunnen|moet|moeten|zal|zullen|geldt|gelden)\b")
"""What a sentence has, and a heading has seldom."""

# fmt: off
OPENERS = frozenset((
    "Aan", "Als", "Bij", "Daarnaast", "Dat", "De", "Deze", "Die", "Dit", "Door", "Een", "Er", "Gelet", "Het", "Hierbij",
    "Hiermee", "Hieronder", "Ik", "In", "Indien", "Met", "Na", "Naar", "Om", "Onder", "Ook", "Op", "Over", "Sinds",
    "Ten", "Ter", "Tijdens", "Tot", "Uit", "Uw", "Vanaf", "Volgens", "Voor", "Wanneer", "Wij", "Zij", "Zoals",
))
# fmt: on
"""Words with a capital only where a sentence begins, but in names."""

# fmt: off
OPEN_ENDS = frozenset((
    "en", "of", "de", "het", "een", "van", "voor", "met", "in", "op", "te", "aan", "die", "dat", "als", "door", "bij",
    "om", "tot", "uit", "naar", "over", "ten", "ter",
))
# fmt: on
"""Words with which no sentence ends."""

_DEFINED = re.compile(r"[a-z][\w’'()/ -]{1,60}: ")


def defines(line: str) -> bool:
    """Whether a line begins with a word in small letters and a colon, as the items of a list of definitions do."""
    return ":" in line[:64] and _DEFINED.match(line) is not None


_GROUND = re.compile(
    r"(?:[(\[]{0,2}(?:5|10|11)(?:[ .,()]{1,2}[0-9]{0,2}[a-z]?\b){1,4}[.)\]]{0,2}(?:[ ,;/]{1,3}|$)){1,8}"
)


def is_ground_of_refusal(line: str) -> bool:
    """Whether a line is nothing but the grounds on which words were left out: "10.2.e", "5.1.2e 5.1.2i".

    Args:
        line: of a published paper.

    Source: articles 10 and 11 of the Wet openbaarheid van bestuur, 5.1 and 5.2 of the Wet open overheid.
    """
    if line[0] not in "([15" or len(line) > 60 or not any("a" <= char <= "z" for char in line):
        return False
    return _GROUND.fullmatch(line) is not None
