"""Where a document mentions the terms of a glossary, by abbreviation or by expansion."""
