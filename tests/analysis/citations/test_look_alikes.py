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


@pytest.mark.parametrize(
    "write",
    [_amount, _telephone, _postcode, _day, _judgment, _file, _journal, _season, _list],
    ids=lambda each: each.__name__,
)
def test_look_alikes_cite_nothing(write: Callable[[random.Random], str]) -> None:
    chance = random.Random(write.__name__)
    for _ in range(LINES):
        text = f"Er staat {write(chance)}{chance.choice(['.', ', zo blijkt.', ' (zie boven).', ''])}"
        block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), paragraph=1)
        found = find_citations(Document(Metadata(title="Voorbeeld"), text, (block,), ()))
        assert not found, (text, [citation.span.of(text) for citation in found])
