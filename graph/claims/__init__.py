"""Which statements dispute or confirm each other: what is told, short keys to find candidates, and the comparison."""
