"""Finding words in documents: the only room that knows rapidfuzz."""
