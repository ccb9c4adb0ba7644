"""Tasks as a reader sees them and as data."""
