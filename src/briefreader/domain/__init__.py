"""The values that everything else speaks of: frozen, without input or output."""
