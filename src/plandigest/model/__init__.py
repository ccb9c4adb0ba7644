"""What things are: immutable values that every stage speaks in.

Imports nothing else of plandigest. The values point into one another by offsets:
outline and figures into `Text`, `Text` into `Source`.
"""
