"""Dates in running text, and the years that follow from the day of the document."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.dates import MONTHS, find_days, year_of


def _found(text: str, sent: datetime.date | None = datetime.date(2021, 3, 1)) -> list[tuple[str, str]]:
    return [
        (day.span.of(text), f"{day.year or year_of(day, sent)}-{day.month:02}-{day.day:02}") for day in find_days(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("op 3 mei 2020 gemeld", [("3 mei 2020", "2020-05-03")]),
        ("op 25 januari jl. gemeld", [("25 januari jl.", "2021-01-25")]),
        ("op 25 april jl. gemeld", [("25 april jl.", "2020-04-25")]),
        ("op 21 oktober a.s. in Brussel", [("21 oktober a.s.", "2021-10-21")]),
        ("op 25 april komt hij", [("25 april", "2021-04-25")]),
        ("op 9 en 10 juni 2022", [("9", "2022-06-09"), ("10 juni 2022", "2022-06-10")]),
        ("van 22–23 juli 2021", [("22", "2021-07-22"), ("23 juli 2021", "2021-07-23")]),
        ("in augustus 2021", [("augustus 2021", "2021-08-00")]),
        ("op 12-03-2021 en 2021-03-13", [("12-03-2021", "2021-03-12"), ("2021-03-13", "2021-03-13")]),
        (
            "op 12.3.2021 en 1/4/2021, par. 1.2.2021.3",
            [("12.3.2021", "2021-03-12"), ("1/4/2021", "2021-04-01")],
        ),
        (
            "op 3 okt. 2020, 4 MEI 2020 en 5 mrt 2020",
            [
                ("3 okt. 2020", "2020-10-03"),
                ("4 MEI 2020", "2020-05-04"),
                ("5 mrt 2020", "2020-03-05"),
            ],
        ),
        ("op 25 januari jongstleden; 3 sep en 12 Dec", [("25 januari jongstleden", "2021-01-25")]),
        ("meineed, 12.3 mei", []),
        ("nummer 06-12-20213 of 1-2-3", []),
    ],
)
def test_dates_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


def test_without_a_day_of_the_document_no_year_follows() -> None:
    assert _found("Op 4 juni jl.", None) == [("4 juni jl.", "0-06-04")]


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2090, 12, 31)), st.text(alphabet=" ,.()ab", max_size=9))
def test_every_written_day_is_found(day: datetime.date, around: str) -> None:
    written = f"{day.day} {list(MONTHS)[day.month - 1]} {day.year}"
    assert (written, day.isoformat()) in _found(f"{around} {written} {around}")
