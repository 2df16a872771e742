"""The graph: its model, its stores, the questions asked of it and the forms it is exported to."""
