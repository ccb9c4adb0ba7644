"""Documents, figures, passages and problems to what a reader or a program takes in.

Records are mappings of plain values, the same for every form of data; screens are lines of
styled runs. One file a form, each loaded when it is asked for. Nothing here prints.
"""
