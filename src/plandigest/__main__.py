"""`python -m plandigest`."""

from __future__ import annotations

from plandigest.cli import main

if __name__ == "__main__":
    main()
