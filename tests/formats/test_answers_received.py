"""The date of answers to parliamentary questions is the day on which they were received, in every format."""

import datetime

import pytest

from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import Metadata
from tests.formats.marked_up import read

ASKED = "Vragen van het lid Proef (ABC) aan de Minister van Bruggen over bruggen (ingezonden 7 mei 2024)."
ANSWERED = "Antwoord van Minister Voorbeeld (Bruggen), mede namens de Minister van Sluizen (ontvangen 13 juni 2024)."
QUESTION = "Vraag 1\nZijn de bruggen veilig?\nAntwoord 1\nDat zijn zij, zoals in mei bleek."


@pytest.mark.parametrize(
    ("answered", "day"),
    [
        (ANSWERED, datetime.date(2024, 6, 13)),
        (f"{ANSWERED} Zie ook Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 1848", datetime.date(2024, 6, 13)),
        (ANSWERED.replace("Antwoord van", "Mededeling van"), datetime.date(2024, 6, 13)),
        (ANSWERED.replace("13 juni", "31 juni"), None),
        ("In het voorjaar heeft de gemeente vragen over bruggen beantwoord (ontvangen 13 juni 2024).", None),
    ],
)
def test_answers_have_the_day_on_which_they_were_received(answered: str, day: datetime.date | None) -> None:
    lines = [ASKED, answered, *QUESTION.split("\n")]
    assert recover_structure("\n\n".join(lines), Metadata(title="Vragen")).metadata.date == day
    page = "".join(f"<p>{line}</p>" for line in lines)
    assert read(f"<!DOCTYPE html><html><body>{page}</body></html>").metadata.date == day
