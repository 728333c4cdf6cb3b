"""Lines: how blocks become rows of cells, as far as they are on screen."""
