"""One small file per format a graph can be taken away in."""
