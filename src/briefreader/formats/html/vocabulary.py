"""What the elements of a page are, and which of them belong to the site and not to the document."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HEADINGS = {f"h{level}": level for level in range(1, 7)}

SKIPPED = _words(
    "head script style template noscript nav footer svg math canvas iframe object embed audio video map dialog"
    " button select input textarea option datalist label progress meter img picture source track link meta base"
    " param"
)
"""Elements whose words are not part of what a page says."""

BLOCKS = _words(
    "html body main article section div p header address figure figcaption fieldset legend form details summary"
    " center hgroup dl pre hr search blockquote caption colgroup col thead tbody tfoot frameset frame noframes dir"
    " menu aside"
)
"""Elements that stand by themselves."""

STRONG = frozenset(("b", "strong"))
SLANTED = frozenset(("i", "em", "cite", "dfn", "var", "u"))
SCRIPTS = frozenset(("sup", "sub"))
INLINES = (
    STRONG | SLANTED | SCRIPTS | _words("a span font small big tt code kbd samp s strike del ins q abbr mark label")
)
LISTS = frozenset(("ul", "ol", "menu", "dir"))

SITE_ROLES = frozenset(
    (
        "navigation",
        "banner",
        "contentinfo",
        "search",
        "complementary",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "toolbar",
    )
)
"""Roles of what stands around a document. Source: WAI-ARIA 1.2, landmark and widget roles."""

SITE_NAMES = _words(
    "skiplinks skiplink skip-link skip-links skip-to-content skip breadcrumb breadcrumbs kruimelpad broodkruimel"
    " broodkruimels navbar navigation navigatie nav menu sidebar site-header site-footer page-header page-footer"
    " footer cookie cookies cookie-bar cookiebar cookie-consent social social-media share sharing delen"
    " deel-pagina pagination pager paginering toolbar sr-only visually-hidden visuallyhidden assistive"
    " screen-reader-text noprint no-print print-hidden related gerelateerd meta-nav note-close toc-nav alert-cookies"
    " linktotop to-top pageactions modal"
)
"""Words of "class" and "id" by which sites name what stands around a document."""

MAIN_NAMES = (
    "broodtekst-container",
    "broodtekst",
    "stuk",
    "eli-container",
    "texttabcontent",
    "article-body",
    "articlebody",
    "entry-content",
    "post-content",
    "main-content",
    "maincontent",
    "mw-content-text",
    "bodycontent",
    "content",
    "main",
    "inhoud",
)
"""Words of "class" and "id" by which sites name the document itself; the first that holds most words is taken."""

PAPERS = 5
"""How many of these are names of papers, which go before what the language names."""

ACT_TITLES = frozenset(("doc-ti", "oj-doc-ti"))
HEAD_NAMES = ACT_TITLES | _words(
    "dossier-titel dossiertitel stuktitel nummer-en-titel table--kenmerken kamerstukdatum hd-date hd-lg hd-ti hd-oj"
    " oj-hd-date oj-hd-lg oj-hd-ti oj-hd-oj"
)
"""Words of "class" by which officielebekendmakingen.nl names the head of a paper, and EUR-Lex that of an act."""

NOTE_NAMES = ("noot", "footnote", "endnote", "msofootnotetext", "msoendnotetext", "doc-footnote", "doc-endnote", "fn")
"""Beginnings of words of "class", "id" and "role" that name a note."""
