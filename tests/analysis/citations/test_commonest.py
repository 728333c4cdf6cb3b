"""What is read at a glance is what the whole grammar reads at that place, whatever stands around it."""

from itertools import product

from briefreader.analysis.citations.commonest import read_commonest
from briefreader.analysis.citations.kamerstuk import read_papers
from briefreader.analysis.citations.numbers import Counting

BEFORE = ("", "(", "Kamerstuk 27 925, nr. 7 en ", "nr. 3 (")
WORD = ("Kamerstuk ", "kamerstukken ", "Kamerstuk", "Kamerstuk\n")
DOSSIER = ("27 925", "27.925", "21501", "35570", "45 000", "27  925", "27 9250")
JOINT = (", nr. ", " nr ", ", nrs. ", "-", " X, nr. ", " nr.", ",\nnr. ")
NUMBER = ("808", "1", "1234", "012", "AF", "808a", "80-n1")
BEHIND = (
    ")",
    ") en 809",
    ".",
    ".5",
    ". En nr. 809",
    "]",
    ";",
    ", 809)",
    " en 809)",
    ", nr. 9)",
    " (was nr. 7)",
    "-9)",
    "",
)
NOTES = (frozenset[str](), frozenset({"8", "08"}))


def test_a_glance_and_the_grammar_agree() -> None:
    glances = 0
    for before, *parts, notes in product(BEFORE, WORD, DOSSIER, JOINT, NUMBER, BEHIND, NOTES):
        text = before + "".join(parts)
        at = len(before + parts[0])
        if glance := read_commonest(text, at, 0):
            glances += 1
            read = read_papers(text, at, 0, len(text), Counting(notes))
            assert (read.citations, read.end) == ((glance,), glance.span.end), text
    assert glances > 500


def test_a_glance_takes_in_the_commonest_form() -> None:
    text = "(Kamerstuk 27 925, nr. 808)"
    glance = read_commonest(text, 11, 0)
    assert glance is not None
    assert glance.span.of(text) == "Kamerstuk 27 925, nr. 808"
    assert glance.identifiers[0].canonical == "kst-27925-808"
    assert read_commonest(text, 11, 2) is None
