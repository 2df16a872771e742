"""Who says what: the statements of the graph as rows, what filters leave of them, pairs, one speaker's record."""
