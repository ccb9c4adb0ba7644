"""Two documents side by side: as records, on a terminal, as Markdown, as a page."""
