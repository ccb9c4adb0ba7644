"""plandigest."""
