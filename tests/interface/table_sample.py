"""A page with tables that fit, that are wrapped, and that are wider than any pane; and with words set apart."""

from pathlib import Path

_YEARS = range(2001, 2031)


def _row(cells: list[str], tag: str = "td") -> str:
    return "<tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


_SMALL = [["2019", "1.250", "Kamerstuk 27 925, nr. 808"], ["2020", "", "nog onbekend"], ["2021", "12.500,50", "NAVO"]]
_PROSE = [
    [
        "Opvang van medewerkers",
        "De regering is gevraagd om dit samen met andere landen op te pakken, en voor de zomer te zeggen wat daarvan "
        "is gekomen. Dat gebeurde in Kamerstuk 27 925, nr. 755, waarin ook de kosten staan.",
        "Afgedaan",
    ],
    ["Overzicht van materieel", "Elk half jaar komt er een overzicht van wat besteld en geleverd is.", "Loopt nog"],
]
_WIDE = [[f"Regeling {name}", *(str(year * 37) for year in _YEARS)] for name in ("Appel", "Berk", "Citroen")]

PAGE = f"""<html><head><title>Overzicht van tabellen</title></head><body>
<h1>Overzicht van <b>tabellen</b></h1>
<p>Dit is <b>vet gezet</b>, dit <i>schuin</i>, en dit de <i>Noord-Atlantische Verdragsorganisatie (NAVO)</i>.</p>
<h2>Bedragen</h2>
<table>{_row(["Jaar", "Bedrag", "Toelichting"], "th")}{"".join(map(_row, _SMALL))}</table>
<h2>Toezeggingen</h2>
<table>{_row(["Onderwerp", "Stand van zaken", "Status"], "th")}{"".join(map(_row, _PROSE))}</table>
<h2>Meerjarig</h2>
<table>{_row(["Regeling", *map(str, _YEARS)], "th")}{"".join(map(_row, _WIDE))}</table>
<p>Een laatste alinea.</p>
</body></html>"""


def write_page(folder: Path) -> Path:
    """Write the page to a file."""
    path = folder / "tabellen.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


LINES = 300
"""Rows of the long table below those that head it."""


def write_long_table(folder: Path, lines: int = LINES) -> Path:
    """Write a page with a table that is longer and wider than any pane, between two paragraphs."""
    rows = [[f"post {number}", *(str(1000 * number + month) for month in range(1, 25))] for number in range(lines)]
    table = _row(["Naam", *(f"maand {month}" for month in range(1, 25))], "th") + "".join(map(_row, rows))
    path = folder / "lang.html"
    path.write_text(
        f"<html><head><title>Een lange tabel</title></head><body><h1>Posten</h1><p>Vooraf.</p><table>{table}</table>"
        f"<p>{'Achteraf. ' * 900}</p></body></html>",
        encoding="utf-8",
    )
    return path
