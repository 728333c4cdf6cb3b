"""`briefreader search`: the places in documents that answer a query."""

from argparse import Namespace
from typing import NamedTuple

from briefreader.cli.documents import Documents, Named, add_documents
from briefreader.cli.output import BAD, FOUND, NOTHING, print_json, print_line
from briefreader.cli.parser import Parser
from briefreader.domain.locator import locate
from briefreader.formats.clean import clean_line
from briefreader.search.index import build_index
from briefreader.search.query import parse_query
from briefreader.search.rank import Hit, MatchKind, search
from briefreader.search.sentences import sentence_around

_ORDER = {MatchKind.EXACT: 0, MatchKind.WORDS: 1, MatchKind.FUZZY: 2}


class _Place(NamedTuple):
    """A hit with the document in which it is."""

    named: Named
    hit: Hit

    @property
    def locator(self) -> str:
        return str(locate(self.named.document, self.hit.span.start))


def add_arguments(parser: Parser) -> None:
    """Tell the parser what the command takes."""
    parser.add_argument("query", metavar="QUERY", help="words to look for; a capital in it makes capitals count")
    add_documents(parser)


def run(arguments: Namespace) -> int:
    """Print the hits in all documents, the best first, and give the exit status."""
    documents = Documents(arguments)
    places = _rank([place for named in documents for place in _find(arguments.query, named)])
    if arguments.json:
        print_json({"query": clean_line(arguments.query), "hits": [_value(place) for place in places]})
    else:
        for place in places:
            document = place.named.document
            sentence = sentence_around(document, place.hit.spans[0]).of(document.text).replace("\n", " ")
            print_line(f"{place.named.name}: {place.locator}: {sentence}")
    if documents.failed:
        return BAD
    return FOUND if places else NOTHING


def _find(query: str, named: Named) -> list[_Place]:
    """The hits in one document."""
    result = search(build_index(named.document), parse_query(clean_line(query)), limit=len(named.document.text) + 1)
    return [_Place(named, hit) for hit in result.hits]


def _rank(places: list[_Place]) -> list[_Place]:
    """Rank the hits of several documents as those of one: what is only similar counts for want of better."""
    places.sort(key=lambda place: (_ORDER[place.hit.match], -place.hit.score))
    if places and places[0].hit.match is not MatchKind.FUZZY:
        return [place for place in places if place.hit.match is not MatchKind.FUZZY]
    return places


def _value(place: _Place) -> dict[str, object]:
    span = place.hit.span
    return {
        "document": place.named.name,
        "start": span.start,
        "end": span.end,
        "text": span.of(place.named.document.text),
        "score": round(place.hit.score, 3),
        "match": place.hit.match.value,
        "locator": place.locator,
    }
