"""HTML: pages of officielebekendmakingen.nl, and any other page."""
