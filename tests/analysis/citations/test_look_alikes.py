"""What has the shape of a citation and cites nothing: thousands of lines from a seeded generator."""

import random
from collections.abc import Callable

import pytest

from briefreader.analysis.citations.find import find_citations
from briefreader.domain.document import Block, BlockKind, Document, Metadata
from briefreader.domain.span import Span

MONTHS = ("januari", "mei", "augustus", "december")
LINES = 600


def _spaced(chance: random.Random, low: int, high: int, mark: str) -> str:
    number = chance.randint(low, high)
    return f"{number // 1000}{mark}{number % 1000:03}"


def _amount(chance: random.Random) -> str:
    amount = _spaced(chance, 1000, 999_999, chance.choice([" ", "."]))
    return chance.choice(
        [f"een bedrag van € {amount}", f"{amount} euro", f"circa {amount} mensen en {chance.randint(2, 99)} wagens"]
    )


def _telephone(chance: random.Random) -> str:
    digits = f"{chance.randint(0, 9_999_999):07}"
    return chance.choice(
        [f"tel. 070-{digits}", f"bel 06 {digits[:4]} {digits[3:]}", f"(070) {digits[:3]} {digits[3:]}"]
    )


def _postcode(chance: random.Random) -> str:
    return f"Postbus {chance.randint(10_000, 39_999)}, {chance.randint(1000, 9999)} {chance.choice(['EA', 'KB'])} Delft"


def _day(chance: random.Random) -> str:
    year = chance.randint(1995, 2029)
    return f"op {chance.randint(1, 28)} {chance.choice(MONTHS)} {year}{chance.choice(['', '1', '12'])} te Brussel"


def _judgment(chance: random.Random) -> str:
    number = _spaced(chance, 10_000, 39_999, " ")
    return f"het arrest, nr. {number}, zaaknummer {chance.randint(10, 24)}/{chance.randint(100, 99_999)}"


def _file(chance: random.Random) -> str:
    number = chance.randint(100_000, 9_999_999)
    return chance.choice(
        [
            f"kenmerk BSK-2023/{number}",
            f"onze referentie {chance.randint(10_000, 39_999)}, uw brief nr. {number}",
            f"Kabinetsmissive nr. 2020{number:06}, advies nr. W01.20.{chance.randint(1, 9999):04}/I",
        ]
    )


def _journal(chance: random.Random) -> str:
    journal = chance.choice(["NJ", "NJB", "RvdW", "JM", "AB", "PbEU"])
    return f"{journal} {chance.randint(1990, 2024)}{chance.choice([', ', '/'])}{chance.randint(1, 1500)}"


def _season(chance: random.Random) -> str:
    year = chance.randint(1990, 2030)
    return f"het seizoen {year}{chance.choice(['/', '-', '–'])}{year + 1} en de periode {year}–{(year + 1) % 100:02}"


def _list(chance: random.Random) -> str:
    number = chance.randint(1, 400)
    return chance.choice(
        [
            f"de moties {number}, {number + 1} en {number + 4}",
            f"vraag {number} t/m {number + 3} en antwoord nr. {number}",
            f"artikel {number}, eerste lid, onder b, en artikel {number + 1} vervallen",
            f"de artikel {number}-brief en paragraaf {number}.{number % 7}",
        ]
    )


def _percentage(chance: random.Random) -> str:
    share = chance.randint(1, 99)
    return chance.choice(
        [
            f"{share},{chance.randint(0, 9)} procent van {_spaced(chance, 10_000, 39_999, ' ')} huishoudens",
            f"{share}% meer dan de {_spaced(chance, 10_000, 39_999, '.')} in {chance.randint(1990, 2030)}",
            f"tussen {_spaced(chance, 10_000, 19_999, ' ')} en {_spaced(chance, 20_000, 39_999, ' ')} banen",
        ]
    )


def _account(chance: random.Random) -> str:
    digits = f"{chance.randint(0, 9_999_999_999):010}"
    return chance.choice(
        [
            f"IBAN NL{chance.randint(10, 99)} RABO {digits[:4]} {digits[4:8]} {digits[8:]}",
            f"KvK-nummer {digits[:8]}",
            f"BSN {digits[:9]}",
            f"OIN 0000000{digits}",
            f"ISBN 978-90-{digits[:5]}-{digits[5:8]}-1",
            f"DOI 10.{chance.randint(1000, 39_999)}/{digits[:6]}",
        ]
    )


def _capitals(chance: random.Random) -> str:
    year, number = chance.randint(1995, 2025), chance.randint(2, 99)
    return chance.choice(
        [
            f"de COM {year} {number} leden, COM {year}-{year + 1} en SEC {year} {number}-K",
            f"het Staatsblad A{number % 6}, blok K {number} en rij F {number}",
            f"de nota’s P. {number} en D.D. {number}, hof {number}, HR {year}, LJN {number}",
            f"de handelingen in nr. {number}, handelingen van {number} mei {year}, {number} in getal",
        ]
    )


def _clock(chance: random.Random) -> str:
    hour, minute = chance.randint(0, 23), chance.randint(0, 59)
    return f"om {hour}.{minute:02} uur, zaal {chance.randint(1, 40)}, nr. {chance.randint(1, 99)}"


def _statistics(chance: random.Random) -> str:
    year, row = chance.randint(1990, 2030), [_spaced(chance, 10_000, 39_999, " ") for _ in range(3)]
    return chance.choice(
        [
            f"tabel {chance.randint(1, 20)}: {row[0]}, {row[1]} en {row[2]} ({year})",
            f"{year}: {row[0]} – {row[1]}; {year + 1}: {row[2]}",
            f"bijlage {chance.randint(1, 9)}, blz. {chance.randint(1, 400)}, kolom {chance.randint(1, 12)}",
            f"grafiek {chance.randint(1, 9)}.{chance.randint(1, 9)} toont {row[0]} (n = {row[1]})",
        ]
    )


def _law_without_article(chance: random.Random) -> str:
    year = chance.randint(1990, 2026)
    return chance.choice(
        [
            f"de Grondwet van {year}, de Awb en de Wet open overheid",
            f"artikel {chance.randint(1, 400)} van de begroting {year}",
            f"artikel {chance.randint(1, 40)} van dit wetsvoorstel, nr. {chance.randint(1, 9)}",
            f"beleidsartikel {chance.randint(1, 40)} Internationale veiligheid {year}",
            f"het artikel van {chance.randint(1, 28)} mei {year} in een krant",
            f"de artikelen {chance.randint(1, 40)} en {chance.randint(41, 80)} vervallen",
        ]
    )


def _union(chance: random.Random) -> str:
    year = chance.randint(2000, 2026)
    return chance.choice(
        [
            f"PbEU {year}, L {chance.randint(1, 400)}/{chance.randint(1, 99)}",
            f"Raadsdocument {chance.randint(1000, 19_999)}/{year % 100:02}",
            f"resolutie {chance.randint(1000, 2800)} ({year}) van de Veiligheidsraad",
            f"de verordening van {year} en het besluit van {chance.randint(1, 28)} mei {year}",
            f"ISO {chance.randint(1000, 39_999)}:{year} en NEN-EN {chance.randint(1000, 39_999)}",
            f"het programma {year}/{year % 100 + 1:02} en besluit {chance.randint(1, 99)}/{year} van de gemeente",
        ]
    )


def _ministry(chance: random.Random) -> str:
    number = chance.randint(100_000, 9_999_999)
    return chance.choice(
        [
            f"BS{chance.randint(2015, 2026)}{number:07}",
            f"MINBUZA-{chance.randint(2015, 2026)}.{number}",
            f"DGA-SKI / {chance.randint(10_000_000, 39_999_999)}",
            f"{number}-{chance.randint(100_000, 999_999)}-DICIO",
            f"Min-Buza.{chance.randint(2015, 2026)}.{chance.randint(10_000, 39_999)}-{chance.randint(1, 99)}",
            f"uw kenmerk {chance.randint(10_000, 39_999)}, ons kenmerk {chance.randint(10_000, 39_999)}",
            f"W{chance.randint(1, 18):02}.{chance.randint(10, 26)}.{number % 1000:05}/{'I' * chance.randint(1, 3)}",
        ]
    )


def _chemical(chance: random.Random) -> str:
    number = f"{chance.randint(50, 39_999)}-{chance.randint(10, 99)}-{chance.randint(0, 9)}"
    return chance.choice([f"stof {number}", f"CAS {number} (mengsel)", f"oplosmiddel | {number} | 1%"])


def _court(chance: random.Random) -> str:
    number, year = chance.randint(1, 999), chance.randint(0, 39)
    return chance.choice(
        [
            f"PbEU {2000 + year}, C-{number}/{year:02}",
            f"zaal C-{number}/{year:02} en de T-{number}",
            f"Grondwettelijk Hof, nr. {number}/{2000 + year}",
            f"parketnummer {number:02}-{number:06}-{year:02} en C/{year:02}/{number:06}",
            f"de C-{number} en LJN AB{number:04}",
        ]
    )


def _road(chance: random.Random) -> str:
    return (
        f"de A{chance.randint(1, 79)}/A{chance.randint(1, 79)} bij km {chance.randint(1, 200)},{chance.randint(1, 9)}, "
        f"N{chance.randint(100, 399)} en postcode {chance.randint(1000, 9999)} {chance.choice(['AB', 'XK'])}"
    )


WRITERS = (
    _amount,
    _telephone,
    _postcode,
    _day,
    _judgment,
    _file,
    _journal,
    _season,
    _list,
    _percentage,
    _account,
    _clock,
    _statistics,
    _law_without_article,
    _union,
    _ministry,
    _road,
    _chemical,
    _court,
    _capitals,
)


@pytest.mark.parametrize("write", WRITERS, ids=lambda each: each.__name__)
def test_look_alikes_cite_nothing(write: Callable[[random.Random], str]) -> None:
    chance = random.Random(write.__name__)
    for _ in range(LINES):
        text = f"Er staat {write(chance)}{chance.choice(['.', ', zo blijkt.', ' (zie boven).', ''])}"
        found = _cited(text)
        assert not found, (text, found)


def test_lines_of_several_look_alikes_cite_nothing() -> None:
    chance = random.Random("lines")
    for _ in range(3_000):
        text = "; ".join(write(chance) for write in chance.sample(WRITERS, 3)) + "."
        found = _cited(text)
        assert not found, (text, found)


def _cited(text: str) -> list[str]:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), paragraph=1)
    citations = find_citations(Document(Metadata(title="Voorbeeld"), text, (block,), ()))
    return [citation.span.of(text) for citation in citations]
