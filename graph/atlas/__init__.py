"""Where on earth the places of a graph are: names and coordinates of countries and cities, the outline of countries."""
