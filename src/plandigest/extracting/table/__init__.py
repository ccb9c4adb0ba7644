"""Figures of tables: names from rows and columns, units, times, goals and results.

`grid_of` brings a table into one shape, a row an indicator and a column a time; the head
of each column is read once; then every cell is a value under the names of its row and
column, or nothing.
"""
