"""How Dutch official prose writes the small parts that all citations share, as pieces of patterns.

Each piece is bounded, so that whatever is made of them takes time in proportion to the text.
"""

DASH = "[-‐‑‒–—−]"
"""Any dash that stands for a hyphen or a range."""

MONTH = (
    "(?:(?i:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
    "|jan|feb|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)"
)

DAY = rf"[0-9]{{1,2}}\s{{1,2}}{MONTH}\b"
"""A day without its year."""

DATE = rf"(?:{DAY}(?:\.?,?\s{{1,2}}[0-9]{{4}}|\s(?:jl|j\.l)\b\.?)?|[0-9]{{1,2}}-[0-9]{{1,2}}-[0-9]{{4}})"

DATED = rf"\s{{0,2}},?\s{{0,2}}\(?(?:d\.\s?d\.|dd?\b\.?|van|de dato|gedateerd)?\s{{0,2}}{DATE}\)?"
"""A date set behind a number, such as ", d.d. 18 oktober 2019"."""

SESSION = (
    rf"(?:[0-9]{{4}}\s?(?:/|{DASH}{{1,2}})\s?[’']?(?:[0-9]{{4}}|[0-9]{{2}})"
    r"|(?:19[0-9]{2}|20[0-3][0-9]){2})(?![0-9])"
)
"""A session of the Kamer, such as 2021/22, 2021-2022, 2021/’22, 1999/2000 or, where a dash was lost, 20032004."""

SESSIONS = rf"(?:[,;]?\s{{0,2}}\(?(?:(?:[Vv]ergaderjaar|[Zz]ittings?jaar|[Zz]itting),?\s{{1,2}})?{SESSION}\)?){{1,4}}"

CHAMBER = (
    r"(?:\s(?:[Il1]{1,2}|I(?:/|\sen\s)II|TK|EK|(?:der\s)?(?:Tweede|Eerste)\sKamer|der\sKamer\sI{1,2}"
    r"|\((?:TK|EK|I{1,2})\))(?![A-Za-z0-9]))"
)
"""Which chamber; "11" and "Il" are what character recognition makes of "II"."""

NUMBERED = r"(?:(?:[Nn](?:rs?|os?|ummers?|UMMERS?)|NRS?)\b(?:\.?[’']s|\s?[.,])?|[Nn][°º\"”]\.?|№):?\s{0,2}"
"""The word before a number; character recognition makes a comma of its full stop, and a quotation mark of its ring."""

_PAGES = (
    rf"(?:pp?|pag|blz|pagina(?:[’']?s)?|bladzijden?)\b\.?\s{{0,2}}"
    rf"[0-9]{{1,5}}(?:\s{{0,2}}(?:,|{DASH}|/|en\b|t/m)\s{{0,2}}[0-9]{{1,5}}(?![0-9]|\s?[0-9]{{3}}(?![0-9]))){{0,12}}"
    r"(?:\s?e\.?\s?v\b\.?)?"
)
PAGES = rf"(?:\s{{0,2}},?\s{{0,2}}{_PAGES}|\s?\({_PAGES}\))"
"""Pages behind a number, such as ", p. 12 en 13" or " (p. 12)"."""
