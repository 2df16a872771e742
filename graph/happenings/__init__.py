"""Which events of different articles are one happening, how each article tells it, and who is silent about it."""
