"""Cards: what a publication, a term or a link is, over the text; and opening what has a page in the browser."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.content import Content

from briefreader.domain.citation import Reference
from briefreader.domain.document import Link
from briefreader.domain.publication import Identifier
from briefreader.domain.span import Span
from briefreader.domain.term import TermUse
from briefreader.interface.quotation import term_text
from briefreader.interface.screens.reader.taking import Taking
from briefreader.interface.sidebar import place_entries

if TYPE_CHECKING:
    from briefreader.interface.screens.card import Answer


class Cards(Taking):
    """Shows cards, and does what is asked on them."""

    def about_reference(self, reference: Reference, *, short: bool) -> Content:
        """What a cited publication is, for a peek or for its card."""
        from briefreader.domain.identifier import address_of
        from briefreader.interface.explain import explain_reference

        url = str(address_of(reference.identifier))
        return explain_reference(reference, self.standing(reference), url, short=short)

    def show_reference(self, reference: Reference) -> None:
        """Show the card of a cited publication."""
        spans = tuple(citation.span for citation in reference.citations)
        self._show_card(
            self.about_reference(reference, short=False),
            spans,
            reference.identifier.label,
            lambda: self.browse(reference.identifier),
        )

    def show_term(self, use: TermUse) -> None:
        """Show the card of a term."""
        from briefreader.interface.explain import explain_term

        spans = tuple(mention.span for mention in use.mentions)
        self._show_card(explain_term(use, short=False), spans, term_text(use))

    def show_link(self, link: Link) -> None:
        """Show the card of a link; what it leads to is opened from there at most."""
        from briefreader.interface.link_words import explain_link, page_of, spelled_target

        links = self.reading.analysis.links if self.reading.analysis else (link,)
        spans = tuple(other.span for other in links if other.target == link.target)
        self._show_card(
            explain_link(self.reading.document, link, alike=len(spans)),
            spans,
            spelled_target(link),
            (lambda: self.browse_link(link)) if page_of(link) else None,
        )

    def _show_card(
        self, content: Content, spans: tuple[Span, ...], copied: str, browse: Callable[[], None] | None = None
    ) -> None:
        """Show a card.

        Args:
            content: what is said.
            spans: the places that it lists.
            copied: what is copied from it.
            browse: opens it in the browser; None where there is nothing to open.
        """
        # Cards are loaded when one is first shown: the first paint does without them.
        from briefreader.interface.screens.card import CardScreen

        current = self.reading.current
        here = spans.index(current.words) if current and current.words in spans else None
        card = CardScreen(content, place_entries(self.reading, spans, here), spans, here or 0, web=browse is not None)

        def answered(answer: "Answer | None") -> None:
            if answer is None:
                return
            if answer.place:
                self.leave_pane(hide=False)
                self.jump_to(answer.place)
                self.choose_item(self.reading.item_at(answer.place.start))
            elif answer.copy:
                self.take_along(copied)
            elif browse:
                browse()

        self.app.push_screen(card, answered)

    def browse(self, identifier: Identifier) -> None:
        """Open a publication in the web browser, or say that it cannot be done and copy its address."""
        if self.session.browse(identifier):
            self.notice(f"Opened {identifier.label} in the browser")
        else:
            from briefreader.domain.identifier import address_of

            self._take_address(str(address_of(identifier)))
        self.entries.redraw()

    def browse_link(self, link: Link) -> None:
        """Open the page to which a link leads in the web browser; what is no page is never opened."""
        from briefreader.interface.link_words import page_of
        from briefreader.library.browser import open_in_browser

        address = page_of(link)
        if address is None:
            self.notice("This link leads to no page on the web, and is never opened")
        elif open_in_browser(address):
            self.notice(f"Opened {address.host} in the browser")
        else:
            self._take_address(str(address))

    def _take_address(self, address: str) -> None:
        self.take_along(address, "No browser here; its address")
