"""A page with links: to the web, in words that deceive, to what is never opened, and to a publication."""

from pathlib import Path

LONG = "https://www.voorbeeld.nl/onderwerpen/" + "/".join(f"deel-{number}-van-het-dossier" for number in range(12))

PAGE = f"""<html><head><title>Overzicht van verwijzingen</title></head><body>
<h1>Verwijzingen</h1>
<p>De stand van zaken staat op <a href="HTTPS://Nieuws.Voorbeeld.nl:443/brief van mei?a=b#c">de pagina over mei</a>,
en het hele dossier <a href="{LONG}">in het archief</a>; ook <a href="{LONG}">elders</a> wordt daarnaar verwezen.</p>
<p>Let op: <a href="https://example.org/rijk">www.rijksoverheid.nl</a> is niet wat het lijkt, en
<a href="https://аpple.com/">dit merk</a> evenmin.</p>
<p>Niet te openen: <a href="mailto:iemand@voorbeeld.nl">een bericht</a>, <a href="verderop.html">een buurpagina</a>
en <a href="https://iemand@voorbeeld.nl/">een gebruiker</a>.</p>
<p>Een stuk: <a href="https://zoek.officielebekendmakingen.nl/kst-27925-808.html">de eerdere brief</a>.
Uitgeschreven: zie (www.voorbeeld.nl/keet).</p>
</body></html>"""


def write_links(folder: Path) -> Path:
    """Write the page to a file."""
    path = folder / "verwijzingen.html"
    path.write_text(PAGE, encoding="utf-8")
    return path
