"""Reads the clauses around quantities: their words, who does what, and how they hang together."""
