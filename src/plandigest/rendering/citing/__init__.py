"""What documents cite: as records, on a terminal, as a graph."""
