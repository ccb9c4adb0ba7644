"""Times: in the text, in headings and lead-ins, and the period of each figure."""
