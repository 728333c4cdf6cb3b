"""No pattern backtracks badly: every repetition is bounded, and near-matches take time in proportion to length."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.analysis import citations
from briefreader.analysis.citations.find import find_citations
from briefreader.domain.document import Block, BlockKind, Document, Metadata
from briefreader.domain.span import Span

try:
    from re import _parser as patterns  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    import sre_parse as patterns  # type: ignore[no-redef]

MOST_REPEATED = 160
"""Characters or parts that one repetition takes at most; the longest is the title of a proposal."""

TIMES_LONGER = 8
TOLERANCE = 4
"""A quadratic reader takes `TIMES_LONGER` times as long again; what the machine does besides stays below this."""

AT_ONCE = 0.05
"""Seconds that 40,000 characters may take, whatever fewer do: a nanosecond for each pair of them is 0.8 s."""

PIECES = (
    "Kamerstuk ",
    "Kamerstukken II 2021/22, ",
    "27 925",
    "27925",
    ", ",
    " en ",
    "nr. ",
    "nrs. ",
    "1",
    "0, ",
    "-",
    "–",
    "(",
    ")",
    "/",
    "A, ",
    "CXXIV, ",
    " hoofdstuk X",
    "p. 12, ",
    "d.d. 3 mei 2020",
    "artikel ",
    "1, eerste lid, ",
    "onder a, ",
    "van de ",
    "van die wet ",
    "Wet op de ",
    "Awb",
    "boek 6 ",
    "Handelingen II ",
    "2021/22, ",
    "item 4, ",
    "Aanhangsel ",
    "Stb. ",
    "Stb. K ",
    "HR 3 mei 2011, ",
    "LJN BQ1234 ",
    "COM 2020 ",
    "Handelingen nr. 4, item 5 ",
    "2021, ",
    "Verordening (EU) ",
    "nr. 2016/",
    "richtlijn aa bb ",
    "COM(2021) ",
    "voorstel ",
    "ECLI:NL:HR:",
    "C-758/24, ",
    "t/m T-5/20 ",
    "HvJ ",
    "zaken 6/64, ",
    "(250, 250a) ",
    "2019:",
    "kst-",
    "h-tk-2021",
    "BWBR00",
    "jci1.3:c:",
    "de brief van 3 mei ",
    "uw Kamer op 3 mei ",
    "geïnformeerd ",
    "In deze brief is ",
    "voornoemde motie ",
    "idem, nr. 7",
    " ",
    "C",
    "a",
)


def _patterns() -> Iterator[object]:
    for module in pkgutil.iter_modules(citations.__path__):
        for name, value in vars(importlib.import_module(f"{citations.__name__}.{module.name}")).items():
            for pattern in value if isinstance(value, tuple) else (value,):
                if isinstance(pattern, re.Pattern):
                    yield pytest.param(pattern, id=f"{module.name}.{name}")


def _repetitions(parsed: object) -> Iterator[int]:
    """The upper bound of each repetition in a parsed pattern."""
    for operation, argument in parsed:  # type: ignore[attr-defined]
        if str(operation).endswith("REPEAT"):
            yield int(argument[1])
        for part in argument if isinstance(argument, tuple | list) else (argument,):
            for inner in part if isinstance(part, list) else (part,):
                if isinstance(inner, patterns.SubPattern):
                    yield from _repetitions(inner)


@pytest.mark.parametrize("pattern", _patterns())
def test_every_repetition_is_bounded(pattern: re.Pattern[str]) -> None:
    assert max(_repetitions(patterns.parse(pattern.pattern, pattern.flags)), default=0) <= MOST_REPEATED


def test_a_repetition_without_bound_would_be_seen() -> None:
    for pattern in ("a+", "(?:b(?:c|d*))?", "(?=a{2,})", "[0-9]{1,200}"):
        assert max(_repetitions(patterns.parse(pattern))) > MOST_REPEATED


def _seconds(text: str) -> float:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), paragraph=1)
    document = Document(Metadata(title="Voorbeeld"), text, (block,), ())
    began = time.process_time()
    find_citations(document)
    return time.process_time() - began


NEAR_MATCHES = (
    "(Kamerstuk ",
    "(Kamerstuk 27 925",
    "27 925, ",
    "27 925, nr. ",
    "27 925 en ",
    "Kamerstukken II 2021/22, ",
    "vergaderjaar 2021/22, ",
    "nr. 1, ",
    "A, ",
    "p. 12, ",
    "artikel 1, eerste lid, ",
    "artikel 1, eerste lid, artikel 1, ",
    "artikel 1 van de Wet op de aa bb ",
    "Awb, artikel 1, ",
    "artikel 1 van die wet ",
    "Awb, artikel 1 van dat besluit ",
    "Handelingen II 2021/22, nr. 12, item 4, ",
    "Aanhangsel Handelingen nr. 4, ",
    "Handelingen II 2021/22, nr. 12, item 4, Handelingen nr. 4, item 5, ",
    "HR 3 mei 2011, LJN BQ1234 ",
    "HR 3 mei 2011, HR ",
    "COM 2020 605, ",
    "Stb. 2021, ",
    "in 1962 (Stb. ",
    "Zitting 1963/64, ",
    "Verordening (EU) nr. ",
    "richtlijn aa bb cc dd ",
    "voorstel COM(2021) 281 aa ",
    "COM(2021) 281, ",
    "ECLI:NL:HR:2019:",
    "kst-27925-",
    "zaak T-123/20, ",
    "HvJ zaak 6/64 en ",
    "arrest C-1/20–C-60/20 ",
    "Kamerstuk 27 925 (1, ",
    "CXXIV, ",
    "de brief van 3 mei 2020 ",
    "de brief van 3 mei 2020 (Kamerstuk 27 925, nr. 5) ",
    "op 3 mei 2020 is uw Kamer ",
    "In deze brief is ",
    "voornoemde motie ",
    "Kamerstuk 27 925, nr. 5; idem, nr. 7; ",
)


def _check(unit: str, size: int) -> None:
    short = unit * (size // len(unit))
    for _ in range(3):
        more = _seconds(short * TIMES_LONGER)
        if more < AT_ONCE or more < (once := _seconds(short)) * TIMES_LONGER * TOLERANCE:
            return
    raise AssertionError(
        f"{unit!r}: {len(short)} characters take {once:.3f} s, {TIMES_LONGER} times as many {more:.3f} s"
    )


@pytest.mark.parametrize("unit", NEAR_MATCHES)
def test_known_near_matches_take_time_in_proportion(unit: str) -> None:
    _check(unit, 5_000)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join))
def test_near_matches_take_time_in_proportion(unit: str) -> None:
    _check(unit, 5_000)
