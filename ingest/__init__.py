"""From articles to facts: pure functions over a spaCy Doc, one step a file."""
