"""An article of a rule as a table: who does or bears what, on which condition and rung."""
