"""Dates in running text, and the years that follow from the day of the document."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.dates import MONTHS, Precision, find_dates
from briefreader.domain.document import Document, Metadata


def _found(text: str, sent: datetime.date | None = datetime.date(2021, 3, 1)) -> list[tuple[str, str, bool]]:
    dates = find_dates(Document(Metadata(title="Voorbeeld", date=sent), text, (), ()))
    return [(each.span.of(text), each.date.isoformat(), each.inferred) for each in dates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("op 3 mei 2020 gemeld", [("3 mei 2020", "2020-05-03", False)]),
        ("op 25 januari jl. gemeld", [("25 januari jl.", "2021-01-25", True)]),
        ("op 25 april jl. gemeld", [("25 april jl.", "2020-04-25", True)]),
        ("op 21 oktober a.s. in Brussel", [("21 oktober a.s.", "2021-10-21", True)]),
        ("op 25 april komt hij", [("25 april", "2021-04-25", True)]),
        ("op 9 en 10 juni 2022", [("9", "2022-06-09", True), ("10 juni 2022", "2022-06-10", False)]),
        ("van 22–23 juli 2021", [("22", "2021-07-22", True), ("23 juli 2021", "2021-07-23", False)]),
        ("in augustus 2021", [("augustus 2021", "2021-08-01", False)]),
        ("op 12-03-2021 en 2021-03-13", [("12-03-2021", "2021-03-12", False), ("2021-03-13", "2021-03-13", False)]),
        (
            "op 12.3.2021 en 1/4/2021, par. 1.2.2021.3",
            [("12.3.2021", "2021-03-12", False), ("1/4/2021", "2021-04-01", False)],
        ),
        (
            "op 3 okt. 2020, 4 MEI 2020 en 5 mrt 2020",
            [
                ("3 okt. 2020", "2020-10-03", False),
                ("4 MEI 2020", "2020-05-04", False),
                ("5 mrt 2020", "2020-03-05", False),
            ],
        ),
        ("op 25 januari jongstleden; 3 sep en 12 Dec", [("25 januari jongstleden", "2021-01-25", True)]),
        ("31 februari 2021, meineed, 12.3 mei", []),
        ("nummer 06-12-20213 of 1-2-3", []),
    ],
)
def test_dates_are_found(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert _found(text) == expected


def test_without_a_day_of_the_document_the_last_year_counts() -> None:
    assert _found("Na 3 mei 2019 volgde 4 juni.", None)[1] == ("4 juni", "2019-06-04", True)
    assert _found("Op 4 juni.", None) == []


def test_a_month_alone_is_less_precise() -> None:
    text = "in mei 2020"
    (date,) = find_dates(Document(Metadata(title="Voorbeeld"), text, (), ()))
    assert date.precision is Precision.MONTH


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2090, 12, 31)), st.text(alphabet=" ,.()ab", max_size=9))
def test_every_written_day_is_found(day: datetime.date, around: str) -> None:
    written = f"{day.day} {list(MONTHS)[day.month - 1]} {day.year}"
    assert (written, day.isoformat(), False) in _found(f"{around} {written} {around}")
