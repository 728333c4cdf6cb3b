"""The bundled letter, as it must come out."""

import subprocess
import sys
from pathlib import Path

from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import BlockKind, Document, Metadata

LETTER = Path(__file__).parents[3] / "documents" / "kamerbrief-navo-defensie-2021-10.txt"


def letter() -> Document:
    return recover_structure(LETTER.read_text(encoding="utf-8"), Metadata("letter"))


def test_its_sections() -> None:
    assert [(section.title, section.level, section.paragraphs) for section in letter().sections] == [
        ("Opening", 1, 1),
        ("Afschrikking en verdediging", 1, 3),
        ("Afghanistan", 1, 3),
        ("Trans-Atlantische veiligheid", 1, 1),
        ("Force Protection Erbil International Airport", 1, 1),
    ]


def test_its_signature() -> None:
    document = letter()
    assert document.metadata.signature == ("DE MINISTER VAN DEFENSIE", "Henk Kamp")
    assert [block.kind for block in document.blocks[-2:]] == [BlockKind.SIGNATURE, BlockKind.SIGNATURE]


def test_a_page_break_inside_a_sentence_leaves_no_trace() -> None:
    text = letter().text
    assert "(Kamerstuk 27 925, nr. 808) heeft Nederland in NAVO-verband" in text
    assert "Nederland vindt het ook belangrijk dat de EU en de NAVO" in text


def test_a_hyphen_that_the_letter_writes_elsewhere_stays() -> None:
    document = letter()
    assert "op contra-terrorisme gebied" in document.text
    assert document.guessed_joins == ()


def test_the_hyphenation_dictionary_stays_on_the_shelf() -> None:
    program = (
        "import sys; from pathlib import Path; from briefreader.domain.document import Metadata;"
        "from briefreader.analysis.structure.recover import recover_structure;"
        f"recover_structure(Path({str(LETTER)!r}).read_text(encoding='utf-8'), Metadata('letter'));"
        "sys.exit('pyphen' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
