"""Reads quantities: a numeral with its unit and bound, ranges, and lists that share them."""
