"""Line ends of text whose letters vary in width."""

from briefreader.analysis.structure.glyphs import BLANK, set_width
from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import Metadata

MEASURE = 32_000  # thousandths of the body
WORDS = (
    "de gemeente wil vrijwillig mee in illustratieve lijstjes die hij little fijn vindt maar om mammoetwagens mogen "
    "normen komen en bomen groeien langs wegen waarvan wij allen weten dat zij smal zijn tot aan het water"
)


def paragraph(number: int, length: int) -> list[str]:
    words = WORDS.split()
    middle = [words[(number * 5 + place * (number % 3 + 1)) % len(words)] for place in range(length)]
    return ["Daarom", *middle, "ook."]


def set_paragraphs(paragraphs: list[list[str]]) -> str:
    """Break lines as a typesetter does: where the next word is too wide."""
    lines: list[str] = []
    for words in paragraphs:
        line = words[0]
        for word in words[1:]:
            if set_width(line) + BLANK + set_width(word) > MEASURE:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}"
        lines.append(line)
    return "\n".join(lines) + "\n"


def test_letters_tell_the_room_that_characters_do_not() -> None:
    paragraphs = [paragraph(number, 60 + number * 7 % 23) for number in range(40)]
    document = recover_structure(set_paragraphs(paragraphs), Metadata("file"))
    found = {block.span.of(document.text) for block in document.blocks}
    wanted = {" ".join(words) for words in paragraphs}
    assert len(found & wanted) >= 0.75 * len(wanted)  # the others end where no word would have fitted


def test_a_line_of_wide_letters_is_wider_than_one_of_narrow_letters() -> None:
    assert set_width("mammoet") > 2 * set_width("lijtjil")
    assert set_width("") == 0
