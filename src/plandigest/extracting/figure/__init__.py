"""Puts together what is known of each quantity: its name, period, kind, status and change."""
